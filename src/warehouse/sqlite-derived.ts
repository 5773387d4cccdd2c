import type { DatabaseSync } from 'node:sqlite';
import type { LoadRun } from './contract.ts';
import { foreignTable } from './errors.ts';
import { LEDGER, ledgerValues, writeLedger } from './ledger.ts';
import { quoted } from './names.ts';
import { derived } from './outcomes.ts';
import { exists, readLedger } from './sqlite-ledger.ts';
import { sqliteSqlError } from './sqlite-query.ts';

const MADE = 'temp."_adip_made"';

/** Makes a table out of a query; one that has the same rows already is left alone, so that the file's bytes stay. */
export async function createDerived(
  database: DatabaseSync,
  name: string,
  sql: string,
  run: LoadRun,
  place: string,
): Promise<void> {
  const isThere = exists(database, name);
  if (isThere && !readLedger(database).has(derived(name))) throw foreignTable(name, `SQLite ${place}`);
  const columns = stage(database, sql);
  if (isThere && isSame(database, quoted(name), columns)) return;
  database.exec(
    `${LEDGER}; DROP TABLE IF EXISTS ${quoted(name)}; CREATE TABLE ${quoted(name)} (${columns.join(', ')})`,
  );
  const { changes } = database.prepare(`INSERT INTO ${quoted(name)} SELECT * FROM ${MADE}`).run();
  const standing = { version: '', table: name, columns: [], key: [], fill: '', rows: Number(changes), run: run.id };
  const values = ledgerValues(derived(name), standing, new Date(run.startedAt).toISOString());
  database.prepare(writeLedger(() => '?')).run(...values);
}

/** The rows of the query, in columns of the types that their sources declare. @throws SqlError */
function stage(database: DatabaseSync, sql: string): string[] {
  database.exec(`DROP TABLE IF EXISTS ${MADE}`);
  try {
    const columns = database.prepare(sql).columns();
    const defined = columns.map(({ name, type }) => `${quoted(name)} ${type ?? ''}`.trimEnd());
    database.exec(`CREATE TEMP TABLE "_adip_made" (${defined.join(', ')})`);
    database.exec(`INSERT INTO ${MADE}\n${sql}`);
    return defined;
  } catch (thrown) {
    throw sqliteSqlError(database, sql, thrown);
  }
}

function isSame(database: DatabaseSync, table: string, columns: readonly string[]): boolean {
  const there = database
    .prepare('SELECT name, type FROM pragma_table_info(?)')
    .all(table.slice(1, -1).replaceAll('""', '"')) as {
    name: string;
    type: string;
  }[];
  const defined = there.map(({ name, type }) => `${quoted(name)} ${type}`.trimEnd());
  if (defined.join() !== columns.join()) return false;
  const names = there.map(({ name }) => quoted(name)).join(', ');
  const counted = (from: string): string => `SELECT ${names}, count(*) FROM ${from} GROUP BY ${names}`;
  const differs = (a: string, b: string): boolean =>
    database.prepare(`SELECT 1 FROM (${counted(a)} EXCEPT ${counted(b)}) LIMIT 1`).get() !== undefined;
  return !differs(table, MADE) && !differs(MADE, table);
}
