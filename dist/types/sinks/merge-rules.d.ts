import type { WriteOptions } from './options.ts';
/** How records meet those of the target that have their key: plain JSON, kept with a landing. */
export interface MergeRules {
    readonly mode: 'merge' | 'insert_only' | 'scd2';
    /** Columns in which a record may differ without being another one. */
    readonly ignored: readonly string[];
    /** Of records with the same key the one with the largest value of this column stands. */
    readonly newest?: string | undefined;
    /** What becomes of rows that the source no longer has. */
    readonly gone?: Gone | undefined;
    /** Of scd2: the columns of a version's time, and the column of the records that says when it began. */
    readonly history?: {
        readonly from: string;
        readonly to: string;
        readonly at?: string | undefined;
    } | undefined;
    /** The run's start, ISO 8601 in UTC. */
    readonly now: string;
}
export interface Gone {
    readonly action: 'mark' | 'delete';
    /** Where `mark` writes the time. */
    readonly column: string;
    /** A column of the records that says that they are deleted; without one, rows are gone that a whole extraction lacks. */
    readonly field?: string | undefined;
    /** The value that says so; without one, any but nothing, false and 0. */
    readonly when?: string | undefined;
    /** Largest share of the living rows that may go at once. */
    readonly atMost: number;
}
type Deletions = Pick<WriteOptions, 'deleted' | 'max_deleted'>;
export declare function goneOf({ deleted, max_deleted: atMost }: Deletions): Gone | undefined;
/** Whether rows count as gone because a whole extraction does not bring them. */
export declare function seeksAbsent(write: Pick<WriteOptions, 'mode'> & Deletions): boolean;
/** The columns of a history's times; undefined in other modes. */
export declare function historyOf({ mode, scd2 }: Pick<WriteOptions, 'mode' | 'scd2'>): MergeRules['history'];
/** Columns of the target that are written by the mode itself: the source has no say in them. */
export declare function ownColumns(write: WriteOptions): string[];
/** The column that has no value in rows that the source still has as they are, where the mode writes one. */
export declare const endColumn: (write: WriteOptions) => string | undefined;
/** Undefined for modes that do not look for keys in the target. @param now the run's start, ms since the epoch */
export declare function rulesOf(write: WriteOptions, now: number): MergeRules | undefined;
/** The columns that the rules write, which tell no record from another. */
export declare function columnsOfRules({ mode, gone, history }: MergeRules): string[];
export {};
