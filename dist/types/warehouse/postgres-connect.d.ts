import type { Client } from 'pg';
/** Host, port and database of a URL: what may be printed. */
export declare function placeOf(url: string): string;
/** @throws WarehouseError with a remedy */
export declare function connect(url: string, schema: string | undefined): Promise<Client>;
/**
 * Has the server stop the statement under way once the signal fires, which then rejects; where it cannot be told to, the
 * connection is given up.
 */
export declare function untilAborted<T>(client: Client, url: string, signal: AbortSignal, act: () => Promise<T>): Promise<T>;
