/** Any JSON value. Integers beyond 2^53 travel as strings of digits, so that none of them is ever rounded. */
export type Json = null | boolean | number | string | Json[] | {
    [key: string]: Json;
};
/** A place in a response or a record, split: `meta.next`, `results[*].rows`, `items[0].id`. `*` stands for every element. */
export type Path = readonly (string | number | typeof ANY)[];
export declare const ANY: unique symbol;
/**
 * Splits a path text at its dots and brackets. A dot inside a key is written `\.`.
 * @throws {SyntaxError} on an empty step, an unclosed bracket, or a key that reaches into an object's prototype.
 */
export declare function parsePath(text: string): Path;
/** The first value at `path`, or undefined where any step is missing. Only own properties are followed. */
export declare function lookup(value: Json | undefined, path: Path): Json | undefined;
/**
 * JSON.parse that keeps what JavaScript would lose: an integer beyond 2^53, or a number that overflows, becomes the
 * string of its digits; a `__proto__` key stays an ordinary key.
 */
export declare function parseJson(text: string): Json;
export declare function isJson(text: string): boolean;
