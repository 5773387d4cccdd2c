import { type Finding } from '../../checks/contract.ts';
import type { ColumnType } from '../../core/column-type.ts';
import type { Quarantine } from './quarantine.ts';
import { type RowView } from './row-cells.ts';
import type { RowChecks } from './row-checks.ts';
/** What a pass over this run's rows looks for, and takes out. */
export interface SiftPlan {
    readonly view: RowView;
    /** Columns that are left out. */
    readonly dropped: ReadonlySet<string>;
    /** Columns that a row must not have. */
    readonly refused: readonly string[];
    /** Columns whose values must be of a type. */
    readonly typed: readonly {
        readonly column: string;
        readonly type: ColumnType;
    }[];
    /** What becomes of a value of another type; `keep` counts it. */
    readonly ofOtherType: 'keep' | 'discard_row' | 'discard_value';
    readonly checks: RowChecks | undefined;
    readonly quarantine: Quarantine | undefined;
    readonly signal: AbortSignal;
}
export interface SiftedRows {
    readonly rows: number;
    readonly bytes: number;
    /** Of the file that was written: where its header ends. */
    readonly headerBytes: number;
    readonly columns: readonly string[];
    /** Rows of a change, by column, with samples. */
    readonly found: ReadonlyMap<string, Finding>;
    readonly seen: number;
}
/** Writes to `to` the rows of `from` that stay, in the same order. */
export declare function siftRows(from: string, to: string, plan: SiftPlan): Promise<SiftedRows>;
