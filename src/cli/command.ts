import type { Flags, Parsed } from './arguments.ts';
import type { Env } from './load.ts';

/** What a command may use of the process. */
export interface Shell {
  readonly cwd: string;
  readonly env: Env;
  readonly signal: AbortSignal;
  /** Whether progress can be drawn. */
  readonly isTerminal: boolean;
  columns(): number;
  stdout(text: string): void;
  stderr(text: string): void;
}

export interface Command {
  /** One sentence for `--help`. */
  readonly summary: string;
  readonly flags: Flags;
  /** Names of arguments that are no options. */
  readonly positionals?: readonly string[];
  /** Does it; the exit code. */
  execute(parsed: Parsed, shell: Shell): Promise<number>;
}
