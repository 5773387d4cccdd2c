import type { Client } from 'pg';
import type { Reference, TableLoad, WarehouseContext } from './contract.ts';
import type { Standing } from './ledger.ts';
import { nameColumns, quoted } from './names.ts';
import type { PostgresFault } from './postgres-errors.ts';

const PREFIX = '_adip_fk_';

/** Rows without their parents stand against foreign keys that are there: the transaction begins again without those. */
export class Orphaned extends Error {
  override readonly name = 'Orphaned';
  readonly constraint: string;
  constructor(constraint: string) {
    super(`orphans against ${constraint}`);
    this.constraint = constraint;
  }
}

interface Known {
  readonly name: string;
  readonly child: string;
}

const NAMED = `SELECT conname AS name, conrelid::regclass::text AS child FROM pg_constraint WHERE contype = 'f' AND conname LIKE '\\_adip\\_fk\\_%' AND connamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema())`;

/** Takes foreign keys of ours away: those named, or all that a table has or is meant by. */
export async function dropKeys(client: Client, which: { constraint: string } | { table: string }): Promise<void> {
  const { rows } =
    'table' in which
      ? await client.query<Known>(`${NAMED} AND $1::regclass IN (conrelid, confrelid)`, [quoted(which.table)])
      : await client.query<Known>(`${NAMED} AND conname = $1`, [which.constraint]);
  for (const { name, child } of rows) await client.query(`ALTER TABLE ${child} DROP CONSTRAINT ${quoted(name)}`);
}

/**
 * Makes the foreign keys that the references speak of, as far as no row stands against them: a key that orphans break
 * is left out, and the warning says how many there are.
 * @param changed tables of which this transaction has written something
 * @throws Orphaned
 */
export async function keepKeys(
  client: Client,
  loads: readonly TableLoad[],
  standings: ReadonlyMap<string, Standing>,
  changed: ReadonlySet<string>,
  context: WarehouseContext,
): Promise<void> {
  await settlePending(client);
  const { rows: known } = await client.query<Known>(NAMED);
  const wanted = new Set<string>();
  for (const load of loads) {
    for (const reference of load.references) {
      const parent = [...standings.values()].find(({ table }) => table === reference.table);
      if (parent?.key.length !== 1 || parent.key[0] !== reference.target) continue;
      const name = constraintName(load, reference);
      wanted.add(name);
      const isNew = !known.some((one) => one.name === name);
      if (isNew && (changed.has(load.table) || changed.has(reference.table)))
        await addKey(client, load, reference, name, standings, context);
    }
  }
  const tables = new Set(loads.map(({ table }) => quoted(table)));
  for (const { name, child } of known)
    if (!wanted.has(name) && (tables.has(child) || tables.has(quoted(child))))
      await client.query(`ALTER TABLE ${child} DROP CONSTRAINT ${quoted(name)}`);
}

/** What was deferred is checked now, while the transaction can still begin again. */
async function settlePending(client: Client): Promise<void> {
  try {
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  } catch (thrown) {
    const { code, constraint = '' } = thrown as PostgresFault;
    throw code === '23503' && constraint.startsWith(PREFIX) ? new Orphaned(constraint) : thrown;
  }
}

const constraintName = ({ table }: TableLoad, { column }: Reference): string =>
  nameColumns([`${PREFIX}${table}_${column}`], { maxBytes: 63, foldsCase: false, reserved: [] })[0]!;

async function addKey(
  client: Client,
  load: TableLoad,
  reference: Reference,
  name: string,
  standings: ReadonlyMap<string, Standing>,
  { warn }: WarehouseContext,
): Promise<void> {
  const nameIn = (table: string, csv: string): string | undefined =>
    [...standings.values()].find((one) => one.table === table)?.columns.find((column) => column.csv === csv)?.name;
  const column = nameIn(load.table, reference.column);
  const target = nameIn(reference.table, reference.target);
  if (column === undefined || target === undefined) return;
  const [child, parent, from, to] = [load.table, reference.table, column, target].map(quoted);
  await client.query('SAVEPOINT adip_key');
  try {
    await client.query(
      `ALTER TABLE ${child} ADD CONSTRAINT ${quoted(name)} FOREIGN KEY (${from}) REFERENCES ${parent} (${to}) DEFERRABLE INITIALLY DEFERRED`,
    );
    await client.query('RELEASE SAVEPOINT adip_key');
  } catch (thrown) {
    const { code = '' } = thrown as PostgresFault;
    if (!/^(23503|42804|42830)$/.test(code)) throw thrown;
    await client.query('ROLLBACK TO SAVEPOINT adip_key');
    const { rows } = await client.query<{ n: string }>(
      `SELECT count(*) AS n FROM ${child} AS c WHERE c.${from} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ${parent} AS p WHERE p.${to}::text = c.${from}::text)`,
    );
    const why =
      code === '23503'
        ? `${rows[0]!.n} rows have a value that ${reference.table} does not have`
        : 'the two columns are of different types';
    warn(
      'foreign_key_left_out',
      `PostgreSQL: no foreign key from ${load.table}.${reference.column} to ${reference.table}.${reference.target}: ${why}`,
      'The rows are loaded all the same; the key is made as soon as they have their parents.',
    );
  }
}
