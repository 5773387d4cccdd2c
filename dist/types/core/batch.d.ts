/**
 * One page of records as flat cells over the page's own bytes: no object is made per record, which is what makes a
 * million rows cheap. Every decoder produces a Batch, every sink consumes one.
 */
export interface Batch {
    /** What all spans point into. Valid UTF-8 where they do; a recycled buffer may hold older bytes behind the page. */
    readonly bytes: Uint8Array;
    /** Number of records. */
    readonly rows: number;
    /** Cells per row in the arrays below; at least `columns.length`, spare ones are `Kind.missing`. */
    readonly stride: number;
    /** Names of the cells of a row by position: position i belongs to columns[i]. Grows over a stream's life, never reorders. */
    readonly columns: readonly string[];
    /** Positions in the order in which this page's records first showed them. */
    readonly order: readonly number[];
    /** Kind of the cell at row * stride + position. */
    readonly kind: Uint8Array;
    /** Span of that cell in `bytes`; for strings without their quotes. */
    readonly start: Int32Array;
    readonly end: Int32Array;
    /** Columns whose value is the same for every row of the page (added by `include`). */
    readonly constants: readonly Constant[];
}
export interface Constant {
    readonly name: string;
    readonly value: string | number | boolean | null;
}
/** What a cell holds. `verbatim` bytes are the value itself; the others need the decoding that their name says. */
export declare const Kind: {
    /** The record has no such key. */
    readonly missing: 0;
    /** The record says null. Not the same as missing. */
    readonly null: 1;
    /** A string whose bytes need no decoding. */
    readonly verbatim: 2;
    /** A JSON string with escapes. */
    readonly escaped: 3;
    /** A number, with the digits that the source sent. */
    readonly number: 4;
    readonly true: 5;
    readonly false: 6;
    /** A list, or an object below the flattening depth: JSON text, insignificant white space possible. */
    readonly json: 7;
    /** A quoted CSV field in which a doubled quote stands for one. */
    readonly csvQuoted: 8;
};
export type Kind = (typeof Kind)[keyof typeof Kind];
/** What decoding a page found out beside its records. */
export interface Decoded {
    readonly batch: Batch;
    /** The response without its records (the records' arrays stand empty), for paginators and response rules; undefined for formats without an envelope. */
    readonly envelope: import('./json.ts').Json | undefined;
    /** Bytes of invalid text that became U+FFFD, and NULs or lone surrogates that were replaced. */
    readonly replaced: number;
    /** A cheap fingerprint of the page's records (`crc32:length`); equal pages have equal ones. */
    readonly fingerprint: string;
}
