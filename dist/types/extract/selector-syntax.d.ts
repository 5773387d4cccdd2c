export interface SelectorMistake {
    readonly message: string;
    /** Position in the selector, from 0. */
    readonly at: number;
    /** What was probably meant. */
    readonly hint?: string;
}
/** What is wrong with a selector of a field, or undefined where it compiles. Needs no tree and no heavy package. */
export declare function checkSelector(selector: string): SelectorMistake | undefined;
