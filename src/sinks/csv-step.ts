import type { FileWriter } from '../core/durable-file.ts';
import type { Changes } from '../core/report.ts';
import { isEmptyField } from './csv-key.ts';
import { keyTextOf, noteChange, openComparison } from './csv-merge-changes.ts';
import { csvField } from './csv-quote.ts';
import { fieldText } from './csv-reader.ts';
import type { Source } from './csv-sources.ts';
import type { MergeOptions, Threads } from './csv-threads.ts';
import { columnsOfRules, type Gone, type MergeRules } from './merge-rules.ts';

const LF = 10;

const PLAIN: MergeRules = { mode: 'merge', ignored: [], now: '' };

/** What becomes of keys, one after the other. */
export interface Step {
  /** @param before the target's record  @param now this run's; one of them is there */
  take(key: string, before: Source | undefined, now: Source | undefined): void;
  /** So many records of the target were taken over as they stand. */
  pass(records: number): void;
  counts(): { readonly rows: number; readonly living: number; readonly changes: Changes };
}

export function openStep(threads: Threads, options: MergeOptions): Step {
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
  const note = (change: 'added' | 'updated' | 'removed', source: Source, detail?: () => string): void =>
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
      note('updated', now, () => compared.differing(before, now).join(', '));
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
    const detail = (): string[] => [...(isOther ? compared.differing(before, now) : []), ...(isBack ? own : [])];
    note('updated', now, () => detail().join(', '));
    const shown = isOther ? now : before;
    if (mark < 0) write(shown);
    else writeMarked(shown, fill);
    if (!changed) return;
    if (mark < 0) shown.projection.write(shown.reader, changed);
    else writeMarked(shown, fill, changed);
  };
  return {
    pass(records) {
      living += records;
      rows += records;
      changes.unchanged += records;
    },
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
