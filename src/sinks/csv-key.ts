import type { CsvReader } from './csv-reader.ts';

const QUOTE = 34;

/** Two 32-bit lanes of a hash; `hashFields` leaves its result here so that no object is made per record. */
export const hash = { low: 0, high: 0 };

function mixField(reader: CsvReader, field: number): void {
  let low = hash.low;
  let high = hash.high;
  if (field < reader.width) {
    const { bytes, bounds } = reader;
    let i = bounds[2 * field]!;
    let end = bounds[2 * field + 1]!;
    const quoted = bytes[i] === QUOTE && end - i >= 2;
    if (quoted) {
      i += 1;
      end -= 1;
    }
    for (; i < end; i++) {
      const byte = bytes[i]!;
      if (quoted && byte === QUOTE) i += 1;
      low = Math.imul(low ^ byte, 0x01000193);
      high = Math.imul(high ^ byte, 0x9e3779b1);
      high = (high << 13) | (high >>> 19);
    }
  }
  hash.low = Math.imul(low ^ 0xff, 0x01000193);
  hash.high = Math.imul(high ^ 0x1ff, 0x85ebca6b);
}

function finish(): void {
  hash.low = Math.imul(hash.low ^ (hash.low >>> 15), 0x2c1b3c6d) ^ hash.high;
  hash.high = Math.imul(hash.high ^ (hash.high >>> 13), 0x297a2d39) ^ (hash.low >>> 16);
}

/** Hashes the values of these fields, in their order, into `hash`. Quoting makes no difference. */
export function hashFields(reader: CsvReader, fields: readonly number[]): void {
  hash.low = 0x811c9dc5;
  hash.high = 0x2545f491;
  for (const field of fields) mixField(reader, field);
  finish();
}

/** Hashes a record's values under their column numbers, empty ones left out: where a column stands, or that an empty one was added, makes no difference. */
export function hashRecord(reader: CsvReader, columns: readonly number[], fill: Uint8Array): void {
  let low = 0;
  let high = 0;
  for (let field = 0; field < reader.width; field++) {
    if (isEmptyField(reader, field, fill)) continue;
    hash.low = Math.imul((columns[field] ?? -1) + 0x51ed270b, 0x01000193);
    hash.high = (columns[field] ?? -1) ^ 0x68e31da4;
    mixField(reader, field);
    finish();
    low = (low + hash.low) | 0;
    high = (high + hash.high) | 0;
  }
  hash.low = low;
  hash.high = high;
}

/** Whether a field holds no value: nothing, or the filler. */
export function isEmptyField(reader: CsvReader, field: number, fill: Uint8Array): boolean {
  const start = reader.bounds[2 * field]!;
  const length = reader.bounds[2 * field + 1]! - start;
  if (length === 0 || (length === 2 && reader.bytes[start] === QUOTE)) return true;
  if (fill.length === 0 || length !== fill.length) return false;
  for (let i = 0; i < length; i++) if (reader.bytes[start + i] !== fill[i]) return false;
  return true;
}

/**
 * A text that sorts as the key does: integers by value and before texts, texts by their UTF-8 bytes, one field after
 * the other. Compared with `<`.
 */
export function sortKey(reader: CsvReader, fields: readonly number[]): string {
  let key = '';
  for (const field of fields) key += `${sortableField(reader, field)}\0`;
  return key;
}

const NO_VALUE = '\x02\0';

/** Whether none of a sort key's parts has a value: such records have no identity, so none of them is taken for another's copy. */
export function isKeyless(key: string, parts: number): boolean {
  return key.startsWith(NO_VALUE.repeat(parts));
}

function sortableField(reader: CsvReader, field: number): string {
  if (field < 0 || field >= reader.width) return '\x02';
  let start = reader.bounds[2 * field]!;
  let end = reader.bounds[2 * field + 1]!;
  let text: string;
  if (reader.bytes[start] === QUOTE && end - start >= 2) {
    start += 1;
    end -= 1;
    text = reader.bytes.toString('latin1', start, end).replaceAll('""', '"');
  } else text = reader.bytes.toString('latin1', start, end);
  return isInteger(text) ? sortableInteger(text) : `\x02${text}`;
}

function isInteger(text: string): boolean {
  const negative = text.charCodeAt(0) === 45;
  const first = negative ? 1 : 0;
  const digits = text.length - first;
  if (digits === 0 || digits > 200) return false;
  for (let i = first; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  // 007 and -0 are texts: as numbers they would equal 7 and 0, and two keys would become one
  return text.charCodeAt(first) !== 48 || (digits === 1 && !negative);
}

function sortableInteger(text: string): string {
  if (text.charCodeAt(0) !== 45) return `\x01p${String.fromCharCode(text.length)}${text}`;
  const digits = text.slice(1);
  let inverted = '';
  for (let i = 0; i < digits.length; i++) inverted += String.fromCharCode(105 - digits.charCodeAt(i));
  return `\x01n${String.fromCharCode(255 - digits.length)}${inverted}`;
}
