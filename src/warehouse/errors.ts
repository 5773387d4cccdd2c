import { type ErrorDetails, IngestError } from '../core/errors.ts';

/** A database could not be loaded or asked: the files stay as they landed, and the next run repairs it. */
export class WarehouseError extends IngestError {
  override readonly name = 'WarehouseError';
}

/** SQL that does not run. `at` is where in its text, from 0. */
export class SqlError extends IngestError {
  override readonly name = 'SqlError';
  readonly at: number | undefined;

  constructor(message: string, at: number | undefined, details: ErrorDetails = {}) {
    super('sql_error', message, details);
    this.at = at;
  }
}

/** A table that was there before us. */
export function foreignTable(table: string, where: string): WarehouseError {
  return new WarehouseError(
    'warehouse_foreign_table',
    `${where}: the table "${table}" was there before and was not made by adip-ingest; it is left as it is`,
    { remedy: 'Rename or drop that table, or call the stream or transform otherwise.' },
  );
}
