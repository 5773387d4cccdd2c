import type { Client } from 'pg';
import type { LoadRun, TableLoad, WarehouseContext } from './contract.ts';
import type { Standing } from './ledger.ts';
import { AUDIT, nameColumns, ORDINAL, quoted } from './names.ts';
import { dropKeys } from './postgres-keys.ts';
import { declared, isText, type PostgresType, postgresType, widerPostgres } from './postgres-types.ts';
import { warnRenamed } from './warnings.ts';

/** Everything that bringing one table up to date needs. */
export interface PostgresTask {
  readonly client: Client;
  readonly load: TableLoad;
  readonly standing: Standing | undefined;
  readonly run: LoadRun;
  readonly context: WarehouseContext;
  readonly signal: AbortSignal;
  /** 160004 is 16.4. */
  readonly serverVersion: number;
}

export interface PostgresColumn {
  readonly csv: string;
  readonly name: string;
  readonly type: PostgresType;
}

/** Names that PostgreSQL keeps for itself. */
const SYSTEM = ['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid'];
const AUDIT_TYPES = ['timestamptz', 'timestamptz', 'text'];

/** What the table's columns are to be: those of the CSV, and those that are gone from it. */
export function columnsOf(load: TableLoad, standing: Standing | undefined): PostgresColumn[] {
  const known = new Map(standing?.columns.map((column) => [column.csv, column]));
  const gone = (standing?.columns ?? []).filter(({ csv }) => !load.columns.some(({ name }) => name === csv));
  const csv = [...load.columns.map(({ name }) => name), ...gone.map((column) => column.csv)];
  const names = nameColumns(csv, { maxBytes: 63, foldsCase: false, reserved: [...AUDIT, ...SYSTEM, ORDINAL] });
  return csv.map((column, i) => {
    const before = known.get(column);
    const stood = before?.type as PostgresType | undefined;
    const wanted = load.columns.find(({ name }) => name === column);
    const type = wanted ? postgresType(wanted.type) : stood!;
    return {
      csv: column,
      name: before?.name ?? names[i]!,
      type: stood === undefined ? type : widerPostgres(stood, type),
    };
  });
}

export function tellNames(load: TableLoad, columns: readonly PostgresColumn[], context: WarehouseContext): void {
  warnRenamed(context, load.table, 'PostgreSQL', columns);
}

const keyName = (table: string): string =>
  quoted(nameColumns([`${table}_adip_key`], { maxBytes: 63, foldsCase: false, reserved: [] })[0]!);

/** The table, without the constraint of its key. */
export async function createTable(
  { client, load, context }: PostgresTask,
  columns: readonly PostgresColumn[],
): Promise<void> {
  const defined = columns.map(({ name, type }) => `${quoted(name)} ${declared(type)}`);
  const audit = context.audit ? AUDIT.map((name, i) => `${quoted(name)} ${AUDIT_TYPES[i]}`) : [];
  await client.query(`CREATE TABLE ${quoted(load.table)} (${[...defined, ...audit].join(', ')})`);
}

/** The constraint of the key; rows of which a part of the key is NULL may stand beside each other. */
export async function addKey(
  load: TableLoad,
  columns: readonly PostgresColumn[],
  client: PostgresTask['client'],
): Promise<void> {
  if (load.key.length === 0) return;
  const key = load.key.flatMap((part) => columns.find(({ csv }) => csv === part)?.name ?? []);
  const list = key.map(quoted).join(', ');
  await client.query(`ALTER TABLE ${quoted(load.table)} ADD CONSTRAINT ${keyName(load.table)} UNIQUE (${list})`);
}

/** Whether a column has a type now that had none before. */
export function isNewlyTyped(standing: Standing, columns: readonly PostgresColumn[]): boolean {
  return columns.some(
    ({ csv, type }) => type !== 'unknown' && standing.columns.some((one) => one.csv === csv && one.type === 'unknown'),
  );
}

/** New columns, wider types and another key: what the table needs before its rows. */
export async function adapt(task: PostgresTask, columns: readonly PostgresColumn[], isSameKey: boolean): Promise<void> {
  const { client, load, standing, context } = task;
  const table = quoted(load.table);
  const { rows } = await client.query<{ name: string }>(
    'SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped',
    [table],
  );
  const has = (name: string): boolean => rows.some((row) => row.name === name);
  if (!isSameKey) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT IF EXISTS ${keyName(load.table)} CASCADE`);
    await client.query(`DELETE FROM ${table}`);
  }
  const steps = columns.flatMap(({ csv, name, type }) => {
    if (!has(name)) return [`ADD COLUMN ${quoted(name)} ${declared(type)}`];
    const stood = standing?.columns.find((column) => column.csv === csv)?.type;
    if (stood === type || (stood === 'unknown' && type === 'text')) return [];
    if (stood === 'unknown') return [`ALTER COLUMN ${quoted(name)} TYPE ${declared(type)} USING NULL::${type}`];
    return [
      `ALTER COLUMN ${quoted(name)} TYPE ${declared(type)} USING ${quoted(name)}::${isText(type) ? 'text' : type}`,
    ];
  });
  if (steps.some((step) => step.startsWith('ALTER'))) await dropKeys(client, { table: load.table });
  const audit = context.audit
    ? AUDIT.flatMap((name, i) => (has(name) ? [] : [`ADD COLUMN ${quoted(name)} ${AUDIT_TYPES[i]}`]))
    : [];
  if (steps.length + audit.length > 0) await client.query(`ALTER TABLE ${table} ${[...steps, ...audit].join(', ')}`);
  if (!isSameKey) await addKey(load, columns, client);
}
