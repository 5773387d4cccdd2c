import type { Client } from 'pg';
import type { TableLoad, TableOutcome, Warehouse, WarehouseContext } from './contract.ts';
import { isCurrent, type Standing, settled } from './ledger.ts';
import { outcomesIfLanded, still } from './outcomes.ts';
import { connect, placeOf, untilAborted } from './postgres-connect.ts';
import { createDerived } from './postgres-derived.ts';
import { isConflict, isLost, type PostgresFault, postgresError } from './postgres-errors.ts';
import { Orphaned } from './postgres-keys.ts';
import { exists, loadAll, readLedger } from './postgres-load.ts';
import { openQuery } from './postgres-query.ts';

const ATTEMPTS = 6;

/** A PostgreSQL database. @throws WarehouseError where it does not let us in */
export async function openPostgres(
  url: string,
  schema: string | undefined,
  context: WarehouseContext,
): Promise<Warehouse> {
  const place = placeOf(url);
  let client: Client | undefined = await connect(url, schema);
  const connected = async (): Promise<Client> => {
    client ??= await connect(url, schema);
    return client;
  };
  const told = async <T>(act: (client: Client) => Promise<T>): Promise<T> => {
    try {
      return await act(await connected());
    } catch (thrown) {
      throw postgresError(thrown, place);
    }
  };
  return {
    place,
    versions: () =>
      told(
        async (client) => new Map([...(await readLedger(client))].map(([stream, { version }]) => [stream, version])),
      ),
    async load(tables, run, signal) {
      const before = await told((client) => unchanged(client, tables));
      if (before) return before;
      const without = new Set<string>();
      let landing: TableOutcome[] | undefined;
      for (let attempt = 1; ; attempt++) {
        try {
          const now = await connected();
          const landed = landing && outcomesIfLanded(landing, tables, await readLedger(now), run);
          if (landed) return landed;
          landing = undefined;
          const outcomes = await untilAborted(now, url, signal, async () => {
            await begin(now, schema);
            return loadAll(now, tables, run, without, place, context, signal);
          });
          landing = outcomes; // from here on only looking tells whether the commit got through
          await now.query('COMMIT');
          return outcomes;
        } catch (thrown) {
          if (!landing || !isLost(thrown as PostgresFault)) landing = undefined;
          if (isLost(thrown as PostgresFault)) {
            client?.end().catch(() => {});
            client = undefined;
          } else await client?.query('ROLLBACK').catch(() => {});
          if (thrown instanceof Orphaned && !without.has(thrown.constraint)) {
            without.add(thrown.constraint);
            continue;
          }
          const mayPass = isConflict(thrown as PostgresFault) || isLost(thrown as PostgresFault);
          if (!mayPass || attempt >= ATTEMPTS || signal.aborted) throw postgresError(thrown, place);
          await context.clock.sleep((50 + context.random() * 200) * 2 ** attempt, signal);
        }
      }
    },
    query: (sql, signal) => told((now) => untilAborted(now, url, signal, () => openQuery(now, sql, signal))),
    createTable: (name, sql, run, signal) =>
      told((now) => untilAborted(now, url, signal, () => createDerived(now, name, sql, run, place))),
    async close() {
      await client?.end().catch(() => {});
    },
  };
}

/** One load at a time per schema: two runs would only stand in each other's way. */
async function begin(client: Client, schema: string | undefined): Promise<void> {
  await client.query("BEGIN; SET LOCAL lock_timeout = '60s'");
  if (schema !== undefined) await client.query(`CREATE SCHEMA IF NOT EXISTS "${schema.replaceAll('"', '""')}"`);
  await client.query("SELECT pg_advisory_xact_lock(hashtext('adip-ingest'), hashtext(current_schema()))");
}

async function unchanged(client: Client, tables: readonly TableLoad[]): Promise<TableOutcome[] | undefined> {
  const ledger = await readLedger(client);
  const outcomes: TableOutcome[] = [];
  for (const load of tables) {
    const standing: Standing | undefined = ledger.get(load.stream);
    if (!standing || !isCurrent(standing, settled(load, standing)) || !(await exists(client, load.table)))
      return undefined;
    outcomes.push(still(load, standing));
  }
  return outcomes;
}
