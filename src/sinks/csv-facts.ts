import { createHashIndex, type HashIndex, type Passes, passOf, RECORDS_PER_PASS } from './csv-index.ts';
import { hash, hashKey, isEmptyField } from './csv-key.ts';
import { csvField } from './csv-quote.ts';
import { type CsvReader, readHeader } from './csv-reader.ts';
import { scan } from './csv-scan.ts';

/** A column of a finished CSV file. */
export interface ColumnOf {
  readonly file: string;
  readonly column: string;
  /** What stands for no value. */
  readonly fill: string;
  readonly rows: number;
  /** Column that has no value in the rows that count: of a history, those that are current. @default all count */
  readonly current?: string | undefined;
}

/**
 * Counts rows that repeat a value which another row has; 0 where there is no such column.
 * @param onRepeat is shown each of them
 */
export async function countRepeated(
  { file, column, fill, rows, current }: ColumnOf,
  onRepeat: (reader: CsvReader) => void,
  { signal, recordsPerPass = RECORDS_PER_PASS }: Passes = {},
): Promise<number> {
  const header = readHeader(file) ?? [];
  const field = header.indexOf(column);
  const end = current === undefined ? -1 : header.indexOf(current);
  if (field < 0) return 0;
  const passes = Math.max(1, Math.ceil(rows / recordsPerPass));
  const plan = { key: [field], fill: csvField(fill) };
  let repeated = 0;
  for (let pass = 0; pass < passes; pass++) {
    const index = createHashIndex(Math.max(1000, (rows / passes) * 1.2));
    await scan(file, signal, (reader) => {
      if (isEmptyField(reader, field, plan.fill) || !isEmptyField(reader, end, plan.fill)) return;
      hashKey(reader, plan);
      if (passOf(hash.high, passes) !== pass) return;
      const slot = index.claim(hash.low, hash.high);
      if (index.count[slot] !== 0) {
        repeated += 1;
        onRepeat(reader);
      }
      index.count[slot] = 1;
    });
  }
  return repeated;
}

/** A column of another file that refers to the values of this one. */
export interface Referring {
  readonly file: string;
  readonly column: string;
  readonly fill: string;
  /** Is shown each row whose value is not there. @param index of the row, from 0 */
  onOrphan(reader: CsvReader, index: number): void;
}

/** Shows the rows that have a value which no row of `to` has; what has no value refers to nothing. Flat in memory. */
export async function findOrphans(
  to: ColumnOf,
  from: Referring,
  { signal, recordsPerPass = RECORDS_PER_PASS }: Passes = {},
): Promise<void> {
  const own = readHeader(from.file)?.indexOf(from.column) ?? -1;
  if (own < 0) return;
  const passes = Math.max(1, Math.ceil(to.rows / recordsPerPass));
  const plan = { key: [own], fill: csvField(from.fill) };
  for (let pass = 0; pass < passes; pass++) {
    const known = await valuesOf(to, pass, passes, signal);
    let index = -1;
    await scan(from.file, signal, (reader) => {
      index += 1;
      if (isEmptyField(reader, own, plan.fill)) return;
      hashKey(reader, plan);
      if (passOf(hash.high, passes) === pass && known.find(hash.low, hash.high) < 0) from.onOrphan(reader, index);
    });
  }
}

async function valuesOf(
  { file, column, fill, rows }: ColumnOf,
  pass: number,
  passes: number,
  signal: AbortSignal | undefined,
): Promise<HashIndex> {
  const index = createHashIndex(Math.max(1000, (rows / passes) * 1.2));
  const field = readHeader(file)?.indexOf(column) ?? -1;
  const plan = { key: [field], fill: csvField(fill) };
  if (field < 0) return index;
  await scan(file, signal, (reader) => {
    if (isEmptyField(reader, field, plan.fill)) return;
    hashKey(reader, plan);
    if (passOf(hash.high, passes) === pass) index.count[index.claim(hash.low, hash.high)] = 1;
  });
  return index;
}
