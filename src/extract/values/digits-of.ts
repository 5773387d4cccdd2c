import type { Separators } from './separators.ts';

/** How the separators of a number are to be understood. */
export interface Reading {
  /** Of the field's language; without them the look of the number decides. */
  readonly separators: Separators | undefined;
  /** Whether a lone point with three digits behind it parts thousands: in prices and integers it does. */
  readonly pointGroups: boolean;
}

// Two or more groups of one kind; the Indian way has pairs before the last three.
const GROUPED = /^[1-9][0-9]{0,2}(?:([.,' \u066c])[0-9]{3})(?:\1[0-9]{3})*$/;
const INDIAN = /^[1-9][0-9]?(?:,[0-9]{2})+,[0-9]{3}$/;
const SEPARATOR = /[.,' \u066b\u066c]/g;

/**
 * The digits of a number as JSON writes them (`1.234,50` becomes `1234.50`), or undefined where its separators contradict each other.
 *
 * Without a language: of `.` and `,` in one number the last is the decimal one; what occurs twice parts groups, and so do spaces and
 * apostrophes; a lone `,` with exactly three digits behind and one to three before (not `0`) parts thousands, else it is decimal; a
 * lone `.` is decimal (in a price and in an integer it follows the rule of the comma).
 */
export function digitsOf(number: string, reading: Reading): string | undefined {
  if (!/[^0-9]/.test(number)) return bare(number);
  const at = decimalAt(number, reading);
  const whole = at === -1 ? number : number.slice(0, at);
  const fraction = at === -1 ? '' : number.slice(at + 1);
  if (/[^0-9]/.test(fraction)) return undefined;
  const digits = ungrouped(whole, reading.separators);
  if (digits === undefined) return undefined;
  return fraction === '' ? bare(digits) : `${bare(digits)}.${fraction}`;
}

const bare = (digits: string): string => (digits.charCodeAt(0) === 48 ? digits.replace(/^0+(?=[0-9])/, '') : digits);

function ungrouped(whole: string, separators: Separators | undefined): string | undefined {
  if (!/[^0-9]/.test(whole)) return whole;
  const mark = GROUPED.exec(whole)?.[1] ?? (INDIAN.test(whole) ? ',' : undefined);
  if (mark === undefined || (separators && !separators.groups.includes(mark))) return undefined;
  return whole.replaceAll(mark, '');
}

/** Place of the decimal separator, -1 for none. */
function decimalAt(number: string, reading: Reading): number {
  const { separators } = reading;
  if (separators) return number.search(separators.decimals === '.' ? /\./ : anyOf(separators.decimals));
  const marks: readonly string[] = number.match(SEPARATOR) ?? [];
  const last = marks.at(-1) ?? '';
  if (last === '\u066b') return number.indexOf(last);
  if ((last !== '.' && last !== ',') || marks.indexOf(last) !== marks.length - 1) return -1;
  const at = number.lastIndexOf(last);
  if (marks.length > 1) return at;
  const thousands = number.length - at === 4 && at <= 3 && number.charCodeAt(0) !== 48;
  return thousands && (last === ',' || reading.pointGroups) ? -1 : at;
}

const patterns = new Map<string, RegExp>();

function anyOf(characters: string): RegExp {
  const found = patterns.get(characters) ?? new RegExp(`[${characters.replace(/[\]\\^-]/g, '\\$&')}]`);
  patterns.set(characters, found);
  return found;
}
