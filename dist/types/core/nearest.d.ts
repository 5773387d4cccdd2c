/**
 * The known name that was probably meant: the same but for case and separators, a few letters away, or one that
 * begins or ends alike (`size` for `page_size`). Undefined where nothing is near.
 */
export declare function nearest(name: string, known: Iterable<string>): string | undefined;
/** The known name that is the same but for case, separators or one letter: a slip, where `nearest` also guesses. */
export declare function slipOf(name: string, known: readonly string[]): string | undefined;
/** What to do about an option that names a column which no record has. */
export declare function correctColumn(option: string, name: string, columns: readonly string[]): string;
/** `Did you mean "x"?`, or the known names where nothing is near and there are few; undefined where there is nothing to say. */
export declare function suggest(name: string, known: readonly string[]): string | undefined;
