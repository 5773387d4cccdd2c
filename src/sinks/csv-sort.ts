import { openWriter } from '../core/durable-file.ts';
import { isKeyless } from './csv-key.ts';
import { breathe, type CsvReader, openCsv } from './csv-reader.ts';

const LF = 10;
const BREATH = 20_000;
/** Bytes of records that are sorted at once; a longer file becomes several sorted runs on disk. */
const RUN_BYTES = 24 << 20;

export interface SortOptions {
  /** What orders a record; of records with equal keys the last one stays. */
  keyOf(reader: CsvReader): string;
  /** What orders records with equal keys; without it they stand as they came. */
  readonly rankOf?: ((reader: CsvReader) => string) | undefined;
  /** Records with equal keys stay beside each other unless their ranks are equal too. @default false */
  readonly keepsRanks?: boolean | undefined;
  /** Parts of the key, to tell records in which none has a value. */
  readonly parts: number;
  /** @default 24 MiB */
  readonly runBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface SortedRuns {
  /** Files without a header, each sorted by key without equal keys; a later file is the newer one. */
  readonly files: string[];
  /** Records dropped because a later one of the same run has their key. */
  readonly duplicates: number;
  /** Records of which no part of the key has a value. */
  readonly keyless: number;
}

/** Cuts a CSV file with a header into runs sorted by key; of records with equal keys the last one stays. */
export async function writeSortedRuns(
  file: string,
  prefix: string,
  { keyOf, rankOf, keepsRanks = false, parts, runBytes = RUN_BYTES, signal }: SortOptions,
): Promise<SortedRuns> {
  const reader = openCsv(file);
  const files: string[] = [];
  let duplicates = 0;
  let keyless = 0;
  try {
    let more = reader.next() && reader.next();
    while (more) {
      const chunk = createChunk(keepsRanks);
      while (more && chunk.bytes() < runBytes) {
        const text = keyOf(reader);
        if (isKeyless(text.slice(0, parts), parts)) keyless += 1;
        chunk.add(reader, text, rankOf?.(reader));
        more = reader.next();
        if (chunk.count() % BREATH === 0) await breathe(signal);
      }
      const name = `${prefix}-${files.length}.run`;
      duplicates += chunk.count() - chunk.write(name);
      files.push(name);
      await breathe(signal);
    }
  } finally {
    reader.close();
  }
  return { files, duplicates, keyless };
}

/** Records of one run, their bytes in one buffer and their keys beside it. */
function createChunk(keepsRanks: boolean) {
  const keys: string[] = [];
  const ranks: string[] = [];
  const ends: number[] = [];
  let buffer = Buffer.allocUnsafe(1 << 20);
  let held = 0;
  const isSame = (a: number, b: number): boolean => keys[a] === keys[b] && (!keepsRanks || ranks[a] === ranks[b]);
  return {
    bytes: () => held,
    count: () => keys.length,
    add(reader: CsvReader, key: string, rank: string | undefined): void {
      const length = reader.end - reader.start;
      if (held + length > buffer.length) {
        const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, held + length));
        buffer.copy(larger, 0, 0, held);
        buffer = larger;
      }
      reader.bytes.copy(buffer, held, reader.start, reader.end);
      held += length;
      ends.push(held);
      keys.push(key);
      if (rank !== undefined) ranks.push(rank);
    },
    /** Writes the records in order; returns how many stayed. */
    write(file: string): number {
      const writer = openWriter(file);
      let written = 0;
      try {
        const order = sortedOrder(keys, ranks);
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
      return written;
    },
  };
}

/** Positions in the order of keys, then ranks, then arrival. Most sources send them sorted already. */
function sortedOrder(keys: readonly string[], ranks: readonly string[]): Uint32Array {
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
