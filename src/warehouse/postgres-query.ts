import type { Client } from 'pg';
import { type ColumnType, typesByName } from '../core/column-type.ts';
import type { Rows } from './contract.ts';
import { SqlError } from './errors.ts';
import { canonicalNumber } from './numbers.ts';
import type { PostgresFault } from './postgres-errors.ts';

const BATCH = 5_000;
const BOOL = 16;
const NUMERIC = 1700;
const TYPES: Readonly<Record<number, ColumnType>> = {
  [BOOL]: 'boolean',
  20: 'integer',
  21: 'integer',
  23: 'integer',
  700: 'number',
  701: 'number',
  [NUMERIC]: 'number',
};
const TIMESTAMP = 1114;
const TIMESTAMPTZ = 1184;
const AS_TEXT = { getTypeParser: () => (value: string) => value };

/** Rows of a query by way of a cursor, in a transaction that only reads. @throws SqlError */
export async function openQuery(client: Client, sql: string, signal: AbortSignal): Promise<Rows> {
  const declare = 'DECLARE adip_rows NO SCROLL CURSOR FOR\n';
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const fetch = () =>
    client.query<(string | null)[]>({ text: `FETCH ${BATCH} FROM adip_rows`, rowMode: 'array', types: AS_TEXT });
  const first = await client
    .query(declare + sql)
    .then(fetch)
    .catch(async (thrown: unknown) => {
      await client.query('ROLLBACK').catch(() => {});
      throw sqlErrorOf(thrown, declare.length);
    });
  const columns = first.fields.map(({ name }) => name);
  const types = first.fields.map(({ dataTypeID }) => dataTypeID);
  const known = typesByName(
    columns,
    types.map((oid) => TYPES[oid] ?? 'string'),
  );
  return { columns, rows: eachRow(), types: () => known };

  async function* eachRow() {
    try {
      for (let batch = first; batch.rows.length > 0; batch = await fetch()) {
        for (const row of batch.rows) yield row.map((value, i) => asText(value, types[i]!));
        signal.throwIfAborted();
      }
    } catch (thrown) {
      throw sqlErrorOf(thrown, declare.length);
    } finally {
      await client.query('ROLLBACK').catch(() => {});
    }
  }
}

function asText(value: string | null, type: number): string | undefined {
  if (value === null) return undefined;
  if (type === BOOL) return value === 't' ? 'true' : 'false';
  if (type === NUMERIC) return canonicalNumber(value);
  if (type === TIMESTAMPTZ) return value.replace(' ', 'T').replace(/\+00$/, 'Z');
  return type === TIMESTAMP ? value.replace(' ', 'T') : value;
}

/** What the server says of the SQL itself; a broken connection is no error of the SQL. @param before characters that we put in front */
export function sqlErrorOf(thrown: unknown, before: number): unknown {
  const { code = '', message, position } = thrown as PostgresFault;
  if (!/^(42|22|25006|21|0A)/.test(code)) return thrown;
  const at = position === undefined ? undefined : Number(position) - 1 - before;
  const said = code === '25006' ? 'a transform reads only' : message;
  return new SqlError(said, at !== undefined && at >= 0 ? at : undefined, { cause: thrown });
}
