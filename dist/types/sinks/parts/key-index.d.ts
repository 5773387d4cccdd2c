import { type KeyPlan } from '../csv-key.ts';
import { type CsvReader } from '../csv-reader.ts';
/** The hashes of the keys of data files, kept beside them so that a row is found without reading the files: 8 bytes a row. */
export interface KeyIndex {
    /** Calls back with the hash of every key of a data file; `read` gives the file as CSV where its index is missing or old. */
    each(path: string, read: () => Promise<string>, onKey: (low: number, high: number) => void): Promise<void>;
    /** Notes the keys of a file, of which `csv` is the content, as it will stand. */
    note(path: string, file: string, csv: string): Promise<void>;
}
/** @param folder where the indexes lie: a cache, made anew where it is gone */
export declare function openKeyIndex(folder: string, key: readonly string[], fill: Uint8Array, signal?: AbortSignal): KeyIndex;
/** Hashes the keys of a file's records; those without any part of the key are none. */
export declare function eachKey(csv: string, plan: KeyPlan, signal: AbortSignal | undefined, onKey: (reader: CsvReader) => void): Promise<void>;
