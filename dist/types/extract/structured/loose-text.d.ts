/**
 * A quoted text, raw line breaks and control characters as they stand.
 * @throws {SyntaxError} where its quote is never closed
 */
export declare function looseQuoted(text: string, from: number): {
    text: string;
    end: number;
};
/** A template literal; its text is undefined where code is set in. */
export declare function looseTemplate(text: string, from: number): {
    text: string | undefined;
    end: number;
};
