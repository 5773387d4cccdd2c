import { type Json, lookup, type Path, parsePath } from '../core/json.ts';
import type { PageAnswer } from '../core/paginator.ts';

/** A count that a server sent as a number, a text of digits ("125", "1,250", "125.0") or digits beyond 2^53; undefined where it is none. */
export function toCount(value: Json | undefined): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && value >= 0 ? Math.floor(value) : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value
    .trim()
    .replace(/^(\d{1,3})((?:,\d{3})+)$/, (_, head: string, rest: string) => head + rest.replaceAll(',', ''));
  return /^\d+(\.0+)?$/.test(text) ? Math.floor(Number(text)) : undefined;
}

/** A yes or no as servers write it (`true`, "true", 1, "Y"); undefined where it says neither. */
export function toFlag(value: Json | undefined): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 1 || value === 0) return value === 1;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  if (['true', 'yes', 'y', '1'].includes(text)) return true;
  return ['false', 'no', 'n', '0'].includes(text) ? false : undefined;
}

/** Whether a next cursor says that there is none: null, absent, empty, false, or a zero (as servers do that count from one). */
export function isNothing(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === false || value === 0) return true;
  if (typeof value === 'string') return ['', '0', 'null', 'none'].includes(value.trim().toLowerCase());
  return Array.isArray(value) && value.length === 0;
}

/** Reads places of an answer's envelope; what is not configured reads as undefined. */
export function reader(text: string | undefined): (answer: PageAnswer) => Json | undefined {
  if (text === undefined) return () => undefined;
  const path: Path = parsePath(text);
  return (answer) => lookup(answer.envelope, path);
}

/** A value as a query parameter or header carries it. */
export const asText = (value: Json): string =>
  typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value);
