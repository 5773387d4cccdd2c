import { MOST_SAMPLES } from '../../checks/contract.ts';
import { dateReader } from '../../checks/dates.ts';
import {
  type CheckResult,
  type Facts,
  type Finding,
  freshnessId,
  type Newest,
  type Sample,
} from '../../checks/index.ts';
import type { ChecksOptions } from '../../checks/options.ts';
import type { ColumnTypes } from '../../core/column-type.ts';
import { countRepeated } from '../../sinks/csv-facts.ts';
import { readHeader } from '../../sinks/csv-reader.ts';
import { scan } from '../../sinks/csv-scan.ts';
import { cellOf, keyText, shown, viewOf } from './row-cells.ts';
import { openRowChecks } from './row-checks.ts';

/** A finished file, and what is known of it without a look at its rows. */
export interface Judged {
  /** Whose it is, for messages. */
  readonly name: string;
  /** Plain CSV. */
  readonly file: string;
  readonly rows: number;
  readonly key: readonly string[];
  readonly fill: string;
  /** Of a history: the column that has no value in current rows. */
  readonly current?: string | undefined;
  readonly types: ColumnTypes;
  /** Rows without a value by column, where they were counted already. */
  readonly empty: ReadonlyMap<string, number> | undefined;
  readonly earlierRows: readonly number[];
  /** When the run started, ms since the epoch. */
  readonly now: number;
  redact(text: string): string;
  readonly signal: AbortSignal;
}

/**
 * What the checks ask of a finished file; a pass over it only where they look at rows.
 * @returns also the results of checks that cannot be judged
 */
export async function gatherFacts(
  checks: ChecksOptions,
  judged: Judged,
): Promise<{ readonly facts: Facts; readonly broken: readonly CheckResult[] }> {
  const { rows, earlierRows, now } = judged;
  const columns = readHeader(judged.file);
  const seen = await seeRows(checks, judged, columns ?? []);
  const { repeated, samples } = await seeRepeated(checks, judged, columns ?? []);
  const found = new Map([...seen.found, ...samples]);
  const facts: Facts = { rows, earlierRows, now, columns, empty: seen.empty, repeated, found, newest: seen.newest };
  return { facts, broken: seen.broken };
}

async function seeRows(checks: ChecksOptions, judged: Judged, header: readonly string[]) {
  const { name, file, key, fill, redact, rows, types, signal } = judged;
  const view = viewOf(header, key, fill, redact);
  const broken: CheckResult[] = [];
  const newest = new Map<string, Newest>();
  const empty = new Map(judged.empty ?? []);
  if (rows === 0) return { empty, newest, found: new Map<string, Finding>(), broken };
  const byRow = await openRowChecks({ stream: name, checks, types, view, counts: (onFail) => onFail !== 'quarantine' });
  // one on a column that is not there is told by the judge, in its place
  broken.push(...byRow.broken.filter(({ check }) => check.startsWith('expressions.')));
  const dated = datesOf(checks, header);
  const counted = new Map([...emptyWanted(checks, judged, header)].map((field) => [field, emptySamples()]));
  try {
    if (byRow.checks.length > 0 || dated.length > 0 || counted.size > 0) {
      let index = -1;
      await scan(file, signal, (reader) => {
        index += 1;
        byRow.see(reader, index);
        for (const one of dated) noteNewest(newest, one, cellOf(reader, one.field, fill), judged);
        for (const [field, kept] of counted)
          if (cellOf(reader, field, fill) === undefined) kept.add(() => keyText(reader, view, index));
      });
    }
    const found = byRow.found();
    for (const [field, { count, samples }] of counted) {
      empty.set(header[field]!, count());
      for (const kind of ['required', 'max_null_rate'])
        found.set(`${header[field]}.${kind}`, { failing: count(), samples });
    }
    return { empty, newest, found, broken };
  } finally {
    byRow.close();
  }
}

type Block = ChecksOptions['columns'][string][number];

const fieldsOf = ({ columns }: ChecksOptions, header: readonly string[], has: (block: Block) => boolean): number[] =>
  header.flatMap((column, field) => (Object.hasOwn(columns, column) && columns[column]!.some(has) ? [field] : []));

/** Columns whose empty cells must be looked for: nobody counted them, or there are too many and samples are due. */
function emptyWanted(checks: ChecksOptions, { empty, rows }: Judged, header: readonly string[]): number[] {
  return header.flatMap((column, field) => {
    const blocks = Object.hasOwn(checks.columns, column) ? checks.columns[column]! : [];
    const known = empty?.get(column);
    const asks = blocks.some(({ required, on_fail, max_null_rate }) => {
      const isRequired = required && on_fail !== 'quarantine';
      if (known === undefined) return isRequired || max_null_rate !== undefined;
      return (isRequired && known > 0) || (max_null_rate !== undefined && known / rows > max_null_rate);
    });
    return asks ? [field] : [];
  });
}

function emptySamples() {
  const samples: Sample[] = [];
  let count = 0;
  return {
    samples,
    count: () => count,
    add(key: () => string): void {
      count += 1;
      if (samples.length < MOST_SAMPLES) samples.push({ key: key(), value: '' });
    },
  };
}

/** What lies further in the future (`9999-12-31`) says nothing of how fresh the data are; clocks and zones differ by less. */
const AHEAD = 86_400_000;

interface Dated {
  readonly id: string;
  readonly field: number;
  read(text: string): number | undefined;
}

function datesOf({ columns }: ChecksOptions, header: readonly string[]): Dated[] {
  return Object.entries(columns).flatMap(([column, blocks]) => {
    const field = header.indexOf(column);
    return blocks.flatMap((block, i) =>
      field < 0 || block.freshness === undefined
        ? []
        : [{ id: freshnessId(column, i), field, read: dateReader(block) }],
    );
  });
}

function noteNewest(
  newest: Map<string, Newest>,
  { id, read }: Dated,
  text: string | undefined,
  { now, redact }: Judged,
): void {
  if (text === undefined) return;
  const before = newest.get(id) ?? {};
  const at = read(text);
  if (at !== undefined && at - now > AHEAD) {
    newest.set(id, { ...before, ahead: (before.ahead ?? 0) + 1 });
    return;
  }
  if (at === undefined) {
    if (before.other === undefined) newest.set(id, { ...before, other: shown(text, redact) });
  } else if (before.at === undefined || at > before.at) newest.set(id, { ...before, at });
}

/** A column that alone is the key of a merged target has no value twice. */
async function seeRepeated(checks: ChecksOptions, judged: Judged, header: readonly string[]) {
  const { file, fill, rows, key, current, redact, signal } = judged;
  const repeated = new Map<string, number>();
  const samples = new Map<string, Finding>();
  const view = viewOf(header, key, fill, redact);
  for (const field of fieldsOf(checks, header, ({ unique }) => unique)) {
    const column = header[field]!;
    if (key.length === 1 && key[0] === column) continue;
    const some: Sample[] = [];
    const failing = await countRepeated(
      { file, column, fill, rows, current },
      (reader) => {
        if (some.length < MOST_SAMPLES)
          some.push({
            key: view.key.length === 0 ? '' : keyText(reader, view, 0),
            value: shown(cellOf(reader, field, fill) ?? '', redact),
          });
      },
      { signal },
    );
    repeated.set(column, failing);
    samples.set(`${column}.unique`, { failing, samples: some });
  }
  return { repeated, samples };
}
