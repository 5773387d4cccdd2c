import { createHash } from 'node:crypto';
import type { Json } from '../core/json.ts';

/** Values compared without an eye for the order of sibling keys would need sorting; servers repeat cursors verbatim. */
export const fingerprint = (value: Json): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);

/** Fingerprints kept of the values used last: a cycle of up to this length is noticed at its first repetition. */
const RECENT = 16;

/**
 * Which cursors were used, in bounded space, so that it can live inside a cursor. The latest are all known; longer
 * cycles are found by Brent's method: one anchor, renewed at every power of two, that a cycle must meet again.
 */
export type Trail = { steps: number; anchor: string; recent: string[] };

export const emptyTrail: Trail = { steps: 0, anchor: '', recent: [] };

/** The trail with `value` on it; undefined where the value is on it already. */
export function visit(trail: Trail, value: Json): Trail | undefined {
  const mark = fingerprint(value);
  if (mark === trail.anchor || trail.recent.includes(mark)) return undefined;
  const steps = trail.steps + 1;
  const isPowerOfTwo = (steps & (steps - 1)) === 0;
  return { steps, anchor: isPowerOfTwo ? mark : trail.anchor, recent: [...trail.recent, mark].slice(-RECENT) };
}
