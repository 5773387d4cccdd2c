import type { OnFail } from './contract.ts';
import type { ChecksOptions } from './options.ts';
/** A check that looks at one value of one row. What has no value fulfils all but `required`. */
export interface RowCheck {
    /** Tells two checks of one name apart. */
    readonly id: string;
    /** `price.min` */
    readonly check: string;
    readonly column: string;
    readonly onFail: OnFail;
    /** What is said of values that do not hold: `below 0`. */
    readonly fault: string;
    /** @param text undefined where there is no value */
    holds(text: string | undefined): boolean;
    /** How far a value that does not hold is from holding; undefined where that cannot be said. */
    far?(text: string): number | undefined;
}
/** Whether a check of these takes rows out. */
export declare function takesRowsOut({ columns, expressions }: Pick<ChecksOptions, 'columns' | 'expressions'>): boolean;
/** All checks on single rows that the options speak of, in their order. */
export declare function rowChecksOf({ columns }: Pick<ChecksOptions, 'columns'>): RowCheck[];
