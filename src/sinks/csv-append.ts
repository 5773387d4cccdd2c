import { type FileWriter, openWriter } from '../core/durable-file.ts';
import type { Changes } from '../core/report.ts';
import { scan } from './csv-dedupe.ts';
import { createHashIndex, type HashIndex, passOf, RECORDS_PER_PASS } from './csv-index.ts';
import { hash, hashFields } from './csv-key.ts';
import { openProjection, writeHeader } from './csv-project.ts';
import { type CsvReader, countRecords, readHeader } from './csv-reader.ts';

export interface AppendOptions {
  readonly key: readonly string[];
  readonly fill: Uint8Array;
  /** Columns of what is written. @default those of the new file */
  readonly header?: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

/** Writes to `out` the records of `base` and behind them those of `news` whose key `base` does not have; without a key all of them. */
export async function appendCsv(
  base: string | undefined,
  news: string,
  out: string,
  options: AppendOptions,
): Promise<{ rows: number; changes: Changes }> {
  const newHeader = readHeader(news) ?? [];
  const header = options.header ?? newHeader;
  const changes: Changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
  const known = base === undefined ? undefined : await indexKnown(base, news, newHeader, options);
  const writer = openWriter(out);
  let rows = 0;
  try {
    await copyBase(base, header, writer, options, () => {
      rows += 1;
      changes.unchanged += 1;
    });
    const key = options.key.map((name) => newHeader.indexOf(name));
    const projection = openProjection(newHeader, header, options.fill);
    await scan(news, options.signal, (reader) => {
      if (known?.has(reader, key)) return;
      projection.write(reader, writer);
      rows += 1;
      changes.added += 1;
    });
    writer.sync();
  } finally {
    writer.close();
  }
  return { rows, changes };
}

async function copyBase(
  base: string | undefined,
  header: readonly string[],
  writer: FileWriter,
  options: AppendOptions,
  onRecord: () => void,
): Promise<void> {
  const projection = openProjection(base === undefined ? undefined : readHeader(base), header, options.fill);
  writeHeader(header, writer);
  if (base === undefined) return;
  await scan(base, options.signal, (reader) => {
    projection.write(reader, writer);
    onRecord();
  });
}

/** Which keys of `news` stand in `base`. The table holds the new keys only, so it is as large as this run, not as the file. */
async function indexKnown(base: string, news: string, header: readonly string[], options: AppendOptions) {
  if (options.key.length === 0) return undefined;
  const rows = await countRecords(news, options.signal);
  const passes = Math.max(1, Math.ceil(rows / RECORDS_PER_PASS));
  const tables: HashIndex[] = Array.from({ length: passes }, () =>
    createHashIndex(Math.max(1000, (rows / passes) * 1.2)),
  );
  const newKey = options.key.map((name) => header.indexOf(name));
  const baseHeader = readHeader(base) ?? [];
  const baseKey = options.key.map((name) => baseHeader.indexOf(name));
  const slotOf = (reader: CsvReader, key: readonly number[], claim: boolean): [HashIndex, number] => {
    hashFields(reader, key);
    const table = tables[passOf(hash.high, passes)]!;
    return [table, claim ? table.claim(hash.low, hash.high) : table.find(hash.low, hash.high)];
  };
  await scan(news, options.signal, (reader) => {
    const [table, slot] = slotOf(reader, newKey, true);
    table.count[slot] = 1;
  });
  await scan(base, options.signal, (reader) => {
    const [table, slot] = slotOf(reader, baseKey, false);
    if (slot >= 0) table.count[slot] = 2;
  });
  return {
    has(reader: CsvReader, key: readonly number[]): boolean {
      const [table, slot] = slotOf(reader, key, false);
      return slot >= 0 && table.count[slot] === 2;
    },
  };
}
