import { type CheckResult, type Finding } from './contract.ts';
import type { ChecksOptions } from './options.ts';
export type { CheckResult, Finding, OnFail, Sample } from './contract.ts';
/** What is known of the target as it would stand after the write. */
export interface Facts {
    readonly rows: number;
    /** Rows of the last delivered runs, oldest first. */
    readonly earlierRows: readonly number[];
    /** Columns of the target; undefined where it has none at all. */
    readonly columns: readonly string[] | undefined;
    /** Rows without a value, by column; a column that is not there has none. */
    readonly empty: ReadonlyMap<string, number>;
    /** Surplus rows by column: how many repeat a value that another row has. Only for columns with a `unique` check. */
    readonly repeated: ReadonlyMap<string, number>;
    /** What a pass over the rows found, by the id of a row check; of checks by column (`id.unique`) the samples. */
    readonly found: ReadonlyMap<string, Finding>;
    /** The newest date (ms since the epoch) by column, for `freshness`. */
    readonly newest: ReadonlyMap<string, number>;
    /** When the run started, ms since the epoch. */
    readonly now: number;
}
/** Judges every check on the number of rows and on columns; a pure function, so that a run can be explained afterwards. */
export declare function judge(options: ChecksOptions, facts: Facts): CheckResult[];
/** A row check by what was found of it. */
export declare function judgeFinding(check: string, onFail: 'fail' | 'warn' | 'quarantine', fault: string, finding: Finding | undefined, rows: number): CheckResult;
/** What is said of a check on a column that no row has. */
export declare const unknownColumn: (column: string, columns: readonly string[]) => string;
