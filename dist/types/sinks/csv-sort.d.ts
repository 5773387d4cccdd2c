import { type CsvReader } from './csv-reader.ts';
export interface SortOptions {
    /** What orders a record; of records with equal keys the last one stays. */
    keyOf(reader: CsvReader): string;
    /** Parts of the key, to tell records in which none has a value. */
    readonly parts: number;
    /** @default 24 MiB */
    readonly runBytes?: number | undefined;
    readonly signal?: AbortSignal | undefined;
}
export interface SortedRuns {
    /** Files without a header, each sorted by key without equal keys; a later file is the newer one. */
    readonly files: string[];
    /** Records dropped because a later one of the same run has their key. */
    readonly duplicates: number;
    /** Records of which no part of the key has a value. */
    readonly keyless: number;
}
/** Cuts a CSV file with a header into runs sorted by key; of records with equal keys the last one stays. */
export declare function writeSortedRuns(file: string, prefix: string, { keyOf, parts, runBytes, signal }: SortOptions): Promise<SortedRuns>;
