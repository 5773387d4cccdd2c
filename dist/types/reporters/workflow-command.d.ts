/**
 * A line that the runner prints and never obeys. It reads `::command::` at the start of a line (white space before it
 * does not matter) and the older `##[command]` anywhere in one.
 */
export declare function safeLine(line: string): string;
export interface Annotation {
    readonly title?: string;
    readonly message: string;
    /** Relative to the workspace. */
    readonly file?: string;
    readonly line?: number;
    readonly column?: number;
}
/** The workflow command that puts an annotation on the run's page (and its message into the log). */
export declare function annotation(kind: 'error' | 'warning', about: Annotation): string;
export declare const groupStart: (title: string) => string;
export declare const groupEnd = "::endgroup::";
