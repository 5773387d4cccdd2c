import { openWriter } from '../core/durable-file.ts';
import { createHashIndex, passOf, RECORDS_PER_PASS } from './csv-index.ts';
import { hash, hashFields, isKeyless, sortKey } from './csv-key.ts';
import { type CsvReader, eachRecord, openCsv } from './csv-reader.ts';

const LF = 10;

/**
 * Writes `from` to `to` without the records whose key stands again further down: the last one delivered stays.
 * @returns how many were dropped; 0 means that `to` was not written.
 */
export async function dropDuplicates(
  from: string,
  to: string,
  key: readonly number[],
  rows: number,
  signal?: AbortSignal,
): Promise<number> {
  const suspects = await findSuspects(from, key, rows, signal);
  if (suspects.size === 0) return 0;
  const last = new Map<string, number>();
  await scan(from, signal, (reader) => {
    const text = sortKey(reader, key);
    if (suspects.has(text) && !isKeyless(text, key.length)) last.set(text, reader.offset);
  });
  let dropped = 0;
  const writer = openWriter(to);
  try {
    await scan(
      from,
      signal,
      (reader) => {
        const keep = last.get(sortKey(reader, key));
        if (keep !== undefined && keep !== reader.offset) dropped += 1;
        else copyRecord(reader, writer);
      },
      (header) => copyRecord(header, writer),
    );
    writer.sync();
  } finally {
    writer.close();
  }
  return dropped;
}

/** Keys whose hash was met before: all real duplicates, and with luck nothing else. */
async function findSuspects(
  from: string,
  key: readonly number[],
  rows: number,
  signal?: AbortSignal,
): Promise<Set<string>> {
  const suspects = new Set<string>();
  const passes = Math.max(1, Math.ceil(rows / RECORDS_PER_PASS));
  for (let pass = 0; pass < passes; pass++) {
    const index = createHashIndex(Math.max(1000, (rows / passes) * 1.2));
    await scan(from, signal, (reader) => {
      hashFields(reader, key);
      if (passOf(hash.high, passes) !== pass) return;
      const slot = index.claim(hash.low, hash.high);
      if (index.count[slot] !== 0) suspects.add(sortKey(reader, key));
      index.count[slot] = 1;
    });
  }
  return suspects;
}

export async function scan(
  file: string,
  signal: AbortSignal | undefined,
  onRecord: (reader: CsvReader) => void,
  onHeader: (reader: CsvReader) => void = () => {},
): Promise<void> {
  const reader = openCsv(file);
  try {
    if (!reader.next()) return;
    onHeader(reader);
    await eachRecord(reader, () => onRecord(reader), signal);
  } finally {
    reader.close();
  }
}

export function copyRecord(reader: CsvReader, writer: ReturnType<typeof openWriter>): void {
  writer.write(reader.bytes, reader.start, reader.end);
  writer.writeByte(LF);
}
