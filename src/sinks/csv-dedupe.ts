import { openWriter } from '../core/durable-file.ts';
import { createHashIndex, type Passes, passOf, RECORDS_PER_PASS } from './csv-index.ts';
import { hash, hashKey, isKeyless, type KeyPlan, sortKey } from './csv-key.ts';
import { type CsvReader, eachRecord, openCsv } from './csv-reader.ts';

const LF = 10;

/**
 * Writes `from` to `to` without the records whose key stands again further down: the last one delivered stays.
 * @returns how many were dropped; 0 means that `to` was not written.
 */
export async function dropDuplicates(
  from: string,
  to: string,
  plan: KeyPlan,
  rows: number,
  options: Passes = {},
): Promise<number> {
  const { signal } = options;
  const suspects = await findSuspects(from, plan, rows, options);
  if (suspects.size === 0) return 0;
  const last = new Map<string, number>();
  await scan(from, signal, (reader) => {
    const text = sortKey(reader, plan.key, plan.fill);
    if (suspects.has(text)) last.set(text, reader.offset);
  });
  let dropped = 0;
  const writer = openWriter(to);
  try {
    await scan(
      from,
      signal,
      (reader) => {
        const keep = last.get(sortKey(reader, plan.key, plan.fill));
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
  plan: KeyPlan,
  rows: number,
  { signal, recordsPerPass = RECORDS_PER_PASS }: Passes,
): Promise<Set<string>> {
  const suspects = new Set<string>();
  const passes = Math.max(1, Math.ceil(rows / recordsPerPass));
  for (let pass = 0; pass < passes; pass++) {
    const index = createHashIndex(Math.max(1000, (rows / passes) * 1.2));
    await scan(from, signal, (reader) => {
      hashKey(reader, plan);
      if (passOf(hash.high, passes) !== pass) return;
      const slot = index.claim(hash.low, hash.high);
      if (index.count[slot] !== 0) addKeyed(suspects, sortKey(reader, plan.key, plan.fill), plan.key.length);
      index.count[slot] = 1;
    });
  }
  return suspects;
}

function addKeyed(suspects: Set<string>, text: string, parts: number): void {
  if (!isKeyless(text, parts)) suspects.add(text);
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
