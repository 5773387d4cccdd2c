import { parse } from 'csv-parse/sync';
import type { Changes } from '../../src/core/report.ts';

export type Value = string | null | undefined;
export type Row = Readonly<Record<string, Value>>;

/** A table as a person would keep it: what the sinks do on disk, done in memory in the plainest way. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface ModelOptions {
  readonly key: readonly string[];
  readonly fill: string;
  readonly sortBy?: readonly string[];
}

export type Counts = Omit<Changes, 'examples'>;

export function readTable(text: string): Table | undefined {
  if (text === '') return undefined;
  const lines = parse(text, { bom: true, skip_empty_lines: true }) as string[][];
  return { header: lines[0]!, rows: lines.slice(1) };
}

/** Columns in the order of first appearance, those of the table first. */
export function columnsOf(base: Table | undefined, records: readonly Row[]): string[] {
  const shown = records.flatMap((record) => Object.keys(record).filter((name) => record[name] !== undefined));
  return [...new Set([...(base?.header ?? []), ...shown])];
}

const fits = (header: readonly string[], record: Row, fill: string): string[] =>
  header.map((name) => record[name] ?? fill);

const widen = (base: Table, header: readonly string[], fill: string): string[][] =>
  base.rows.map((row) =>
    header.map((name) => {
      const at = base.header.indexOf(name);
      return at < 0 ? fill : (row[at] ?? fill);
    }),
  );

/** What tells a row from others: its key, or all its values where the key has none. */
export function identity(header: readonly string[], row: readonly string[], { key, fill }: ModelOptions): string {
  const bare = (value: string) => (value === fill ? '' : value);
  const parts = key.map((name) => bare(row[header.indexOf(name)]!));
  if (parts.some((part) => part !== '')) return JSON.stringify(parts);
  const content = header.map((name, at): [string, string] => [name, bare(row[at]!)]);
  return JSON.stringify(content.filter(([, value]) => value !== '').sort());
}

const isKeyless = (header: readonly string[], row: readonly string[], { key, fill }: ModelOptions): boolean =>
  key.every((name) => ['', fill].includes(row[header.indexOf(name)]!));

/** Rows of which the last one per key stays, where it stands; those without a key all stay. */
function unique(header: readonly string[], rows: readonly string[][], options: ModelOptions): string[][] {
  const last = new Map(rows.map((row, at) => [identity(header, row, options), at]));
  return rows.filter((row, at) => isKeyless(header, row, options) || last.get(identity(header, row, options)) === at);
}

export function replaceModel(base: Table | undefined, records: readonly Row[], options: ModelOptions): Table {
  const header = columnsOf(base, records);
  const rows = records.map((record) => fits(header, record, options.fill));
  return { header, rows: options.key.length === 0 ? rows : unique(header, rows, options) };
}

export function appendModel(base: Table | undefined, records: readonly Row[], options: ModelOptions): Table {
  const header = columnsOf(base, records);
  const old = base ? widen(base, header, options.fill) : [];
  const rows = records.map((record) => fits(header, record, options.fill));
  if (options.key.length === 0) return { header, rows: [...old, ...rows] };
  const known = new Set(old.map((row) => identity(header, row, options)));
  const news = unique(header, rows, options).filter((row) => !known.has(identity(header, row, options)));
  return { header, rows: [...old, ...news] };
}

export function mergeModel(base: Table | undefined, records: readonly Row[], options: ModelOptions): Table {
  const header = columnsOf(base, records);
  const all = new Map<string, string[]>();
  for (const row of base ? widen(base, header, options.fill) : []) all.set(identity(header, row, options), row);
  for (const record of records) {
    const row = fits(header, record, options.fill);
    all.set(identity(header, row, options), row);
  }
  return { header, rows: sorted(header, [...all.values()], options) };
}

function sorted(header: readonly string[], rows: readonly string[][], options: ModelOptions): string[][] {
  const names = [...(options.sortBy ?? []), ...options.key];
  return [...rows].sort((a, b) => {
    for (const name of names) {
      const at = header.indexOf(name);
      const order = compare(a[at] ?? '', b[at] ?? '', options.fill);
      if (order !== 0) return order;
    }
    return 0;
  });
}

const INTEGER = /^(0|-?[1-9]\d*)$/;

/** Nothing, then integers by value, then texts by their UTF-8 bytes. */
function compare(a: string, b: string, fill: string): number {
  const rank = (value: string) => (value === '' || value === fill ? 0 : INTEGER.test(value) ? 1 : 2);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (rank(a) === 0) return 0;
  if (rank(a) === 1) return BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0;
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Rows that were added, updated, removed, by identity; without a key a row can only come or go. */
export function diffModel(base: Table | undefined, after: Table, options: ModelOptions): Counts {
  const bare = (table: Table, row: readonly string[]) =>
    JSON.stringify(
      table.header
        .map((name, at): [string, string] => [name, row[at] === options.fill ? '' : row[at]!])
        .filter(([, value]) => value !== '')
        .sort(),
    );
  const tell = (table: Table, row: readonly string[]) =>
    options.key.length === 0 || isKeyless(table.header, row, options)
      ? `all ${bare(table, row)}`
      : `key ${identity(table.header, row, options)}`;
  const before = new Map<string, string[]>();
  for (const row of base?.rows ?? []) {
    const name = tell(base!, row);
    before.set(name, [...(before.get(name) ?? []), bare(base!, row)]);
  }
  const counts = { added: 0, updated: 0, removed: 0, unchanged: 0 };
  for (const row of after.rows) {
    const then = before.get(tell(after, row))?.pop();
    if (then === undefined) counts.added += 1;
    else if (then === bare(after, row)) counts.unchanged += 1;
    else counts.updated += 1;
  }
  counts.removed = [...before.values()].reduce((sum, left) => sum + left.length, 0);
  return counts;
}
