import type { Rate } from '../core/units.ts';

/** Time of successes after which a lowered rate is back where it was. */
const RECOVERY_MS = 30_000;
/** The slowest that throttling alone makes us: one request in 10 s. */
const SLOWEST = 1 / 10_000;
/** What was sent in this time is the rate that a throttled source without a configured one is halved from. */
const OBSERVED_MS = 10_000;
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

  function observed(now: number): number {
    const recent = starts.filter((at) => at > now - OBSERVED_MS);
    const span = Math.max(1_000, now - (recent[0] ?? now));
    return Math.max(1, recent.length) / span;
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
      const before = current(now) ?? observed(now);
      const target = lowered?.target ?? before;
      lowered = { rate: Math.max(SLOWEST, before / 2), target, at: now, recoversFrom: undefined };
    },
    succeeded(now) {
      if (lowered && lowered.recoversFrom === undefined) lowered.recoversFrom = now;
    },
  };
}
