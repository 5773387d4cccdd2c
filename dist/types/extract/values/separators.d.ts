/** What a language puts between digits. */
export interface Separators {
    /** Characters that begin the fraction. */
    readonly decimals: string;
    /** Characters between groups of digits; spaces and apostrophes group in every language. */
    readonly groups: string;
}
/**
 * Separators of a language, of its plain numbers and of its amounts, which differ in a few (`12,50` but `12.50 CHF` in fr-CH).
 * @returns undefined for what is no name of a language
 */
export declare function separatorsOf(locale: string, kind: 'decimal' | 'currency'): Separators | undefined;
