import { createHash } from 'node:crypto';
import type { Span } from './layout.ts';

/** What no value, or none that can be read, fills into a path. */
export const NOWHERE = '_';
const LONGEST = 80;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A value as a part of a file name, on every system. What cannot stand in one becomes `_`, and the name then ends in a
 * few digits of the value's hash, so that different values never share a file. No value is `_`.
 */
export function safeName(value: string): string {
  if (value === '') return NOWHERE;
  const safe = value
    .normalize('NFC')
    .replace(/[\p{Cc}/\\:*?"<>|{}]/gu, '_')
    .replace(/^[. ~-]+|[. ]+$/g, '_');
  const isSame = safe === value && value !== NOWHERE && !RESERVED.test(safe) && Buffer.byteLength(safe) <= LONGEST;
  if (isSame) return value;
  const cut = Buffer.from(safe)
    .subarray(0, LONGEST)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
  return `${cut}~${createHash('sha256').update(value).digest('hex').slice(0, 8)}`;
}

/** What the time of a row fills into a path: `_` where there is none, or none that can be read. */
export function spanScope(text: string, span: Span): Record<string, string> {
  const at = timeOf(text);
  const iso = at === undefined ? undefined : new Date(at).toISOString();
  const upTo = (length: number): string => iso?.slice(0, length) ?? NOWHERE;
  if (span === 'week') return { week: at === undefined ? NOWHERE : weekOf(at) };
  return {
    year: upTo(4),
    ...(span === 'year' ? {} : { month: upTo(7) }),
    ...(span === 'day' ? { day: upTo(10) } : {}),
  };
}

const ISO = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s*([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;
const DAY = 86_400_000;

/** ms since the epoch, of ISO 8601 (UTC where it names no zone) or Unix time in seconds or milliseconds. */
function timeOf(text: string): number | undefined {
  if (/^\d{9,10}(\.\d+)?$/.test(text)) return Number(text) * 1000;
  if (/^\d{12,13}$/.test(text)) return Number(text);
  const found = ISO.exec(text);
  if (!found) return undefined;
  const [, date = '', time = '00:00', zone = 'Z'] = found;
  // a zone of whole hours, as PostgreSQL writes it
  const shift = zone.replace(/^([+-]\d{2}):?(\d{2})?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`);
  const at = Date.parse(`${date}T${time}${shift.toUpperCase()}`);
  return Number.isNaN(at) ? undefined : at;
}

/** Week of ISO 8601, which belongs to the year of its Thursday: 2026-W01. */
function weekOf(at: number): string {
  const day = Math.floor(at / DAY) * DAY;
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  const thursday = new Date(day + (3 - weekday) * DAY);
  const year = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
