import type { Client } from 'pg';
import { postgresError } from './postgres-errors.ts';

const PATIENCE = 15_000;

/** Host, port and database of a URL: what may be printed. */
export function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname || 'localhost'}:${port || '5432'}${decodeURIComponent(pathname)}`;
}

/** @throws WarehouseError with a remedy */
export async function connect(url: string, schema: string | undefined): Promise<Client> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: PATIENCE,
    keepAlive: true,
    application_name: 'adip-ingest',
  });
  client.on('error', () => {}); // what is under way rejects by itself; without a listener the process would end
  try {
    await client.connect();
    await client.query(
      `SET timezone = 'UTC'; SET datestyle = 'ISO'; SET standard_conforming_strings = on; SET client_encoding = 'UTF8'`,
    );
    if (schema !== undefined)
      await client.query("SELECT set_config('search_path', $1, false)", [pg.escapeIdentifier(schema)]);
    return client;
  } catch (thrown) {
    client.end().catch(() => {});
    throw postgresError(thrown, placeOf(url));
  }
}

/**
 * Has the server stop the statement under way once the signal fires, which then rejects; where it cannot be told to, the
 * connection is given up.
 */
export async function untilAborted<T>(
  client: Client,
  url: string,
  signal: AbortSignal,
  act: () => Promise<T>,
): Promise<T> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  const cancel = (): void => {
    cancelStatement(url, rows[0]!.pid).catch(() => client.end().catch(() => {}));
  };
  signal.addEventListener('abort', cancel, { once: true });
  try {
    signal.throwIfAborted();
    return await act();
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

async function cancelStatement(url: string, pid: number): Promise<void> {
  const other = await connect(url, undefined);
  await other.query('SELECT pg_cancel_backend($1)', [pid]).finally(() => other.end());
}
