import type { DatabaseSync } from 'node:sqlite';
import { type Standing } from './ledger.ts';
export declare function exists(database: DatabaseSync, table: string): boolean;
export declare function readLedger(database: DatabaseSync): Map<string, Standing>;
