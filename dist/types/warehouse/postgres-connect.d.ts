import type { Client } from 'pg';
/** Host, port and database of a URL: what may be printed. */
export declare function placeOf(url: string): string;
/** @throws WarehouseError with a remedy */
export declare function connect(url: string, schema: string | undefined): Promise<Client>;
