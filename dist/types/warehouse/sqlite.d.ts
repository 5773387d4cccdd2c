import type { Warehouse, WarehouseContext } from './contract.ts';
/** A SQLite file. It is made where it is missing, and holds a lock only while it is loaded. @throws WarehouseError */
export declare function openSqlite(file: string, place: string, context: WarehouseContext): Promise<Warehouse>;
