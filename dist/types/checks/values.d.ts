import type { ColumnType } from '../core/column-type.ts';
/** A cell as a number; undefined where it is none, or beyond what a number holds. */
export declare function numberOf(text: string): number | undefined;
/** A bound: a number, or the digits of a whole one that a number cannot hold. */
export type Limit = number | string;
export declare const isDigits: (text: string) => boolean;
/** How far a value lies above a limit, negative below it; the sign is right to the last digit. Undefined for what is no number. */
export declare function above(text: string, limit: Limit): number | undefined;
/**
 * An ISO 8601 date or time in ms since the epoch; a date is its first moment.
 * @param zone of what names none
 */
export declare function instantOf(text: string, zone?: string): number | undefined;
/** Whether a cell with this text is of the type: by its letters, as it stands in the file. */
export declare function isOfType(text: string, type: ColumnType): boolean;
