import { createHash } from 'node:crypto';
import { conceal } from './conceal.ts';
import type { SourcePlan, StreamPlan } from './plan.ts';

/** Keys that say how fast, how carefully or where to, but not what is extracted and how its rows are written. */
const BESIDE_THE_DATA = {
  source: [
    'name',
    'hidden',
    'auth',
    'session',
    'retry',
    'outage',
    'rate_limit',
    'concurrency',
    'timeouts',
    'limits',
    'throttle',
    'contact',
    'conditional',
    'http',
    'connect_timeout',
    'query_timeout',
    'browser',
  ],
  stream: ['hidden', 'checks', 'publish', 'references', 'after', 'drift', 'expect', 'schema', 'fallback'],
};

/**
 * Equal for two configs whose interrupted runs may go on from one another: a hash of what decides about requests, records and
 * rows, defaults included, in any order of keys. Credentials and other secrets are left out, so that none can be
 * guessed from it; a new password does not throw a checkpoint away.
 */
export function fingerprint(stream: StreamPlan, source: SourcePlan): string {
  const parts = {
    source: without(conceal(source), BESIDE_THE_DATA.source),
    stream: withoutSteps(without(conceal(stream), BESIDE_THE_DATA.stream)),
  };
  return createHash('sha256').update(canonical(parts)).digest('hex');
}

const BESIDE_THE_CURSORS = ['lookback', 'window', 'param_format', 'newest_first'];

/** How far back an incremental stream looks, in which steps and how it asks, says nothing of what its cursors stand for. */
function withoutSteps(stream: Record<string, unknown>): Record<string, unknown> {
  const { incremental } = stream;
  return incremental ? { ...stream, incremental: without(incremental, BESIDE_THE_CURSORS) } : stream;
}

function without(value: unknown, keys: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value as object).filter(([key]) => !keys.includes(key)));
}

/** JSON with sorted keys; what is undefined is absent. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
