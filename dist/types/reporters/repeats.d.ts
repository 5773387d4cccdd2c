import type { RunEvent } from '../core/events.ts';
/**
 * Knows what was told before: the same problem again, or one pause of a host that each of its waiting requests
 * announces for itself. Keeps the last thousand, so that a long run does not grow.
 */
export declare function createRepeats(): {
    isRepeat(event: RunEvent, now: number): boolean;
};
