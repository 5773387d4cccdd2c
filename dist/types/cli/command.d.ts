import type { Secrets } from '../core/secrets.ts';
import type { Flags, Parsed } from './arguments.ts';
import type { Env } from './load.ts';
/** What a command may use of the process. */
export interface Shell {
    readonly cwd: string;
    readonly env: Env;
    readonly signal: AbortSignal;
    /** Every secret that the command comes to know; the last error message is redacted with them. */
    readonly secrets: Secrets;
    /** Whether progress can be drawn. */
    readonly isTerminal: boolean;
    /** Columns of what `stderr` writes to. */
    columns(): number;
    /** Columns of what `stdout` writes to. */
    width(): number;
    stdout(text: string): void;
    stderr(text: string): void;
}
export interface Command {
    readonly flags: Flags;
    /** Names of arguments that are no options. */
    readonly positionals?: readonly string[];
    /** Paragraphs of `--help` below the summary: what one must know beside the options. */
    readonly about?: readonly string[];
    /** Lines of `--help` that can be copied. */
    readonly examples?: readonly string[];
    /** Does it; the exit code. */
    execute(parsed: Parsed, shell: Shell): Promise<number>;
}
