import { type CheckResult, type Facts } from '../../checks/index.ts';
import type { ChecksOptions } from '../../checks/options.ts';
import type { ColumnTypes } from '../../core/column-type.ts';
/** A finished file, and what is known of it without a look at its rows. */
export interface Judged {
    /** Whose it is, for messages. */
    readonly name: string;
    /** Plain CSV. */
    readonly file: string;
    readonly rows: number;
    readonly key: readonly string[];
    readonly fill: string;
    /** Of a history: the column that has no value in current rows. */
    readonly current?: string | undefined;
    readonly types: ColumnTypes;
    /** Rows without a value by column, where they were counted already. */
    readonly empty: ReadonlyMap<string, number> | undefined;
    readonly earlierRows: readonly number[];
    /** When the run started, ms since the epoch. */
    readonly now: number;
    redact(text: string): string;
    readonly signal: AbortSignal;
}
/**
 * What the checks ask of a finished file; a pass over it only where they look at rows.
 * @returns also the results of checks that cannot be judged
 */
export declare function gatherFacts(checks: ChecksOptions, judged: Judged): Promise<{
    readonly facts: Facts;
    readonly broken: readonly CheckResult[];
}>;
