import { type ErrorDetails, IngestError } from '../core/errors.ts';
/** A database could not be loaded or asked: the files stay as they landed, and the next run repairs it. */
export declare class WarehouseError extends IngestError {
    readonly name = "WarehouseError";
}
/** SQL that does not run. `at` is where in its text, from 0. */
export declare class SqlError extends IngestError {
    readonly name = "SqlError";
    readonly at: number | undefined;
    constructor(message: string, at: number | undefined, details?: ErrorDetails);
}
/** A table that was there before us. */
export declare function foreignTable(table: string, where: string): WarehouseError;
