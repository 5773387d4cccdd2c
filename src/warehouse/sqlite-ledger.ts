import type { DatabaseSync } from 'node:sqlite';
import { type LedgerRow, READ_LEDGER, type Standing, standingOf } from './ledger.ts';
import { STREAMS } from './names.ts';

export function exists(database: DatabaseSync, table: string): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ? COLLATE NOCASE').get(table) !== undefined;
}

export function readLedger(database: DatabaseSync): Map<string, Standing> {
  if (!exists(database, STREAMS)) return new Map();
  const rows = database.prepare(READ_LEDGER).all() as unknown as LedgerRow[];
  return new Map(rows.map((row) => [row.stream, standingOf(row)]));
}
