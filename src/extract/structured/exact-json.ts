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

/** Deeper data has no meaning, and would overflow the stack of whoever walks it. */
export const DEEPEST = 500;

/** Whether brackets may open deeper than is allowed; those in texts are counted too. */
function mayBeTooDeep(text: string): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) | 0x20;
    if (code === 0x7b) {
      open += 1;
      if (open > DEEPEST) return true;
    } else if (code === 0x7d) open -= 1;
  }
  return false;
}

/**
 * JSON, strictly. Numbers that would lose digits become texts.
 * @throws {SyntaxError} where it is not JSON, or looks too deep: the forgiving reader counts exactly
 */
export function exactJson(text: string): Json {
  if (mayBeTooDeep(text)) throw new SyntaxError(`it nests deeper than ${DEEPEST}`);
  if (!AT_RISK.test(text)) return JSON.parse(text) as Json;
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && context?.source !== undefined ? exactNumber(context.source) : value,
  ) as Json;
}
