import { type CheckResult, type Finding, type OnFail } from './contract.ts';
import type { ChecksOptions } from './options.ts';
export type { CheckResult, Finding, OnFail, Sample } from './contract.ts';
/** What a pass over the rows found of a column of dates. */
export interface Newest {
    /** ms since the epoch. */
    readonly at?: number | undefined;
    /** How many lie more than a day in the future: they do not count. */
    readonly ahead?: number | undefined;
    /** A value that is no date. */
    readonly other?: string | undefined;
}
/** A `freshness` check, by column and place among its blocks. */
export declare const freshnessId: (column: string, block: number) => string;
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
    /** Dates by the id of a `freshness` check. */
    readonly newest: ReadonlyMap<string, Newest>;
    /** When the run started, ms since the epoch. */
    readonly now: number;
}
/** Judges every check on the number of rows and on columns; a pure function, so that a run can be explained afterwards. */
export declare function judge(options: ChecksOptions, facts: Facts): CheckResult[];
/** A row check by what was found of it. */
export declare function judgeFinding(check: string, onFail: 'fail' | 'warn' | 'quarantine', fault: string, finding: Finding | undefined, rows: number): CheckResult;
/** Of a check on a column that no row has. */
export declare const noColumn: (check: string, onFail: OnFail, column: string, columns: readonly string[]) => CheckResult;
export declare const unknownColumn: (column: string, columns: readonly string[]) => string;
