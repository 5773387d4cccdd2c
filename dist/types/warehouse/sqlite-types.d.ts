import type { ColumnType } from '../core/column-type.ts';
import { type Read } from './cells.ts';
/** Declared types of our SQLite tables: BOOLEAN has the affinity of numbers and tells the reader that 1 is true. Of UNKNOWN no value was seen yet. */
export type SqliteType = 'INTEGER' | 'NUMERIC' | 'BOOLEAN' | 'TEXT' | 'UNKNOWN';
export declare function sqliteType(type: ColumnType | undefined): SqliteType;
/** As it stands in the definition of a table. */
export declare const declared: (type: SqliteType) => string;
/** The type that holds what both hold. */
export declare function widerSqlite(a: SqliteType, b: SqliteType): SqliteType;
/** How cells of a column become what is bound. */
export declare function readerOf(type: SqliteType, fill: string): Read;
