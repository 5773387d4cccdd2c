/**
 * A bound on what can repeat or branch in a regular expression, or undefined where repetitions stand inside each other or it
 * refers back: those can take exponential time. Each `*`, `+`, `?`, `{…}` and `|` counts, wherever it stands.
 */
export declare function countBranches(source: string): number | undefined;
/** Whether a search of so long a text ends soon, whatever the text is. */
export declare function isCheap(branches: number | undefined, length: number): boolean;
