import type { Warehouse, WarehouseContext } from './contract.ts';
export type { LoadRun, Reference, Rows, TableLoad, TableOutcome, Warehouse, WarehouseContext, } from './contract.ts';
export { SqlError, WarehouseError } from './errors.ts';
export { type WarehouseOptions, warehouseOptionsSchema } from './options.ts';
export { notOneQuery, positionIn, tablesDefined, tablesRead, withoutEnd } from './sql-text.ts';
export { sqliteSqlError } from './sqlite-query.ts';
export { nameMeant } from './unknown-name.ts';
/** A database to open: `place` is how messages name the SQLite file. */
export type WarehousePlace = {
    readonly kind: 'sqlite';
    readonly file: string;
    readonly place: string;
} | {
    readonly kind: 'postgres';
    readonly url: string;
    readonly schema?: string | undefined;
};
/** @throws WarehouseError */
export declare function openWarehouse(at: WarehousePlace, context: WarehouseContext): Promise<Warehouse>;
