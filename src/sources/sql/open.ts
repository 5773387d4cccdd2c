import type { Scope } from '../../core/template.ts';
import type { Reading } from './contract.ts';
import type { SqlSourceOptions } from './options.ts';
import { buildQuery, quoteTable } from './query.ts';

export interface AskedRows {
  readonly stream: string;
  readonly query?: string | undefined;
  readonly table?: string | undefined;
  readonly order_by?: readonly string[] | undefined;
  readonly page_size: number;
}

/** Opens the database of a source for one query. @throws RetryableError, StreamError */
export async function openReading(
  source: SqlSourceOptions,
  asked: AskedRows,
  scope: Scope,
  { workspace, signal }: { readonly workspace: string; readonly signal: AbortSignal },
): Promise<Reading> {
  const isSqlite = source.url.startsWith('sqlite:');
  const isWritten = asked.query !== undefined;
  const bind = isSqlite ? (n: number) => `?${n}` : (n: number) => `$${n}`;
  const query = isWritten
    ? buildQuery(asked.query, scope, bind)
    : buildQuery(`SELECT * FROM ${quoteTable(asked.table ?? '').replace(/[{}]/g, '$&$&')}`, {}, bind);
  const options = {
    stream: asked.stream,
    query,
    orderBy: asked.order_by ?? [],
    pageSize: asked.page_size,
    connectTimeout: source.connect_timeout,
    queryTimeout: source.query_timeout,
    signal,
  };
  if (!isSqlite) {
    const { openPostgres } = await import('./postgres.ts');
    return openPostgres(source.url, isWritten, options);
  }
  const { openSqlite } = await import('./sqlite.ts');
  const path = source.url.slice('sqlite:'.length).replace(/^\/\/(?=.)/, '');
  return openSqlite({ workspace, path, allowOutside: source.allow_outside }, isWritten, options);
}
