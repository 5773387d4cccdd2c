import { describeChange, type SchemaBefore, type SchemaDiff } from '../../checks/schema.ts';
import { isOfType } from '../../checks/values.ts';
import { type ColumnTypes, widen } from '../../core/column-type.ts';
import { StreamError } from '../../core/errors.ts';
import type { SchemaChange } from '../../core/report.ts';
import { readHeader } from '../../sinks/csv-reader.ts';
import { scan } from '../../sinks/csv-scan.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import { openStanding } from '../landing/open-base.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
import { cellOf } from './row-cells.ts';
import type { SiftedRows } from './sift-rows.ts';

/** The contract where the config says none. */
export const EVOLVE = {
  contract: { new_columns: 'evolve', missing_columns: 'evolve', types: 'evolve' },
  columns: {} as ColumnTypes,
} as const;

/** Columns and types by the bookmark and the config. */
export function knownBefore(
  { schema, isDropped }: StreamTask,
  { earlier }: Pick<StreamState, 'earlier'>,
): SchemaBefore {
  const declared = schema?.columns ?? {};
  const names = Object.keys(declared);
  const kept = (earlier?.columns ?? []).filter((column) => !isDropped(column));
  // of a first run all columns are new; that is worth a word only where the contract admits none but the declared
  const isClosed = names.length > 0 && schema?.contract.new_columns !== 'evolve';
  const columns = earlier || isClosed ? [...new Set([...names, ...kept])] : undefined;
  return { columns, types: { ...earlier?.types, ...declared } };
}

/** How many rows a change concerns; undefined where nobody counted. */
export function rowsOfChange(
  column: string,
  { added, suspects }: SchemaDiff,
  rows: SiftedRows | undefined,
): number | undefined {
  if (rows === undefined) return undefined;
  const isCounted = suspects.some((one) => one.column === column) || rows.found.has(column);
  return isCounted ? (rows.found.get(column)?.failing ?? 0) : added.includes(column) ? undefined : 0;
}

/** So many records that changed say something of a column that none of them has; fewer are a chance selection. */
const TELLING = 100;

/** Whether the records of a run can show that the source has a column no more: all of them, or many of those that changed. */
export const showsMissing = ({ incremental, turns }: StreamTask, rows: number): boolean =>
  rows >= TELLING || (rows > 0 && incremental === undefined && turns === undefined);

/** Columns that no record has. */
export function vanished(task: StreamTask, { columns, present, rows }: Progress['position']): string[] {
  return showsMissing(task, rows) ? columns.filter((_, column) => present[column] === 0) : [];
}

/** Warns of what changed. @throws StreamError `schema_changed` where the contract forbids it */
export function tellChanges(
  task: StreamTask,
  { emit }: Running,
  changes: readonly SchemaChange[],
  rows: SiftedRows | undefined,
): void {
  const said = (change: SchemaChange): string => {
    const some = rows?.found.get(change.column)?.samples ?? [];
    const samples = some.map(({ key, value }) => `${JSON.stringify(value)} (${key})`).join(', ');
    return describeChange(change) + (samples === '' ? '' : `, e.g. ${samples}`);
  };
  const failed = changes.filter(({ action }) => action === 'failed');
  if (failed.length > 0)
    throw new StreamError(
      'schema_changed',
      `${task.name}: the schema is frozen, and ${failed.map(said).join('; ')}; the last good data stays`,
      {
        stream: task.name,
        remedy:
          'Check the source; if the change is right, put it into schema.columns, or let schema.contract evolve for one run.',
      },
    );
  for (const change of changes) {
    const told = WARNINGS[change.action];
    if (told === undefined || (change.action === 'widened' && change.to === 'number')) continue;
    const [code, remedy] = told;
    emit({ type: 'warning', code, stream: task.name, message: said(change), remedy });
  }
}

const DISCARDED = 'Check the source; `schema.contract: evolve` keeps such rows and values.';
const WARNINGS: Partial<Record<SchemaChange['action'], readonly [code: string, remedy: string]>> = {
  added: ['column_new', 'Nothing to do, unless a reader of the file counts columns.'],
  kept_empty: ['column_vanished', 'Check the source; `remove` takes the column out for good.'],
  widened: ['column_type', 'Check the source; a type in `schema.columns` with a contract keeps such values out.'],
  rows_discarded: ['schema_discarded', DISCARDED],
  column_discarded: ['schema_discarded', DISCARDED],
  values_discarded: ['schema_discarded', DISCARDED],
};

/** Types of what is left: as declared or known before, where all values are of them. */
export function typesLeft(
  { schema }: StreamTask,
  seen: ColumnTypes,
  { suspects }: SchemaDiff,
  changes: readonly SchemaChange[],
  { position }: Progress,
): ColumnTypes {
  if (schema === undefined) return seen;
  const widened = new Map(
    changes.flatMap(({ column, action, to }) => (action === 'widened' && to ? [[column, to] as const] : [])),
  );
  const kept = suspects.filter(({ column }) => !widened.has(column)).map(({ column, from }) => [column, from] as const);
  const all = { ...seen, ...schema.columns, ...Object.fromEntries(kept), ...Object.fromEntries(widened) };
  return Object.fromEntries(Object.entries(all).filter(([column]) => position.columns.includes(column)));
}

/**
 * What is remembered of a target's types, without those that the config declares otherwise since, if all rows there are of
 * the declared ones.
 */
export async function rememberedTypes(
  task: StreamTask,
  running: Running,
  earlier: Bookmark | undefined,
  scratch: string,
): Promise<ColumnTypes> {
  const before = earlier?.types ?? {};
  if (task.write.mode === 'replace') return {};
  const declared = Object.entries(task.schema?.columns ?? {});
  const late = declared.filter(
    ([column, type]) => Object.hasOwn(before, column) && widen(before[column], type) !== type,
  );
  const base = late.length === 0 ? undefined : await openStanding(task, running, scratch);
  if (base === undefined) return before;
  const header = readHeader(base) ?? [];
  const wrong = new Set<string>();
  await scan(base, running.signal, (reader) => {
    for (const [column, type] of late) {
      const text = cellOf(reader, header.indexOf(column), task.write.fill);
      if (text !== undefined && !isOfType(text, type)) wrong.add(column);
    }
  });
  for (const column of wrong) {
    const message = `rows of the target have values of "${column}" that are no ${task.schema!.columns[column]}: it stays ${before[column]}`;
    const remedy = 'Correct these rows, or write the target anew with `mode: replace`.';
    running.emit({ type: 'warning', code: 'column_type', stream: task.name, message, remedy });
  }
  const isRight = new Set(late.flatMap(([column]) => (wrong.has(column) ? [] : [column])));
  return Object.fromEntries(Object.entries(before).filter(([column]) => !isRight.has(column)));
}
