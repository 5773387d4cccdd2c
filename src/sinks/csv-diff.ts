import type { Changes } from '../core/report.ts';
import { createHashIndex, type HashIndex, passOf, RECORDS_PER_PASS } from './csv-index.ts';
import { hash, hashKey, hashRecord, isEmptyField, type KeyPlan, planKey } from './csv-key.ts';
import { type CsvReader, fieldText, headerOf, openCsv, readHeader } from './csv-reader.ts';
import { countRecords, eachRecord } from './csv-scan.ts';

const EXAMPLES = 3;

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

interface Side extends KeyPlan {
  readonly file: string;
  readonly header: readonly string[];
}

/** Counts the records that were added, updated and removed from `before` to `after`, both CSV files. */
export async function diffCsv(before: string | undefined, after: string, options: DiffOptions): Promise<Changes> {
  const changes: Changes = { added: 0, updated: 0, removed: 0, unchanged: 0, examples: [] };
  if (before === undefined) return allAdded(after, options);
  const [old, current] = sides(before, after, options);
  const rowsBefore = old ? await countRecords(old.file, options.signal) : 0;
  const passes = Math.max(1, Math.ceil(rowsBefore / (options.recordsPerPass ?? RECORDS_PER_PASS)));
  for (let pass = 0; pass < passes; pass++) {
    const index = createHashIndex(Math.max(1000, (rowsBefore / passes) * 1.2));
    if (old) await remember(old, index, pass, passes, options);
    await compare(old, current, index, pass, passes, options, changes);
    if (old) await findRemoved(old, index, pass, passes, options, changes);
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
    for (let i = 0; i < EXAMPLES && reader.next(); i++) example(changes, 'added', keyText(side, reader), '');
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

async function eachOf(side: Side, options: DiffOptions, act: (reader: CsvReader) => void): Promise<void> {
  const reader = openCsv(side.file);
  try {
    reader.next();
    await eachRecord(reader, () => act(reader), options.signal);
  } finally {
    reader.close();
  }
}

/** Hashes what a record is known by; false where that is all of it, so that it can only be added or removed. */
function identify(side: Side, reader: CsvReader): boolean {
  const isKeyed = side.key.some((field) => !isEmptyField(reader, field, side.fill));
  if (isKeyed) hashKey(reader, side);
  else hashRecord(reader, side);
  return isKeyed;
}

async function remember(
  side: Side,
  index: HashIndex,
  pass: number,
  passes: number,
  options: DiffOptions,
): Promise<void> {
  await eachOf(side, options, (reader) => {
    const isKeyed = identify(side, reader);
    if (passOf(hash.high, passes) !== pass) return;
    const slot = index.claim(hash.low, hash.high);
    index.count[slot]! += 1;
    index.offset[slot] = reader.offset;
    if (!isKeyed) return;
    hashRecord(reader, side);
    index.valueLow[slot] = hash.low;
    index.valueHigh[slot] = hash.high;
  });
}

/** A slot's count is the number of records that still have no match, or SPENT. */
async function compare(
  old: Side | undefined,
  current: Side,
  index: HashIndex,
  pass: number,
  passes: number,
  options: DiffOptions,
  changes: Changes,
): Promise<void> {
  let added = 0;
  let updated = 0;
  await eachOf(current, options, (reader) => {
    const isKeyed = identify(current, reader);
    if (passOf(hash.high, passes) !== pass) return;
    const slot = index.find(hash.low, hash.high);
    if (slot < 0 || index.count[slot] === SPENT) {
      changes.added += 1;
      if (added++ < EXAMPLES) example(changes, 'added', keyText(current, reader), '');
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

const SPENT = -1;

async function findRemoved(
  old: Side,
  index: HashIndex,
  pass: number,
  passes: number,
  options: DiffOptions,
  changes: Changes,
): Promise<void> {
  let left = 0;
  for (let slot = 0; slot < index.slots; slot++) if (index.count[slot]! > 0) left += index.count[slot]!;
  changes.removed += left;
  if (left === 0 || changes.examples.filter((one) => one.change === 'removed').length >= EXAMPLES) return;
  let shown = 0;
  await eachOf(old, options, (reader) => {
    if (shown >= EXAMPLES) return;
    identify(old, reader);
    if (passOf(hash.high, passes) !== pass) return;
    const slot = index.find(hash.low, hash.high);
    if (slot < 0 || index.count[slot]! <= 0) return;
    index.count[slot]! -= 1;
    shown += 1;
    example(changes, 'removed', keyText(old, reader), '');
  });
}

function example(changes: Changes, change: 'added' | 'updated' | 'removed', key: string, detail: string): void {
  if (changes.examples.filter((one) => one.change === change).length < EXAMPLES)
    changes.examples.push({ change, key, detail });
}

function keyText(side: Side, reader: CsvReader): string {
  const fields = side.key.length > 0 ? side.key : side.columns.slice(0, 3).map((_, field) => field);
  return fields
    .map((field) => fieldText(reader, field))
    .join(', ')
    .slice(0, 200);
}

function changedColumns(old: Side, offset: number, current: Side, now: CsvReader, ignored: readonly string[]): string {
  const then = openCsv(old.file);
  try {
    then.seek(offset);
    then.next();
    const names = [...new Set([...current.header, ...old.header])];
    return names
      .filter((name) => !ignored.includes(name))
      .filter((name) => fieldText(then, old.header.indexOf(name)) !== fieldText(now, current.header.indexOf(name)))
      .join(', ')
      .slice(0, 200);
  } finally {
    then.close();
  }
}
