import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { ColumnTypes } from '../core/column-type.ts';
import { openWriter } from '../core/durable-file.ts';
import type { Changes } from '../core/report.ts';
import { decode, encode } from './codec.ts';
import { appendCsv } from './csv-append.ts';
import { dropDuplicates } from './csv-dedupe.ts';
import { diffCsv } from './csv-diff.ts';
import { planKey } from './csv-key.ts';
import { mergeCsv, sortCsv } from './csv-merge.ts';
import { writeHeader } from './csv-project.ts';
import { csvField } from './csv-quote.ts';
import { countRecords, readHeader } from './csv-reader.ts';
import type { StagePosition } from './csv-stage.ts';
import { isRagged } from './csv-stage.ts';
import { widenCsv } from './csv-widen.ts';
import type { WriteOptions } from './options.ts';
import type { Target } from './targets.ts';

/** A staged file made into what the target should hold; it still lies beside the target. */
export interface Finished {
  /** Plain CSV, for checks. */
  readonly plain: string;
  /** This run's own records alone, as wide as the target. */
  readonly news: string;
  /** The records that were added or changed, with a header, where it was asked for. */
  readonly changed?: string | undefined;
  /** What lands, target by target. */
  readonly files: readonly FinishedFile[];
  readonly rows: number;
  readonly rowsBefore: number;
  readonly duplicates: number;
  /** Records of which no part of the key has a value. */
  readonly keyless: number;
  readonly changes: Changes;
}

/** One file of one target. */
export interface FinishedFile {
  readonly target: Target;
  /** Where it belongs, absolute. */
  readonly path: string;
  /** Where it lies; undefined where the target stays as it is. */
  readonly file: string | undefined;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** SHA-256 of what stands in its place now; undefined where nothing does. */
  readonly base: string | undefined;
  /** This run's own records of this file, a CSV file with a header. */
  readonly news: string;
}

export interface FinishOptions {
  readonly write: WriteOptions;
  readonly key: readonly string[];
  /** Columns that the config takes out of the target. */
  isDropped(column: string): boolean;
  /** What is written, with absolute paths; none of them need exist. The first one is what the rows are added to. */
  readonly targets: readonly Target[];
  /** What the columns hold once these rows have landed. */
  readonly types: ColumnTypes;
  /** Whether a file stands as the last landing left it, made of the same types. */
  isKnown(path: string, sha256: string): boolean;
  /** Folder for what is made on the way; its owner empties it. */
  readonly scratch: string;
  readonly signal?: AbortSignal | undefined;
  /** Write the added and changed records into a file of their own. @default false */
  readonly notesChanged?: boolean;
}

/** Widens, deduplicates, merges or appends as the write mode says, compares with the target, encodes. */
export async function finishCsv(stage: string, position: StagePosition, options: FinishOptions): Promise<Finished> {
  const { write, scratch, signal, targets } = options;
  const [first] = targets;
  const base = first && (await decode(first.path, first, `${scratch}/target`, { fill: write.fill, signal }));
  const fill = csvField(write.fill);
  let staged = stage;
  if (isRagged(position)) {
    staged = `${scratch}/widened.csv`;
    await widenCsv(stage, staged, position, fill, signal);
  }
  const hashOf = rememberHashes();
  const made = await combine(base, staged, position, { ...options, fill, hashOf });
  const isSame = base !== undefined && (await hashOf(made.plain)) === (await hashOf(base));
  const files: FinishedFile[] = [];
  for (const target of targets)
    files.push(await fileOf(target, { ...made, news: staged, isSame, isFirst: target === first }, hashOf, options));
  const rowsBefore = base === undefined ? 0 : made.changes.unchanged + made.changes.updated + made.changes.removed;
  const changed = options.notesChanged ? (made.changed ?? staged) : undefined;
  return { ...made, changed, news: staged, files, rowsBefore };
}

/** A target's file as it should stand; where that is what stands there already, it is left alone. */
async function fileOf(
  target: Target,
  made: { plain: string; rows: number; news: string; isSame: boolean; isFirst: boolean },
  hashOf: (file: string) => Promise<string>,
  { write, types, scratch, signal, isKnown }: FinishOptions,
): Promise<FinishedFile> {
  const { path } = target;
  const { plain, rows, news, isSame, isFirst } = made;
  const base = existsSync(path) ? await hashOf(path) : undefined;
  const kept = { target, path, rows, base, news };
  if (base !== undefined && isSame && (isFirst || isKnown(path, base)))
    return { ...kept, file: undefined, bytes: (await stat(path)).size, sha256: base };
  const file = await encode(plain, target, `${scratch}/landing`, { types, fill: write.fill, signal });
  const sha256 = await hashOf(file);
  const { size } = await stat(file);
  return { ...kept, file: sha256 === base ? undefined : file, bytes: size, sha256 };
}

/** A file is hashed once, however many questions are asked about it. */
function rememberHashes(): (file: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (file) => {
    if (!known.has(file)) known.set(file, hashFile(file));
    return known.get(file)!;
  };
}

interface Making extends FinishOptions {
  readonly fill: Uint8Array;
  hashOf(file: string): Promise<string>;
}

/** Those of the target first, then what is new: the target may have changed since this run began to stage. */
function joinColumns(base: string | undefined, { columns }: StagePosition, { isDropped }: FinishOptions): string[] {
  return [...new Set([...columnsOf(base).filter((column) => !isDropped(column)), ...columns])];
}

type Combined = Pick<Finished, 'plain' | 'rows' | 'duplicates' | 'keyless' | 'changes' | 'changed'>;

async function combine(
  base: string | undefined,
  staged: string,
  position: StagePosition,
  making: Making,
): Promise<Combined> {
  const { write, key, signal } = making;
  if (position.rows === 0)
    return base !== undefined && write.mode !== 'replace' ? keepBase(base, making) : makeEmpty(base, position, making);
  const header = joinColumns(base, position, making);
  if (write.mode === 'merge') return merge(base, staged, header, making);
  const unique = await dedupe(staged, position, making);
  if (write.mode === 'append') {
    const plain = `${making.scratch}/appended.csv`;
    const appended = await appendCsv(base, unique.file, plain, { key, fill: making.fill, header, signal });
    return { plain, ...appended, duplicates: unique.dropped, keyless: 0 };
  }
  const rows = position.rows - unique.dropped;
  const isSame = base !== undefined && (await making.hashOf(base)) === (await making.hashOf(unique.file));
  const changes = isSame
    ? { ...NO_CHANGES, unchanged: rows }
    : await diffCsv(base, unique.file, { key, fill: making.fill, rowsAfter: rows, signal });
  return { plain: unique.file, rows, duplicates: unique.dropped, keyless: 0, changes };
}

const NO_CHANGES: Changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };

/** No record came: the header alone. */
async function makeEmpty(base: string | undefined, position: StagePosition, making: Making): Promise<Combined> {
  const plain = `${making.scratch}/empty.csv`;
  const writer = openWriter(plain);
  if (position.columns.length > 0) writeHeader(position.columns, writer);
  writer.sync();
  writer.close();
  const removed = base === undefined ? 0 : await countRecords(base, making.signal);
  return { plain, rows: 0, duplicates: 0, keyless: 0, changes: { ...NO_CHANGES, removed } };
}

async function keepBase(base: string, options: FinishOptions): Promise<Combined> {
  const rows = await countRecords(base, options.signal);
  return { plain: base, rows, duplicates: 0, keyless: 0, changes: { ...NO_CHANGES, unchanged: rows } };
}

async function merge(
  base: string | undefined,
  staged: string,
  header: readonly string[],
  making: Making,
): Promise<Combined> {
  const { key, scratch, signal, write, fill } = making;
  const plain = `${scratch}/merged.csv`;
  const changed = making.notesChanged ? `${scratch}/changed.csv` : undefined;
  const options = { key, fill, header, scratch: `${scratch}/merge`, signal, changed };
  const merged = { ...(await mergeCsv(base, staged, plain, options)), changed };
  const by = sortColumns(write, key);
  if (by.length === 0) return { plain, ...merged };
  const sorted = `${scratch}/sorted.csv`;
  await sortCsv(plain, sorted, by, { key, fill, scratch: `${scratch}/sort`, signal });
  return { ...merged, plain: sorted };
}

/** Columns that order a merged target where the key does not. */
export function sortColumns(write: WriteOptions, key: readonly string[]): readonly string[] {
  const by = write.sort_by === undefined ? [] : [write.sort_by].flat();
  return by.join('\0') === key.join('\0') ? [] : by;
}

async function dedupe(
  staged: string,
  position: StagePosition,
  { key, fill, scratch, signal }: Making,
): Promise<{ file: string; dropped: number }> {
  const plan = planKey(key, position.columns, position.columns, fill);
  if (key.length === 0 || position.rows === 0 || plan.key.includes(-1)) return { file: staged, dropped: 0 };
  const to = `${scratch}/unique.csv`;
  const dropped = await dropDuplicates(staged, to, plan, position.rows, { signal });
  return { file: dropped > 0 ? to : staged, dropped };
}

const HASH_BYTES = 1 << 20;

/** SHA-256 in hex, through one buffer: a stream's fresh ones would pile up to 50 MiB before they are collected. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  const buffer = Buffer.allocUnsafeSlow(HASH_BYTES);
  await using file = await open(path);
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, HASH_BYTES);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
  }
}

/** Columns of the target as it stands, as far as this run still writes them. */
export function columnsOf(target: string | undefined): string[] {
  return target === undefined ? [] : (readHeader(target) ?? []);
}
