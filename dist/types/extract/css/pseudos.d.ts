/** Pseudo-classes that are short for another selector. */
export declare const ALIASES: ReadonlyMap<string, string>;
/** Pseudo-classes with a list of selectors in parentheses. */
export declare const LISTS: ReadonlyMap<string, 'is' | 'not' | 'has'>;
/** Pseudo-classes by position. */
export declare const NTH: ReadonlyMap<string, {
    readonly fromEnd: boolean;
    readonly ofType: boolean;
}>;
export declare const CONTAINS: ReadonlySet<string>;
export declare const PLAIN: ReadonlySet<string>;
export declare const KNOWN_PSEUDOS: readonly string[];
/** What to write instead of what only jQuery, a test tool or a painted page knows. */
export declare function insteadOf(name: string, argument: string): string | undefined;
