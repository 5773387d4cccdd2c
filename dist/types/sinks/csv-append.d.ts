import type { Changes } from '../core/report.ts';
export interface AppendOptions {
    readonly key: readonly string[];
    readonly fill: Uint8Array;
    /** Columns of what is written. @default those of the new file */
    readonly header?: readonly string[];
    /** File for the records that are added, with a header. @default none is written */
    readonly changed?: string | undefined;
    readonly signal?: AbortSignal | undefined;
    /** @default RECORDS_PER_PASS */
    readonly recordsPerPass?: number | undefined;
}
/**
 * Writes to `out` the records of `base` and behind them those of `news` whose key `base` does not have (a record without
 * any part of the key is told by all its values); without a key all of them.
 */
export declare function appendCsv(base: string | undefined, news: string, out: string, options: AppendOptions): Promise<{
    rows: number;
    changes: Changes;
}>;
