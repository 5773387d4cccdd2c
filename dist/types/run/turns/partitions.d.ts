import type { ColumnTypes } from '../../core/column-type.ts';
import { type Partition } from '../../core/partition.ts';
/** Records of a stream as a plain CSV file with a header. */
export interface Rows {
    readonly file: string;
    readonly types: ColumnTypes;
    /** What stands for no value. */
    readonly fill: string;
    /** Texts that look like formulas stand behind a mark, which is none of the value. */
    readonly isGuarded?: boolean;
    /** Column that has no value in the rows that count: versions that ended and rows that are gone have no partition. */
    readonly ended?: string | undefined;
}
export interface Wanted {
    readonly stream: string;
    readonly parent: string;
    /** Columns of the parent whose values make a partition, and the names under which templates see them. */
    readonly columns: readonly string[];
    readonly names: readonly string[];
    readonly where: string | undefined;
}
export interface Found {
    /** Each once, in the order of the rows. */
    readonly values: readonly Partition['values'][];
    /** Records that count but lack one of the columns. */
    readonly incomplete: number;
}
/** The partitions of a parent's records. @throws ConfigError for a condition or a column that does not fit them */
export declare function partitionsIn(rows: Rows, wanted: Wanted, signal?: AbortSignal): Promise<Found>;
