import { ConfigError } from '../core/errors.ts';
/** Where a thing stands in the config's text, both counted from 1. */
export interface Position {
    readonly line: number;
    readonly column: number;
}
/** One thing that is wrong with a config, or that this release cannot run. */
export interface Problem {
    /** Cause for machines: `unknown_key`, `wrong_type`, `missing_variable`, … */
    readonly code: string;
    readonly severity: 'error' | 'warning';
    readonly file: string;
    /** Absent where there is no text, as in the URL-only form. */
    readonly position?: Position | undefined;
    /** Dotted path of the key, `streams.customers.paginator.page_size`; empty for the file as a whole. */
    readonly path: string;
    /** What was expected and what was found. Never the value of a variable. */
    readonly message: string;
    /** What to do next. */
    readonly remedy?: string | undefined;
    /** The line with a caret below the place. */
    readonly frame?: string | undefined;
}
/** A config with its problems; all of them are told at once. */
export declare class InvalidConfigError extends ConfigError {
    readonly problems: readonly Problem[];
    constructor(problems: readonly Problem[], remedy?: string);
}
/** A problem as text: `adip.yml:12:5 streams.a.paht: …`, the remedy, the line with a caret. */
export declare function formatProblem(problem: Problem): string;
/** Problems in the order of the text; a second one with the same words at the same place is dropped. */
export declare function sortProblems(problems: readonly Problem[]): Problem[];
/** A path as a person writes it: `streams.games.items[0]`. */
export declare function dotted(path: readonly PropertyKey[]): string;
