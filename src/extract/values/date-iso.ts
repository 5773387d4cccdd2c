import { type DateFields, daysIn, type TimeFields, utc } from '../../core/dates/value.ts';

const DAY = 86_400_000;
const ISO =
  /^([0-9]{4})(?:-([0-9]{2})-([0-9]{2})|([0-9]{2})([0-9]{2})|-?W([0-9]{2})-?([1-7])|-([0-9]{3}))(?:[Tt ](.{2,40}))?$/;
const CLOCK =
  /^([0-9]{2})(?::?([0-9]{2})(?::?([0-9]{2})(?:[.,]([0-9]{1,9}))?)?)? ?([Zz]|[+-][0-9]{2}(?::?[0-9]{2})?)?(?:\[([A-Za-z_/+-]{1,40})\])?$/;

/** ISO 8601: calendar, week and ordinal dates, extended and basic, with or without a time and its offset. */
export function isoFields(text: string): DateFields | undefined {
  const found = ISO.exec(text);
  if (!found) return undefined;
  const time = found[9] === undefined ? undefined : clockFields(found[9]);
  if (found[9] !== undefined && !time) return undefined;
  const date = dayOf(found);
  return date && { ...date, time };
}

function dayOf(found: RegExpExecArray): Omit<DateFields, 'time'> | undefined {
  const year = Number(found[1]);
  if (found[6] !== undefined) return weekDay(year, Number(found[6]), Number(found[7]));
  if (found[8] === undefined) return { year, month: Number(found[2] ?? found[4]), day: Number(found[3] ?? found[5]) };
  const ordinal = Number(found[8]);
  if (ordinal < 1 || ordinal > 337 + daysIn(year, 2)) return undefined;
  return calendarDay(utc(year, 1, 1) + (ordinal - 1) * DAY);
}

/** The fourth of January lies in week 1, always. */
function weekDay(year: number, week: number, day: number): Omit<DateFields, 'time'> | undefined {
  const weeksBegin = (of: number) => utc(of, 1, 4) - ((new Date(utc(of, 1, 4)).getUTCDay() + 6) % 7) * DAY;
  const monday = weeksBegin(year) + (week - 1) * 7 * DAY;
  if (week < 1 || monday >= weeksBegin(year + 1)) return undefined;
  return calendarDay(monday + (day - 1) * DAY);
}

function calendarDay(instant: number): Omit<DateFields, 'time'> {
  const date = new Date(instant);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function clockFields(text: string): TimeFields | undefined {
  const found = CLOCK.exec(text);
  if (!found) return undefined;
  const [, hour, minute = '0', second = '0', fraction, offset, zone] = found;
  return {
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    millisecond: fraction === undefined ? undefined : Number(fraction.padEnd(3, '0').slice(0, 3)),
    zone: offset ?? zone,
  };
}
