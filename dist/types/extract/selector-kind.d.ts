/** What a selector is written in, and its text without the prefix that says so. */
export interface SelectorKind {
    readonly kind: 'css' | 'xpath' | 'regex';
    readonly body: string;
    /** Where the body begins in the selector. */
    readonly offset: number;
}
/** XPath is what `xpath:` says, or what begins as no CSS can: `/`, `./`, `..`, `(/`, `(./`. */
export declare function kindOf(selector: string): SelectorKind;
