import type { DatabaseSync } from 'node:sqlite';
import type { LoadRun, TableLoad, WarehouseContext } from './contract.ts';
import type { Standing } from './ledger.ts';
import type { SqliteColumn } from './sqlite-load.ts';
/** Everything that bringing one table up to date needs. */
export interface TableTask {
    readonly database: DatabaseSync;
    readonly load: TableLoad;
    readonly standing: Standing | undefined;
    readonly run: LoadRun;
    readonly context: WarehouseContext;
    readonly signal: AbortSignal;
}
export declare function columnsOf(load: TableLoad, standing: Standing | undefined, asText: ReadonlySet<string>): SqliteColumn[];
export declare function tellNames(load: TableLoad, columns: readonly SqliteColumn[], context: WarehouseContext): void;
export declare function createTable({ database, load, context }: TableTask, columns: readonly SqliteColumn[]): void;
export declare const indexName: (table: string) => string;
export declare const keyOf: (load: TableLoad, columns: readonly SqliteColumn[]) => string[];
/** Builds the index of the key. A file that somebody edited may hold a key twice; then the last row stands, and that is told. */
export declare function indexRows(task: TableTask, columns: readonly SqliteColumn[]): number;
/** Whether a column's type changes. */
export declare function isWider(standing: Standing, columns: readonly SqliteColumn[]): boolean;
/** New columns, wider types and another key: what the table needs before its rows. */
export declare function adapt(task: TableTask, columns: readonly SqliteColumn[], isSameKey: boolean): void;
/** SQLite's name for the number of a row, as far as no column has it. */
export declare function rowIdOf(columns: readonly SqliteColumn[]): string;
