import { AUDIT, ORDINAL, quoted } from './names.ts';

/** A table and the staged rows that it is to hold, as the statements below need them; both databases understand these. */
export interface Sync {
  readonly table: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
  /** The staging table: the same columns, and ORDINAL in the order of the file. */
  readonly stage: string;
  /** A staged column as a value of the table's type. */
  typed(alias: string, column: string): string;
  /** A value of the table or of `typed` as text that is equal where the cells are. */
  comparable(expression: string, column: string): string;
  /** The whole row as one text. */
  identity(expressions: readonly string[]): string;
  /** Names a row of the table. */
  readonly rowId: string;
  readonly audit: { readonly at: string; readonly run: string } | undefined;
}

const all = (parts: readonly string[], otherwise: string): string =>
  parts.length === 0 ? otherwise : parts.join(' AND ');

/** Rows that have a whole key: all others are told by all their values. */
const keyed = ({ key }: Sync, of: (column: string) => string): string =>
  key.length === 0
    ? '1 = 0'
    : all(
        key.map((column) => `${of(column)} IS NOT NULL`),
        '1 = 0',
      );

const stored =
  (alias: string) =>
  (column: string): string =>
    `${alias}.${quoted(column)}`;

/** Of staged rows with one key the last stays. */
export function dropRepeated(sync: Sync): string {
  const same = sync.key.map((column) => `${sync.typed('b', column)} = ${sync.typed('a', column)}`);
  return `DELETE FROM ${sync.stage} AS a WHERE EXISTS (SELECT 1 FROM ${sync.stage} AS b WHERE ${all(same, '1 = 0')} AND b.${ORDINAL} > a.${ORDINAL})`;
}

/** Finds out whether a staged key stands twice: sorting nothing, it is far cheaper than dropping. */
export function findRepeated(sync: Sync): string {
  const list = sync.key.map((column) => sync.typed('s', column)).join(', ');
  return `SELECT 1 AS n FROM ${sync.stage} AS s WHERE ${keyed(sync, (column) => sync.typed('s', column))} GROUP BY ${list} HAVING count(*) > 1 LIMIT 1`;
}

/** Whether rows of the table lack a part of their key. */
export function findLoose(sync: Sync): string {
  return `SELECT 1 AS n FROM ${sync.table} AS t WHERE NOT (${keyed(sync, stored('t'))}) LIMIT 1`;
}

/** How many staged rows lack a part of their key. */
export function countLoose(sync: Sync): string {
  return `SELECT count(*) AS n FROM ${sync.stage} AS s WHERE NOT (${keyed(sync, (column) => sync.typed('s', column))})`;
}

/** Keyed rows that are not staged any more. */
export function deleteMissing(sync: Sync): string {
  const same = sync.key.map((column) => `${sync.typed('s', column)} = ${stored('t')(column)}`);
  return `DELETE FROM ${sync.table} AS t WHERE ${keyed(sync, stored('t'))} AND NOT EXISTS (SELECT 1 FROM ${sync.stage} AS s WHERE ${all(same, '1 = 0')})`;
}

/** Keyed rows that are new or differ; what is equal is not touched. */
export function upsertChanged(sync: Sync): string {
  const { columns, key, typed, comparable } = sync;
  const values = columns.filter((column) => !key.includes(column));
  const same = key.map((column) => `t.${quoted(column)} = ${typed('s', column)}`);
  const differs = columns.map(
    (column) =>
      `${comparable(`t.${quoted(column)}`, column)} IS DISTINCT FROM ${comparable(typed('s', column), column)}`,
  );
  const isNew = `t.${quoted(key[0]!)} IS NULL`;
  const byKey = key.map((column) => typed('s', column)).join(', '); // an index that is walked, not jumped about in
  const sets = [...values, ...key, ...(sync.audit ? AUDIT.slice(1) : [])].map(
    (column) => `${quoted(column)} = excluded.${quoted(column)}`,
  );
  return `${insertInto(sync)} SELECT ${selected(sync)} FROM ${sync.stage} AS s LEFT JOIN ${sync.table} AS t ON ${all(same, '1 = 0')}
    WHERE ${keyed(sync, (column) => typed('s', column))} AND (${isNew} OR ${differs.join(' OR ')}) ORDER BY ${byKey}
    ON CONFLICT (${key.map(quoted).join(', ')}) DO UPDATE SET ${sets.join(', ')}`;
}

/** All staged rows behind those that are there. */
export function insertAll(sync: Sync): string {
  return `${insertInto(sync)} SELECT ${selected(sync)} FROM ${sync.stage} AS s ORDER BY s.${ORDINAL}`;
}

/** Rows without a whole key, as often as the stage has them: those too many are deleted. */
export function deleteLoose(sync: Sync): string {
  const { columns, comparable, typed } = sync;
  const there = sync.identity(columns.map((column) => comparable(`t.${quoted(column)}`, column)));
  const staged = sync.identity(columns.map((column) => comparable(typed('s', column), column)));
  return `DELETE FROM ${sync.table} WHERE ${sync.rowId} IN (SELECT x.r FROM
    (SELECT t.${sync.rowId} AS r, ${there} AS i, row_number() OVER (PARTITION BY ${there}) AS n FROM ${sync.table} AS t WHERE NOT (${keyed(sync, stored('t'))})) AS x
    LEFT JOIN (SELECT ${staged} AS i, count(*) AS n FROM ${sync.stage} AS s WHERE NOT (${keyed(sync, (column) => typed('s', column))}) GROUP BY 1) AS y ON x.i = y.i
    WHERE x.n > coalesce(y.n, 0))`;
}

/** … and those too few are inserted. */
export function insertLoose(sync: Sync): string {
  const { columns, comparable, typed } = sync;
  const there = sync.identity(columns.map((column) => comparable(`t.${quoted(column)}`, column)));
  const staged = sync.identity(columns.map((column) => comparable(typed('s', column), column)));
  const loose = `NOT (${keyed(sync, (column) => typed('s', column))})`;
  return `${insertInto(sync)} SELECT ${selected(sync)} FROM ${sync.stage} AS s
    JOIN (SELECT s.${ORDINAL} AS o, ${staged} AS i, row_number() OVER (PARTITION BY ${staged} ORDER BY s.${ORDINAL}) AS n FROM ${sync.stage} AS s WHERE ${loose}) AS x ON x.o = s.${ORDINAL}
    LEFT JOIN (SELECT ${there} AS i, count(*) AS n FROM ${sync.table} AS t WHERE NOT (${keyed(sync, stored('t'))}) GROUP BY 1) AS y ON x.i = y.i
    WHERE x.n > coalesce(y.n, 0) ORDER BY s.${ORDINAL}`;
}

function insertInto({ table, columns, audit }: Sync): string {
  return `INSERT INTO ${table} (${[...columns, ...(audit ? AUDIT : [])].map(quoted).join(', ')})`;
}

function selected({ columns, audit, typed }: Sync): string {
  const values = columns.map((column) => typed('s', column));
  return [...values, ...(audit ? [audit.at, audit.at, audit.run] : [])].join(', ');
}
