/** A currency mark beside an amount; `code` is undefined where the sign belongs to several countries and nothing decides. */
export interface Mark {
    readonly code: string | undefined;
    readonly start: number;
    readonly end: number;
}
/** Finds marks beside amounts; the longest counts, and none is cut out of a word. */
export interface Currencies {
    /** The mark that ends where an amount begins. */
    before(text: string, end: number): Mark | undefined;
    /** The mark that begins where an amount ends. */
    after(text: string, start: number): Mark | undefined;
}
/**
 * Currency marks as one field sees them.
 * @param given `currency` decides between the meanings of a sign, then the language does (`$` in en-CA is CAD)
 */
export declare function currenciesFor(given: {
    readonly locale?: string | undefined;
    readonly currency?: string | undefined;
}): Currencies;
