import type { Clock } from '../core/clock.ts';
import { DeferredError } from '../core/errors.ts';
import type { Emit } from '../core/events.ts';
import type { HttpRequest, Layer } from '../core/http.ts';
import { type Lane, type LaneOptions } from './lane.ts';
/** When requests of one source may go out; one per client, shared by all its streams. Each host has its own rate, all share the places. */
export interface Limiter {
    /** Waits for a free place among the requests in flight. */
    slot(signal: AbortSignal): Promise<() => void>;
    /** Waits for the rate's next opening and for the end of a pause. @throws DeferredError where that lies beyond the run's deadline */
    pace(request: HttpRequest): Promise<void>;
    /** What holds for the host of a URL. */
    lane(url: URL): Lane;
}
export interface LimiterOptions extends LaneOptions {
    /** The host whose rate a URL shares. @default one for all */
    readonly hostOf?: (url: URL) => string;
    readonly clock: Clock;
    readonly emit: Emit;
    /** ms since the epoch. */
    readonly deadline: number;
}
export declare function createLimiter({ hostOf, clock, emit, deadline, ...options }: LimiterOptions): Limiter;
/** The stream is put off: what the server asks for lies behind the end of this run. */
export declare function beyondDeadline(request: HttpRequest, waitMs: number, cause?: unknown): DeferredError;
/** Holds a place among the requests in flight for as long as the rest takes. */
export declare const places: (limiter: Limiter) => Layer;
/** Sends at the rate that is allowed. */
export declare const rateLimit: (limiter: Limiter) => Layer;
/** Learns from what comes back: a hint pauses the whole host, a 429 without one slows it down. */
export declare function learnRate(limiter: Limiter, clock: Clock): Layer;
