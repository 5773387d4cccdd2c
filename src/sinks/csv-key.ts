import type { CsvReader } from './csv-reader.ts';

const QUOTE = 34;

/** Two 32-bit lanes of a hash; `hashKey` leaves its result here so that no object is made per record. */
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

/** Hashes the values of the key, in their order, into `hash`. Quoting makes no difference, nor what stands for no value. */
export function hashKey(reader: CsvReader, { key, fill }: Pick<KeyPlan, 'key' | 'fill'>): void {
  hash.low = 0x811c9dc5;
  hash.high = 0x2545f491;
  for (const field of key) mixField(reader, isEmptyField(reader, field, fill) ? NOWHERE : field);
  finish();
}

/** A field that no record has. */
const NOWHERE = 0x7fff_ffff;

/** Hashes a record's values under their column numbers, empty ones left out: where a column stands, or that an empty one was added, makes no difference. */
export function hashRecord(reader: CsvReader, { columns, fill }: Pick<KeyPlan, 'columns' | 'fill'>): void {
  let low = 0;
  let high = 0;
  for (let field = 0; field < reader.width; field++) {
    const column = columns[field] ?? -1;
    if (column < 0 || isEmptyField(reader, field, fill)) continue;
    hash.low = Math.imul(column + 0x51ed270b, 0x01000193);
    hash.high = column ^ 0x68e31da4;
    mixField(reader, field);
    finish();
    low = (low + hash.low) | 0;
    high = (high + hash.high) | 0;
  }
  hash.low = low;
  hash.high = high;
}

/** Hashes what tells a record from others: its key, or where no part of it has a value, all of it. */
export function hashIdentity(reader: CsvReader, plan: KeyPlan): void {
  if (plan.key.every((field) => isEmptyField(reader, field, plan.fill))) hashRecord(reader, plan);
  else hashKey(reader, plan);
}

/** Whether a field holds no value: nothing, or the filler. */
export function isEmptyField(reader: CsvReader, field: number, fill: Uint8Array): boolean {
  if (field < 0 || field >= reader.width) return true;
  const { bytes } = reader;
  let start = reader.bounds[2 * field]!;
  let end = reader.bounds[2 * field + 1]!;
  if (bytes[start] === QUOTE && end - start >= 2) {
    start += 1;
    end -= 1;
  }
  if (start === end) return true;
  const first = fill[0] === QUOTE ? 1 : 0;
  const length = fill.length - 2 * first;
  if (end - start !== length) return false;
  for (let i = 0; i < length; i++) if (bytes[start + i] !== fill[first + i]) return false;
  return true;
}

/** How records of one file are told apart. */
export interface KeyPlan {
  /** Fields of the key; -1 for one that the file does not have. */
  readonly key: readonly number[];
  /** Field number to column number, the same in all files that are compared; -1 for a column that does not count. */
  readonly columns: readonly number[];
  /** The encoded filler: a cell that holds it has no value. */
  readonly fill: Uint8Array;
}

/** @param header the file's own columns  @param all the columns of all files that are compared */
export function planKey(
  names: readonly string[],
  header: readonly string[],
  all: readonly string[],
  fill: Uint8Array,
): KeyPlan {
  const numbers = new Map(all.map((name, number) => [name, number]));
  return {
    key: names.map((name) => header.indexOf(name)),
    columns: header.map((name) => numbers.get(name) ?? -1),
    fill,
  };
}
