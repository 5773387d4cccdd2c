import type { Client } from 'pg';
import type { TableLoad, TableOutcome } from './contract.ts';
import type { Standing } from './ledger.ts';
import { ORDINAL, quoted } from './names.ts';
import { copyFile } from './postgres-copy.ts';
import {
  adapt,
  addKey,
  columnsOf,
  createTable,
  isNewlyTyped,
  type PostgresColumn,
  type PostgresTask,
  tellNames,
} from './postgres-layout.ts';
import { fits, isText, roomier } from './postgres-types.ts';
import { insertAll, type Sync } from './sync-sql.ts';
import { type Done, dropStagedTwice, type Statements, writeDelta, writeWhole } from './synchronise.ts';

const STAGE = 'pg_temp._adip_stage';

/** Brings one table to its version, inside the transaction. */
export async function syncTable(task: PostgresTask): Promise<{ outcome: TableOutcome; standing: Standing }> {
  const { client, load, standing, context, run } = task;
  const { stream, table, key, version, fill } = load;
  const isSameKey = standing?.key.join('\0') === key.join('\0');
  const mayDelta = load.delta !== undefined && standing?.version === load.base && standing?.fill === fill && isSameKey;
  let columns = columnsOf(load, standing);
  // what stands in a column whose type was not known is read again from the files
  let done: Done | undefined;
  if (mayDelta && !isNewlyTyped(standing!, columns)) {
    columns = await stage(task, columns, [load.delta!.file]);
    await adapt(task, columns, isSameKey);
    done = await applyDelta(task, syncOf(task, columns), load.delta!);
  }
  if (!done) {
    columns = await stage(task, columns, load.files);
    if (standing) await adapt(task, columns, isSameKey);
    else await createTable(task, columns);
    done = await synchronise(task, syncOf(task, columns));
    if (!standing) await addKey(load, columns, client); // built at once, it costs a third
  }
  tellNames(load, columns, context);
  const rows = await count(client, `SELECT count(*) AS n FROM ${quoted(table)}`);
  await client.query(`DROP TABLE IF EXISTS ${STAGE}`);
  return {
    outcome: { stream, table, rows, ...done },
    standing: { version, table, columns, key, fill, rows, run: run.id },
  };
}

/** Copies files into the staging table; columns whose values do not fit come back roomier, and that is told. */
async function stage(
  task: PostgresTask,
  columns: readonly PostgresColumn[],
  files: readonly string[],
): Promise<PostgresColumn[]> {
  const { client, context, signal, load } = task;
  const defined = columns.map(({ name }) => `${quoted(name)} text COLLATE "C"`);
  await client.query(`DROP TABLE IF EXISTS ${STAGE}`);
  await client.query(
    `CREATE TEMP TABLE _adip_stage (${ORDINAL} bigint GENERATED ALWAYS AS IDENTITY, ${defined.join(', ')}) ON COMMIT DROP`,
  );
  const nameOf = (csv: string): string | undefined => columns.find((column) => column.csv === csv)?.name;
  for (const file of files) await copyFile(client, STAGE, file, nameOf, context, signal);
  await client.query(`ANALYZE ${STAGE}`);
  return widened(task, columns, load);
}

async function widened(task: PostgresTask, columns: readonly PostgresColumn[], load: TableLoad) {
  const { client, context, serverVersion } = task;
  let current = [...columns];
  for (;;) {
    const tests = current.flatMap(({ name, type }) => {
      const test = fits(cell('s', name, load.fill), type, serverVersion >= 160_000);
      return test === undefined ? [] : [{ name, type, test }];
    });
    if (tests.length === 0) return current;
    const list = tests.map(({ test }, i) => `bool_and(${test}) AS c${i}`).join(', ');
    const { rows } = await client.query<Record<string, boolean | null>>(`SELECT ${list} FROM ${STAGE} AS s`);
    const misfits = tests.filter((_, i) => rows[0]![`c${i}`] === false);
    if (misfits.length === 0) return current;
    for (const { name, type } of misfits) {
      const numbers = fits(cell('s', name, load.fill), 'numeric', true)!;
      const probe = await client.query<{ n: boolean }>(`SELECT bool_and(${numbers}) AS n FROM ${STAGE} AS s`);
      const to = roomier(type, probe.rows[0]!.n);
      current = current.map((column) => (column.name === name ? { ...column, type: to } : column));
      context.warn(
        'column_widened',
        `PostgreSQL: ${load.table}.${name} is ${to} from now on: some of its values are no ${type}`,
        'Nothing to do, unless SQL reckons with the column; then cast what it needs.',
      );
    }
  }
}

const cell = (alias: string, name: string, fill: string): string =>
  fill === '' ? `${alias}.${quoted(name)}` : `NULLIF(${alias}.${quoted(name)}, ${literal(fill)})`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

function syncOf({ load, context, run }: PostgresTask, columns: readonly PostgresColumn[]): Sync {
  const types = new Map(columns.map(({ name, type }) => [name, type]));
  const at = literal(new Date(run.startedAt).toISOString());
  const holdsText = (column: string): boolean => isText(types.get(column));
  return {
    table: quoted(load.table),
    columns: columns.map(({ name }) => name),
    key: load.key.flatMap((part) => columns.find(({ csv }) => csv === part)?.name ?? []),
    stage: STAGE,
    typed: (alias, column) =>
      holdsText(column) ? cell(alias, column, load.fill) : `${cell(alias, column, load.fill)}::${types.get(column)}`,
    comparable: (expression, column) => (holdsText(column) ? expression : `(${expression})::text`),
    identity: (expressions) => `ROW(${expressions.join(', ')})::text`,
    rowId: 'ctid',
    audit: context.audit ? { at: `${at}::timestamptz`, run: literal(run.id) } : undefined,
  };
}

/** @returns undefined where the delta alone does not lead to the version */
async function applyDelta(
  { client, load }: PostgresTask,
  sync: Sync,
  delta: NonNullable<TableLoad['delta']>,
): Promise<Done | undefined> {
  await client.query('SAVEPOINT adip_delta');
  const done = await writeDelta(load, delta, sync, statementsOf(client));
  await client.query(`${done ? 'RELEASE' : 'ROLLBACK TO'} SAVEPOINT adip_delta`);
  return done;
}

async function synchronise({ client, load, context }: PostgresTask, sync: Sync): Promise<Done> {
  const statements = statementsOf(client);
  await dropStagedTwice(load, sync, statements, context);
  const isEmpty = !(await statements.finds(`SELECT 1 FROM ${sync.table} LIMIT 1`));
  if (isEmpty) return { how: 'whole', upserted: await statements.change(insertAll(sync)), deleted: 0 };
  return writeWhole(load, sync, statements);
}

const statementsOf = (client: Client): Statements => ({
  change: async (sql) => (await client.query(sql)).rowCount ?? 0,
  finds: async (sql) => ((await client.query(sql)).rowCount ?? 0) > 0,
  count: (sql) => count(client, sql),
});

export async function count(client: Client, sql: string): Promise<number> {
  return Number((await client.query<{ n: string }>(sql)).rows[0]!.n);
}
