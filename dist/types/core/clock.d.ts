/** Time and chance, injected so that policies are tested without waiting and every random choice has a seed. */
export interface Clock {
    /** ms since the epoch. */
    now(): number;
    /** Resolves after `ms`; rejects with the signal's reason when it aborts. */
    sleep(ms: number, signal?: AbortSignal): Promise<void>;
}
/** A number in [0, 1). */
export type Random = () => number;
export declare const systemClock: Clock;
/** A small, fast, seeded generator (mulberry32); good enough for jitter and fixtures, not for secrets. */
export declare function seededRandom(seed: number): Random;
