import { DEFERRED } from '../core/answer-codes.ts';
import type { Clock } from '../core/clock.ts';
import { DeferredError, RetryableError } from '../core/errors.ts';
import type { Emit } from '../core/events.ts';
import type { HttpRequest, Layer } from '../core/http.ts';
import { formatDuration, type Rate } from '../core/units.ts';
import { createAdaptiveRate } from './adaptive-rate.ts';
import { createSlots } from './slots.ts';

/** What is told, and not merely waited. */
const TOLD_FROM_MS = 1_000;

/** When requests of one source may go out; one per client, shared by all its streams. */
export interface Limiter {
  /** Waits for a free place among the requests in flight. */
  slot(signal: AbortSignal): Promise<() => void>;
  /** Waits for the rate's next opening and for the end of a pause. @throws DeferredError where that lies beyond the run's deadline */
  pace(request: HttpRequest): Promise<void>;
  /** Nothing goes out before `at` (ms since the epoch). */
  pauseUntil(at: number): void;
  /** From now on requests start at least `ms` apart. */
  space(ms: number): void;
  throttled(startedAt: number): void;
  succeeded(): void;
}

export interface LimiterOptions {
  readonly rate: Rate | undefined;
  readonly concurrency: number;
  readonly clock: Clock;
  readonly emit: Emit;
  /** ms since the epoch. */
  readonly deadline: number;
}

export function createLimiter({ rate, concurrency, clock, emit, deadline }: LimiterOptions): Limiter {
  const slots = createSlots(concurrency);
  const adaptive = createAdaptiveRate(rate);
  let pausedUntil = 0;
  let toldPause = 0;
  let nextAt = 0;
  let spacing = 0;

  // Evenly spaced; who comes late may catch up with one request, so that a timer's delay does not lower the rate.
  function reserve(now: number): number {
    const start = Math.max(now, pausedUntil);
    const interval = Math.max(adaptive.interval(now), spacing);
    if (interval === 0) return start;
    nextAt = Math.max(nextAt, start - interval);
    const at = Math.max(start, nextAt);
    nextAt += interval;
    return at;
  }

  function tell(request: HttpRequest, waitMs: number, paused: boolean): void {
    if (waitMs < TOLD_FROM_MS || (paused && toldPause === pausedUntil)) return;
    if (paused) toldPause = pausedUntil;
    const { stream, page, url } = request;
    const reason = paused
      ? `${url.host} asked for a pause of ${formatDuration(waitMs)}`
      : `the rate limit of ${url.host} leaves room in ${formatDuration(waitMs)}`;
    emit({ type: 'wait', stream, page, host: url.host, cause: paused ? 'server_hint' : 'rate_limit', reason, waitMs });
  }

  return {
    slot: (signal) => slots.take(signal),
    async pace(request) {
      for (;;) {
        const now = clock.now();
        const at = reserve(now);
        if (at > deadline) throw beyondDeadline(request, at - now);
        if (at > now) {
          tell(request, Math.round(at - now), at === pausedUntil);
          await clock.sleep(at - now, request.signal);
        }
        // A pause may have begun while this one slept.
        if (pausedUntil <= clock.now()) break;
      }
      adaptive.started(clock.now());
    },
    pauseUntil(at) {
      pausedUntil = Math.max(pausedUntil, at);
    },
    space(ms) {
      spacing = Math.max(spacing, ms);
    },
    throttled: (startedAt) => adaptive.throttled(startedAt, clock.now()),
    succeeded: () => adaptive.succeeded(clock.now()),
  };
}

/** The stream is put off: what the server asks for lies behind the end of this run. */
export function beyondDeadline(request: HttpRequest, waitMs: number, cause?: unknown): DeferredError {
  const { stream, page, url } = request;
  const text = `${url.host} wants ${page} of ${stream} asked for in ${formatDuration(waitMs)}, after this run's deadline`;
  return new DeferredError(DEFERRED, text, {
    remedy: 'Nothing is lost: the next run goes on from here.',
    cause,
  });
}

/** Holds a place among the requests in flight for as long as the rest takes. */
export const places =
  (limiter: Limiter): Layer =>
  (next) =>
  async (request) => {
    const release = await limiter.slot(request.signal);
    try {
      return await next(request);
    } finally {
      release();
    }
  };

/** Sends at the rate that is allowed, and learns from what comes back: a hint pauses the whole host, a 429 without one slows it down. */
export function rateLimit(limiter: Limiter, clock: Clock): Layer {
  return (next) => async (request) => {
    await limiter.pace(request);
    const startedAt = clock.now();
    try {
      const response = await next(request);
      limiter.succeeded();
      return response;
    } catch (error) {
      if (error instanceof RetryableError) {
        // A hint says all there is to know; without one, slower is the only answer to "too many".
        if (error.notBefore !== undefined) limiter.pauseUntil(error.notBefore);
        else if (error.throttled) limiter.throttled(startedAt);
      }
      throw error;
    }
  };
}
