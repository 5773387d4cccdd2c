import type { Changes } from '../core/report.ts';
export interface DiffOptions {
    /** Columns that make a record's identity; none: a record is its own identity and can only be added or removed. */
    readonly key: readonly string[];
    /** The encoded filler. */
    readonly fill: Uint8Array;
    /** Records in `after`. */
    readonly rowsAfter: number;
    readonly signal?: AbortSignal | undefined;
    /** Columns in which a record may differ without being another one. @default none */
    readonly ignored?: readonly string[];
    /** @default RECORDS_PER_PASS */
    readonly recordsPerPass?: number | undefined;
}
/** Counts the records that were added, updated and removed from `before` to `after`, both CSV files. */
export declare function diffCsv(before: string | undefined, after: string, options: DiffOptions): Promise<Changes>;
