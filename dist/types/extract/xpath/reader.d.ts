import { SelectorSyntaxError } from '../syntax-error.ts';
import type { Expression } from './ast.ts';
import type { Token } from './lexer.ts';
/** The tokens and the place among them. */
export interface Reader {
    readonly tokens: readonly Token[];
    at: number;
    depth: number;
    /** Reads a whole expression, as it stands in parentheses and brackets. */
    readonly expression: () => Expression;
}
export declare const here: (reader: Reader, ahead?: number) => Token;
export declare function is(reader: Reader, operator: string, ahead?: number): boolean;
export declare function accept(reader: Reader, operator: string): boolean;
export declare function expectClosing(reader: Reader, closing: ')' | ']', opened: Token): void;
export declare function unexpectedToken(token: Token): SelectorSyntaxError;
