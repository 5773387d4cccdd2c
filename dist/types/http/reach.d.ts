import type { LookupFunction } from 'node:net';
export interface ReachOptions {
    readonly baseUrl: URL;
    /** Hosts beside it that the config names. */
    readonly allowed: readonly string[];
}
/** What may be reached by requests that do not go through our own connections: those of a browser's page. */
export interface Reach {
    /** Why an address may not be asked for, as the end of a sentence; undefined where it may. */
    refuse(url: URL): Promise<string | undefined>;
    /** Gives allowed addresses only: a name that resolves differently a second time gains nothing. */
    readonly lookup: LookupFunction;
}
/** Private, loopback, link-local and metadata addresses are out of reach, unless the config itself names the host. */
export declare function createReach({ baseUrl, allowed }: ReachOptions): Reach;
