import { type Batch, Kind } from './batch.ts';
import { type Json } from './json.ts';
/** The kind of a cell; a position that the page did not know yet is missing. */
export declare function kindAt(batch: Batch, row: number, position: number): Kind;
/** Null, or not there at all. An empty text is a value. */
export declare function isEmpty(batch: Batch, row: number, position: number): boolean;
/**
 * A cell as the text that stands in the CSV: strings decoded, numbers with their digits, lists as JSON without white
 * space, booleans `true` / `false`; undefined where it is null or missing.
 */
export declare function cellText(batch: Batch, row: number, position: number): string | undefined;
/** A cell as a value: integers beyond 2^53 as the text of their digits, lists and objects parsed; undefined where missing. */
export declare function cellJson(batch: Batch, row: number, position: number): Json | undefined;
/** The position of a column in this page, or -1. */
export declare function positionOf(batch: Batch, name: string): number;
export interface EmptyCounts {
    /** By position: rows without the key. */
    readonly missing: Int32Array;
    /** By position: rows in which it is null. */
    readonly null: Int32Array;
}
/** Counts missing and null cells of each column, so that the report can say how full it is. */
export declare function countEmpty(batch: Batch): EmptyCounts;
