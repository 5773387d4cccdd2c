/** @throws SelectorSyntaxError for what is no regular expression */
export declare function checkPattern(source: string): void;
