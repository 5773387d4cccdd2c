import type { DatabaseSync } from 'node:sqlite';
import type { TableLoad, WarehouseContext } from './contract.ts';
import { type SqliteType } from './sqlite-types.ts';
export interface SqliteColumn {
    readonly csv: string;
    readonly name: string;
    readonly type: SqliteType;
}
/** Values that do not fit their columns, by column: the load begins again with those as text. */
export declare class Misfits extends Error {
    readonly name = "Misfits";
    readonly columns: readonly string[];
    constructor(columns: readonly string[]);
}
/**
 * Inserts the records of CSV files, in their order.
 * @param constants values of columns that are the same for every row
 * @throws Misfits once all files are read
 */
export declare function insertFiles(database: DatabaseSync, into: string, files: readonly string[], columns: readonly SqliteColumn[], constants: readonly {
    readonly name: string;
    readonly value: string;
}[], load: Pick<TableLoad, 'fill'>, context: Pick<WarehouseContext, 'openCsv'>, signal: AbortSignal): Promise<number>;
/** A file of a million rows must not keep the process from hearing that it is to stop. */
export declare function breathe(signal: AbortSignal): Promise<void>;
/** A temporary table for rows on their way, without an index until they are there. */
export declare function createStage(database: DatabaseSync, stage: string, columns: readonly SqliteColumn[]): void;
