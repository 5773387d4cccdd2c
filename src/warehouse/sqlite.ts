import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { LoadRun, TableLoad, TableOutcome, Warehouse, WarehouseContext } from './contract.ts';
import { SqlError } from './errors.ts';
import { isCurrent, LEDGER, ledgerValues, settled, writeLedger } from './ledger.ts';
import { refused, still } from './outcomes.ts';
import { createDerived } from './sqlite-derived.ts';
import { sqliteError, untilFree } from './sqlite-errors.ts';
import { exists, readLedger } from './sqlite-ledger.ts';
import { openQuery } from './sqlite-query.ts';
import { syncTable } from './sqlite-table.ts';

/** A SQLite file. It is made where it is missing, and holds a lock only while it is loaded. @throws WarehouseError */
export async function openSqlite(file: string, place: string, context: WarehouseContext): Promise<Warehouse> {
  const { DatabaseSync } = await import('node:sqlite');
  let database: DatabaseSync;
  try {
    mkdirSync(dirname(file), { recursive: true });
    // a busy file is asked for again between turns of the event loop, not within one
    database = new DatabaseSync(file, { timeout: 50 });
    // pages and sorting each take this much at most: files are read in the order of their keys, more is no quicker
    database.exec('PRAGMA cache_size = -16384; PRAGMA temp_store = FILE; PRAGMA foreign_keys = OFF');
  } catch (thrown) {
    throw sqliteError(thrown, place);
  }
  const within = async <T>(act: () => Promise<T>, signal?: AbortSignal): Promise<T> => {
    try {
      await untilFree(() => database.exec('BEGIN IMMEDIATE'), context, signal);
      const result = await act();
      await untilFree(() => database.exec('COMMIT'), context, signal);
      return result;
    } catch (thrown) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw thrown instanceof SqlError ? thrown : sqliteError(thrown, place);
    }
  };
  return {
    place,
    async versions() {
      try {
        return new Map([...readLedger(database)].map(([stream, { version }]) => [stream, version]));
      } catch (thrown) {
        throw sqliteError(thrown, place);
      }
    },
    async load(tables, run, signal) {
      const outcomes = await unchanged(database, tables, place);
      if (outcomes) return outcomes;
      return within(() => loadAll(database, place, tables, run, context, signal), signal);
    },
    query: (sql, signal) => openQuery(database, sql, signal),
    createTable: (name, sql, run, signal) => within(() => createDerived(database, name, sql, run, place), signal),
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

/** Where nothing is to be done the file is not even opened for writing: its bytes stay. */
async function unchanged(
  database: DatabaseSync,
  tables: readonly TableLoad[],
  place: string,
): Promise<TableOutcome[] | undefined> {
  try {
    const ledger = readLedger(database);
    const settledTables = tables.map((load) => settled(load, ledger.get(load.stream)));
    if (!settledTables.every((load) => isCurrent(ledger.get(load.stream), load) && exists(database, load.table)))
      return undefined;
    return tables.map((load) => still(load, ledger.get(load.stream)!));
  } catch (thrown) {
    throw sqliteError(thrown, place);
  }
}

async function loadAll(
  database: DatabaseSync,
  place: string,
  tables: readonly TableLoad[],
  run: LoadRun,
  context: WarehouseContext,
  signal: AbortSignal,
): Promise<TableOutcome[]> {
  database.exec(LEDGER);
  const ledger = readLedger(database);
  const remember = database.prepare(writeLedger(() => '?'));
  const outcomes: TableOutcome[] = [];
  for (const wanted of tables) {
    const load = settled(wanted, ledger.get(wanted.stream));
    const isThere = exists(database, load.table);
    const known = ledger.get(load.stream);
    if (isThere && !known) {
      outcomes.push(refused(load, `SQLite ${place}`));
      continue;
    }
    const standing = isThere ? known : undefined;
    if (isCurrent(standing, load)) {
      outcomes.push(still(load, standing!));
      continue;
    }
    const done = await syncTable({ database, load, standing, run, context, signal });
    remember.run(...ledgerValues(load.stream, done.standing, new Date(run.startedAt).toISOString()));
    outcomes.push(done.outcome);
  }
  return outcomes;
}
