import { formatDuration, type Rate } from '../core/units.ts';
import { createAdaptiveRate } from './adaptive-rate.ts';
import { createThrottle, type Throttle, throttleTarget } from './throttle.ts';

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
  reserve(now: number): { readonly at: number; readonly cause: WaitCause; readonly apart: number };
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

const UNTHROTTLED: Throttle = { interval: () => 0, succeeded: () => {}, failed: () => {} };

export function createLane({ rate, concurrency, throttle }: LaneOptions): Lane {
  const adaptive = createAdaptiveRate(rate);
  const slowness = throttle ? createThrottle(throttleTarget(concurrency)) : UNTHROTTLED;
  let pausedUntil = 0;
  let nextAt = 0;
  let spacing = 0;
  let lastAt = Number.NEGATIVE_INFINITY;

  const apart = (): number => Math.max(spacing, slowness.interval());

  // The longest one holds: neither a quick host nor a short delay makes us faster than the rate.
  function interval(now: number): { ms: number; cause: WaitCause } {
    const allowed = adaptive.interval(now);
    const slow = slowness.interval();
    if (spacing > allowed && spacing >= slow) return { ms: spacing, cause: 'crawl_delay' };
    return slow > allowed ? { ms: slow, cause: 'throttle' } : { ms: allowed, cause: 'rate_limit' };
  }

  return {
    // Evenly spaced; who comes late may catch up with one request, so that a timer's delay does not lower the rate. A delay
    // that the site asks for, or shows that it needs, is kept to the letter.
    reserve(now) {
      const start = Math.max(now, pausedUntil);
      const paused = start > now;
      const { ms, cause } = interval(now);
      if (ms === 0) return { at: start, cause: 'server_hint', apart: 0 };
      nextAt = Math.max(nextAt, cause === 'rate_limit' ? start - ms : start);
      const at = Math.max(start, nextAt);
      nextAt += ms;
      return {
        at,
        cause: paused && at === start ? 'server_hint' : cause,
        apart: apart(),
      };
    },
    startedAt: () => lastAt,
    pausedUntil: () => pausedUntil,
    pauseUntil(at) {
      pausedUntil = Math.max(pausedUntil, at);
    },
    space(ms) {
      spacing = Math.max(spacing, ms);
    },
    started(now) {
      if (apart() > 0) lastAt = now;
      adaptive.started(now);
    },
    succeeded(startedAt, answeredAt, now) {
      adaptive.succeeded(now);
      slowness.succeeded(Math.max(0, answeredAt - startedAt));
    },
    failed(startedAt, now, throttled) {
      if (throttled) adaptive.throttled(startedAt, now);
      slowness.failed(Math.max(0, now - startedAt));
    },
  };
}

/** A wait as a sentence. */
export function explainWait(host: string, cause: WaitCause, waitMs: number): string {
  const time = formatDuration(waitMs);
  switch (cause) {
    case 'server_hint':
      return `${host} asked for a pause of ${time}`;
    case 'rate_limit':
      return `the rate limit of ${host} leaves room in ${time}`;
    case 'crawl_delay':
      return `robots.txt of ${host} asks for a delay between requests; the next one goes out in ${time}`;
    case 'throttle':
      return `${host} answers slowly; the next request goes out in ${time}`;
  }
}
