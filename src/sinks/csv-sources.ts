import { planKey } from './csv-key.ts';
import { openProjection, type Projection } from './csv-project.ts';
import { type CsvReader, fieldText, openCsv } from './csv-reader.ts';
import { fieldNumber, recordKey, sortableField, sortKey } from './csv-sort-key.ts';
import { columnsOfRules, type MergeRules } from './merge-rules.ts';
import type { SortOptions } from './sort-chunk.ts';
import { timeKey } from './time-key.ts';

/** What orders the records: `by` before the key, where it is given. */
export interface Ordering {
  /** Columns of the key. */
  readonly key: readonly string[];
  /** Encoded cell for a value that a record does not have. */
  readonly fill: Uint8Array;
  readonly rules?: MergeRules | undefined;
  readonly by?: readonly string[];
  /** Bytes of records that are sorted at once. @default 16 MiB */
  readonly runBytes?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One sorted file on its way into a merge. */
export interface Source {
  readonly reader: CsvReader;
  readonly projection: Projection;
  /** Key of the current record; undefined at the end. */
  readonly key: string | undefined;
  /** The same where it is one plain whole number, which is compared faster; NaN otherwise, and at the end. */
  number: number;
  /** What orders records of the same key; the largest is the newest. */
  rank(): string;
  advance(): void;
}

/** Whose records a file holds: the target's, or this run's. */
export type Side = 'base' | 'news';

/** @param header the file's own columns  @param target those of what is written */
export function openSource(
  file: string,
  header: readonly string[],
  target: readonly string[],
  side: Side,
  options: Ordering,
  hasHeader: boolean,
): Source {
  const reader = openCsv(file);
  if (hasHeader) reader.next();
  const keyOfRecord = keyOf(header, target, options);
  const rankOf = rankOfSide(header, side, options);
  const numberField = numberFieldOf(header, options);
  let isThere = false;
  let known: string | undefined;
  const source: Source = {
    reader,
    projection: openProjection(header, target, options.fill),
    get key() {
      if (isThere) known ??= keyOfRecord(reader);
      return known;
    },
    number: Number.NaN,
    rank: () => rankOf?.(reader) ?? '',
    advance() {
      known = undefined;
      isThere = reader.next();
      source.number = isThere && numberField >= 0 ? fieldNumber(reader, numberField) : Number.NaN;
    },
  };
  source.advance();
  return source;
}

export function sorting(own: readonly string[], target: readonly string[], side: Side, options: Ordering): SortOptions {
  const { key, runBytes, signal, rules } = options;
  const numberField = numberFieldOf(own, options);
  return {
    keyOf: keyOf(own, target, options),
    numberOf: numberField < 0 ? undefined : (reader) => fieldNumber(reader, numberField),
    rankOf: rankOfSide(own, side, options),
    keepsRanks: rules?.history !== undefined && (side === 'base' || rules.history.at !== undefined),
    parts: key.length,
    runBytes,
    signal,
  };
}

/** The field that alone is the key, where plain whole numbers in it may be compared as such; -1 otherwise. */
function numberFieldOf(header: readonly string[], { key, by, fill }: Ordering): number {
  // a filler of digits stands for no value: such fields are no numbers
  const isPlain = key.length === 1 && !by && !/^\d+$/.test(Buffer.from(fill).toString());
  return isPlain ? header.indexOf(key[0]!) : -1;
}

/** What tells the records of a file with this header from each other. */
function keyOf(own: readonly string[], target: readonly string[], options: Ordering): (reader: CsvReader) => string {
  const { by, key, fill, rules } = options;
  const silent = rules ? [...columnsOfRules(rules), ...rules.ignored] : [];
  const counted = silent.length === 0 ? target : target.filter((name) => !silent.includes(name));
  const plan = planKey(key, own, counted, fill);
  if (!by) return (reader) => recordKey(reader, plan);
  const first = by.map((name) => own.indexOf(name));
  return (reader) => sortKey(reader, first, fill) + recordKey(reader, plan);
}

function rankOfSide(
  own: readonly string[],
  side: Side,
  { rules, fill }: Ordering,
): ((reader: CsvReader) => string) | undefined {
  if (rules?.history && (side === 'base' || rules.history.at !== undefined)) {
    const field = own.indexOf(side === 'base' ? rules.history.from : rules.history.at!);
    return (reader) => timeKey(fieldText(reader, field));
  }
  if (rules?.newest === undefined) return undefined;
  const field = own.indexOf(rules.newest);
  return (reader) => sortableField(reader, field, fill);
}
