import { type ColumnType, type ColumnTypes, widen } from '../core/column-type.ts';
import type { SchemaChange } from '../core/report.ts';
import type { SchemaAction, SchemaOptions } from './schema-options.ts';

/** The columns of a stream before this run, those that the config declares included. */
export interface SchemaBefore {
  /** Undefined where nothing is known yet: then no column is new or missing. */
  readonly columns: readonly string[] | undefined;
  readonly types: ColumnTypes;
}

/** What this run brings. */
export interface SchemaNow {
  readonly columns: readonly string[];
  /** Records that have the column, by column. */
  readonly present: readonly number[];
  /** What was seen in them. */
  readonly types: ColumnTypes;
}

export interface SchemaDiff {
  readonly added: readonly string[];
  readonly missing: readonly string[];
  /** Columns in which other values were seen than they are known for; a look at their rows tells how many. */
  readonly suspects: readonly Suspect[];
}

export interface Suspect {
  readonly column: string;
  readonly from: ColumnType;
  /** The type that holds both. */
  readonly to: ColumnType;
}

/** Compares what came with what is known; a pure function. @param exempt columns that are never new: the key's */
export function diffSchema(now: SchemaNow, before: SchemaBefore, exempt: readonly string[]): SchemaDiff {
  const known = before.columns && new Set([...before.columns, ...exempt]);
  const has = (column: string): boolean => (now.present[now.columns.indexOf(column)] ?? 0) > 0;
  const added = known ? now.columns.filter((column) => !known.has(column) && has(column)) : [];
  const suspects = Object.entries(now.types).flatMap(([column, seen]): Suspect[] => {
    const from = before.types[column];
    const to = widen(from, seen)!;
    return from === undefined || to === from || added.includes(column) ? [] : [{ column, from, to }];
  });
  const all = new Set([...(before.columns ?? []), ...now.columns]);
  return { added, missing: [...all].filter((column) => !has(column)), suspects };
}

const ADDED = {
  evolve: 'added',
  freeze: 'failed',
  discard_row: 'rows_discarded',
  discard_value: 'column_discarded',
} as const;
const TYPED = {
  evolve: 'widened',
  freeze: 'failed',
  discard_row: 'rows_discarded',
  discard_value: 'values_discarded',
} as const;

/** What becomes of each change. @param rows that a change concerns, where they were counted */
export function decideSchema(
  diff: SchemaDiff,
  contract: SchemaOptions['contract'],
  now: SchemaNow,
  rows: (column: string) => number | undefined,
): SchemaChange[] {
  const count = (column: string) => {
    const found = rows(column);
    return found === undefined ? {} : { rows: found };
  };
  return [
    ...diff.added.map((column): SchemaChange => {
      const to = now.types[column];
      const action = ADDED[contract.new_columns];
      return { column, change: 'new', ...(to ? { to } : {}), action, ...count(column) };
    }),
    ...diff.missing.map((column): SchemaChange => {
      return { column, change: 'missing', action: contract.missing_columns === 'freeze' ? 'failed' : 'kept_empty' };
    }),
    ...diff.suspects
      .filter(({ column }) => rows(column) !== 0)
      .map(({ column, from, to }): SchemaChange => {
        return { column, change: 'type', from, to, action: TYPED[contract.types], ...count(column) };
      }),
  ];
}

/** Whether rows or values are taken out because of such a change. */
export const discards = (action: SchemaAction): boolean => action === 'discard_row' || action === 'discard_value';

/** A change as a sentence. */
export function describeChange({ column, change, from, to, action, rows }: SchemaChange): string {
  const count = rows === undefined ? 'values' : `${rows} ${rows === 1 ? 'value' : 'values'}`;
  const what =
    change === 'new'
      ? `the column "${column}" is new`
      : change === 'missing'
        ? `no record has "${column}" any more`
        : `"${column}" has ${count} of another type than ${from}`;
  return `${what}${SAID[action](rows, to)}`;
}

const SAID: Record<SchemaChange['action'], (rows: number | undefined, to: string | undefined) => string> = {
  added: () => '',
  kept_empty: () => '; the column stays, empty',
  widened: (_, to) => `; it is ${to} now`,
  failed: () => '',
  rows_discarded: (rows) => `; ${rows ?? 0} ${rows === 1 ? 'row was' : 'rows were'} dropped, as the contract says`,
  column_discarded: () => '; it was dropped, as the contract says',
  values_discarded: (rows) => `; ${rows === 1 ? 'its cell was' : 'their cells were'} emptied, as the contract says`,
};
