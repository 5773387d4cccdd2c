import { isEmptyField, type KeyPlan } from './csv-key.ts';
import type { CsvReader } from './csv-reader.ts';

const QUOTE = 34;

/**
 * A text that sorts as the key does: integers by value and before texts, texts by their UTF-8 bytes, one field after
 * the other, empty ones before all. Compared with `<`.
 */
export function sortKey(reader: CsvReader, fields: readonly number[], fill: Uint8Array): string {
  let key = '';
  for (const field of fields) key += `${sortableField(reader, field, fill)}\0`;
  return key;
}

/** Whether none of a sort key's parts has a value: such records have no identity, so none of them is taken for another's copy. */
export function isKeyless(key: string, parts: number): boolean {
  return key.length === parts && parts > 0 && key === '\0'.repeat(parts);
}

/** The key that orders a record and tells it from others; a record without one is told by all its values, so that it is neither lost nor doubled. */
export function recordKey(reader: CsvReader, plan: KeyPlan): string {
  const text = sortKey(reader, plan.key, plan.fill);
  return isKeyless(text, plan.key.length) ? text + contentKey(reader, plan) : text;
}

/** A record's values by column number; empty ones at the end are left out, so that a new column changes no record that lacks it. */
function contentKey(reader: CsvReader, { columns, fill }: KeyPlan): string {
  const values: string[] = [];
  for (let field = 0; field < reader.width; field++) {
    const column = columns[field] ?? -1;
    if (column >= 0 && !isEmptyField(reader, field, fill)) values[column] = fieldBytes(reader, field);
  }
  return Array.from(values, (value) => value ?? '').join('\0');
}

/** A field's value, quotes undone, one character per byte. */
function fieldBytes(reader: CsvReader, field: number): string {
  const start = reader.bounds[2 * field]!;
  const end = reader.bounds[2 * field + 1]!;
  const isQuoted = reader.bytes[start] === QUOTE && end - start >= 2;
  if (!isQuoted) return reader.bytes.toString('latin1', start, end);
  return reader.bytes.toString('latin1', start + 1, end - 1).replaceAll('""', '"');
}

/** One field's part of a sort key. */
export function sortableField(reader: CsvReader, field: number, fill: Uint8Array): string {
  if (isEmptyField(reader, field, fill)) return '';
  const text = fieldBytes(reader, field);
  return isInteger(text) ? sortableInteger(text) : `\x02${text}`;
}

/** The value of a field that is a whole number of up to 15 digits, written plainly; NaN for anything else. */
export function fieldNumber(reader: CsvReader, field: number): number {
  if (field >= reader.width) return Number.NaN;
  const { bytes, bounds } = reader;
  const start = bounds[2 * field]!;
  const end = bounds[2 * field + 1]!;
  if (end === start || end - start > 15 || (bytes[start] === ZERO && end - start > 1)) return Number.NaN;
  let value = 0;
  for (let i = start; i < end; i++) {
    const digit = bytes[i]! - ZERO;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

const ZERO = 48;

/** The sort key of a record whose only key is this number. */
export function numberKey(value: number): string {
  return `${sortableInteger(String(value))}\0`;
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
