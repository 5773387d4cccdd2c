import type { FileWriter } from '../core/durable-file.ts';
import type { Changes } from '../core/report.ts';
import { isEmptyField } from './csv-key.ts';
import type { MergeOptions, Threads, Woven } from './csv-merge.ts';
import { keyTextOf, noteChange, openComparison } from './csv-merge-changes.ts';
import { csvField } from './csv-quote.ts';
import { breathe, fieldText } from './csv-reader.ts';
import type { Source } from './csv-sources.ts';
import { columnsOfRules, type Gone, type MergeRules } from './merge-rules.ts';

const BREATH = 20_000;
const LF = 10;

const PLAIN: MergeRules = { mode: 'merge', ignored: [], now: '' };

/** Goes through the keys in their order, each with the target's record, this run's, or both: merge and insert_only. */
export async function weave(threads: Threads, options: MergeOptions): Promise<Woven | 'unsorted'> {
  const { old, fresh } = threads;
  const step = openStep(threads, options);
  let steps = 0;
  let duplicates = 0;
  let rowsBefore = 0;
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
      if (!now || options.rules?.newest === undefined || source.rank() >= now.rank()) now = source;
    }
    if (before) rowsBefore += 1;
    step.take(key, before, now);
    for (const source of old) if (source.key === key) source.advance();
    for (const source of fresh) if (source.key === key) source.advance();
    if (++steps % BREATH === 0) await breathe(options.signal);
  }
  return { ...step.counts(), rowsBefore, duplicates };
}

interface Step {
  take(key: string, before: Source | undefined, now: Source | undefined): void;
  counts(): { readonly rows: number; readonly living: number; readonly changes: Changes };
}

/** What becomes of one key. */
function openStep(threads: Threads, options: MergeOptions): Step {
  const { header, writer, changed, removed } = threads;
  const { fill, rules = PLAIN, key: names } = options;
  const { gone, newest, ignored } = rules;
  const own = columnsOfRules(rules);
  const compared = openComparison(header, [...own, ...ignored], fill);
  const mark = own.length > 0 ? header.indexOf(own[0]!) : -1;
  const stamp = csvField(rules.now);
  const isTombstone = tombstones(header, gone, fill);
  const isListed = openListed(threads.gone);
  const changes: Changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
  let rows = 0;
  let living = 0;

  const isMarked = (source: Source): boolean =>
    mark >= 0 && !isEmptyField(source.reader, source.projection.fields[mark]!, fill);
  const write = (source: Source): void => {
    source.projection.write(source.reader, writer);
    rows += 1;
  };
  const writeMarked = (source: Source, cell: Uint8Array, to: FileWriter = writer): void => {
    source.projection.writeWith(source.reader, to, mark, cell);
    if (to === writer) rows += 1;
  };
  const note = (change: 'added' | 'updated' | 'removed', source: Source, detail = ''): void =>
    noteChange(changes, change, () => keyTextOf(source, header, names), detail);
  const keep = (source: Source): void => {
    changes.unchanged += 1;
    write(source);
  };
  /** The row goes: out of the target, or marked within it, as `shown` gives it. */
  const remove = (before: Source, shown: Source): void => {
    note('removed', before);
    if (removed) writeKey(before, header, names, removed);
    if (mark >= 0) writeMarked(shown, stamp);
  };
  const bury = (before: Source | undefined, now: Source): void => {
    if (before && !isMarked(before)) remove(before, now);
    else if (mark < 0) return;
    else if (!before) {
      note('added', now);
      writeMarked(now, stamp);
    } else if (compared.differ(before, now)) {
      note('updated', now, compared.differing(before, now).join(', '));
      writeMarked(now, cellOf(before, mark));
    } else keep(before);
  };
  const add = (now: Source): void => {
    note('added', now);
    write(now);
    if (changed) now.projection.write(now.reader, changed);
  };
  const update = (before: Source, now: Source): void => {
    const isOther = compared.differ(before, now);
    const isBack = isMarked(before);
    if (!isOther && !isBack) {
      keep(ignored.length > 0 ? before : now);
      return;
    }
    const detail = isOther ? compared.differing(before, now) : [];
    note('updated', now, [...detail, ...(isBack ? own : [])].join(', '));
    const shown = isOther ? now : before;
    if (mark < 0) write(shown);
    else writeMarked(shown, fill);
    if (!changed) return;
    if (mark < 0) shown.projection.write(shown.reader, changed);
    else writeMarked(shown, fill, changed);
  };
  return {
    take(key, before, now) {
      if (before && !isMarked(before)) living += 1;
      if (!now) {
        const goes = gone !== undefined && isListed(key) && !isMarked(before!);
        if (goes) remove(before!, before!);
        else keep(before!);
      } else if (before && rules.mode === 'insert_only') keep(before);
      else if (before && newest !== undefined && before.rank() > now.rank()) keep(before);
      else if (isTombstone?.(now)) bury(before, now);
      else if (before) update(before, now);
      else add(now);
    },
    counts: () => ({ rows, living, changes }),
  };
}

/** Whether a record of this run says that it is deleted; undefined where none can. */
export function tombstones(
  header: readonly string[],
  gone: Gone | undefined,
  fill: Uint8Array,
): ((source: Source) => boolean) | undefined {
  if (gone?.field === undefined) return undefined;
  const column = header.indexOf(gone.field);
  const { when } = gone;
  return ({ reader, projection }) => {
    const field = projection.fields[column] ?? -1;
    if (isEmptyField(reader, field, fill)) return when === '';
    const text = fieldText(reader, field);
    return when === undefined ? !NOT_DELETED.has(text.toLowerCase()) : text === when;
  };
}

const NOT_DELETED = new Set(['false', '0', 'null']);

/** Whether a key that this run did not bring counts as gone; asked in the order of keys. */
export function openListed(gone: Threads['gone']): (key: string) => boolean {
  if (gone === undefined) return () => false;
  if (gone === 'all') return () => true;
  return (key) => {
    let isThere = false;
    for (const source of gone) {
      while (source.key !== undefined && source.key < key) source.advance();
      if (source.key === key) isThere = true;
    }
    return isThere;
  };
}

function cellOf({ reader, projection }: Source, column: number): Uint8Array {
  const field = projection.fields[column]!;
  return reader.bytes.subarray(reader.bounds[2 * field]!, reader.bounds[2 * field + 1]!);
}

/** Writes the key of a record as a line of its own. */
export function writeKey(
  { reader, projection }: Source,
  header: readonly string[],
  names: readonly string[],
  writer: FileWriter,
): void {
  const cells = names.map((name) => csvField(fieldText(reader, projection.fields[header.indexOf(name)]!)));
  const line = Buffer.concat(cells.flatMap((cell, i) => (i === 0 ? [cell] : [COMMA, cell])));
  const shown = line.length === 0 ? csvQuotes : line;
  writer.write(shown, 0, shown.length);
  writer.writeByte(LF);
}

const COMMA = Buffer.from(',');
/** A line of one empty cell: a blank line would be no record. */
const csvQuotes = Buffer.from('""');

export function smallestKey(old: readonly Source[], fresh: readonly Source[]): string | undefined {
  let smallest: string | undefined;
  for (const source of old)
    if (source.key !== undefined && (smallest === undefined || source.key < smallest)) smallest = source.key;
  for (const source of fresh)
    if (source.key !== undefined && (smallest === undefined || source.key < smallest)) smallest = source.key;
  return smallest;
}
