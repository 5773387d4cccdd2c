import { type DateNames } from './names.ts';
import { type DateFields } from './value.ts';
/** Text to what it says of a date; undefined where it is not written that way. */
export type FormatReader = (text: string) => DateFields | undefined;
export type Piece = {
    readonly token: string;
    readonly width: number;
} | {
    readonly literal: string;
};
/** What is wrong with a format, in words; undefined where it can be read. */
export declare function dateFormatProblem(format: string): string | undefined;
/**
 * Compiles a format once.
 * @throws {RangeError} where it cannot be read
 */
export declare function formatReader(format: string, names: DateNames): FormatReader;
/** Tokens and the texts between them; undefined where a quote is not closed. */
export declare function piecesOf(format: string): Piece[] | undefined;
