/** What becomes of a check that does not hold. */
export type OnFail = 'fail' | 'warn' | 'quarantine';
/** A row that does not hold: its key, and what stands there. */
export interface Sample {
    readonly key: string;
    readonly value: string;
}
/** What a pass over the rows found of one check. */
export interface Finding {
    /** Rows that do not hold. */
    readonly failing: number;
    /** The value that is furthest from holding, where that can be said. */
    readonly furthest?: string | undefined;
    /** The first of them, a few. */
    readonly samples: readonly Sample[];
}
export interface CheckResult {
    /** `rows.min`, `customer_id.unique`, `expressions.paid_once`, … */
    readonly check: string;
    readonly outcome: 'passed' | 'warned' | 'quarantined' | 'failed';
    /** By how much it held or failed, as a sentence. */
    readonly detail: string;
    /** Rows that do not hold, where it is judged by rows. */
    readonly failing?: number;
    readonly samples?: Sample[];
    /** The key of the stream or transform that cannot be judged, for it is wrong itself. */
    readonly wrong?: readonly (string | number)[];
}
export declare const MOST_SAMPLES = 5;
export declare function verdict(check: string, holds: boolean, onFail: OnFail, detail: string, finding?: Pick<Finding, 'samples'> & {
    readonly failing?: number;
}): CheckResult;
/** As the report has it. */
export declare const plainCheck: ({ wrong: _, ...result }: CheckResult) => Omit<CheckResult, 'wrong'>;
/** Of a check that cannot be judged: there is no row to take out, so such a one fails where it would quarantine. */
export declare function broken(check: string, onFail: OnFail, detail: string, wrong: readonly (string | number)[]): CheckResult;
export declare const percent: (rate: number) => string;
