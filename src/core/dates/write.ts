import { dateFormatProblem, type Piece, piecesOf } from './format.ts';
import { localIn } from './zone.ts';

/** An instant (ms) as a text. */
export type DateWriter = (instant: number) => string;

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/**
 * Writes instants in a format of tokens, as `formatReader` reads them; names of months and days in English, what is finer
 * than the format is cut, never rounded up.
 * @param zone whose clocks it shows
 * @throws {RangeError} where the format cannot be read
 */
export function formatWriter(format: string, zone: string): DateWriter {
  const problem = dateFormatProblem(format);
  if (problem !== undefined) throw new RangeError(`the date format "${format}" cannot be written: ${problem}`);
  const pieces = piecesOf(format) ?? [];
  return (instant) => {
    const local = localIn(zone, instant) ?? instant;
    const date = new Date(local);
    return pieces
      .map((piece) => ('literal' in piece ? piece.literal : part(piece, date, (local - instant) / 60_000)))
      .join('');
  };
}

const two = (value: number): string => String(value).padStart(2, '0');

function part({ token, width }: Extract<Piece, { token: string }>, date: Date, offset: number): string {
  const [year, month, hour] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCHours()];
  const half = hour % 12 === 0 ? 12 : hour % 12;
  switch (token) {
    case 'yyyy':
      return String(year).padStart(4, '0');
    case 'yy':
      return two(year % 100);
    case 'MMMM':
      return MONTHS[month]!;
    case 'MMM':
      return MONTHS[month]!.slice(0, 3);
    case 'EEEE':
      return WEEKDAYS[date.getUTCDay()]!;
    case 'EEE':
      return WEEKDAYS[date.getUTCDay()]!.slice(0, 3);
    case 'SSS':
      return String(date.getUTCMilliseconds()).padStart(3, '0');
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'X':
    case 'z':
      return offsetText(offset, token === 'z' ? 3 : width);
  }
  const numbers: Readonly<Record<string, number>> = {
    M: month + 1,
    d: date.getUTCDate(),
    H: hour,
    h: half,
    m: date.getUTCMinutes(),
    s: date.getUTCSeconds(),
  };
  const value = numbers[token[0]!]!;
  return token.length === 2 ? two(value) : String(value);
}

/** `Z`, `+02`, `+0200` or `+02:00`. */
function offsetText(minutes: number, width: number): string {
  if (minutes === 0) return 'Z';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const sign = minutes < 0 ? '-' : '+';
  if (width === 1) return `${sign}${two(hours)}${rest === 0 ? '' : two(rest)}`;
  return `${sign}${two(hours)}${width === 3 ? ':' : ''}${two(rest)}`;
}
