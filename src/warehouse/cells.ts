import type { RecordReader } from './contract.ts';

const QUOTE = 34;
const LOWEST = -(2n ** 63n);
const HIGHEST = 2n ** 63n - 1n;

/** A value that the type of its column cannot hold without losing digits. */
export const MISFIT = Symbol('misfit');

export type Cell = string | number | bigint | null;
export type Read = (reader: RecordReader, field: number) => Cell | typeof MISFIT;

/** The text of a cell; null where it is empty or holds the filler. */
export function textOf(reader: RecordReader, field: number, fill: string): string | null {
  if (field < 0 || field >= reader.width) return null;
  const start = reader.bounds[2 * field]!;
  const end = reader.bounds[2 * field + 1]!;
  if (start === end) return null;
  let text: string;
  if (reader.bytes[start] === QUOTE && end - start > 1) {
    text = reader.bytes.toString('utf8', start + 1, end - 1);
    if (text.includes('"')) text = text.replaceAll('""', '"');
  } else text = reader.bytes.toString('utf8', start, end);
  return text === '' || text === fill ? null : text;
}

/** Up to 15 digits without a sign of anything else: the common case, read without making a text of it. */
function shortInteger({ bytes }: RecordReader, start: number, end: number): number | undefined {
  const isNegative = bytes[start] === 45;
  const first = isNegative ? start + 1 : start;
  if (end === first || end - first > 15 || (bytes[first] === 48 && end - first > 1)) return undefined;
  let value = 0;
  for (let i = first; i < end; i++) {
    const digit = bytes[i]! - 48;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
  }
  return isNegative ? -value : value;
}

const INTEGER = /^-?(?:0|[1-9]\d*)$/;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Whole numbers of 64 bits. */
export function readInteger(fill: string): Read {
  return (reader, field) => {
    if (field >= 0 && field < reader.width) {
      const short = shortInteger(reader, reader.bounds[2 * field]!, reader.bounds[2 * field + 1]!);
      if (short !== undefined && fill === '') return short;
    }
    const text = textOf(reader, field, fill);
    return text === null ? null : wholeNumber(text);
  };
}

function wholeNumber(text: string): Cell | typeof MISFIT {
  if (!INTEGER.test(text) || text.length > 20) return MISFIT;
  const value = BigInt(text);
  return value < LOWEST || value > HIGHEST ? MISFIT : value;
}

/** Numbers that a double holds with all the digits that were sent. */
export function readNumber(fill: string): Read {
  return (reader, field) => {
    const text = textOf(reader, field, fill);
    if (text === null) return null;
    if (!NUMBER.test(text)) return MISFIT;
    if (INTEGER.test(text)) return wholeNumber(text);
    const value = Number(text);
    if (!Number.isFinite(value)) return MISFIT;
    return text.length <= 15 || digitsOf(text) <= 15 || String(value) === text ? value : MISFIT;
  };
}

/** Digits that say something: zeros in front, and zeros behind a point, do not. */
function digitsOf(text: string): number {
  const [mantissa = ''] = text.toLowerCase().split('e');
  const digits = mantissa.replace(/[-.]/g, '').replace(/^0+/, '');
  return (mantissa.includes('.') ? digits.replace(/0+$/, '') : digits).length;
}

export function readBoolean(fill: string): Read {
  return (reader, field) => {
    const text = textOf(reader, field, fill);
    return text === null ? null : text === 'true' ? 1 : text === 'false' ? 0 : MISFIT;
  };
}

export const readText =
  (fill: string): Read =>
  (reader, field) =>
    textOf(reader, field, fill);
