/** The place behind white space and comments (those of HTML in scripts too). */
export declare function blankEnd(text: string, from: number): number;
/** The place behind a comment that starts here; `at` itself where none does. */
export declare function commentEnd(text: string, at: number): number;
/** The place behind a template literal, its `${…}` included. */
export declare function templateEnd(text: string, from: number, depth?: number): number;
/** The place behind the piece of a script that starts here: a comment, text, template, pattern, or one character. */
export declare function pieceEnd(text: string, at: number, depth?: number): number;
/** The place behind the bracket that closes the one here; undefined where the script ends before. */
export declare function blockEnd(text: string, from: number, depth?: number): number | undefined;
/** The place of the comma or closing bracket that ends an expression. */
export declare function expressionEnd(text: string, from: number): number;
