import { daysIn, utc } from '../core/dates/value.ts';
import { instantIn, localIn, offsetOf, repeatedAt } from '../core/dates/zone.ts';
import type { Time } from './value.ts';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:([Tt ])(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** How a date was written, so that one that is reckoned from it is written alike. */
interface Style {
  /** What stands between date and time; empty where there is no time. */
  readonly separator: string;
  readonly hasSeconds: boolean;
  /** Digits behind the seconds. */
  readonly fraction: number;
  /** As it stood there: `Z`, `+02:00`, or nothing. */
  readonly suffix: string;
  /** Whose clocks it shows. */
  readonly zone: string;
}

/** An ISO 8601 date, with all nine digits of its seconds. @param zone of values that name none */
export function isoTime(text: string, zone: string): Time | undefined {
  const found = ISO.exec(text);
  if (!found) return undefined;
  const [, years, months, days, separator = '', hours = '0', minutes = '0', seconds, fraction = '', suffix = ''] =
    found;
  const [year, month, day, hour] = [Number(years), Number(months), Number(days), Number(hours)];
  const [minute, second] = [Number(minutes), Number(seconds ?? 0)];
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  if (hour > 24 || minute > 59 || second > 60 || (hour === 24 && minute + second > 0)) return undefined;
  const digits = fraction.padEnd(9, '0');
  const local = utc(year, month, day) + ((hour * 60 + minute) * 60 + second) * 1_000 + Number(digits.slice(0, 3));
  const own = suffix === '' ? zone : suffix;
  const ms = own === 'UTC' || own === 'Z' ? local : instantIn(own, local);
  if (ms === undefined) return undefined;
  const style = { separator, hasSeconds: seconds !== undefined, fraction: fraction.length, suffix, zone: own };
  return {
    kind: 'time',
    ms,
    ns: Number(digits.slice(3)),
    repeated: own === 'UTC' || offsetOf(own) !== undefined ? 0 : repeatedAt(own, local),
    write: (at, below) => writeIso(at, below, style),
  };
}

function writeIso(ms: number, ns: number, { separator, hasSeconds, fraction, suffix, zone }: Style): string {
  const iso = new Date(localIn(zone, ms) ?? ms).toISOString();
  if (separator === '') return iso.slice(0, 10);
  const clock = iso.slice(11, hasSeconds ? 19 : 16);
  const digits = `${iso.slice(20, 23)}${String(ns).padStart(6, '0')}`;
  return `${iso.slice(0, 10)}${separator}${clock}${fraction === 0 ? '' : `.${digits.slice(0, fraction)}`}${suffix}`;
}
