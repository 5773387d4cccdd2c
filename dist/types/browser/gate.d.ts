import { type LookupFunction } from 'node:net';
/** Why a connection of the browser did not come about. */
export interface GateFailure {
    /** Node's code, `ECONNREFUSED` and its kind; `REFUSED` where the address may not be asked. */
    readonly code: string;
    readonly message: string;
}
/**
 * The browser's only way out: a SOCKS5 proxy on the loopback interface that asks for each connection whether it may be.
 * Routes of Playwright do not see the hops of a redirect, sockets of workers or preconnects; this does.
 */
export interface Gate {
    readonly port: number;
    /** The last failure of a connection to a URL's host, while no later one has succeeded. */
    failure(url: URL): GateFailure | undefined;
    close(): Promise<void>;
}
export interface GateOptions {
    refuse(url: URL): Promise<string | undefined>;
    readonly lookup?: LookupFunction | undefined;
}
export declare function openGate({ refuse, lookup }: GateOptions): Promise<Gate>;
