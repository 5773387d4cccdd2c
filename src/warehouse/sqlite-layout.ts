import type { DatabaseSync } from 'node:sqlite';
import type { LoadRun, TableLoad, WarehouseContext } from './contract.ts';
import type { Standing } from './ledger.ts';
import { AUDIT, nameColumns, quoted } from './names.ts';
import type { SqliteColumn } from './sqlite-load.ts';
import { declared, type SqliteType, sqliteType, widerSqlite } from './sqlite-types.ts';
import { warnRenamed, warnRepeated } from './warnings.ts';

/** Everything that bringing one table up to date needs. */
export interface TableTask {
  readonly database: DatabaseSync;
  readonly load: TableLoad;
  readonly standing: Standing | undefined;
  readonly run: LoadRun;
  readonly context: WarehouseContext;
  readonly signal: AbortSignal;
}

export function columnsOf(
  load: TableLoad,
  standing: Standing | undefined,
  asText: ReadonlySet<string>,
): SqliteColumn[] {
  const known = new Map(standing?.columns.map((column) => [column.csv, column]));
  const gone = (standing?.columns ?? []).filter(({ csv }) => !load.columns.some(({ name }) => name === csv));
  const csv = [...load.columns.map(({ name }) => name), ...gone.map((column) => column.csv)];
  const names = nameColumns(csv, { maxBytes: 1_000, foldsCase: true, reserved: AUDIT });
  return csv.map((column, i) => {
    const before = known.get(column);
    const declared = load.columns.find(({ name }) => name === column);
    const type = asText.has(column) ? 'TEXT' : declared ? sqliteType(declared.type) : undefined;
    const stood = before?.type as SqliteType | undefined;
    return {
      csv: column,
      name: before?.name ?? names[i]!,
      type: type === undefined ? stood! : stood === undefined ? type : widerSqlite(stood, type),
    };
  });
}

export function tellNames(load: TableLoad, columns: readonly SqliteColumn[], context: WarehouseContext): void {
  warnRenamed(context, load.table, 'SQLite', columns);
}

export function createTable({ database, load, context }: TableTask, columns: readonly SqliteColumn[]): void {
  const defined = columns.map(({ name, type }) => `${quoted(name)} ${declared(type)}`);
  const audit = context.audit ? AUDIT.map((name) => `${quoted(name)} TEXT`) : [];
  database.exec(`CREATE TABLE ${quoted(load.table)} (${[...defined, ...audit].join(', ')})`);
}

export const indexName = (table: string): string => quoted(`_adip_key_${table}`);

/** A sorted build of the index is several times faster than keeping it up to date row by row. */
function createIndex({ database, load }: TableTask, columns: readonly SqliteColumn[]): void {
  if (load.key.length === 0) return;
  const key = keyOf(load, columns).map(quoted).join(', ');
  database.exec(`CREATE UNIQUE INDEX IF NOT EXISTS ${indexName(load.table)} ON ${quoted(load.table)} (${key})`);
}

export const keyOf = (load: TableLoad, columns: readonly SqliteColumn[]): string[] =>
  load.key.flatMap((part) => columns.find(({ csv }) => csv === part)?.name ?? []);

/** Builds the index of the key. A file that somebody edited may hold a key twice; then the last row stands, and that is told. */
export function indexRows(task: TableTask, columns: readonly SqliteColumn[]): number {
  try {
    createIndex(task, columns);
    return 0;
  } catch (thrown) {
    if (!/UNIQUE constraint failed/.test((thrown as Error).message)) throw thrown;
  }
  const { database, load, context } = task;
  const key = keyOf(load, columns).map(quoted);
  const whole = key.map((name) => `${name} IS NOT NULL`).join(' AND ');
  const id = rowIdOf(columns);
  const last = `SELECT max(${id}) FROM ${quoted(load.table)} WHERE ${whole} GROUP BY ${key.join(', ')}`;
  const { changes } = database
    .prepare(`DELETE FROM ${quoted(load.table)} WHERE ${whole} AND ${id} NOT IN (${last})`)
    .run();
  warnRepeated(context, load, Number(changes));
  createIndex(task, columns);
  return Number(changes);
}

/** Whether a column's type changes. */
export function isWider(standing: Standing, columns: readonly SqliteColumn[]): boolean {
  return columns.some(({ csv, type }) => standing.columns.some((one) => one.csv === csv && one.type !== type));
}

/** New columns, wider types and another key: what the table needs before its rows. */
export function adapt(task: TableTask, columns: readonly SqliteColumn[], isSameKey: boolean): void {
  const { database, load, standing, context } = task;
  const table = quoted(load.table);
  const there = database.prepare(`SELECT name FROM pragma_table_info(?)`).all(load.table) as { name: string }[];
  const has = (name: string): boolean => there.some((one) => one.name === name);
  const mustRebuild = isWider(standing!, columns);
  if (!isSameKey) database.exec(`DROP INDEX IF EXISTS ${indexName(load.table)}; DELETE FROM ${table}`);
  if (mustRebuild) rebuild(task, columns, has);
  for (const { name, type } of columns)
    if (!mustRebuild && !has(name)) database.exec(`ALTER TABLE ${table} ADD COLUMN ${quoted(name)} ${declared(type)}`);
  for (const name of context.audit && !mustRebuild ? AUDIT : [])
    if (!has(name)) database.exec(`ALTER TABLE ${table} ADD COLUMN ${quoted(name)} TEXT`);
  if (isSameKey || mustRebuild) createIndex(task, columns);
}

/** SQLite cannot change a column's type: the rows move into a table that has it. */
function rebuild(task: TableTask, columns: readonly SqliteColumn[], has: (name: string) => boolean): void {
  const { database, load, context } = task;
  const old = quoted('_adip_old');
  database.exec('PRAGMA legacy_alter_table = ON'); // views of the user's keep naming the table, not its old copy
  database.exec(`ALTER TABLE ${quoted(load.table)} RENAME TO ${old}`);
  createTable(task, columns);
  const kept = [...columns.map(({ name }) => name), ...(context.audit ? AUDIT : [])].filter(has).map(quoted).join(', ');
  database.exec(`INSERT INTO ${quoted(load.table)} (${kept}) SELECT ${kept} FROM ${old}`);
  database.exec(`DROP TABLE ${old}`);
  database.exec('PRAGMA legacy_alter_table = OFF');
}

/** SQLite's name for the number of a row, as far as no column has it. */
export function rowIdOf(columns: readonly SqliteColumn[]): string {
  const taken = columns.map(({ name }) => name.toLowerCase());
  return ['rowid', '_rowid_', 'oid'].find((name) => !taken.includes(name)) ?? 'rowid';
}
