import { DEFERRED } from '../core/answer-codes.ts';
import type { Clock } from '../core/clock.ts';
import { DeferredError, RetryableError } from '../core/errors.ts';
import type { Emit } from '../core/events.ts';
import type { HttpRequest, Layer } from '../core/http.ts';
import { formatDuration } from '../core/units.ts';
import { createLane, explainWait, type Lane, type LaneOptions, type WaitCause } from './lane.ts';
import { createSlots } from './slots.ts';

/** What is told, and not merely waited. */
const TOLD_FROM_MS = 1_000;

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

export function createLimiter({ hostOf, clock, emit, deadline, ...options }: LimiterOptions): Limiter {
  const slots = createSlots(options.concurrency);
  const lanes = new Map<string, Lane>();
  const toldPauses = new WeakMap<Lane, number>();

  function lane(url: URL): Lane {
    const host = hostOf?.(url) ?? '';
    const known = lanes.get(host);
    if (known) return known;
    const made = createLane(options);
    lanes.set(host, made);
    return made;
  }

  function tell(request: HttpRequest, own: Lane, cause: WaitCause, waitMs: number): void {
    const end = own.pausedUntil();
    if (waitMs < TOLD_FROM_MS || (cause === 'server_hint' && toldPauses.get(own) === end)) return;
    if (cause === 'server_hint') toldPauses.set(own, end);
    const { stream, page, url } = request;
    const reason = explainWait(url.host, cause, waitMs);
    emit({ type: 'wait', stream, page, host: url.host, cause, reason, waitMs });
  }

  /** On a busy machine the one before may have been woken late: the distance counts from when it left, not from its opening. */
  async function keepApart(own: Lane, ms: number, signal: AbortSignal): Promise<void> {
    for (;;) {
      const missing = own.startedAt() + ms - clock.now();
      if (missing <= 0) return;
      await clock.sleep(missing, signal);
    }
  }

  return {
    slot: (signal) => slots.take(signal),
    lane,
    async pace(request) {
      const own = lane(request.url);
      for (;;) {
        const now = clock.now();
        const { at, cause, apart } = own.reserve(now);
        if (at > deadline) throw beyondDeadline(request, at - now);
        if (at > now) {
          tell(request, own, cause, Math.round(at - now));
          await clock.sleep(at - now, request.signal);
        }
        await keepApart(own, apart, request.signal);
        // A pause may have begun while this one slept.
        if (own.pausedUntil() <= clock.now()) break;
      }
      own.started(clock.now());
    },
  };
}

/** The stream is put off: what the server asks for lies behind the end of this run. */
export function beyondDeadline(request: HttpRequest, waitMs: number, cause?: unknown): DeferredError {
  const { stream, page, url } = request;
  const text =
    waitMs > 0
      ? `${url.host} wants ${page} of ${stream} asked for in ${formatDuration(waitMs)}, after this run's deadline`
      : `the time of this run was over before ${page} of ${stream} was asked for`;
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

/** Sends at the rate that is allowed. */
export const rateLimit =
  (limiter: Limiter): Layer =>
  (next) =>
  async (request) => {
    await limiter.pace(request);
    return next(request);
  };

/** Learns from what comes back: a hint pauses the whole host, a 429 without one slows it down. */
export function learnRate(limiter: Limiter, clock: Clock): Layer {
  return (next) => async (request) => {
    const lane = limiter.lane(request.url);
    const startedAt = clock.now();
    try {
      const response = await next(request);
      lane.succeeded(startedAt, response.receivedAt, clock.now());
      return response;
    } catch (error) {
      const retryable = error instanceof RetryableError ? error : undefined;
      const hint = retryable?.notBefore;
      // A hint says all there is to know; without one, slower is the only answer to "too many".
      if (hint !== undefined) lane.pauseUntil(hint);
      lane.failed(startedAt, clock.now(), retryable?.throttled === true && hint === undefined);
      throw error;
    }
  };
}
