import { type FileWriter, openWriter } from '../core/durable-file.ts';
import type { Changes } from '../core/report.ts';
import { createHashIndex, type HashIndex, passOf, RECORDS_PER_PASS } from './csv-index.ts';
import { hash, hashIdentity, type KeyPlan, planKey } from './csv-key.ts';
import { openProjection, writeHeader } from './csv-project.ts';
import { type CsvReader, readHeader } from './csv-reader.ts';
import { countRecords, scan } from './csv-scan.ts';

export interface AppendOptions {
  readonly key: readonly string[];
  readonly fill: Uint8Array;
  /** Columns of what is written. @default those of the new file */
  readonly header?: readonly string[];
  /** File for the records that are added, with a header. @default none is written */
  readonly changed?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** @default RECORDS_PER_PASS */
  readonly recordsPerPass?: number | undefined;
}

/**
 * Writes to `out` the records of `base` and behind them those of `news` whose key `base` does not have (a record without
 * any part of the key is told by all its values); without a key all of them.
 */
export async function appendCsv(
  base: string | undefined,
  news: string,
  out: string,
  options: AppendOptions,
): Promise<{ rows: number; changes: Changes }> {
  const newHeader = readHeader(news) ?? [];
  const header = options.header ?? newHeader;
  const changes: Changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
  const known = base === undefined ? undefined : await indexKnown(base, news, header, options);
  const writer = openWriter(out);
  const changed = options.changed === undefined ? undefined : openWriter(options.changed);
  let rows = 0;
  try {
    await copyBase(base, header, writer, options, () => {
      rows += 1;
      changes.unchanged += 1;
    });
    const plan = planKey(options.key, newHeader, header, options.fill);
    const projection = openProjection(newHeader, header, options.fill);
    if (changed) writeHeader(header, changed);
    await scan(news, options.signal, (reader) => {
      if (known?.has(reader, plan)) return;
      projection.write(reader, writer);
      if (changed) projection.write(reader, changed);
      rows += 1;
      changes.added += 1;
    });
    writer.sync();
    changed?.sync();
  } finally {
    writer.close();
    changed?.close();
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
  const { key: names, fill, signal, recordsPerPass = RECORDS_PER_PASS } = options;
  const rows = await countRecords(news, signal);
  const passes = Math.max(1, Math.ceil(rows / recordsPerPass));
  const tables: HashIndex[] = Array.from({ length: passes }, () =>
    createHashIndex(Math.max(1000, (rows / passes) * 1.2)),
  );
  const slotOf = (reader: CsvReader, plan: KeyPlan, claim: boolean): [HashIndex, number] => {
    hashIdentity(reader, plan);
    const table = tables[passOf(hash.high, passes)]!;
    return [table, claim ? table.claim(hash.low, hash.high) : table.find(hash.low, hash.high)];
  };
  const newPlan = planKey(names, readHeader(news) ?? [], header, fill);
  await scan(news, signal, (reader) => {
    const [table, slot] = slotOf(reader, newPlan, true);
    table.count[slot] = 1;
  });
  const basePlan = planKey(names, readHeader(base) ?? [], header, fill);
  await scan(base, signal, (reader) => {
    const [table, slot] = slotOf(reader, basePlan, false);
    if (slot >= 0) table.count[slot] = 2;
  });
  return {
    has(reader: CsvReader, plan: KeyPlan): boolean {
      const [table, slot] = slotOf(reader, plan, false);
      return slot >= 0 && table.count[slot] === 2;
    },
  };
}
