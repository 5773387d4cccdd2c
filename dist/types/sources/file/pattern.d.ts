/** Whether a path is a pattern of names. */
export declare const isPattern: (path: string) => boolean;
/** The steps before the first one that holds a pattern: `data/in` of `data/in/2024-*.csv`. */
export declare function fixedPart(path: string): string;
/**
 * A pattern as a test of whole names. `*` and `?` stop at "/", `**` as a step stands for any number of steps, `[0-9]` and
 * `[!a]` for one character. Names that begin with a dot want their dot written.
 */
export declare function matcher(pattern: string): (name: string) => boolean;
/** The order in which files are read: that of their names' bytes, the same on every machine. */
export declare const byBytes: (a: string, b: string) => number;
