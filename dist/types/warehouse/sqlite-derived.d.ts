import type { DatabaseSync } from 'node:sqlite';
import type { LoadRun } from './contract.ts';
/** Makes a table out of a query; one that has the same rows already is left alone, so that the file's bytes stay. */
export declare function createDerived(database: DatabaseSync, name: string, sql: string, run: LoadRun, place: string): Promise<void>;
