import type { Client } from 'pg';
import type { LoadRun, TableLoad, TableOutcome, WarehouseContext } from './contract.ts';
import {
  isCurrent,
  LEDGER,
  type LedgerRow,
  ledgerValues,
  READ_LEDGER,
  type Standing,
  settled,
  standingOf,
  writeLedger,
} from './ledger.ts';
import { quoted, STREAMS } from './names.ts';
import { refused, still } from './outcomes.ts';
import { dropKeys, keepKeys } from './postgres-keys.ts';
import { syncTable } from './postgres-table.ts';

/** All tables, within the transaction of the caller. @param without foreign keys that orphans stand against */
export async function loadAll(
  client: Client,
  tables: readonly TableLoad[],
  run: LoadRun,
  without: ReadonlySet<string>,
  place: string,
  context: WarehouseContext,
  signal: AbortSignal,
): Promise<TableOutcome[]> {
  await client.query(LEDGER);
  const ledger = await readLedger(client);
  const serverVersion = Number((await client.query('SHOW server_version_num')).rows[0].server_version_num);
  for (const constraint of without) await dropKeys(client, { constraint });
  const standings = new Map<string, Standing>();
  const changed = new Set<string>();
  const outcomes: TableOutcome[] = [];
  for (const wanted of tables) {
    const load = settled(wanted, ledger.get(wanted.stream));
    const isThere = await exists(client, load.table);
    const known = ledger.get(load.stream);
    if (isThere && !known) {
      outcomes.push(refused(load, `PostgreSQL ${place}`));
      continue;
    }
    const standing = isThere ? known : undefined;
    if (isCurrent(standing, load)) {
      standings.set(load.stream, standing!);
      outcomes.push(still(load, standing!));
      continue;
    }
    const done = await syncTable({ client, load, standing, run, context, signal, serverVersion });
    await client.query(
      writeLedger((n) => `$${n}`),
      ledgerValues(load.stream, done.standing, new Date(run.startedAt).toISOString()),
    );
    standings.set(load.stream, done.standing);
    changed.add(load.table);
    outcomes.push(done.outcome);
    signal.throwIfAborted();
  }
  await keepKeys(
    client,
    tables.filter(({ stream }) => standings.has(stream)),
    standings,
    changed,
    context,
  );
  return outcomes;
}

export async function exists(client: Client, table: string): Promise<boolean> {
  const { rows } = await client.query<{ is: boolean }>(
    'SELECT EXISTS (SELECT 1 FROM pg_class WHERE relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = current_schema()) AND relname = $1) AS is',
    [table],
  );
  return rows[0]!.is;
}

export async function readLedger(client: Client): Promise<Map<string, Standing>> {
  const { rows: found } = await client.query<{ is: boolean }>(
    `SELECT to_regclass(quote_ident(current_schema()) || '.' || $1) IS NOT NULL AS is`,
    [quoted(STREAMS)],
  );
  if (!found[0]!.is) return new Map();
  const { rows } = await client.query<LedgerRow>(READ_LEDGER);
  return new Map(rows.map((row) => [row.stream, standingOf(row)]));
}
