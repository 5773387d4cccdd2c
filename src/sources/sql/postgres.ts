import type { Client } from 'pg';
import { StreamError } from '../../core/errors.ts';
import type { Keyed, KeyPart, Listed, Reading, ReadingOptions, Row } from './contract.ts';
import { type Sent, type SqlPlace, toPostgresError } from './errors.ts';
import { keyedPage, names, nullKey } from './keyset.ts';
import { readValue } from './postgres-values.ts';
import { quoteName } from './query.ts';

const DECLARE = 'DECLARE adip_pages NO SCROLL CURSOR FOR ';
const INNER = 'SELECT * FROM (\n';

interface Answer {
  readonly rows: readonly (readonly (string | null)[])[];
  readonly fields: readonly { readonly name: string; readonly dataTypeID: number }[];
}

/** One connection and one snapshot: what others write meanwhile is not seen. */
export async function openPostgres(url: string, isWritten: boolean, options: ReadingOptions): Promise<Reading> {
  const { query, orderBy, pageSize, signal } = options;
  const place = placeOf(url, options.stream);
  const { default: pg } = await import('pg');
  const client: Client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: options.connectTimeout,
    application_name: 'adip-ingest',
    types: { getTypeParser: () => (text: string) => text },
  });
  let isClosed = false;
  client.on('error', () => {}); // a connection that ends between two queries is told by the next one
  const close = async (): Promise<void> => {
    if (isClosed) return;
    isClosed = true;
    signal.removeEventListener('abort', onAbort);
    await client.end().catch(() => {});
  };
  const onAbort = (): void => void close();
  signal.addEventListener('abort', onAbort, { once: true });

  const ask = async (text: string, values: readonly unknown[], sent?: Sent): Promise<Answer> => {
    try {
      // Extended, so that a second statement behind the query is refused.
      const config = { text, values: [...values], rowMode: 'array' as const, queryMode: 'extended' };
      return (await client.query(config)) as unknown as Answer;
    } catch (thrown) {
      await close();
      throw toPostgresError(thrown, place, sent);
    }
  };
  const sentWith = (before: number): Sent => ({ query, before, isWritten });
  const order = orderBy.map(quoteName).join(', ');

  try {
    await client.connect();
    await client.query(
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = ${options.queryTimeout};
       SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'iso_8601'; SET LOCAL timezone = 'UTC';
       SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1`,
    );
  } catch (thrown) {
    await close();
    throw toPostgresError(thrown, place);
  }

  let hasCursor = false;
  let isChecked = false;
  const checkNulls = async (): Promise<void> => {
    if (isChecked) return;
    isChecked = true;
    const isNull = orderBy.map((column) => `${quoteName(column)} IS NULL`).join(' OR ');
    const text = `${INNER}${query.text}\n) AS adip_rows WHERE ${isNull} LIMIT 1`;
    const { rows } = await ask(text, query.values, sentWith(INNER.length));
    if (rows.length > 0) throw nullKey(options);
  };
  return {
    async after(key): Promise<Keyed> {
      await checkNulls();
      const binds = key?.map((_, i) => `$${query.values.length + i + 1}`).join(', ');
      const where = binds === undefined ? '' : ` WHERE (${order}) > (${binds})`;
      const text = `${INNER}${query.text}\n) AS adip_rows${where} ORDER BY ${order} LIMIT ${pageSize + 1}`;
      const values = [...query.values, ...(key ?? []).map(([, part]) => part)];
      const answer = await ask(text, values, sentWith(INNER.length));
      const at = orderBy.map((column) => answer.fields.findIndex(({ name }) => name === column));
      const keyOf = (row: number): KeyPart[] => at.map((i) => ['text', String(answer.rows[row]?.[i])]);
      return keyedPage(rowsOf(answer), keyOf, options);
    },
    async next(): Promise<Listed> {
      if (!hasCursor) await ask(DECLARE + query.text, query.values, sentWith(DECLARE.length));
      hasCursor = true;
      const answer = await ask(`FETCH FORWARD ${pageSize} FROM adip_pages`, []);
      return { rows: rowsOf(answer), isEnd: answer.rows.length < pageSize };
    },
    close,
  };
}

function rowsOf({ rows, fields }: Answer): Row[] {
  const called = names(fields.map(({ name }) => name));
  return rows.map((row) =>
    Object.fromEntries(row.map((text, i) => [called[i]!, readValue(fields[i]!.dataTypeID, text)])),
  );
}

/** @throws StreamError `sql_url` for what is no URL */
export function placeOf(url: string, stream: string): SqlPlace {
  if (!URL.canParse(url))
    throw new StreamError('sql_url', `${stream}: the url of the source is none`, {
      remedy: 'Write postgres://user:password@host:5432/database; special characters of the password as %40 and so on.',
    });
  const { host, port, pathname } = new URL(url);
  const server = host === '' ? 'the local server' : port === '' ? `${host}:5432` : host;
  return { stream, server, database: decodeURIComponent(pathname.slice(1)) };
}
