import { scan } from './csv-dedupe.ts';
import { createHashIndex, passOf, RECORDS_PER_PASS } from './csv-index.ts';
import { hash, hashKey, isEmptyField } from './csv-key.ts';
import { csvField } from './csv-quote.ts';
import { readHeader } from './csv-reader.ts';

/** Counts, in a finished CSV file, rows without a value by column and rows that repeat a value by column. */
export async function countEmptyAndRepeated(
  file: string,
  wanted: {
    readonly columns: readonly string[];
    readonly unique: readonly string[];
    readonly fill: string;
    readonly rows: number;
    readonly signal?: AbortSignal;
  },
): Promise<{ empty: Map<string, number>; repeated: Map<string, number> }> {
  const header = readHeader(file) ?? [];
  const fill = csvField(wanted.fill);
  const empty = new Map<string, number>();
  const watched = wanted.columns.filter((name) => header.includes(name));
  for (const name of watched) empty.set(name, 0);
  if (watched.length > 0) {
    await scan(file, wanted.signal, (reader) => {
      for (const name of watched) {
        if (isEmptyField(reader, header.indexOf(name), fill)) empty.set(name, empty.get(name)! + 1);
      }
    });
  }
  const repeated = new Map<string, number>();
  for (const name of wanted.unique) {
    const field = header.indexOf(name);
    if (field >= 0) repeated.set(name, await countRepeated(file, field, fill, wanted.rows, wanted.signal));
  }
  return { empty, repeated };
}

async function countRepeated(
  file: string,
  field: number,
  fill: Uint8Array,
  rows: number,
  signal?: AbortSignal,
): Promise<number> {
  const passes = Math.max(1, Math.ceil(rows / RECORDS_PER_PASS));
  let repeated = 0;
  const plan = { key: [field], fill };
  for (let pass = 0; pass < passes; pass++) {
    const index = createHashIndex(Math.max(1000, (rows / passes) * 1.2));
    await scan(file, signal, (reader) => {
      if (isEmptyField(reader, field, fill)) return;
      hashKey(reader, plan);
      if (passOf(hash.high, passes) !== pass) return;
      const slot = index.claim(hash.low, hash.high);
      if (index.count[slot] !== 0) repeated += 1;
      index.count[slot] = 1;
    });
  }
  return repeated;
}
