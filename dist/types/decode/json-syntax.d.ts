/** The text is not JSON: where and why. Becomes a RetryableError at the decoder's door. */
export declare class JsonSyntaxError extends Error {
    readonly name = "JsonSyntaxError";
    readonly at: number;
    readonly code: string;
    constructor(at: number, reason: string, code?: string);
}
/** Objects and lists within each other beyond this are refused: no honest record needs it. */
export declare const MAX_DEPTH = 1000;
export declare const QUOTE = 34;
export declare const COMMA = 44;
export declare const COLON = 58;
export declare const OPEN_OBJECT = 123;
export declare const CLOSE_OBJECT = 125;
export declare const OPEN_LIST = 91;
export declare const CLOSE_LIST = 93;
export declare const BACKSLASH = 92;
export declare const MINUS = 45;
export declare function fail(at: number, reason: string): never;
export declare function tooDeep(at: number): never;
/** The first byte from `p` on that is no white space. */
export declare function skipSpace(bytes: Uint8Array, p: number): number;
/** From behind an opening quote to the first byte that is no plain content. */
export declare function skipPlain(bytes: Uint8Array, p: number): number;
/** `skipPlain`, four bytes at a time: the lowest byte that is a quote, a backslash or below 0x20 is found exactly. */
export declare function skipPlainWords(view: DataView, p: number): number;
/** From behind an opening quote to the position of the closing one; all escapes are checked. */
export declare function skipString(bytes: Uint8Array, p: number): number;
/** From a backslash to behind its escape. */
export declare function skipEscape(bytes: Uint8Array, p: number): number;
export declare function hexValue(byte: number): number;
/** From a minus or digit to behind the number. */
export declare function skipNumber(bytes: Uint8Array, p: number): number;
/** From the first letter of true, false or null to behind it. */
export declare function skipLiteral(bytes: Uint8Array, p: number): number;
/** From a string, number or literal to behind it. */
export declare function skipScalar(bytes: Uint8Array, p: number): number;
