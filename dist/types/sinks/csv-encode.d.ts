import { type Batch } from '../core/batch.ts';
import type { ByteBuffer } from '../core/byte-buffer.ts';
export interface CsvOptions {
    /** What stands for null and missing. @default '' */
    readonly fill?: string;
    /** A `'` before texts that a spreadsheet would run as a formula; `unguard` takes it off again. @default false */
    readonly formulaGuard?: boolean;
}
/** Where each output column stands in one batch. Valid as long as the batch's columns and constants are the same. */
export interface Layout {
    /** The position in the batch; -1 where the batch does not have the column, -2 where it is the constant below. */
    readonly positions: Int32Array;
    readonly constants: readonly (Buffer | undefined)[];
}
/** Finds the output's columns in a batch; a constant comes before a column of the same name. */
export declare function layoutOf(batch: Batch, header: readonly string[], options?: CsvOptions): Layout;
/** Appends the header line. */
export declare function encodeHeader(header: readonly string[], out: ByteBuffer): void;
/**
 * Appends all rows of a batch as RFC 4180 lines that end in LF; quotes only where they are needed. A line of one empty
 * field is `""`, because many readers skip empty lines.
 */
export declare function encodeRows(batch: Batch, layout: Layout, options: CsvOptions, out: ByteBuffer): void;
