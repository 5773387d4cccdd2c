import type { Threads } from './csv-threads.ts';
/** What went over to the target at once: records in the order of their numbers. */
export interface Passed {
    readonly records: number;
    readonly first: number;
    readonly last: number;
    /** False where a number was not larger than the one before it. */
    readonly isSorted: boolean;
}
/**
 * Takes records of the target over that come before the next record of this run, without a look at anything but their
 * keys; what lies side by side is written at once. Undefined where they would have to be put under another header.
 */
export declare function openPassage({ old, fresh, writer }: Threads): {
    /** @param most records at once */
    pass(most: number): Passed | undefined;
} | undefined;
