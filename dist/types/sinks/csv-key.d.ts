import type { CsvReader } from './csv-reader.ts';
/** Two 32-bit lanes of a hash; `hashKey` leaves its result here so that no object is made per record. */
export declare const hash: {
    low: number;
    high: number;
};
/** Hashes the values of the key, in their order, into `hash`. Quoting makes no difference, nor what stands for no value. */
export declare function hashKey(reader: CsvReader, { key, fill }: Pick<KeyPlan, 'key' | 'fill'>): void;
/** Hashes a record's values under their column numbers, empty ones left out: where a column stands, or that an empty one was added, makes no difference. */
export declare function hashRecord(reader: CsvReader, { columns, fill }: Pick<KeyPlan, 'columns' | 'fill'>): void;
/** Hashes what tells a record from others: its key, or where no part of it has a value, all of it. */
export declare function hashIdentity(reader: CsvReader, plan: KeyPlan): void;
/** Whether a field holds no value: nothing, or the filler. */
export declare function isEmptyField(reader: CsvReader, field: number, fill: Uint8Array): boolean;
/** How records of one file are told apart. */
export interface KeyPlan {
    /** Fields of the key; -1 for one that the file does not have. */
    readonly key: readonly number[];
    /** Field number to column number, the same in all files that are compared; -1 for a column that does not count. */
    readonly columns: readonly number[];
    /** The encoded filler: a cell that holds it has no value. */
    readonly fill: Uint8Array;
}
/** @param header the file's own columns  @param all the columns of all files that are compared */
export declare function planKey(names: readonly string[], header: readonly string[], all: readonly string[], fill: Uint8Array): KeyPlan;
