import type { ColumnType } from '../core/column-type.ts';
import { type Read, readBoolean, readInteger, readNumber, readText } from './cells.ts';

/** Declared types of our SQLite tables: BOOLEAN has the affinity of numbers and tells the reader that 1 is true. Of UNKNOWN no value was seen yet. */
export type SqliteType = 'INTEGER' | 'NUMERIC' | 'BOOLEAN' | 'TEXT' | 'UNKNOWN';

export function sqliteType(type: ColumnType | undefined): SqliteType {
  if (type === undefined) return 'UNKNOWN';
  if (type === 'integer') return 'INTEGER';
  if (type === 'number') return 'NUMERIC';
  return type === 'boolean' ? 'BOOLEAN' : 'TEXT';
}

/** As it stands in the definition of a table. */
export const declared = (type: SqliteType): string => (type === 'UNKNOWN' ? 'TEXT' : type);

/** The type that holds what both hold. */
export function widerSqlite(a: SqliteType, b: SqliteType): SqliteType {
  if (a === b || b === 'UNKNOWN') return a;
  if (a === 'UNKNOWN') return b;
  const isNumeric = (type: SqliteType): boolean => type === 'INTEGER' || type === 'NUMERIC';
  return isNumeric(a) && isNumeric(b) ? 'NUMERIC' : 'TEXT';
}

/** How cells of a column become what is bound. */
export function readerOf(type: SqliteType, fill: string): Read {
  if (type === 'INTEGER') return readInteger(fill);
  if (type === 'NUMERIC') return readNumber(fill);
  return type === 'BOOLEAN' ? readBoolean(fill) : readText(fill);
}
