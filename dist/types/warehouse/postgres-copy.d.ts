import type { Client } from 'pg';
import type { WarehouseContext } from './contract.ts';
/** Copies the records of a CSV file into columns of a table, as they stand. */
export declare function copyFile(client: Client, table: string, file: string, nameOf: (column: string) => string | undefined, { openCsv }: Pick<WarehouseContext, 'openCsv'>, signal: AbortSignal): Promise<void>;
