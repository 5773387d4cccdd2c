import { type CheckResult, type Finding, type OnFail } from '../../checks/index.ts';
import type { ChecksOptions } from '../../checks/options.ts';
import type { ColumnTypes } from '../../core/column-type.ts';
import type { CsvReader } from '../../sinks/csv-reader.ts';
import { type RowView } from './row-cells.ts';
/** A check on rows, bound to the fields of one file. */
interface BoundCheck {
    readonly id: string;
    readonly check: string;
    readonly onFail: OnFail;
    readonly fault: string;
    readonly fields: readonly number[];
    holds(cells: readonly (string | undefined)[]): boolean;
    far?(text: string): number | undefined;
}
export interface RowChecks {
    /** Checks that cannot be judged: their column is not there, their SQL is none. */
    readonly broken: readonly CheckResult[];
    readonly checks: readonly BoundCheck[];
    /** Looks at a row; gives the checks that it does not fulfil. @param index of the row, from 0 @param blank fields that count as empty */
    see(reader: CsvReader, index: number, blank?: ReadonlySet<number>): readonly BoundCheck[];
    /** What was found so far, by id. */
    found(): Map<string, Finding>;
    close(): void;
}
export interface RowChecksOptions {
    readonly stream: string;
    readonly checks: ChecksOptions;
    readonly types: ColumnTypes;
    readonly view: RowView;
    /** Which of the checks count. */
    counts(onFail: OnFail): boolean;
}
/** Binds the checks on single rows, those in SQL included, to the columns of a file. */
export declare function openRowChecks(options: RowChecksOptions): Promise<RowChecks>;
export {};
