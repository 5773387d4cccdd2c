import type { SourcePlan, StreamPlan } from './plan.ts';
import { looksSecret, withoutPassword } from './secret-names.ts';
import { pointer } from './variables.ts';

const MASK = '***';
const LONE_TEMPLATE = /^\{[\w.-]+\}$/;

/** Keys that name a place or a way and never hold the secret itself, although their names sound like it. */
const HARMLESS =
  /_(path|param|field|url|in|type|auth|encoding|header|id|query|time)$|^(type|path|url|header|param|cookie|key|algorithm|prefix)$/;

/**
 * A source or stream as plain data with its secrets masked: values that came from secret variables, what stands
 * under a secret's name among credentials, headers and parameters, passwords inside URLs.
 */
export function conceal(part: SourcePlan | StreamPlan): unknown {
  const hidden = new Set(part.hidden);
  const walk = (value: unknown, path: readonly (string | number)[]): unknown => {
    if (hidden.has(pointer(path))) return MASK;
    if (value === null || typeof value !== 'object') return isSecretLiteral(path, value) ? MASK : masked(value);
    if (Array.isArray(value)) return value.map((item, i) => walk(item, [...path, i]));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, [...path, key])]));
  };
  return walk(part, []);
}

const masked = (value: unknown): unknown => (typeof value === 'string' ? withoutPassword(value) : value);

function isSecretLiteral(at: readonly (string | number)[], value: unknown): boolean {
  if (typeof value !== 'string' || value === '' || LONE_TEMPLATE.test(value)) return false;
  const path = at[0] === 'http' ? at.slice(1) : at;
  const area = path[0];
  const key = String(path.at(-1));
  if (area === 'session') return path[2] === 'fields';
  if (area === 'auth') return (looksSecret(key) && !HARMLESS.test(key)) || (path.length === 2 && key === 'value');
  return (area === 'headers' || area === 'params') && looksSecret(key);
}
