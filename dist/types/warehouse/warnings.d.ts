import type { TableLoad, WarehouseContext } from './contract.ts';
export declare function warnRepeated({ warn }: WarehouseContext, load: TableLoad, count: number): void;
/** Columns that a database cannot call as the CSV does. */
export declare function warnRenamed({ warn }: WarehouseContext, table: string, where: string, columns: readonly {
    readonly csv: string;
    readonly name: string;
}[]): void;
