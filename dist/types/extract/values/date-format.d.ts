import { type DateNames } from './date-names.ts';
import { type DateFields } from './date-value.ts';
/** Text to what it says of a date; undefined where it is not written that way. */
export type FormatReader = (text: string) => DateFields | undefined;
/** What is wrong with a format, in words; undefined where it can be read. */
export declare function dateFormatProblem(format: string): string | undefined;
/**
 * Compiles a format once.
 * @throws {RangeError} where it cannot be read
 */
export declare function formatReader(format: string, names: DateNames): FormatReader;
