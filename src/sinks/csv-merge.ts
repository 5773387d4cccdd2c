import { type FileWriter, openWriter } from '../core/durable-file.ts';
import type { Changes } from '../core/report.ts';
import { openProjection, type Projection, writeHeader } from './csv-project.ts';
import { breathe, type CsvReader, fieldText, openCsv, readHeader } from './csv-reader.ts';
import { recordKey, writeSortedRuns } from './csv-sort.ts';

const BREATH = 20_000;
const EXAMPLES = 3;

export interface MergeOptions {
  /** Columns of the key; each must stand in the new file's header. */
  readonly key: readonly string[];
  /** Encoded cell for a value that a record does not have. */
  readonly fill: Uint8Array;
  /** Path prefix for sorted runs; they are removed by whoever owns the folder. */
  readonly scratch: string;
  /** Columns of what is written. @default those of the new file */
  readonly header?: readonly string[];
  readonly signal?: AbortSignal | undefined;
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
  const newHeader = readHeader(news) ?? [];
  const header = options.header ?? newHeader;
  const key = options.key.map((name) => newHeader.indexOf(name));
  const runs = await writeSortedRuns(news, `${options.scratch}-new`, key, options.signal);
  const baseHeader = base === undefined ? undefined : readHeader(base);
  let old: Source[] = [];
  if (base !== undefined && baseHeader) old = [openSource(base, baseHeader, header, options, true)];
  let merged = await mergeSources(old, openRuns(runs.files, newHeader, header, options), header, out, options);
  if (merged === 'unsorted' && base !== undefined && baseHeader) {
    const oldKey = options.key.map((name) => baseHeader.indexOf(name));
    const sorted = await writeSortedRuns(base, `${options.scratch}-old`, oldKey, options.signal);
    old = sorted.files.map((file) => openSource(file, baseHeader, header, options, false));
    merged = await mergeSources(old, openRuns(runs.files, newHeader, header, options), header, out, options);
  }
  if (merged === 'unsorted') throw new Error(`sorted runs of ${news} are out of order`);
  return { ...merged, duplicates: merged.duplicates + runs.duplicates, keyless: runs.keyless };
}

function openRuns(
  files: readonly string[],
  own: readonly string[],
  header: readonly string[],
  options: MergeOptions,
): Source[] {
  return files.map((file) => openSource(file, own, header, options, false));
}

/** Sorts a CSV file with a header by these columns, then by the key. */
export async function sortCsv(file: string, out: string, by: readonly string[], options: MergeOptions): Promise<void> {
  const key = [...by, ...options.key.filter((name) => !by.includes(name))];
  await mergeCsv(undefined, file, out, { ...options, key });
}

interface Source {
  readonly reader: CsvReader;
  readonly projection: Projection;
  /** Key of the current record; undefined at the end. */
  key: string | undefined;
  advance(): void;
}

function openSource(
  file: string,
  header: readonly string[],
  target: readonly string[],
  options: MergeOptions,
  hasHeader: boolean,
): Source {
  const reader = openCsv(file);
  if (hasHeader) reader.next();
  const key = options.key.map((name) => header.indexOf(name));
  const source: Source = {
    reader,
    projection: openProjection(header, target, options.fill),
    key: undefined,
    advance() {
      source.key = reader.next() ? recordKey(reader, key) : undefined;
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
  try {
    writeHeader(header, writer);
    return await interleave(old, fresh, writer, header, options);
  } finally {
    writer.close();
    for (const source of [...old, ...fresh]) source.reader.close();
  }
}

async function interleave(
  old: Source[],
  fresh: Source[],
  writer: FileWriter,
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
    if (now) note(changes, before, now, header, options);
    else changes.unchanged += 1;
    const winner = now ?? before!;
    winner.projection.write(winner.reader, writer);
    rows += 1;
    for (const source of old) if (source.key === key) source.advance();
    for (const source of fresh) if (source.key === key) source.advance();
    if (rows % BREATH === 0) await breathe(options.signal);
  }
  writer.sync();
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

function note(
  changes: Changes,
  before: Source | undefined,
  now: Source,
  header: readonly string[],
  options: MergeOptions,
): void {
  const differing = before ? differingColumns(before, now, header, options.fill) : [];
  if (before && differing.length === 0) {
    changes.unchanged += 1;
    return;
  }
  const change = before ? 'updated' : 'added';
  changes[change] += 1;
  if (changes.examples.filter((one) => one.change === change).length >= EXAMPLES) return;
  const fields = options.key.map((name) => now.projection.fields[header.indexOf(name)]!);
  const key = fields.map((field) => fieldText(now.reader, field)).join(', ');
  changes.examples.push({ change, key: key.slice(0, 200), detail: differing.join(', ').slice(0, 200) });
}

/** Columns in which two records differ; one that a record lacks counts as the filler. */
function differingColumns(before: Source, now: Source, header: readonly string[], fill: Uint8Array): string[] {
  const [a, b] = [before.reader, now.reader];
  const sameBytes =
    before.projection.isPrefix &&
    now.projection.isPrefix &&
    a.width === b.width &&
    a.end - a.start === b.end - b.start &&
    a.bytes.compare(b.bytes, b.start, b.end, a.start, a.end) === 0;
  if (sameBytes) return [];
  const filler = Buffer.from(fill).toString();
  const textOf = (source: Source, column: number): string => {
    const field = source.projection.fields[column]!;
    return field >= 0 && field < source.reader.width ? fieldText(source.reader, field) : filler;
  };
  return header.filter((_, column) => textOf(before, column) !== textOf(now, column));
}
