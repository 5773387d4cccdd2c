import type { TableLoad, TableOutcome, WarehouseContext } from './contract.ts';
import { type Sync } from './sync-sql.ts';
/** How a database is told and asked, inside the transaction of a load. */
export interface Statements {
    /** @returns rows that were written or deleted */
    change(sql: string): Promise<number>;
    finds(sql: string): Promise<boolean>;
    /** @param sql gives one row, its column `n` the number */
    count(sql: string): Promise<number>;
}
/** What was done to a table. */
export type Done = Pick<TableOutcome, 'how' | 'upserted' | 'deleted'>;
/** Writes the staged rows of a delta. @returns undefined where they alone do not lead to the version: then the whole is compared */
export declare function writeDelta({ key }: TableLoad, { rows }: NonNullable<TableLoad['delta']>, sync: Sync, { change, finds, count }: Statements): Promise<Done | undefined>;
/** Of staged rows with one key the last stays, and that is told. */
export declare function dropStagedTwice(load: TableLoad, sync: Sync, { change, finds }: Statements, context: WarehouseContext): Promise<void>;
/** Compares the table with all of its rows, staged, none twice: what is not there is deleted, what differs is written. */
export declare function writeWhole({ key }: TableLoad, sync: Sync, { change, finds, count }: Statements): Promise<Done>;
