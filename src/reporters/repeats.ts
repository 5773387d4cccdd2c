import type { RunEvent } from '../core/events.ts';

const REMEMBERED = 1_000;
const SAME_WAIT_MS = 1_000;

/**
 * Knows what was told before: the same problem again, or one pause of a host that each of its waiting requests
 * announces for itself. Keeps the last thousand, so that a long run does not grow.
 */
export function createRepeats() {
  const problems = new Set<string>();
  const waits = new Map<string, number>();
  return {
    isRepeat(event: RunEvent, now: number): boolean {
      if (event.type === 'wait') return isSameWait(waits, `${event.host} ${event.cause}`, now + event.waitMs);
      if (event.type !== 'warning' && event.type !== 'error') return false;
      const { type, code, message, stream, page } = event;
      const key = JSON.stringify([type, code, message, stream, page]);
      if (problems.has(key)) return true;
      problems.add(key);
      if (problems.size > REMEMBERED) problems.delete(problems.values().next().value!);
      return false;
    },
  };
}

function isSameWait(waits: Map<string, number>, key: string, until: number): boolean {
  const before = waits.get(key);
  if (before !== undefined && Math.abs(before - until) < SAME_WAIT_MS) return true;
  waits.set(key, until);
  return false;
}
