import { type LookupFunction } from 'node:net';
import buildConnector from 'undici/lib/core/connect.js';
export type Connect = buildConnector.connector;
export interface GuardOptions {
    /** ms until a connection must stand. */
    readonly timeout: number;
    /** Host names that the config itself names: they may lie anywhere. */
    readonly trusted: ReadonlySet<string>;
    /** @default the system's name lookup */
    readonly lookup?: LookupFunction;
}
/**
 * Connects only to public addresses, unless the config names the host. The check stands at the connection itself, on the
 * very addresses that are dialled: a name that resolves differently a second time gains nothing.
 */
export declare function createGuardedConnect({ timeout, trusted, lookup }: GuardOptions): Connect;
/** A lookup that gives public addresses only; none: the name is refused. */
export declare function publicOnly(resolve: LookupFunction): LookupFunction;
