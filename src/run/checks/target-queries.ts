import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { broken, verdict } from '../../checks/contract.ts';
import type { CheckResult } from '../../checks/index.ts';
import type { ChecksOptions } from '../../checks/options.ts';
import { above, type Limit } from '../../checks/values.ts';
import { type ColumnType, sqlValue } from '../../core/column-type.ts';
import { readHeader } from '../../sinks/csv-reader.ts';
import { scan } from '../../sinks/csv-scan.ts';
import { nameMeant, positionIn, SqlError, sqliteSqlError } from '../../warehouse/index.ts';
import type { Judged } from './facts.ts';
import { cellOf } from './row-cells.ts';

type QueryCheck = ChecksOptions['queries'][number];

/** Loads the rows into a database of their own, on disk so that memory stays flat, and asks it. */
export async function runQueries(
  queries: readonly QueryCheck[],
  judged: Judged,
  scratch: string,
): Promise<CheckResult[]> {
  if (queries.length === 0) return [];
  const { DatabaseSync } = await import('node:sqlite');
  const file = join(scratch, 'checks.sqlite');
  rmSync(file, { force: true });
  const database = new DatabaseSync(file);
  try {
    await load(database, judged);
    database.exec('PRAGMA query_only = ON');
    return queries.map((query, i) => ask(database, query, i, judged));
  } finally {
    database.close();
    rmSync(file, { force: true });
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const AFFINITY: Readonly<Partial<Record<ColumnType, string>>> = {
  integer: 'INTEGER',
  boolean: 'INTEGER',
  number: 'REAL',
};

async function load(database: DatabaseSync, { name, file, fill, types, signal }: Judged): Promise<void> {
  const header = readHeader(file) ?? [];
  const columns = header.map(
    (column) => `${quoted(column)} ${types[column] === undefined ? '' : (AFFINITY[types[column]] ?? 'TEXT')}`,
  );
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  database.exec(`CREATE TABLE ${quoted(name)} (${columns.join(', ') || '"nothing"'})`);
  if (header.length > 0) {
    const insert = database.prepare(`INSERT INTO ${quoted(name)} VALUES (${header.map(() => '?').join(', ')})`);
    await scan(file, signal, (reader) => {
      insert.run(
        ...header.map((column, field) => {
          const text = cellOf(reader, field, fill);
          return text === undefined ? null : sqlValue(text, types[column]);
        }),
      );
    });
  }
  database.exec('COMMIT');
}

function ask(
  database: DatabaseSync,
  { name, query, on_fail, min, max, equals }: QueryCheck,
  place: number,
  judged: Judged,
): CheckResult {
  const check = `queries.${name}`;
  let value: unknown;
  try {
    const statement = database.prepare(query);
    statement.setReadBigInts(true);
    value = Object.values(statement.get() ?? {})[0];
  } catch (thrown) {
    const said = explain(sqliteSqlError(database, query, thrown), query, judged);
    return broken(check, on_fail, said, ['checks', 'queries', place, 'query']);
  }
  const wanted = [
    ...(equals === undefined ? [] : [`${equals}`]),
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ].join(' and ');
  if (typeof value !== 'number' && typeof value !== 'bigint')
    return verdict(
      check,
      false,
      on_fail,
      `the result is ${value === undefined || value === null ? 'NULL' : 'no number'}, ${wanted} expected`,
    );
  const over = (limit: Limit): number => above(String(value), limit) ?? Number(value) - Number(limit);
  const worst = Math.max(
    equals === undefined ? 0 : Math.abs(over(equals)),
    min === undefined ? 0 : -over(min),
    max === undefined ? 0 : over(max),
  );
  return verdict(check, worst <= 0, on_fail, `${value}, ${wanted} expected${worst > 0 ? `: off by ${worst}` : ''}`);
}

/** What SQLite says, where in the query, and the name that was probably meant. */
function explain(error: Error, query: string, { name, file }: Judged): string {
  const at = error instanceof SqlError && error.at !== undefined ? positionIn(query, error.at) : undefined;
  const place = at === undefined ? '' : `, in line ${at.line}, column ${at.column} of the SQL`;
  const meant = nameMeant(error.message, { columns: readHeader(file) ?? [], tables: [name] });
  const hint = meant === undefined ? '' : `; did you mean "${meant}"?`;
  return `${error.message}${place}: ${query.slice(0, 200)}${hint}`;
}
