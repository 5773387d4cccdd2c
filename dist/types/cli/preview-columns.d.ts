import { type Batch } from '../core/batch.ts';
/** What the first rows show about one column. */
export interface ColumnFacts {
    readonly name: string;
    /** What its values look like: `integer`, `text`, `timestamp`, …; `empty` where there is none. */
    readonly type: string;
    /** Share of rows without a value, 0 to 1. */
    readonly empty: number;
    /** Whether no value comes twice; rows without one count as twice. */
    readonly unique: boolean;
    /** The first value. */
    readonly example: string | undefined;
}
/** Rows as texts, by the columns of all pages in the order in which they appeared. */
export interface Rows {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly (string | undefined)[])[];
}
/** The cells of pages as they would stand in the CSV; undefined where there is no value. */
export declare function rowsOf(batches: readonly Batch[], limit?: number): Rows;
/** What the rows of some pages show about their columns. */
export declare function describeColumns(batches: readonly Batch[]): ColumnFacts[];
/**
 * Columns that may well identify a record: named like an identifier, filled and different in every row. The likeliest
 * first; none where there are too few rows to tell.
 */
export declare function keyCandidates(columns: readonly ColumnFacts[], rows: number, stream: string): string[];
