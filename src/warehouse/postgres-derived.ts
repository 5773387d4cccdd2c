import type { Client } from 'pg';
import type { LoadRun } from './contract.ts';
import { foreignTable } from './errors.ts';
import { LEDGER, ledgerValues, writeLedger } from './ledger.ts';
import { quoted } from './names.ts';
import { derived } from './outcomes.ts';
import { exists, readLedger } from './postgres-load.ts';
import { sqlErrorOf } from './postgres-query.ts';
import { count } from './postgres-table.ts';

interface Shape {
  readonly name: string;
  readonly type: string;
}

/** Makes a table anew out of a query. One of the same columns keeps standing, with the views that look at it. */
export async function createDerived(
  client: Client,
  name: string,
  sql: string,
  run: LoadRun,
  place: string,
): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(LEDGER);
    const isThere = await exists(client, name);
    if (isThere && !(await readLedger(client)).has(derived(name))) throw foreignTable(name, `PostgreSQL ${place}`);
    const made = 'CREATE TEMP TABLE _adip_made ON COMMIT DROP AS\n';
    await client.query(made + sql).catch((thrown: unknown) => {
      throw sqlErrorOf(thrown, made.length);
    });
    const table = quoted(name);
    const shape = JSON.stringify(await shapeOf(client, 'pg_temp._adip_made'));
    if (isThere && JSON.stringify(await shapeOf(client, table)) === shape) await client.query(`DELETE FROM ${table}`);
    else {
      await client.query(`DROP TABLE IF EXISTS ${table}`);
      await client.query(`CREATE TABLE ${table} (LIKE pg_temp._adip_made)`);
    }
    await client.query(`INSERT INTO ${table} SELECT * FROM pg_temp._adip_made`);
    const rows = await count(client, `SELECT count(*) AS n FROM ${table}`);
    const standing = { version: '', table: name, columns: [], key: [], fill: '', rows, run: run.id };
    await client.query(
      writeLedger((n) => `$${n}`),
      ledgerValues(derived(name), standing, new Date(run.startedAt).toISOString()),
    );
    await client.query('COMMIT');
  } catch (thrown) {
    await client.query('ROLLBACK').catch(() => {});
    throw thrown;
  }
}

async function shapeOf(client: Client, table: string): Promise<Shape[]> {
  const { rows } = await client.query<Shape>(
    'SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum',
    [table],
  );
  return rows;
}
