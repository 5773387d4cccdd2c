/** A selector that does not parse. */
export declare class SelectorSyntaxError extends Error {
    readonly name = "SelectorSyntaxError";
    /** Position of the first character that does not fit, from 0. */
    readonly at: number;
    /** What was probably meant. */
    readonly hint: string | undefined;
    constructor(message: string, at: number, hint?: string);
}
/** The known name nearest to `given` by edits, if it is near enough to have been meant. */
export declare function nearest(given: string, known: Iterable<string>): string | undefined;
