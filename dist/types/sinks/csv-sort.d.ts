import { type SortOptions } from './sort-chunk.ts';
export interface SortedRuns {
    /** Files without a header, each sorted by key without equal keys; a later file is the newer one. */
    readonly files: string[];
    /** Records dropped because a later one of the same run has their key. */
    readonly duplicates: number;
    /** Records of which no part of the key has a value. */
    readonly keyless: number;
}
/** Cuts a CSV file with a header into runs sorted by key; of records with equal keys the last one stays. */
export declare function writeSortedRuns(file: string, prefix: string, options: SortOptions): Promise<SortedRuns>;
