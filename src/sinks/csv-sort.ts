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
  { keyOf, parts, runBytes = RUN_BYTES, signal }: SortOptions,
): Promise<SortedRuns> {
  const reader = openCsv(file);
  const files: string[] = [];
  let duplicates = 0;
  let keyless = 0;
  try {
    let more = reader.next() && reader.next();
    while (more) {
      const chunk = createChunk();
      while (more && chunk.bytes() < runBytes) {
        const text = keyOf(reader);
        if (isKeyless(text.slice(0, parts), parts)) keyless += 1;
        chunk.add(reader, text);
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
function createChunk() {
  const keys: string[] = [];
  const ends: number[] = [];
  let buffer = Buffer.allocUnsafe(1 << 20);
  let held = 0;
  return {
    bytes: () => held,
    count: () => keys.length,
    add(reader: CsvReader, key: string): void {
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
    },
    /** Writes the records in order; returns how many stayed. */
    write(file: string): number {
      const writer = openWriter(file);
      let written = 0;
      try {
        const order = sortedOrder(keys);
        for (let place = 0; place < order.length; place++) {
          const record = order[place]!;
          if (place + 1 < order.length && keys[order[place + 1]!] === keys[record]) continue;
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

/** Positions in key order, equal keys in the order of arrival. Most sources send them sorted already. */
function sortedOrder(keys: readonly string[]): Uint32Array {
  const order = Uint32Array.from(keys, (_, record) => record);
  const sorted = keys.every((key, record) => record === 0 || keys[record - 1]! <= key);
  return sorted ? order : order.sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
}
