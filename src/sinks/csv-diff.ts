import type { Changes } from '../core/report.ts';
import { createHashIndex, type HashIndex, passOf, RECORDS_PER_PASS } from './csv-index.ts';
import { hash, hashKey, hashRecord, isEmptyField, planKey } from './csv-key.ts';
import { type CsvReader, headerOf, openCsv, readHeader } from './csv-reader.ts';
import { countRecords, scan } from './csv-scan.ts';
import { changedColumns, EXAMPLES, example, hasEnough, keyText, type Side } from './diff-examples.ts';

export interface DiffOptions {
  /** Columns that make a record's identity; none: a record is its own identity and can only be added or removed. */
  readonly key: readonly string[];
  /** The encoded filler. */
  readonly fill: Uint8Array;
  /** Records in `after`. */
  readonly rowsAfter: number;
  readonly signal?: AbortSignal | undefined;
  /** Columns in which a record may differ without being another one. @default none */
  readonly ignored?: readonly string[];
  /** @default RECORDS_PER_PASS */
  readonly recordsPerPass?: number | undefined;
}

/** One pass over both files: the records whose hash falls to it, and what they are told by. */
interface Pass {
  readonly number: number;
  readonly of: number;
  /** A slot's count is the number of records before that still have no match, or SPENT. */
  readonly index: HashIndex;
  readonly options: DiffOptions;
  readonly changes: Changes;
}

const SPENT = -1;

/** Counts the records that were added, updated and removed from `before` to `after`, both CSV files. */
export async function diffCsv(before: string | undefined, after: string, options: DiffOptions): Promise<Changes> {
  const changes: Changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
  if (before === undefined) return allAdded(after, options);
  const [old, current] = sides(before, after, options);
  const rowsBefore = old ? await countRecords(old.file, options.signal) : 0;
  const passes = Math.max(1, Math.ceil(rowsBefore / (options.recordsPerPass ?? RECORDS_PER_PASS)));
  for (let pass = 0; pass < passes; pass++) {
    const index = createHashIndex(Math.max(1000, (rowsBefore / passes) * 1.2));
    const one: Pass = { number: pass, of: passes, index, options, changes };
    if (old) await remember(old, one);
    await compare(old, current, one);
    if (old) await findRemoved(old, one);
  }
  return changes;
}

/** Without a file to compare with every record is new; the first ones serve as examples. */
function allAdded(after: string, { key, fill, rowsAfter }: DiffOptions): Changes {
  const changes: Changes = { added: rowsAfter, updated: 0, removed: 0, unchanged: 0, examples: [] };
  const reader = openCsv(after);
  try {
    const header = reader.next() ? headerOf(reader) : [];
    const side: Side = { file: after, header, ...planKey(key, header, header, fill) };
    for (let i = 0; i < EXAMPLES && reader.next(); i++) example(changes, 'added', keyText(side, reader));
  } finally {
    reader.close();
  }
  return changes;
}

function sides(before: string, after: string, { key, fill, ignored = [] }: DiffOptions): [Side | undefined, Side] {
  const then = readHeader(before);
  const now = readHeader(after) ?? [];
  const all = [...new Set([...(then ?? []), ...now])].filter((name) => !ignored.includes(name));
  const side = (file: string, header: readonly string[]): Side => ({
    file,
    header,
    ...planKey(key, header, all, fill),
  });
  const current = side(after, now);
  return [then && side(before, then), current];
}

/** Hashes what a record is known by; false where that is all of it, so that it can only be added or removed. */
function identify(side: Side, reader: CsvReader): boolean {
  const isKeyed = side.key.some((field) => !isEmptyField(reader, field, side.fill));
  if (isKeyed) hashKey(reader, side);
  else hashRecord(reader, side);
  return isKeyed;
}

async function remember(side: Side, { number, of, index, options }: Pass): Promise<void> {
  await scan(side.file, options.signal, (reader) => {
    const isKeyed = identify(side, reader);
    if (passOf(hash.high, of) !== number) return;
    const slot = index.claim(hash.low, hash.high);
    index.count[slot]! += 1;
    index.offset[slot] = reader.offset;
    if (!isKeyed) return;
    hashRecord(reader, side);
    index.valueLow[slot] = hash.low;
    index.valueHigh[slot] = hash.high;
  });
}

async function compare(
  old: Side | undefined,
  current: Side,
  { number, of, index, options, changes }: Pass,
): Promise<void> {
  let added = 0;
  let updated = 0;
  await scan(current.file, options.signal, (reader) => {
    const isKeyed = identify(current, reader);
    if (passOf(hash.high, of) !== number) return;
    const slot = index.find(hash.low, hash.high);
    if (slot < 0 || index.count[slot] === SPENT) {
      changes.added += 1;
      if (added++ < EXAMPLES) example(changes, 'added', keyText(current, reader));
      return;
    }
    const left = index.count[slot]!;
    index.count[slot] = left === 1 ? SPENT : left - 1;
    if (isKeyed) {
      hashRecord(reader, current);
      if (hash.low !== index.valueLow[slot] || hash.high !== index.valueHigh[slot]) {
        changes.updated += 1;
        if (updated++ < EXAMPLES && old) {
          example(
            changes,
            'updated',
            keyText(current, reader),
            changedColumns(old, index.offset[slot]!, current, reader, options.ignored ?? []),
          );
        }
        return;
      }
    }
    changes.unchanged += 1;
  });
}

async function findRemoved(old: Side, { number, of, index, options, changes }: Pass): Promise<void> {
  let left = 0;
  for (let slot = 0; slot < index.slots; slot++) if (index.count[slot]! > 0) left += index.count[slot]!;
  changes.removed += left;
  if (left === 0 || hasEnough(changes, 'removed')) return;
  let shown = 0;
  await scan(old.file, options.signal, (reader) => {
    if (shown >= EXAMPLES) return;
    identify(old, reader);
    if (passOf(hash.high, of) !== number) return;
    const slot = index.find(hash.low, hash.high);
    if (slot < 0 || index.count[slot]! <= 0) return;
    index.count[slot]! -= 1;
    shown += 1;
    example(changes, 'removed', keyText(old, reader));
  });
}
