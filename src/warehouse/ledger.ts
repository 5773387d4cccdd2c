import type { TableLoad } from './contract.ts';
import { STREAMS } from './names.ts';

/** What a database remembers of one table: at which version it stands, and which column of the CSV became what. */
export interface Standing {
  readonly version: string;
  readonly table: string;
  readonly columns: readonly StandingColumn[];
  readonly key: readonly string[];
  readonly fill: string;
  readonly rows: number;
  readonly run: string;
}

export interface StandingColumn {
  readonly csv: string;
  readonly name: string;
  readonly type: string;
}

/** Statements that both databases take. */
export const LEDGER = `CREATE TABLE IF NOT EXISTS "${STREAMS}" (stream TEXT PRIMARY KEY, table_name TEXT NOT NULL, version TEXT NOT NULL, layout TEXT NOT NULL, row_count BIGINT NOT NULL, run_id TEXT NOT NULL, loaded_at TEXT NOT NULL)`;
export const READ_LEDGER = `SELECT stream, table_name, version, layout, CAST(row_count AS TEXT) AS row_count, run_id FROM "${STREAMS}"`;
export const writeLedger = (place: (n: number) => string): string =>
  `INSERT INTO "${STREAMS}" VALUES (${[1, 2, 3, 4, 5, 6, 7].map(place).join(', ')}) ON CONFLICT (stream) DO UPDATE SET table_name = excluded.table_name, version = excluded.version, layout = excluded.layout, row_count = excluded.row_count, run_id = excluded.run_id, loaded_at = excluded.loaded_at`;

export interface LedgerRow {
  readonly stream: string;
  readonly table_name: string;
  readonly version: string;
  readonly layout: string;
  readonly row_count: string;
  readonly run_id: string;
}

export function standingOf(row: LedgerRow): Standing {
  const { columns, key, fill } = JSON.parse(row.layout) as Pick<Standing, 'columns' | 'key' | 'fill'>;
  const { table_name: table, version, run_id: run } = row;
  return { version, table, columns, key, fill, rows: Number(row.row_count), run };
}

export function ledgerValues(stream: string, standing: Standing, at: string): string[] {
  const { table, version, columns, key, fill, rows, run } = standing;
  return [stream, table, version, JSON.stringify({ columns, key, fill }), String(rows), run, at];
}

/** A load as it is to be made: a config that was changed, and by which nothing has landed yet, does not count. */
export function settled(load: TableLoad, standing: Standing | undefined): TableLoad {
  if (!load.stands || standing === undefined) return load;
  const { key, fill } = standing;
  return key.every((column) => load.columns.some(({ name }) => name === column)) ? { ...load, key, fill } : load;
}

/** Whether a table is what the load wants already. */
export function isCurrent(standing: Standing | undefined, load: TableLoad): boolean {
  return (
    standing !== undefined &&
    standing.version === load.version &&
    standing.table === load.table &&
    standing.fill === load.fill &&
    standing.key.join('\0') === load.key.join('\0') &&
    load.columns.every(({ name }) => standing.columns.some(({ csv }) => csv === name))
  );
}
