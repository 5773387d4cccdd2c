/** One option of a command, for parsing and for `--help`. */
export interface Flag {
    readonly type: 'string' | 'boolean';
    readonly short?: string;
    /** May stand several times; its value is a list. */
    readonly multiple?: boolean;
    /** Placeholder in the help, e.g. `FILE`. */
    readonly value?: string;
    readonly help: string;
}
export type Flags = Readonly<Record<string, Flag>>;
export interface Parsed {
    readonly values: Readonly<Record<string, string | boolean | string[] | undefined>>;
    readonly positionals: readonly string[];
}
/** @throws ConfigError `bad_usage`, which names the nearest known option */
export declare function parseFlags(command: string, args: readonly string[], flags: Flags, positionals?: number): Parsed;
/** A whole number above zero. @throws ConfigError */
export declare function positiveInteger(name: string, text: string | undefined): number | undefined;
/** `a, b` or lines as a list. */
export declare function listOf(text: string | undefined): string[];
/** One of the known words; undefined where nothing was said. @throws ConfigError */
export declare function choice<const T extends string>(name: string, value: unknown, known: readonly T[]): T | undefined;
