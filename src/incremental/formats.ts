import { dateFormatProblem, formatReader } from '../core/dates/format.ts';
import { instantOfFields } from '../core/dates/instant.ts';
import { dateNames } from '../core/dates/names.ts';
import { formatWriter } from '../core/dates/write.ts';
import { repeatedAt } from '../core/dates/zone.ts';
import { isoTime } from './iso.ts';
import { type Comparable, numberOf, type Time } from './value.ts';

/** What a cursor's text says; undefined where it is not written that way. */
export type ReadCursor = (text: string) => Comparable | undefined;
/** An instant as the server wants it. */
export type WriteCursor = (ms: number, ns: number) => string;

/** Formats by name; all others are tokens such as `dd.MM.yyyy HH:mm`. */
const NAMED = ['iso', 'unix', 'unix_ms', 'number', 'text'];

/** What is wrong with a format of cursors; undefined where it can be read. */
export const cursorFormatProblem = (format: string): string | undefined =>
  NAMED.includes(format) ? undefined : dateFormatProblem(format);

/** Whether cursors of a format are dates; undefined where nothing is said. */
export const isDateFormat = (format: string | undefined): boolean | undefined =>
  format === undefined ? undefined : format !== 'number' && format !== 'text';

/** @param format undefined: whole and decimal numbers, ISO 8601, else texts @param zone of dates that name none */
export function cursorReader(format: string | undefined, zone: string): ReadCursor {
  switch (format) {
    case undefined:
      return (text) => numberOf(text) ?? isoTime(text, zone) ?? { kind: 'text', value: text };
    case 'iso':
      return (text) => isoTime(text, zone);
    case 'number':
      return numberOf;
    case 'text':
      return (text) => ({ kind: 'text', value: text });
    case 'unix':
      return (text) => epochTime(text, 1_000);
    case 'unix_ms':
      return (text) => epochTime(text, 1);
    default:
      return tokenReader(format, zone);
  }
}

/** Seconds or milliseconds since the epoch, with the digits behind the point that it has. */
function epochTime(text: string, unit: 1 | 1_000): Time | undefined {
  const found = /^(-?)(\d{1,13})(?:\.(\d{1,9}))?$/.exec(text);
  if (!found) return undefined;
  const [, sign, whole, fraction = ''] = found;
  const places = unit === 1 ? 6 : 9;
  const below = BigInt(`${whole}${fraction.slice(0, places).padEnd(places, '0')}`) * (sign === '-' ? -1n : 1n);
  const ns = Number(((below % 1_000_000n) + 1_000_000n) % 1_000_000n);
  const ms = Number((below - BigInt(ns)) / 1_000_000n);
  return { kind: 'time', ms, ns, repeated: 0, write: (at, rest) => writeEpoch(at, rest, unit, fraction.length) };
}

function writeEpoch(ms: number, ns: number, unit: 1 | 1_000, digits: number): string {
  const whole = Math.floor(ms / unit);
  if (digits === 0) return String(whole);
  const rest = String(Math.round(ms - whole * unit)).padStart(unit === 1 ? 0 : 3, '0');
  const below = `${unit === 1 ? '' : rest}${String(ns).padStart(6, '0')}`;
  return `${whole}.${below.padEnd(digits, '0').slice(0, digits)}`;
}

function tokenReader(format: string, zone: string): ReadCursor {
  const names = dateNames(undefined);
  const read = formatReader(format, names);
  const write = formatWriter(format, zone);
  return (text) => {
    const fields = read(text.trim());
    if (!fields) return undefined;
    const ms = instantOfFields(fields, zone);
    if (ms === undefined) return undefined;
    const { hour = 0, minute = 0, second = 0, millisecond = 0, zone: own } = fields.time ?? {};
    const local = Date.UTC(fields.year, fields.month - 1, fields.day, hour, minute, second, millisecond);
    const repeated = own === undefined && fields.time ? repeatedAt(zone, local) : 0;
    return { kind: 'time', ms, ns: 0, repeated, write };
  };
}

/** How the server wants dates. @param zone of formats that do not tell the zone */
export function cursorWriter(format: string, zone: string): WriteCursor {
  if (format === 'iso') return (ms) => new Date(ms).toISOString().replace(/\.000Z$/, 'Z');
  if (format === 'unix') return (ms, ns) => writeEpoch(ms, ns, 1_000, 0);
  if (format === 'unix_ms') return (ms, ns) => writeEpoch(ms, ns, 1, 0);
  return formatWriter(format, zone);
}
