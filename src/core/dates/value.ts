import { instantIn } from './zone.ts';

/** What a text says of a date. */
export interface DateFields {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 (Sunday) to 6, where it is named: it must fit. */
  readonly weekday?: number | undefined;
  readonly time?: TimeFields | undefined;
}

export interface TimeFields {
  /** 0 to 24; 24 only at midnight. */
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** Undefined where the text has no fraction of a second. */
  readonly millisecond?: number | undefined;
  /** IANA name, abbreviation or offset. */
  readonly zone?: string | undefined;
}

/**
 * `YYYY-MM-DD`, or with a time the instant in UTC (`2024-03-12T09:15:30Z`, milliseconds only where the text has them).
 * @param zone of times that name none
 * @returns undefined for a date that does not exist
 */
export function dateValue(fields: DateFields, zone: string): string | undefined {
  const { year, month, day, time } = fields;
  if (year < 1 || year > 9_999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return undefined;
  const midnight = utc(year, month, day);
  if (fields.weekday !== undefined && new Date(midnight).getUTCDay() !== fields.weekday) return undefined;
  if (!time) return new Date(midnight).toISOString().slice(0, 10);
  const { hour, minute, second, millisecond } = time;
  if (hour > 24 || minute > 59 || second > 59) return undefined;
  if (hour === 24 && (minute > 0 || second > 0 || (millisecond ?? 0) > 0)) return undefined;
  const local = midnight + ((hour * 60 + minute) * 60 + second) * 1_000 + (millisecond ?? 0);
  const instant = instantIn(time.zone ?? zone, local);
  return instant === undefined ? undefined : instantText(instant, millisecond !== undefined);
}

/** An instant in ms as ISO text in UTC; undefined outside the years 1 to 9999. */
export function instantText(instant: number, milliseconds: boolean): string | undefined {
  if (!(instant >= FIRST && instant <= LAST)) return undefined;
  const text = new Date(instant).toISOString();
  return milliseconds ? text : `${text.slice(0, 19)}Z`;
}

const FIRST = Date.parse('0001-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');

export function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** ms of midnight in UTC, of the first century too, which Date.UTC takes for the twentieth. */
export function utc(year: number, month: number, day: number): number {
  return year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day);
}

/** The year that two digits mean: 69 to 99 lie in the last century, as POSIX has it. */
export const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year + (year < 69 ? 2_000 : 1_900);
};

/** Hour of the day; `second` says which half of it, undefined for a clock of 24 hours. */
export function hourOf(hour: number, second: boolean | undefined): number | undefined {
  if (second === undefined) return hour;
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (second ? 12 : 0);
}
