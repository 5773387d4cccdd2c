/** Longest text in which a number is looked for, in characters. */
export declare const NUMBER_TEXT_LIMIT = 200;
/** A number in a text, with its separators. */
export interface Found {
    readonly start: number;
    readonly end: number;
    readonly number: string;
    /** Power of ten (`e-3`), or empty. */
    readonly exponent: string;
}
/** Whether a text holds what a number would be misread beside: `½`, `10²`, `1.2k`, `3 million`. */
export declare const unreadable: (text: string) => boolean;
/** The numbers of a text; digits that hang on letters (`A4`, `m2`) belong to a word, where `glued` does not say otherwise. */
export declare function numbersIn(text: string, glued?: (start: number) => boolean): Found[];
