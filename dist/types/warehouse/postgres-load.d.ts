import type { Client } from 'pg';
import type { LoadRun, TableLoad, TableOutcome, WarehouseContext } from './contract.ts';
import { type Standing } from './ledger.ts';
/** All tables, within the transaction of the caller. @param without foreign keys that orphans stand against */
export declare function loadAll(client: Client, tables: readonly TableLoad[], run: LoadRun, without: ReadonlySet<string>, place: string, context: WarehouseContext, signal: AbortSignal): Promise<TableOutcome[]>;
export declare function exists(client: Client, table: string): Promise<boolean>;
export declare function readLedger(client: Client): Promise<Map<string, Standing>>;
