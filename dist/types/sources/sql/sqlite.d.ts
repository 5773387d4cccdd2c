import type { Reading, ReadingOptions } from './contract.ts';
export interface SqliteFile {
    readonly workspace: string;
    /** As the config has it. */
    readonly path: string;
    readonly allowOutside: boolean;
}
/** One snapshot of a SQLite file, which is never written. */
export declare function openSqlite(at: SqliteFile, isWritten: boolean, options: ReadingOptions): Promise<Reading>;
