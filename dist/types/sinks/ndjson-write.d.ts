import type { ColumnTypes } from '../core/column-type.ts';
export interface CodecOptions {
    readonly types: ColumnTypes;
    /** What stands in the CSV for a value that is missing or null. */
    readonly fill: string;
    readonly signal?: AbortSignal | undefined;
}
/**
 * Writes a CSV file as NDJSON: one object per row with all columns in their order. Numbers keep their digits, what is
 * not of its column's type stays the text that it is, and what holds the filler is null.
 */
export declare function csvToNdjson(csv: string, out: string, options: CodecOptions): Promise<void>;
