import type { Json } from '../../core/json.ts';

// What a plain JSON.parse might lose; only then is the reviver, which costs five times as much, worth its time.
const AT_RISK = /\d{16}|\d\.\d*0(?!\d)|\d[eE][+-]?\d{3}/;

/** A number as it was written: as its digits where a JavaScript number would show others (`51.50`, integers beyond 2^53). */
export function exactNumber(source: string): number | string {
  const value = Number(source);
  if (!Number.isFinite(value)) return source;
  if (/[eE]/.test(source)) return value;
  if (source.includes('.')) return String(value) === source ? value : source;
  return Number.isSafeInteger(value) ? value : source;
}

/**
 * JSON, strictly. Numbers that would lose digits become texts.
 * @throws {SyntaxError} where it is not JSON
 */
export function exactJson(text: string): Json {
  if (!AT_RISK.test(text)) return JSON.parse(text) as Json;
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && context?.source !== undefined ? exactNumber(context.source) : value,
  ) as Json;
}
