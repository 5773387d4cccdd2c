import { type Batch } from './batch.ts';
import { type ColumnPlan, type Columns } from './batch-columns.ts';
import { Digits, JsonText } from './digits.ts';
import type { Json } from './json.ts';
export interface BuildOptions extends ColumnPlan {
    /** Levels of objects that become columns of their own. @default 1000 */
    readonly depth?: number;
    /** Keeps positions from page to page, made by `createColumns` with the same plan; @default those of this page alone */
    readonly columns?: Columns;
}
/** A value of a record; a number with its own digits and JSON with its own text too. */
type Value = Json | Digits | JsonText | undefined;
/**
 * Plain values as a page of records, for sources that have no bytes to scan. Its cells read as those of the decoder on
 * `JSON.stringify` of the same: nested objects become dotted columns, lists and empty objects JSON, a record that is no
 * object the column `value`; undefined is missing.
 */
export declare function batchFromRecords(records: readonly (Json | Readonly<Record<string, Value>>)[], options?: BuildOptions): Batch;
export {};
