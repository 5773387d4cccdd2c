import type { Clock, Random } from '../core/clock.ts';
import type { ColumnType, ColumnTypes } from '../core/column-type.ts';
/** What a table is to hold: the rows of the files, no more and no less. */
export interface TableLoad {
    readonly stream: string;
    readonly table: string;
    /** Columns as the CSV has them; one of which no value was ever seen has no type. */
    readonly columns: readonly {
        readonly name: string;
        readonly type: ColumnType | undefined;
    }[];
    /** Columns that identify a row; empty where there are none. */
    readonly key: readonly string[];
    readonly references: readonly Reference[];
    /** Plain CSV, each with its header; together the whole of the table. */
    readonly files: readonly string[];
    /** What stands in a cell that has no value, beside nothing at all. */
    readonly fill: string;
    /** Nothing landed now: a table that is there keeps the key and the filler that its rows were written with. */
    readonly stands?: boolean | undefined;
    /** Hash of what the files hold. */
    readonly version: string;
    /** The version from which `delta` leads to this one. */
    readonly base?: string | undefined;
    /** A CSV of what was added or changed since `base`, where nothing else was; and how many rows the table then has. */
    readonly delta?: {
        readonly file: string;
        readonly rows: number;
    } | undefined;
}
/** Values of `column` stand in `target` of the table `table`. */
export interface Reference {
    readonly column: string;
    readonly table: string;
    readonly target: string;
}
/** How a table came to where it stands. */
export interface TableOutcome {
    readonly stream: string;
    readonly table: string;
    readonly how: 'unchanged' | 'delta' | 'whole' | 'refused';
    readonly rows: number;
    readonly upserted: number;
    readonly deleted: number;
    /** Why it was refused; the other tables are loaded all the same. */
    readonly error?: {
        readonly code: string;
        readonly message: string;
        readonly remedy: string;
    };
}
/** Rows of a query in column order, every value as the CSV writes it; undefined where there is none. */
export interface Rows {
    readonly columns: readonly string[];
    readonly rows: AsyncIterable<readonly (string | undefined)[]>;
    /** Types of the values that were read so far. */
    types(): ColumnTypes;
}
/** A database that is kept equal to the landed CSVs. */
export interface Warehouse {
    /** Where it is, without credentials. */
    readonly place: string;
    /** Versions at which its tables stand, by stream. */
    versions(): Promise<ReadonlyMap<string, string>>;
    /** Brings all tables to their versions in one transaction. Doing it again changes nothing. @throws WarehouseError */
    load(tables: readonly TableLoad[], run: LoadRun, signal: AbortSignal): Promise<TableOutcome[]>;
    /** Reads; a statement that writes is refused. @throws SqlError */
    query(sql: string, signal: AbortSignal): Promise<Rows>;
    /** Makes the table anew out of a query; one that is not ours is not touched. @throws WarehouseError, SqlError */
    createTable(name: string, sql: string, run: LoadRun, signal: AbortSignal): Promise<void>;
    close(): Promise<void>;
}
/** The run, as the audit columns tell it. */
export interface LoadRun {
    readonly id: string;
    /** ms since the epoch. */
    readonly startedAt: number;
}
/** A CSV file, record by record: fields stand in `bytes` at bounds[2 * i] to bounds[2 * i + 1], quotes included. */
export interface RecordReader {
    readonly bytes: Buffer;
    readonly start: number;
    readonly end: number;
    readonly width: number;
    readonly bounds: Int32Array;
    next(): boolean;
    close(): void;
}
export interface WarehouseContext {
    readonly clock: Clock;
    readonly random: Random;
    /** Whether `_created_at`, `_updated_at` and `_run_id` are kept. */
    readonly audit: boolean;
    openCsv(file: string): RecordReader;
    /** A setting or a value that the reader of the report should know of. */
    warn(code: string, message: string, remedy?: string): void;
}
