import type { TableLoad } from './contract.ts';
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
export declare const LEDGER = "CREATE TABLE IF NOT EXISTS \"_adip_streams\" (stream TEXT PRIMARY KEY, table_name TEXT NOT NULL, version TEXT NOT NULL, layout TEXT NOT NULL, row_count BIGINT NOT NULL, run_id TEXT NOT NULL, loaded_at TEXT NOT NULL)";
export declare const READ_LEDGER = "SELECT stream, table_name, version, layout, CAST(row_count AS TEXT) AS row_count, run_id FROM \"_adip_streams\"";
export declare const writeLedger: (place: (n: number) => string) => string;
export interface LedgerRow {
    readonly stream: string;
    readonly table_name: string;
    readonly version: string;
    readonly layout: string;
    readonly row_count: string;
    readonly run_id: string;
}
export declare function standingOf(row: LedgerRow): Standing;
export declare function ledgerValues(stream: string, standing: Standing, at: string): string[];
/** A load as it is to be made: a config that was changed, and by which nothing has landed yet, does not count. */
export declare function settled(load: TableLoad, standing: Standing | undefined): TableLoad;
/** Whether a table is what the load wants already. */
export declare function isCurrent(standing: Standing | undefined, load: TableLoad): boolean;
