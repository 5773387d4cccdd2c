import type { DatabaseSync } from 'node:sqlite';
import type { TableLoad, TableOutcome } from './contract.ts';
import type { Standing } from './ledger.ts';
import { AUDIT, quoted } from './names.ts';
import {
  adapt,
  columnsOf,
  createTable,
  indexName,
  indexRows,
  isWider,
  keyOf,
  rowIdOf,
  type TableTask,
  tellNames,
} from './sqlite-layout.ts';
import { createStage, insertFiles, Misfits, type SqliteColumn } from './sqlite-load.ts';
import type { Sync } from './sync-sql.ts';
import { type Done, dropStagedTwice, type Statements, writeDelta, writeWhole } from './synchronise.ts';

const STAGE = '"_adip_stage"';

/** Brings one table to its version, inside the transaction. Columns whose values do not fit become text, and that is told. */
export async function syncTable(task: TableTask): Promise<{ outcome: TableOutcome; standing: Standing }> {
  const { load, standing, context, database } = task;
  const asText = new Set<string>();
  for (;;) {
    const columns = columnsOf(load, standing, asText);
    database.exec('SAVEPOINT adip_table');
    try {
      const done = await attempt(task, columns);
      database.exec('RELEASE adip_table');
      tellNames(load, columns, context);
      const { table, stream, key, version, fill } = load;
      const rows = count(database, `SELECT count(*) AS n FROM ${quoted(table)}`);
      return {
        outcome: { stream, table, rows, ...done },
        standing: { version, table, columns, key, fill, rows, run: task.run.id },
      };
    } catch (thrown) {
      database.exec('ROLLBACK TO adip_table; RELEASE adip_table');
      if (!(thrown instanceof Misfits)) throw thrown;
      for (const column of thrown.columns) {
        asText.add(column);
        const { type } = columns.find(({ csv }) => csv === column)!;
        context.warn(
          'column_widened',
          `SQLite: ${load.table}.${column} is text from now on: some of its values do not fit ${type} without losing digits`,
          'Nothing to do, unless SQL reckons with the column; then cast what it needs.',
        );
      }
    }
  }
}

async function attempt(task: TableTask, columns: readonly SqliteColumn[]): Promise<Done> {
  const { database, load, standing } = task;
  const isSameKey = standing?.key.join('\0') === load.key.join('\0');
  if (!standing) return createWhole(task, columns);
  adapt(task, columns, isSameKey);
  const isEmpty = count(database, `SELECT EXISTS (SELECT 1 FROM ${quoted(load.table)}) AS n`) === 0;
  if (isEmpty) return { ...(await fill(task, columns)), how: 'whole' };
  const isSameBase = standing.version === load.base && standing.fill === load.fill && isSameKey;
  // rows of a column that became text hold numbers without the zeros that the file has
  if (load.delta !== undefined && isSameBase && !isWider(standing, columns)) {
    const done = await applyDelta(task, columns, load.delta);
    if (done) return done;
  }
  return synchronise(task, columns);
}

async function createWhole(task: TableTask, columns: readonly SqliteColumn[]): Promise<Done> {
  createTable(task, columns);
  return { ...(await fill(task, columns)), how: 'whole' };
}

/** All rows into an empty table, in the order of the files. */
async function fill(task: TableTask, columns: readonly SqliteColumn[]): Promise<Pick<Done, 'upserted' | 'deleted'>> {
  const { database, load, run, context, signal } = task;
  const at = new Date(run.startedAt).toISOString();
  const audit = context.audit ? AUDIT.map((name, i) => ({ name, value: i < 2 ? at : run.id })) : [];
  database.exec(`DROP INDEX IF EXISTS ${indexName(load.table)}`);
  const rows = await insertFiles(database, quoted(load.table), load.files, columns, audit, load, context, signal);
  const repeated = indexRows(task, columns);
  return { upserted: rows - repeated, deleted: 0 };
}

/** @returns undefined where the delta alone does not lead to the version: then the whole is compared */
async function applyDelta(
  task: TableTask,
  columns: readonly SqliteColumn[],
  delta: NonNullable<TableLoad['delta']>,
): Promise<Done | undefined> {
  const { database, load } = task;
  database.exec('SAVEPOINT adip_delta');
  const sync = await stage(task, columns, [delta.file]);
  const done = await writeDelta(load, delta, sync, statementsOf(database));
  if (!done) database.exec('ROLLBACK TO adip_delta');
  database.exec('RELEASE adip_delta');
  return done;
}

async function synchronise(task: TableTask, columns: readonly SqliteColumn[]): Promise<Done> {
  const { database, load, context } = task;
  const sync = await stage(task, columns, load.files);
  const statements = statementsOf(database);
  await dropStagedTwice(load, sync, statements, context);
  const done = await writeWhole(load, sync, statements);
  database.exec(`DROP TABLE temp.${STAGE}`);
  return done;
}

async function stage(task: TableTask, columns: readonly SqliteColumn[], files: readonly string[]): Promise<Sync> {
  const { database, load, run, context, signal } = task;
  createStage(database, STAGE, columns);
  await insertFiles(database, `temp.${STAGE}`, files, columns, [], load, context, signal);
  const key = keyOf(load, columns);
  if (key.length > 0) database.exec(`CREATE INDEX temp."_adip_stage_key" ON ${STAGE} (${key.map(quoted).join(', ')})`);
  const at = new Date(run.startedAt).toISOString();
  return {
    table: quoted(load.table),
    columns: columns.map(({ name }) => name),
    key,
    stage: `temp.${STAGE}`,
    typed: (alias, column) => `${alias}.${quoted(column)}`,
    comparable: (expression) => expression,
    identity: (expressions) =>
      chunks(expressions, 90)
        .map((part) => `json_array(${part.join(', ')})`)
        .join(' || '),
    rowId: rowIdOf(columns),
    audit: context.audit ? { at: literal(at), run: literal(run.id) } : undefined,
  };
}

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

const statementsOf = (database: DatabaseSync): Statements => ({
  change: async (sql) => Number(database.prepare(sql).run().changes),
  finds: async (sql) => database.prepare(sql).get() !== undefined,
  count: async (sql) => count(database, sql),
});

function count(database: DatabaseSync, sql: string): number {
  return (database.prepare(sql).get() as { n: number }).n;
}
