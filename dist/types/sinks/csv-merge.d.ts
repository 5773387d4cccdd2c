import type { Absent, MergeOptions, Woven } from './csv-threads.ts';
export type { Absent, MergeOptions };
export interface Merged extends Woven {
    readonly keyless: number;
}
/**
 * Writes to `out` the records of `base` with those of `news` put in by key as the rules say (upserted without any),
 * sorted by key, under the header of `news`. One streaming pass over both; `base` is sorted first where it turns out
 * not to be.
 */
export declare function mergeCsv(base: string | undefined, news: string, out: string, options: MergeOptions): Promise<Merged>;
/** Sorts a merged CSV file with a header by these columns, then by the key. */
export declare function sortCsv(file: string, out: string, by: readonly string[], options: MergeOptions): Promise<void>;
