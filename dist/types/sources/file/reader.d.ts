import type { Decoded } from '../../core/batch.ts';
/** Where a reader stands in its file: a byte of its unpacked text, or a row of a row group. */
export interface FilePosition {
    readonly at?: number;
    readonly group?: number;
    readonly row?: number;
}
export interface ReaderPage {
    readonly decoded: Decoded;
    /** Nothing follows in this file. */
    readonly isEnd: boolean;
    /** Of its records, unpacked. */
    readonly bytes: number;
    release?(): void;
}
/** One file, part by part. */
export interface Reader {
    position(): FilePosition;
    next(signal: AbortSignal): Promise<ReaderPage>;
    close(): Promise<void>;
}
