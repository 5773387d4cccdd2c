import type { DatabaseSync } from 'node:sqlite';
import type { Rows } from './contract.ts';
/** Rows of a query; the connection reads only while it runs. @throws SqlError */
export declare function openQuery(database: DatabaseSync, sql: string, signal: AbortSignal): Promise<Rows>;
/** SQLite's complaint with its place in the text, which SQLite itself does not tell. */
export declare function sqliteSqlError(database: DatabaseSync, sql: string, thrown: unknown): Error;
