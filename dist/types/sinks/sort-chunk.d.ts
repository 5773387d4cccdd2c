import type { CsvReader } from './csv-reader.ts';
export interface SortOptions {
    /** What orders a record; of records with equal keys the last one stays. */
    keyOf(reader: CsvReader): string;
    /** The key where it is one plain whole number, NaN where it is not; without it, all keys are texts. */
    readonly numberOf?: ((reader: CsvReader) => number) | undefined;
    /** What orders records with equal keys; without it they stand as they came. */
    readonly rankOf?: ((reader: CsvReader) => string) | undefined;
    /** Records with equal keys stay beside each other unless their ranks are equal too. @default false */
    readonly keepsRanks?: boolean | undefined;
    /** Parts of the key, to tell records in which none has a value. */
    readonly parts: number;
    /** @default 16 MiB */
    readonly runBytes?: number | undefined;
    readonly signal?: AbortSignal | undefined;
}
/** Records that are sorted at once, their bytes in one buffer and their keys beside it. */
export interface Chunk {
    bytes(): number;
    count(): number;
    /** Records of which no part of the key has a value. */
    keyless(): number;
    /** Takes the reader's current record in. */
    add(reader: CsvReader): void;
    /** Writes the records in order; returns how many stayed. The chunk is empty then. */
    write(file: string): number;
}
/** @param size bytes that it is likely to hold: one buffer serves all runs, fresh ones would pile up before they are collected */
export declare function createChunk({ keyOf, numberOf, rankOf, keepsRanks, parts }: SortOptions, size: number): Chunk;
