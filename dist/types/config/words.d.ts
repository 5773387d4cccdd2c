import type { Issue } from './issues.ts';
import type { Mark } from './read.ts';
/** Stands for a value that is not shown. */
export declare const HIDDEN = "another value";
/** `a`, `a or b`, `a, b or c`. */
export declare function either(words: readonly string[]): string;
/** What was found, in words; a variable's value is never shown, and neither is what stands under a secret's name. */
export declare function found(value: unknown, mark: Mark | undefined, path: readonly PropertyKey[]): string;
/** What an issue expected, in words; undefined where only its own message knows. */
export declare function expectation(issue: Issue): string | undefined;
