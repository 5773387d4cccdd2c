/** A path of a rule. */
export interface Pattern {
    /** Octets that it was written with, normalised: the longest one that matches decides. */
    readonly length: number;
    matches(path: string): boolean;
}
/**
 * `*` stands for any octets, a `$` at the end for the end; everything else for itself. A path without a `/` at its start
 * is read as if it had one. Matching takes time in proportion to pattern and path, whatever the pattern.
 */
export declare function compilePattern(octets: string): Pattern;
