import type { Changes } from '../core/report.ts';
export interface MergeOptions {
    /** Columns of the key; each must stand in the new file's header. */
    readonly key: readonly string[];
    /** Encoded cell for a value that a record does not have. */
    readonly fill: Uint8Array;
    /** Path prefix for sorted runs; they are removed by whoever owns the folder. */
    readonly scratch: string;
    /** Columns of what is written. @default those of the new file */
    readonly header?: readonly string[];
    /** Bytes of records that are sorted at once. @default 24 MiB */
    readonly runBytes?: number | undefined;
    readonly signal?: AbortSignal | undefined;
}
export interface Merged {
    readonly rows: number;
    readonly duplicates: number;
    readonly keyless: number;
    readonly changes: Changes;
}
/**
 * Writes to `out` the records of `base` with those of `news` upserted by key, sorted by key, under the header of
 * `news`. One streaming pass over both; `base` is sorted first where it turns out not to be.
 */
export declare function mergeCsv(base: string | undefined, news: string, out: string, options: MergeOptions): Promise<Merged>;
/** Sorts a merged CSV file with a header by these columns, then by the key. */
export declare function sortCsv(file: string, out: string, by: readonly string[], options: MergeOptions): Promise<void>;
