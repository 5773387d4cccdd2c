import type { Batch } from './batch.ts';
import type { Columns } from './batch-columns.ts';
/** The arrays of one page while it is filled. They are recycled, because making and zeroing them costs as much as reading. */
export interface Tape {
    /** Holds the page and, behind it, `SLACK` zero bytes: scanners stop at them without asking for the end. */
    bytes: Buffer;
    /** The same memory, for looking at four bytes at once. */
    view: DataView;
    kind: Uint8Array;
    start: Int32Array;
    end: Int32Array;
    /** Cells per row. */
    stride: number;
    /** Rows that the arrays have room for. */
    room: number;
}
export declare const SLACK = 8;
export interface Tapes {
    /** An empty tape with room for `length` bytes; every cell is missing. */
    take(length: number): Tape;
    /** The finished page. */
    finish(tape: Tape, rows: number, order: readonly number[]): Batch;
    /** Takes a page's arrays back; the batch must not be read afterwards. A second call does nothing. */
    release(batch: Batch): void;
}
/** The tapes of one stream: they remember how wide and how long the last page was. */
export declare function createTapes(columns: Columns): Tapes;
/** Makes room for more rows; what is there stays. */
export declare function lengthen(tape: Tape): void;
/** Makes room for at least `columns` cells per row; what is there stays. */
export declare function widen(tape: Tape, columns: number): void;
