import { openWriter } from '../core/durable-file.ts';
import type { CsvReader } from './csv-reader.ts';
import { isKeyless, numberKey } from './csv-sort-key.ts';

const LF = 10;

export interface SortOptions {
  /** What orders a record; of records with equal keys the last one stays. */
  keyOf(reader: CsvReader): string;
  /** The key where it is one plain whole number, NaN where it is not; without it, all keys are texts. */
  readonly numberOf?: ((reader: CsvReader) => number) | undefined;
  /** What orders records with equal keys; without it they stand as they came. */
  readonly rankOf?: ((reader: CsvReader) => string) | undefined;
  /** Records with equal keys stay beside each other unless their ranks are equal too. @default false */
  readonly keepsRanks?: boolean | undefined;
  /** Parts of the key, to tell records in which none has a value. */
  readonly parts: number;
  /** @default 16 MiB */
  readonly runBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Records that are sorted at once, their bytes in one buffer and their keys beside it. */
export interface Chunk {
  bytes(): number;
  count(): number;
  /** Records of which no part of the key has a value. */
  keyless(): number;
  /** Takes the reader's current record in. */
  add(reader: CsvReader): void;
  /** Writes the records in order; returns how many stayed. The chunk is empty then. */
  write(file: string): number;
}

/** @param size bytes that it is likely to hold: one buffer serves all runs, fresh ones would pile up before they are collected */
export function createChunk({ keyOf, numberOf, rankOf, keepsRanks = false, parts }: SortOptions, size: number): Chunk {
  const keys = createKeys();
  const ranks: string[] = [];
  const ends: number[] = [];
  let buffer = Buffer.allocUnsafeSlow(size);
  let held = 0;
  let keyless = 0;
  const isSame = (a: number, b: number): boolean => keys.isSame(a, b) && (!keepsRanks || ranks[a] === ranks[b]);
  return {
    bytes: () => held,
    count: () => ends.length,
    keyless: () => keyless,
    add(reader) {
      const number = rankOf || !numberOf ? Number.NaN : numberOf(reader);
      if (Number.isNaN(number)) {
        const text = keyOf(reader);
        if (isKeyless(text.slice(0, parts), parts)) keyless += 1;
        keys.addText(text);
      } else keys.addNumber(number);
      if (rankOf) ranks.push(rankOf(reader));
      const length = reader.end - reader.start;
      if (held + length > buffer.length) {
        const larger = Buffer.allocUnsafeSlow(Math.max(buffer.length * 2, held + length));
        buffer.copy(larger, 0, 0, held);
        buffer = larger;
      }
      reader.bytes.copy(buffer, held, reader.start, reader.end);
      held += length;
      ends.push(held);
    },
    write(file) {
      const writer = openWriter(file);
      let written = 0;
      try {
        const order = keys.order(ranks);
        for (let place = 0; place < order.length; place++) {
          const record = order[place]!;
          if (place + 1 < order.length && isSame(record, order[place + 1]!)) continue;
          writer.write(buffer, record === 0 ? 0 : ends[record - 1]!, ends[record]!);
          writer.writeByte(LF);
          written += 1;
        }
        writer.sync();
      } finally {
        writer.close();
      }
      keys.clear();
      ranks.length = ends.length = held = keyless = 0;
      return written;
    },
  };
}

/** Keys of records in the order of arrival: numbers as long as all are, texts from the first that is none. */
function createKeys() {
  const numbers: number[] = [];
  let texts: string[] | undefined;
  return {
    addNumber(number: number): void {
      if (texts) texts.push(numberKey(number));
      else numbers.push(number);
    },
    clear(): void {
      numbers.length = 0;
      texts = undefined;
    },
    addText(text: string): void {
      texts ??= numbers.map(numberKey);
      texts.push(text);
    },
    isSame: (a: number, b: number): boolean => (texts ? texts[a] === texts[b] : numbers[a] === numbers[b]),
    /** Positions in the order of keys, then ranks, then arrival. */
    order: (ranks: readonly string[]): Uint32Array => (texts ? orderOfTexts(texts, ranks) : orderOfNumbers(numbers)),
  };
}

/** Number and position are sorted as one number where they fit into one: no comparison is a call then. */
function orderOfNumbers(numbers: readonly number[]): Uint32Array {
  const count = numbers.length;
  const order = Uint32Array.from(numbers, (_, record) => record);
  if (numbers.every((number, record) => record === 0 || numbers[record - 1]! <= number)) return order;
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0);
  if ((largest + 1) * count > Number.MAX_SAFE_INTEGER) return order.sort((a, b) => numbers[a]! - numbers[b]! || a - b);
  const packed = Float64Array.from(numbers, (number, record) => number * count + record).sort();
  return order.map((_, place) => packed[place]! % count);
}

/** Most sources send them sorted already. */
function orderOfTexts(keys: readonly string[], ranks: readonly string[]): Uint32Array {
  const order = Uint32Array.from(keys, (_, record) => record);
  const rankOf = (record: number): string => ranks[record] ?? '';
  const sorted = keys.every((key, record) => {
    if (record === 0) return true;
    const before = keys[record - 1]!;
    return before < key || (before === key && rankOf(record - 1) <= rankOf(record));
  });
  if (sorted) return order;
  const compare = (a: number, b: number): number => {
    if (keys[a]! !== keys[b]!) return keys[a]! < keys[b]! ? -1 : 1;
    const [left, right] = [rankOf(a), rankOf(b)];
    return left < right ? -1 : left > right ? 1 : a - b;
  };
  return order.sort(compare);
}
