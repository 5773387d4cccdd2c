import { type FileWriter, openWriter } from '../core/durable-file.ts';
import type { Changes } from '../core/report.ts';
import { planKey, recordKey, sortKey } from './csv-key.ts';
import { note, type Source } from './csv-merge-changes.ts';
import { openProjection, writeHeader } from './csv-project.ts';
import { breathe, type CsvReader, openCsv, readHeader } from './csv-reader.ts';
import { type SortOptions, writeSortedRuns } from './csv-sort.ts';

const BREATH = 20_000;

export interface MergeOptions {
  /** Columns of the key; each must stand in the new file's header. */
  readonly key: readonly string[];
  /** Encoded cell for a value that a record does not have. */
  readonly fill: Uint8Array;
  /** Path prefix for sorted runs; they are removed by whoever owns the folder. */
  readonly scratch: string;
  /** Columns of what is written. @default those of the new file */
  readonly header?: readonly string[];
  /** File for the records that are added or changed, with a header. @default none is written */
  readonly changed?: string | undefined;
  /** Bytes of records that are sorted at once. @default 24 MiB */
  readonly runBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What orders the records: `by` before the key, where it is given. */
interface Ordering extends MergeOptions {
  readonly by?: readonly string[];
}

export interface Merged {
  readonly rows: number;
  readonly duplicates: number;
  readonly keyless: number;
  readonly changes: Changes;
}

/**
 * Writes to `out` the records of `base` with those of `news` upserted by key, sorted by key, under the header of
 * `news`. One streaming pass over both; `base` is sorted first where it turns out not to be.
 */
export async function mergeCsv(
  base: string | undefined,
  news: string,
  out: string,
  options: MergeOptions,
): Promise<Merged> {
  return mergeOrdered(base, news, out, options);
}

async function mergeOrdered(base: string | undefined, news: string, out: string, options: Ordering): Promise<Merged> {
  const newHeader = readHeader(news) ?? [];
  const header = options.header ?? newHeader;
  const runs = await writeSortedRuns(news, `${options.scratch}-new`, sorting(newHeader, header, options));
  const baseHeader = base === undefined ? undefined : readHeader(base);
  let old: Source[] = [];
  if (base !== undefined && baseHeader) old = [openSource(base, baseHeader, header, options, true)];
  let merged = await mergeSources(old, openRuns(runs.files, newHeader, header, options), header, out, options);
  if (merged === 'unsorted' && base !== undefined && baseHeader) {
    const sorted = await writeSortedRuns(base, `${options.scratch}-old`, sorting(baseHeader, header, options));
    old = sorted.files.map((file) => openSource(file, baseHeader, header, options, false));
    merged = await mergeSources(old, openRuns(runs.files, newHeader, header, options), header, out, options);
  }
  if (merged === 'unsorted') throw new Error(`sorted runs of ${news} are out of order`);
  return { ...merged, duplicates: merged.duplicates + runs.duplicates, keyless: runs.keyless };
}

function sorting(own: readonly string[], target: readonly string[], options: Ordering): SortOptions {
  const { key, runBytes, signal } = options;
  return { keyOf: keyOf(own, target, options), parts: key.length, runBytes, signal };
}

/** What orders the records of a file with this header. */
function keyOf(own: readonly string[], target: readonly string[], options: Ordering): (reader: CsvReader) => string {
  const { by, key, fill } = options;
  const plan = planKey(key, own, target, fill);
  if (!by) return (reader) => recordKey(reader, plan);
  const first = by.map((name) => own.indexOf(name));
  return (reader) => sortKey(reader, first, fill) + recordKey(reader, plan);
}

function openRuns(
  files: readonly string[],
  own: readonly string[],
  header: readonly string[],
  options: Ordering,
): Source[] {
  return files.map((file) => openSource(file, own, header, options, false));
}

/** Sorts a merged CSV file with a header by these columns, then by the key. */
export async function sortCsv(file: string, out: string, by: readonly string[], options: MergeOptions): Promise<void> {
  await mergeOrdered(undefined, file, out, { ...options, by });
}

function openSource(
  file: string,
  header: readonly string[],
  target: readonly string[],
  options: Ordering,
  hasHeader: boolean,
): Source {
  const reader = openCsv(file);
  if (hasHeader) reader.next();
  const keyOfRecord = keyOf(header, target, options);
  const source: Source = {
    reader,
    projection: openProjection(header, target, options.fill),
    key: undefined,
    advance() {
      source.key = reader.next() ? keyOfRecord(reader) : undefined;
    },
  };
  source.advance();
  return source;
}

type Outcome = Omit<Merged, 'keyless'>;

async function mergeSources(
  old: Source[],
  fresh: Source[],
  header: readonly string[],
  out: string,
  options: MergeOptions,
): Promise<Outcome | 'unsorted'> {
  const writer = openWriter(out);
  const changed = options.changed === undefined ? undefined : openWriter(options.changed);
  try {
    writeHeader(header, writer);
    if (changed) writeHeader(header, changed);
    return await interleave(old, fresh, { writer, changed }, header, options);
  } finally {
    writer.close();
    changed?.close();
    for (const source of [...old, ...fresh]) source.reader.close();
  }
}

async function interleave(
  old: Source[],
  fresh: Source[],
  { writer, changed }: { readonly writer: FileWriter; readonly changed: FileWriter | undefined },
  header: readonly string[],
  options: MergeOptions,
): Promise<Outcome | 'unsorted'> {
  const changes: Changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
  let rows = 0;
  let duplicates = 0;
  let last: string | undefined;
  for (let key = smallestKey(old, fresh); key !== undefined; key = smallestKey(old, fresh)) {
    if (last !== undefined && key <= last) return 'unsorted';
    last = key;
    let before: Source | undefined;
    let now: Source | undefined;
    for (const source of old) if (source.key === key) before = source;
    for (const source of fresh) {
      if (source.key !== key) continue;
      if (now) duplicates += 1;
      now = source;
    }
    if (now) {
      const isNews = note(changes, before, now, header, options);
      if (isNews && changed) now.projection.write(now.reader, changed);
    } else changes.unchanged += 1;
    const winner = now ?? before!;
    winner.projection.write(winner.reader, writer);
    rows += 1;
    for (const source of old) if (source.key === key) source.advance();
    for (const source of fresh) if (source.key === key) source.advance();
    if (rows % BREATH === 0) await breathe(options.signal);
  }
  writer.sync();
  changed?.sync();
  return { rows, duplicates, changes };
}

function smallestKey(old: readonly Source[], fresh: readonly Source[]): string | undefined {
  let smallest: string | undefined;
  for (const source of old)
    if (source.key !== undefined && (smallest === undefined || source.key < smallest)) smallest = source.key;
  for (const source of fresh)
    if (source.key !== undefined && (smallest === undefined || source.key < smallest)) smallest = source.key;
  return smallest;
}
