import type { ColumnType } from '../core/column-type.ts';
/** A cell as a number; undefined where it is none, or beyond what a number holds. */
export declare function numberOf(text: string): number | undefined;
/** An ISO 8601 date or time in ms since the epoch; what names no zone is UTC, a date is its first moment. */
export declare function instantOf(text: string): number | undefined;
/** Whether a cell with this text is of the type: by its letters, as it stands in the file. */
export declare function isOfType(text: string, type: ColumnType): boolean;
