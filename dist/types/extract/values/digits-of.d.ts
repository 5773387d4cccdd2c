import type { Separators } from './separators.ts';
/** How the separators of a number are to be understood. */
export interface Reading {
    /** Of the field's language; without them the look of the number decides. */
    readonly separators: Separators | undefined;
    /** Whether a lone point with three digits behind it parts thousands: in prices and integers it does. */
    readonly pointGroups: boolean;
}
/**
 * The digits of a number as JSON writes them (`1.234,50` becomes `1234.50`), or undefined where its separators contradict each other.
 *
 * Without a language: of `.` and `,` in one number the last is the decimal one; what occurs twice parts groups, and so do spaces and
 * apostrophes; a lone `,` with exactly three digits behind and one to three before (not `0`) parts thousands, else it is decimal; a
 * lone `.` is decimal (in a price and in an integer it follows the rule of the comma).
 */
export declare function digitsOf(number: string, reading: Reading): string | undefined;
