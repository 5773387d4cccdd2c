import type { Client } from 'pg';
import type { LoadRun, TableLoad, WarehouseContext } from './contract.ts';
import type { Standing } from './ledger.ts';
import { type PostgresType } from './postgres-types.ts';
/** Everything that bringing one table up to date needs. */
export interface PostgresTask {
    readonly client: Client;
    readonly load: TableLoad;
    readonly standing: Standing | undefined;
    readonly run: LoadRun;
    readonly context: WarehouseContext;
    readonly signal: AbortSignal;
    /** 160004 is 16.4. */
    readonly serverVersion: number;
}
export interface PostgresColumn {
    readonly csv: string;
    readonly name: string;
    readonly type: PostgresType;
}
/** What the table's columns are to be: those of the CSV, and those that are gone from it. */
export declare function columnsOf(load: TableLoad, standing: Standing | undefined): PostgresColumn[];
export declare function tellNames(load: TableLoad, columns: readonly PostgresColumn[], context: WarehouseContext): void;
/** The table, without the constraint of its key. */
export declare function createTable({ client, load, context }: PostgresTask, columns: readonly PostgresColumn[]): Promise<void>;
/** The constraint of the key; rows of which a part of the key is NULL may stand beside each other. */
export declare function addKey(load: TableLoad, columns: readonly PostgresColumn[], client: PostgresTask['client']): Promise<void>;
/** Whether a column has a type now that had none before. */
export declare function isNewlyTyped(standing: Standing, columns: readonly PostgresColumn[]): boolean;
/** New columns, wider types and another key: what the table needs before its rows. */
export declare function adapt(task: PostgresTask, columns: readonly PostgresColumn[], isSameKey: boolean): Promise<void>;
