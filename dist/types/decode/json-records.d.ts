import type { Columns } from '../core/batch-columns.ts';
import { type Tape } from '../core/batch-tape.ts';
/** Reads records into a tape, one row each. One per stream: it learns which keys come in which order. */
export interface RecordScanner {
    begin(tape: Tape): void;
    /** From a record's first byte, `depth` levels below the top, to behind it. */
    record(p: number, depth: number): number;
    /** From a list's opening bracket to its closing one; every element is a record. */
    records(begin: number, depth: number): number;
    readonly rows: number;
    /** NULs and lone surrogates met in values since `begin`. */
    readonly replaced: number;
    /** The page's columns in the order of their first appearance. */
    order(): number[];
}
export declare function createRecordScanner(columns: Columns, options: {
    separator: string;
    depth: number;
}): RecordScanner;
