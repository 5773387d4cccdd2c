import { openWriter } from '../core/durable-file.ts';
import type { Changes } from '../core/report.ts';
import { appendCsv } from './csv-append.ts';
import { dropDuplicates } from './csv-dedupe.ts';
import { diffCsv } from './csv-diff.ts';
import { planKey } from './csv-key.ts';
import { mergeCsv, sortCsv } from './csv-merge.ts';
import { writeHeader } from './csv-project.ts';
import { readHeader } from './csv-reader.ts';
import { countRecords } from './csv-scan.ts';
import type { StagePosition } from './csv-stage.ts';
import { type MergeRules, ownColumns, rulesOf, seeksAbsent } from './merge-rules.ts';
import type { WriteOptions } from './options.ts';

/** What the write mode needs to know beside the files. */
export interface CombineOptions {
  readonly write: WriteOptions;
  readonly key: readonly string[];
  /** Columns that the config takes out of the target. */
  isDropped(column: string): boolean;
  /** When the run started, ms since the epoch: the time of what history and marks write. */
  readonly startedAt: number;
  /** This run brought all that the source has: what the target has beside it is gone there. @default false */
  readonly isWhole?: boolean;
  readonly scratch: string;
  readonly signal?: AbortSignal | undefined;
  /** Write the added and changed records into a file of their own. @default false */
  readonly notesChanged?: boolean;
  readonly fill: Uint8Array;
  /** Columns of what is written, the same in all files of a stream. @default those of the target, then those that came */
  readonly header?: readonly string[] | undefined;
  hashOf(file: string): Promise<string>;
}

/** Target and staged records made into one plain CSV. */
export interface Combined {
  readonly plain: string;
  readonly rows: number;
  readonly rowsBefore: number;
  readonly duplicates: number;
  /** Records of which no part of the key has a value. */
  readonly keyless: number;
  readonly changes: Changes;
  /** The records that were added or changed, and are there: of a history, the versions that are current now. */
  readonly changed?: string | undefined;
  /** What went: where the mode looks for it. */
  readonly went?: Went | undefined;
  /** How the records met those of the target, where keys were looked for. */
  readonly rules?: MergeRules | undefined;
}

export interface Went {
  /** CSV of the keys of rows that were deleted, marked or closed by this run, with a header. */
  readonly keys: string;
  readonly rows: number;
  /** Rows that were neither marked nor closed before. */
  readonly living: number;
  /** The largest share of these that may go at once. */
  readonly atMost: number;
}

/** Adds the staged records to the target as the write mode says. */
export async function combine(
  base: string | undefined,
  staged: string,
  position: StagePosition,
  options: CombineOptions,
): Promise<Combined> {
  const { write, key, signal, scratch, fill } = options;
  const rules = rulesOf(write, options.startedAt);
  // of a target without columns nothing can be gone: a run without records leaves it as it is
  const hasColumns = base !== undefined && (readHeader(base) ?? []).length > 0;
  const seeks = hasColumns && options.isWhole === true && seeksAbsent(write);
  if (position.rows === 0 && !seeks) {
    const made =
      base !== undefined && write.mode !== 'replace'
        ? await keepBase(base, options)
        : await makeEmpty(base, position, options);
    return { ...made, rules };
  }
  const header = options.header ?? joinColumns(base, position, options);
  if (rules) return merge(base, staged, header, rules, seeks, options);
  const unique = await dedupe(staged, position, options);
  if (write.mode === 'append') {
    const plain = `${scratch}/appended.csv`;
    const changed = options.notesChanged ? `${scratch}/changed.csv` : undefined;
    const appended = await appendCsv(base, unique.file, plain, { key, fill, header, signal, changed });
    return {
      plain,
      ...appended,
      rowsBefore: appended.changes.unchanged,
      duplicates: unique.dropped,
      keyless: 0,
      changed,
    };
  }
  return replace(base, unique, position, options);
}

async function replace(
  base: string | undefined,
  unique: { readonly file: string; readonly dropped: number },
  position: StagePosition,
  { write, key, fill, signal, hashOf }: CombineOptions,
): Promise<Combined> {
  const rows = position.rows - unique.dropped;
  const ignored = write.ignore_columns ?? [];
  const isSame = base !== undefined && (await hashOf(base)) === (await hashOf(unique.file));
  const changes = isSame
    ? { ...NO_CHANGES, unchanged: rows }
    : await diffCsv(base, unique.file, { key, fill, rowsAfter: rows, signal, ignored });
  const rowsBefore = base === undefined ? 0 : changes.unchanged + changes.updated + changes.removed;
  return { plain: unique.file, rows, rowsBefore, duplicates: unique.dropped, keyless: 0, changes };
}

/** Those of the target first, then what is new: the target may have changed since this run began to stage. */
export function joinColumns(
  base: string | undefined,
  { columns }: Pick<StagePosition, 'columns'>,
  { isDropped, write }: Pick<CombineOptions, 'isDropped' | 'write'>,
): string[] {
  const standing = (base === undefined ? undefined : readHeader(base)) ?? [];
  return [...new Set([...standing.filter((column) => !isDropped(column)), ...columns, ...ownColumns(write)])];
}

const NO_CHANGES: Changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };

/** No record came: the header alone. */
async function makeEmpty(
  base: string | undefined,
  { columns }: StagePosition,
  { scratch, signal, write }: CombineOptions,
): Promise<Combined> {
  const plain = `${scratch}/empty.csv`;
  const writer = openWriter(plain);
  if (columns.length > 0) writeHeader([...new Set([...columns, ...ownColumns(write)])], writer);
  writer.sync();
  writer.close();
  const removed = base === undefined ? 0 : await countRecords(base, signal);
  return { plain, rows: 0, rowsBefore: removed, duplicates: 0, keyless: 0, changes: { ...NO_CHANGES, removed } };
}

async function keepBase(base: string, options: CombineOptions): Promise<Combined> {
  const rows = await countRecords(base, options.signal);
  const changes = { ...NO_CHANGES, unchanged: rows };
  return { plain: base, rows, rowsBefore: rows, duplicates: 0, keyless: 0, changes };
}

async function merge(
  base: string | undefined,
  staged: string,
  header: readonly string[],
  rules: MergeRules,
  seeks: boolean,
  { key, scratch, signal, write, fill, notesChanged }: CombineOptions,
): Promise<Combined> {
  const plain = `${scratch}/merged.csv`;
  const changed = notesChanged ? `${scratch}/changed.csv` : undefined;
  const removed = rules.gone ? `${scratch}/removed.csv` : undefined;
  const absent = seeks ? ('all' as const) : undefined;
  const options = { key, fill, header, scratch: `${scratch}/merge`, signal, changed, removed, rules, absent };
  const { living, ...merged } = await mergeCsv(base, staged, plain, options);
  const rows = merged.changes.removed;
  const went = removed && rules.gone ? { keys: removed, rows, living, atMost: rules.gone.atMost } : undefined;
  const by = sortColumns(write, key);
  if (by.length === 0) return { plain, ...merged, changed, went, rules };
  const sorted = `${scratch}/sorted.csv`;
  await sortCsv(plain, sorted, by, { key, fill, scratch: `${scratch}/sort`, signal });
  return { ...merged, plain: sorted, changed, went, rules };
}

/** Columns that order a merged target where the key does not. */
export function sortColumns({ mode, sort_by }: WriteOptions, key: readonly string[]): readonly string[] {
  const by = sort_by === undefined || mode === 'scd2' ? [] : [sort_by].flat();
  return by.join('\0') === key.join('\0') ? [] : by;
}

async function dedupe(
  staged: string,
  position: StagePosition,
  { key, fill, scratch, signal }: CombineOptions,
): Promise<{ file: string; dropped: number }> {
  const plan = planKey(key, position.columns, position.columns, fill);
  if (key.length === 0 || position.rows === 0 || plan.key.includes(-1)) return { file: staged, dropped: 0 };
  const to = `${scratch}/unique.csv`;
  const dropped = await dropDuplicates(staged, to, plan, position.rows, { signal });
  return { file: dropped > 0 ? to : staged, dropped };
}
