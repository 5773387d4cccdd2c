import type { Warehouse, WarehouseContext } from './contract.ts';
/** A PostgreSQL database. @throws WarehouseError where it does not let us in */
export declare function openPostgres(url: string, schema: string | undefined, context: WarehouseContext): Promise<Warehouse>;
