import type { Client } from 'pg';
import type { TableOutcome } from './contract.ts';
import type { Standing } from './ledger.ts';
import { type PostgresTask } from './postgres-layout.ts';
/** Brings one table to its version, inside the transaction. */
export declare function syncTable(task: PostgresTask): Promise<{
    outcome: TableOutcome;
    standing: Standing;
}>;
export declare function count(client: Client, sql: string): Promise<number>;
