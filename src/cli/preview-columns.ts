import { type Batch, Kind } from '../core/batch.ts';
import { cellText, kindAt } from '../core/batch-read.ts';

/** What the first rows show about one column. */
export interface ColumnFacts {
  readonly name: string;
  /** What its values look like: `integer`, `text`, `timestamp`, …; `empty` where there is none. */
  readonly type: string;
  /** Share of rows without a value, 0 to 1. */
  readonly empty: number;
  /** Whether no value comes twice; rows without one count as twice. */
  readonly unique: boolean;
  /** The first value. */
  readonly example: string | undefined;
}

interface Gathered {
  readonly types: Map<string, number>;
  readonly values: Set<string>;
  /** Whether every value came as a text, whatever it looks like. */
  textual: boolean;
  filled: number;
  example: string | undefined;
}

/** Rows as texts, by the columns of all pages in the order in which they appeared. */
export interface Rows {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | undefined)[])[];
}

/** The cells of pages as they would stand in the CSV; undefined where there is no value. */
export function rowsOf(batches: readonly Batch[], limit = Number.POSITIVE_INFINITY): Rows {
  const columns = columnsOf(batches);
  const rows: (string | undefined)[][] = [];
  for (const batch of batches) {
    const constants = new Map(batch.constants.map(({ name, value }) => [name, value]));
    const positions = columns.map((name) => batch.columns.indexOf(name));
    for (let row = 0; row < batch.rows && rows.length < limit; row++)
      rows.push(
        columns.map((name, at) => {
          const constant = constants.get(name);
          return constants.has(name)
            ? constant === null
              ? undefined
              : String(constant)
            : cellText(batch, row, positions[at]!);
        }),
      );
  }
  return { columns, rows };
}

function columnsOf(batches: readonly Batch[]): string[] {
  const names = new Set<string>();
  for (const batch of batches) for (const position of batch.order) names.add(batch.columns[position]!);
  for (const batch of batches) for (const { name } of batch.constants) names.add(name);
  return [...names];
}

/** What the rows of some pages show about their columns. */
export function describeColumns(batches: readonly Batch[]): ColumnFacts[] {
  const { columns, rows } = rowsOf(batches);
  const gathered = columns.map(
    (): Gathered => ({ types: new Map(), values: new Set(), textual: true, filled: 0, example: undefined }),
  );
  let at = 0;
  for (const batch of batches) {
    const positions = columns.map((name) => batch.columns.indexOf(name));
    for (let row = 0; row < batch.rows; row++, at++)
      columns.forEach((_, column) => {
        gather(gathered[column]!, rows[at]![column], kindAt(batch, row, positions[column]!));
      });
  }
  return columns.map((name, column) => {
    const { types, values, textual, filled, example } = gathered[column]!;
    const empty = rows.length === 0 ? 0 : 1 - filled / rows.length;
    return { name, type: typeOf(types, textual), empty, unique: values.size === rows.length, example };
  });
}

function gather(into: Gathered, text: string | undefined, kind: Kind): void {
  if (text === undefined) return;
  into.filled += 1;
  into.example ??= text;
  into.values.add(text);
  into.textual &&= kind === Kind.verbatim || kind === Kind.escaped || kind === Kind.csvQuoted;
  const type = typeOfValue(text, kind);
  into.types.set(type, (into.types.get(type) ?? 0) + 1);
}

function typeOfValue(text: string, kind: Kind): string {
  if (kind === Kind.true || kind === Kind.false) return 'boolean';
  if (kind === Kind.json) return text.startsWith('[') ? 'list' : 'object';
  if (/^-?\d+$/.test(text)) return kind === Kind.number || !/^-?0\d/.test(text) ? 'integer' : 'text';
  if (/^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return 'number';
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return 'date';
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text)) return 'timestamp';
  if (/^https?:\/\/\S+$/i.test(text)) return 'url';
  return /^(true|false)$/i.test(text) ? 'boolean' : 'text';
}

function typeOf(types: ReadonlyMap<string, number>, textual: boolean): string {
  if (types.size === 0) return 'empty';
  const found = [...types.keys()];
  if (found.length === 1) return found[0]!;
  if (found.every((type) => type === 'integer' || type === 'number')) return 'number';
  if (found.every((type) => type === 'list' || type === 'object')) return 'JSON';
  return textual ? 'text' : 'mixed';
}

/**
 * Columns that may well identify a record: named like an identifier, filled and different in every row. The likeliest
 * first; none where there are too few rows to tell.
 */
export function keyCandidates(columns: readonly ColumnFacts[], rows: number, stream: string): string[] {
  if (rows < 2) return [];
  const singular = stream.toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');
  const rank = (name: string): number => {
    const plain = name.toLowerCase().replace(/[^a-z\d]/g, '');
    if (plain === 'id') return 0;
    if (plain === `${singular.replace(/[^a-z\d]/g, '')}id`) return 1;
    if (/^(uuid|guid|key|code|slug|sku|isbn|number)$/.test(plain)) return 2;
    return /(^|[^a-z])(id|uuid|key|code)$|[a-z](Id|ID)$/.test(name) ? 3 : -1;
  };
  return columns
    .filter(
      ({ name, type, unique, empty }) => rank(name) >= 0 && unique && empty === 0 && /^(integer|text)$/.test(type),
    )
    .sort((a, b) => rank(a.name) - rank(b.name))
    .map(({ name }) => name);
}
