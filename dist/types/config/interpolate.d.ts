export interface Variables {
    readonly [name: string]: string | undefined;
}
export interface Interpolated {
    readonly text: string;
    /** Names of the variables that the text refers to. */
    readonly variables: readonly string[];
    /** Those without a value and without a default. */
    readonly missing: readonly string[];
    /** The values that were put in, by name. */
    readonly values: readonly {
        readonly name: string;
        readonly value: string;
    }[];
    /** The text was one placeholder and nothing else, so that its value may become a number or a boolean. */
    readonly whole: boolean;
    /** A `${` that begins no placeholder; its place in the text. */
    readonly malformed?: number;
}
/**
 * Replaces `${NAME}` and `${NAME:-default}` once; `$${` is a literal `${`. The default stands in for a variable that is
 * absent or empty. Undefined where the text has no placeholder at all.
 * @param transform applied to each value and to what was escaped, never to the text around it (braces that must stay literal)
 */
export declare function interpolate(text: string, env: Variables, transform?: (value: string) => string): Interpolated | undefined;
