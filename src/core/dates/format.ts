import { type DateNames, nameKey } from './names.ts';
import { type DateFields, fullYear, hourOf } from './value.ts';

/** Text to what it says of a date; undefined where it is not written that way. */
export type FormatReader = (text: string) => DateFields | undefined;

type Read = Record<string, string | undefined>;

/** Pattern and meaning of each token. */
const TOKENS: Readonly<Record<string, readonly [meaning: string, pattern: (names: DateNames) => string]>> = {
  yyyy: ['year', () => '[0-9]{4}'],
  yy: ['year', () => '[0-9]{2}'],
  MMMM: ['monthName', (names) => anyOf(names.months)],
  MMM: ['monthName', (names) => anyOf(names.months)],
  MM: ['month', () => '[0-9]{2}'],
  M: ['month', () => '[0-9]{1,2}'],
  dd: ['day', () => '[0-9]{2}'],
  d: ['day', () => '[0-9]{1,2}'],
  HH: ['hour', () => '[0-9]{2}'],
  H: ['hour', () => '[0-9]{1,2}'],
  hh: ['halfHour', () => '[0-9]{2}'],
  h: ['halfHour', () => '[0-9]{1,2}'],
  mm: ['minute', () => '[0-9]{2}'],
  ss: ['second', () => '[0-9]{2}'],
  SSS: ['millisecond', () => '[0-9]{3}'],
  a: ['half', (names) => anyOf(names.halves)],
  EEEE: ['weekday', (names) => anyOf(names.weekdays)],
  EEE: ['weekday', (names) => anyOf(names.weekdays)],
  // One to three of them: they differ in what they write, not in what is read.
  X: ['zone', () => 'Z|[+-][0-9]{2}(?::?[0-9]{2})?'],
  z: ['zone', () => 'GMT[+-][0-9]{1,2}(?::[0-9]{2})?|[A-Za-z]+(?:/[A-Za-z_+-]+)*'],
};

const PIECE = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+/g;

export type Piece = { readonly token: string; readonly width: number } | { readonly literal: string };

/** What is wrong with a format, in words; undefined where it can be read. */
export function dateFormatProblem(format: string): string | undefined {
  if (format === 'unix' || format === 'unix_ms') return undefined;
  const pieces = piecesOf(format);
  if (!pieces) return 'a quote is not closed';
  const tokens = pieces.flatMap((piece) => ('token' in piece ? [piece.token] : []));
  const unknown = tokens.find((token) => !Object.hasOwn(TOKENS, token));
  if (unknown !== undefined)
    return `"${unknown}" means nothing in a date format; the tokens are ${Object.keys(TOKENS).join(' ')}, text stands in 'quotes'`;
  const meanings = tokens.map((token) => TOKENS[token]![0]);
  const twice = meanings.find((meaning, index) => meanings.indexOf(meaning) !== index);
  if (twice !== undefined) return `it has two tokens for the ${twice}`;
  const has = (...any: string[]) => any.some((meaning) => meanings.includes(meaning));
  if (!has('year') || !has('month', 'monthName') || !has('day')) return 'it needs a year, a month and a day';
  if (has('halfHour') && !has('half')) return 'h and hh need a (am or pm)';
  return undefined;
}

/**
 * Compiles a format once.
 * @throws {RangeError} where it cannot be read
 */
export function formatReader(format: string, names: DateNames): FormatReader {
  const problem = dateFormatProblem(format);
  if (problem !== undefined) throw new RangeError(`the date format "${format}" cannot be read: ${problem}`);
  const pieces = piecesOf(format) ?? [];
  const source = pieces.map((piece) => {
    if ('literal' in piece) return literally(piece.literal);
    const [meaning, pattern] = TOKENS[piece.token]!;
    return `(?<${meaning}>${pattern(names)})`;
  });
  const whole = new RegExp(`^${source.join('')}$`, 'iu');
  return (text) => {
    const read = whole.exec(text)?.groups;
    return read && fieldsOf(read, names);
  };
}

/** Tokens and the texts between them; undefined where a quote is not closed. */
export function piecesOf(format: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of format.matchAll(PIECE)) {
    if (match.index !== end) return undefined;
    end += match[0].length;
    if (match[2] !== undefined) pieces.push({ token: match[0].replace(/^X{1,3}$/, 'X'), width: match[0].length });
    else pieces.push({ literal: match[1] === undefined ? match[0] : match[1].replaceAll("''", "'") || "'" });
  }
  return end === format.length ? pieces : undefined;
}

function fieldsOf(read: Read, names: DateNames): DateFields | undefined {
  const month =
    read['month'] === undefined ? names.months.get(nameKey(read['monthName'] ?? '')) : Number(read['month']);
  if (month === undefined) return undefined;
  const date = {
    year: fullYear(read['year'] ?? ''),
    month,
    day: Number(read['day']),
    weekday: read['weekday'] === undefined ? undefined : names.weekdays.get(nameKey(read['weekday'])),
  };
  if (read['hour'] === undefined && read['halfHour'] === undefined) return date;
  const half = read['half'] === undefined ? undefined : names.halves.get(nameKey(read['half']));
  const hour = read['hour'] === undefined ? hourOf(Number(read['halfHour']), half) : Number(read['hour']);
  if (hour === undefined) return undefined;
  const millisecond = read['millisecond'] === undefined ? undefined : Number(read['millisecond']);
  const time = { hour, minute: Number(read['minute'] ?? 0), second: Number(read['second'] ?? 0), millisecond };
  return { ...date, time: { ...time, zone: read['zone'] } };
}

const literally = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Longest first, so that a short name does not cut a long one off. */
function anyOf(names: ReadonlyMap<string, unknown>): string {
  const spellings = [...names.keys()].sort((a, b) => b.length - a.length).map(literally);
  return `(?:${spellings.join('|')})\\.?`;
}
