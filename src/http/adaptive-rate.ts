import type { Rate } from '../core/units.ts';

/** Time of successes after which a lowered rate is back where it was. */
const RECOVERY_MS = 5_000;
/** The slowest that throttling alone makes us: one request in 10 s. */
const SLOWEST = 1 / 10_000;
/** Without a configured rate, the one to be halved is the fastest at which so many requests in a row went out. */
const OBSERVED_RUN = 8;
/** Shorter spans say more about concurrency than about a rate; ms. */
const OBSERVED_SPAN = 50;
const OBSERVED_MAX = 256;

/** The rate that holds now: the configured one, halved by each "too many requests", recovering steadily. All pure in `now` (ms). */
export interface AdaptiveRate {
  /** ms between two requests; 0 where nothing limits them. */
  interval(now: number): number;
  started(now: number): void;
  /** A request that started at `startedAt` was throttled; those that were already under way when the rate was lowered do not lower it again. */
  throttled(startedAt: number, now: number): void;
  succeeded(now: number): void;
}

export function createAdaptiveRate(configured: Rate | undefined): AdaptiveRate {
  const normal = configured ? configured.count / configured.perMs : undefined;
  const starts: number[] = [];
  let lowered: { rate: number; target: number; at: number; recoversFrom: number | undefined } | undefined;

  function current(now: number): number | undefined {
    if (!lowered) return normal;
    const { rate, target, recoversFrom } = lowered;
    const progress = recoversFrom === undefined ? 0 : (now - recoversFrom) / RECOVERY_MS;
    if (progress < 1) return rate + (target - rate) * progress;
    lowered = undefined;
    return normal;
  }

  // The fastest and not the average: pauses and outages say nothing about what the server found too fast.
  function observed(): number {
    const run = Math.min(OBSERVED_RUN, starts.length - 1);
    if (run < 1) return 1 / 1_000;
    let shortest = Number.POSITIVE_INFINITY;
    for (let i = run; i < starts.length; i++) shortest = Math.min(shortest, starts[i]! - starts[i - run]!);
    return run / Math.max(OBSERVED_SPAN, shortest);
  }

  return {
    interval(now) {
      const rate = current(now);
      return rate === undefined ? 0 : 1 / rate;
    },
    started(now) {
      if (normal !== undefined) return;
      starts.push(now);
      if (starts.length > OBSERVED_MAX) starts.splice(0, OBSERVED_MAX / 2);
    },
    throttled(startedAt, now) {
      if (lowered && startedAt <= lowered.at) return;
      const before = current(now) ?? observed();
      const target = lowered?.target ?? before;
      lowered = { rate: Math.max(SLOWEST, before / 2), target, at: now, recoversFrom: undefined };
    },
    succeeded(now) {
      if (lowered && lowered.recoversFrom === undefined) lowered.recoversFrom = now;
    },
  };
}
