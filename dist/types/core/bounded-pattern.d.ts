import { z } from 'zod';
/** Longest pattern that a config may hold, in characters. */
export declare const PATTERN_LIMIT = 500;
/** Only this much of a text is searched, in characters. */
export declare const TEXT_LIMIT: number;
/** A regular expression from a config. It cannot hold the run up: text, length and time are bounded. */
export interface BoundedPattern {
    /** @throws StreamError `pattern_too_slow` when the search takes more than 250 ms */
    test(text: string): boolean;
    /**
     * The match and its groups (those that took no part are empty) in the whole of the text, or undefined.
     * @throws StreamError `pattern_too_slow` when the search takes more than 250 ms
     */
    match(text: string): string[] | undefined;
    /**
     * All matches with their groups, one behind the other as `matchAll` finds them; 10,000 at most.
     * @throws StreamError `pattern_too_slow` when a search takes more than 250 ms
     */
    matchAll(text: string): string[][];
}
/** A regular expression in a config; a text after parsing, checked to compile. */
export declare const patternSchema: z.ZodString;
/**
 * @param flags of a regular expression; `u` is always set, `g` and `y` make no sense here
 * @throws {SyntaxError} where `source` is none, {RangeError} where it is too long
 */
export declare function boundedPattern(source: string, flags?: string): BoundedPattern;
