import { SelectorSyntaxError } from '../syntax-error.ts';
/** Reads a selector from left to right. */
export interface Scanner {
    readonly text: string;
    at: number;
}
export declare function createScanner(text: string): Scanner;
export declare const peek: (scanner: Scanner) => string;
export declare const atEnd: (scanner: Scanner) => boolean;
export declare function accept(scanner: Scanner, token: string): boolean;
/** True where there was white space. */
export declare function skipSpace(scanner: Scanner): boolean;
/** A name with its escapes resolved, or undefined where none stands. */
export declare function readName(scanner: Scanner): string | undefined;
export declare function unescapeCss(text: string): string;
/** A text in quotes, at whose opening quote the scanner stands. */
export declare function readQuoted(scanner: Scanner): string;
/** What stands up to the parenthesis that closes the one before the scanner; the scanner ends behind it. */
export declare function readRawArgument(scanner: Scanner, opened: number): string;
export declare const unclosed: (bracket: '(' | '[', at: number) => SelectorSyntaxError;
