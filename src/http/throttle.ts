/** Weight of the newest latency in the smoothed one. */
const NEWEST = 0.3;
/** The slowest that a slow site alone makes us. */
const LONGEST_MS = 60_000;
/** Below this, timers are too coarse to space anything. */
const SHORTEST_MS = 1;

/**
 * Slows down with a host that answers slowly. The interval between two requests moves half-way towards
 * latency ÷ target with each good answer, so that `target` requests are in flight on the average, however slow the host is.
 */
export interface Throttle {
  /** ms between two requests. */
  interval(): number;
  /** A good answer, `latency` ms after its request. */
  succeeded(latency: number): void;
  /** An error, a block or no answer at all: it may slow us down, and never makes us faster, however quick it was. */
  failed(latency: number): void;
}

/** Half of what may be in flight at once is in flight on the average; the other half is room for what is slower than usual. */
export const throttleTarget = (concurrency: number): number => Math.max(1, concurrency / 2);

export function createThrottle(target: number): Throttle {
  let smoothed: number | undefined;
  let interval = 0;

  function approach(latency: number): void {
    const goal = Math.min(LONGEST_MS, latency / target);
    interval = smoothed === undefined ? goal : (interval + goal) / 2;
  }

  return {
    interval: () => (interval < SHORTEST_MS ? 0 : interval),
    succeeded(latency) {
      const next = smoothed === undefined ? latency : smoothed + (latency - smoothed) * NEWEST;
      approach(next);
      smoothed = next;
    },
    failed(latency) {
      if (Math.min(LONGEST_MS, latency / target) > interval) approach(latency);
    },
  };
}
