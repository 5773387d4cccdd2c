import type { CsvReader } from '../../sinks/csv-reader.ts';
import type { WriteOptions } from '../../sinks/options.ts';
import { type RowView } from './row-cells.ts';
/** Where the rows of a stream go that checks take out, relative to the workspace. */
export declare function quarantinePath({ name, write }: {
    readonly name: string;
    readonly write: Pick<WriteOptions, 'quarantine'>;
}, startedAt: number): string;
/** Rows that a check took out, as they are kept between runs. */
export interface Quarantine {
    /** A row is taken out. Of one that lies there already with the same reasons nothing changes. */
    put(reader: CsvReader, reasons: readonly string[]): void;
    /** A row holds: if it lies there from an earlier run, it leaves. */
    release(reader: CsvReader): void;
    /** Takes away what this run did not bring again: where a run brings everything, it is gone from the source. */
    dropOthers(): void;
    /** Rows of this run. */
    readonly taken: number;
    /** Writes what lies there now. */
    save(file: string): Promise<{
        readonly sha256: string;
        readonly rows: number;
        readonly bytes: number;
    }>;
}
/** @param file the quarantine file as it stands; it need not exist */
export declare function openQuarantine(file: string, view: RowView, run: string): Promise<Quarantine>;
