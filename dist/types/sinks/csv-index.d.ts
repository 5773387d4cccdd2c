/** A flat hash table from 64-bit hashes to a 64-bit hash, an offset and a count: about 28 bytes a slot, no objects. */
export interface HashIndex {
    /** The slot of this hash, or -1. */
    find(low: number, high: number): number;
    /** The slot of this hash, made where it is not there yet. */
    claim(low: number, high: number): number;
    readonly slots: number;
    /** 0 where a slot is free; what else it means is the user's. */
    readonly count: Int32Array;
    readonly valueLow: Int32Array;
    readonly valueHigh: Int32Array;
    readonly offset: Float64Array;
}
/** @param capacity entries at most; the table takes 1.4 times as many slots, rounded up to a power of two. */
export declare function createHashIndex(capacity: number): HashIndex;
/** Records that one table takes; longer files are worked through in several passes, so that memory stays flat. */
export declare const RECORDS_PER_PASS = 1000000;
/** How a file is worked through. */
export interface Passes {
    readonly signal?: AbortSignal | undefined;
    /** @default RECORDS_PER_PASS */
    readonly recordsPerPass?: number | undefined;
}
/** Which of `passes` a hash belongs to. */
export declare function passOf(high: number, passes: number): number;
