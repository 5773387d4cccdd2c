import type { ColumnType } from '../core/column-type.ts';
import { instantIn } from '../core/dates/zone.ts';

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const INTEGER = /^-?\d+$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const MINUTE = 60_000;

/** A cell as a number; undefined where it is none, or beyond what a number holds. */
export function numberOf(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** A bound: a number, or the digits of a whole one that a number cannot hold. */
export type Limit = number | string;

export const isDigits = (text: string): boolean => INTEGER.test(text);

/** How far a value lies above a limit, negative below it; the sign is right to the last digit. Undefined for what is no number. */
export function above(text: string, limit: Limit): number | undefined {
  const value = numberOf(text);
  if (value === undefined) return undefined;
  const isExact = Math.abs(value) <= Number.MAX_SAFE_INTEGER && typeof limit === 'number';
  if (isExact || !INTEGER.test(text) || (typeof limit === 'number' && !Number.isSafeInteger(limit)))
    return value - Number(limit);
  return Number(BigInt(text) - BigInt(limit));
}

/**
 * An ISO 8601 date or time in ms since the epoch; a date is its first moment.
 * @param zone of what names none
 */
export function instantOf(text: string, zone = 'UTC'): number | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', own] = match;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const date = new Date(midnight);
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return undefined;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return undefined;
  const time = (Number(hour) * 60 + Number(minute)) * MINUTE + Number(second) * 1_000;
  const local = midnight + time + Number(fraction.slice(0, 3).padEnd(3, '0'));
  if (own === undefined && zone !== 'UTC') return instantIn(zone, local);
  return local - offsetOf(own ?? 'Z');
}

function offsetOf(zone: string): number {
  if (zone === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * MINUTE;
}

/** Whether a cell with this text is of the type: by its letters, as it stands in the file. */
export function isOfType(text: string, type: ColumnType): boolean {
  switch (type) {
    case 'integer':
      return INTEGER.test(text);
    case 'number':
      return NUMBER.test(text);
    case 'boolean':
      return text === 'true' || text === 'false';
    case 'date':
      return text.length === 10 && instantOf(text) !== undefined;
    case 'datetime':
      return text.length > 10 && instantOf(text) !== undefined;
    case 'json':
      return text.startsWith('{') || text.startsWith('[');
    case 'string':
      return true;
  }
}
