import type { FieldsPlan } from '../options.ts';
import { type ColumnOptions } from './leaf.ts';
import type { Columns } from './scope.ts';
/**
 * Compiles fields. A page is read field by field, so that a field which misses everywhere is noticed while its rows are at hand.
 * @param prefix of the names in the notes, for nested fields
 */
export declare function createColumns(fields: FieldsPlan, options: ColumnOptions, prefix?: string): Columns;
