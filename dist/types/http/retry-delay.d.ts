import type { Random } from '../core/clock.ts';
export interface DelayInput {
    /** How many attempts have failed; 1 after the first. */
    readonly attempt: number;
    /** The server said "too many requests". */
    readonly throttled: boolean;
    /** The server's hint, ms since the epoch. */
    readonly notBefore: number | undefined;
    /** ms since the epoch. */
    readonly now: number;
    /** ms; the first backoff. */
    readonly base: number;
    /** ms; the longest backoff of our own. */
    readonly max: number;
    readonly random: Random;
}
/**
 * Milliseconds to wait before the next attempt. A hint that lies ahead is the floor, never cut short, with up to a
 * second of jitter on top. Without one: exponential with full jitter; after a 429 the same window, but on top of its own
 * length, so that it is at least twice the wait of a 5xx for the same draw.
 */
export declare function retryDelay({ attempt, throttled, notBefore, now, base, max, random }: DelayInput): number;
