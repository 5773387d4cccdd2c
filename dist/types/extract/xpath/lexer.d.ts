export interface Token {
    readonly kind: 'number' | 'literal' | 'name' | 'operator' | 'end';
    readonly text: string;
    readonly at: number;
}
/** @throws SelectorSyntaxError for a character that XPath has no use for */
export declare function tokenize(source: string): Token[];
