import type { Client } from 'pg';
import type { Rows } from './contract.ts';
/** Rows of a query by way of a cursor, in a transaction that only reads. @throws SqlError */
export declare function openQuery(client: Client, sql: string, signal: AbortSignal): Promise<Rows>;
/** What the server says of the SQL itself; a broken connection is no error of the SQL. @param before characters that we put in front */
export declare function sqlErrorOf(thrown: unknown, before: number): unknown;
