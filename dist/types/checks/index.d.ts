import type { ChecksOptions } from './options.ts';
/** What is known of the target as it would stand after the write. */
export interface Facts {
    readonly rows: number;
    /** Rows of the last delivered runs, oldest first. */
    readonly earlierRows: readonly number[];
    /** Rows without a value, by column; a column that is not there has none. */
    readonly empty: ReadonlyMap<string, number>;
    /** Surplus rows by column: how many repeat a value that another row has. Only for columns with a `unique` check. */
    readonly repeated: ReadonlyMap<string, number>;
}
export interface CheckResult {
    /** `rows.min`, `customer_id.unique`, … */
    readonly check: string;
    readonly outcome: 'passed' | 'warned' | 'failed';
    /** By how much it held or failed, as a sentence. */
    readonly detail: string;
}
/** Judges every configured check; a pure function, so that a run can be explained afterwards. */
export declare function judge(options: ChecksOptions, facts: Facts): CheckResult[];
