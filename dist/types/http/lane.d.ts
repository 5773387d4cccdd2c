import { type Rate } from '../core/units.ts';
export interface LaneOptions {
    readonly rate: Rate | undefined;
    readonly concurrency: number;
    readonly throttle: boolean;
}
/** Why a request does not go out at once. */
export type WaitCause = 'server_hint' | 'rate_limit' | 'crawl_delay' | 'throttle';
/** When requests of one host may go out. All pure in `now` (ms since the epoch). */
export interface Lane {
    /** Takes the next opening: its time, what it waits for, and the ms that must lie between it and the one before, come what may. */
    reserve(now: number): {
        readonly at: number;
        readonly cause: WaitCause;
        readonly apart: number;
    };
    /** When the last request started that others must keep away from; robots.txt, which asks for it, does not count. */
    startedAt(): number;
    pausedUntil(): number;
    pauseUntil(at: number): void;
    /** From now on requests start at least `ms` apart. */
    space(ms: number): void;
    started(now: number): void;
    /** A good answer to a request of `startedAt`, whose headers came at `answeredAt`. */
    succeeded(startedAt: number, answeredAt: number, now: number): void;
    /** Anything else; `throttled` where the host said "too many". */
    failed(startedAt: number, now: number, throttled: boolean): void;
}
export declare function createLane({ rate, concurrency, throttle }: LaneOptions): Lane;
/** A wait as a sentence. */
export declare function explainWait(host: string, cause: WaitCause, waitMs: number): string;
