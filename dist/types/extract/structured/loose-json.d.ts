import type { Json } from '../../core/json.ts';
/** json: JSON with its usual mistakes. script: literals of JavaScript as well. */
export type Grammar = 'json' | 'script';
export interface Loose {
    readonly value: Json;
    /** The place behind it. */
    readonly end: number;
    /** Members whose value is code, which is never run: left out. */
    readonly code: number;
}
/**
 * One value from `from` on, forgiving: comments, trailing commas, raw line breaks and control characters in texts, NaN
 * and undefined (null); in scripts also keys without quotes, other quotes, `!0`, and `new Date("…")` (its text).
 * @throws {SyntaxError} where it ends too early, nests deeper than 500, or is something else
 */
export declare function looseJson(text: string, from: number, grammar: Grammar): Loose;
