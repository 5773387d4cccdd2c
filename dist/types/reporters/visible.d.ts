/**
 * Received text as one line in which nothing acts and nothing hides: control characters, terminal escapes, line breaks
 * and direction overrides become `\n`, `\x1b`, `\u202e`; lone surrogates U+FFFD.
 */
export declare function visible(text: string): string;
/** Columns that a text takes on a terminal. */
export declare function textWidth(text: string): number;
/** The text in at most `width` columns, with `…` where something was left out. */
export declare function truncate(text: string, width: number): string;
/** Filled up with spaces to `width` columns, at the right or, for numbers, at the left. */
export declare function pad(text: string, width: number, align?: 'left' | 'right'): string;
/** At most `max` characters, with `…` where something was left out; never half a surrogate pair. */
export declare function clip(text: string, max: number): string;
