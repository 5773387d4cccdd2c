import { CancelledError } from '../../core/errors.ts';
import type { GitContext } from './context.ts';

/** What one call of git gave. */
export interface GitResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface GitCall {
  /** Variables for this call alone. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: the workspace. */
  readonly cwd?: string;
}

/** Git ended with an exit code that the caller did not expect. `output` is redacted. */
export class GitFailure extends Error {
  override readonly name = 'GitFailure';
  readonly code: number;
  readonly output: string;
  constructor(command: string, code: number, output: string) {
    super(`git ${command} ended with ${code}: ${output}`);
    this.code = code;
    this.output = output;
  }
}

export interface Git {
  /** Runs git and gives its exit code, whatever it is. */
  try(args: readonly string[], call?: GitCall): Promise<GitResult>;
  /**
   * Runs git and gives its standard output without the last newline.
   * @throws {GitFailure} for an exit code other than 0
   */
  out(args: readonly string[], call?: GitCall): Promise<string>;
}

/**
 * Hooks and the file system monitor run programs that the repository names. Compression is set for speed: files are
 * large and rarely worth a delta. Automatic maintenance would hold locks in the middle of a race.
 */
const CONFIG = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.bigFileThreshold=1m',
  'core.splitIndex=false',
  'index.sparse=false',
  'pack.compression=1',
  'gc.auto=0',
  'maintenance.auto=false',
  'i18n.commitEncoding=utf-8',
  'http.lowSpeedLimit=1',
  'http.lowSpeedTime=300',
];

/** A person's own way to reach the remote; everything else of GIT_* could redirect our calls. */
const KEPT = [
  'GIT_SSH',
  'GIT_SSH_COMMAND',
  'GIT_ASKPASS',
  'SSH_ASKPASS',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_SYSTEM',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_SSL_CAINFO',
  'GIT_SSL_CAPATH',
];
const DROPPED = /^(GIT_.*|SSH_ASKPASS|EDITOR|VISUAL|PAGER|PREFIX)$/i;

const OURS = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_LITERAL_PATHSPECS: '1' };

function childEnv(context: GitContext, extra: Readonly<Record<string, string>>): Record<string, string> {
  const inherited = Object.entries(context.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && (KEPT.includes(entry[0]) || !DROPPED.test(entry[0])),
  );
  return { ...Object.fromEntries(inherited), ...OURS, ...extra };
}

/** Credentials inside of URLs are nobody's business, known as secrets or not. */
export const cleanOutput = (context: GitContext, text: string): string =>
  context.secrets.redact(text.replace(/(:\/\/)[^/@\s]+@/g, '$1***@')).trim();

/** Git for one publishing: simple-git with argument arrays, loaded when first needed. */
export async function openGit(context: GitContext): Promise<Git> {
  const { simpleGit } = await import('simple-git');

  async function run(args: readonly string[], call: GitCall = {}): Promise<GitResult> {
    let seen: GitResult | undefined;
    const env = childEnv(context, call.env ?? {});
    const git = simpleGit({
      baseDir: call.cwd ?? context.workspace,
      config: CONFIG,
      abort: context.signal,
      allowEnvironment: Object.keys(env).filter((name) => DROPPED.test(name)),
      unsafe: {
        allowUnsafeHooksPath: true,
        allowUnsafeFsMonitor: true,
        allowUnsafeSshCommand: true,
        allowUnsafeAskPass: true,
        allowUnsafeConfigPaths: true,
      },
      // Exit codes are read here, so that code 1 of a question is an answer and a silent failure is none.
      errors: (error, result) => {
        seen = {
          code: result.exitCode,
          stdout: Buffer.concat(result.stdOut).toString(),
          stderr: Buffer.concat(result.stdErr).toString(),
        };
        return result.exitCode === 0 ? error : undefined;
      },
    }).env(env);
    try {
      await git.raw([...args]);
    } catch (error) {
      if (!context.signal.aborted) throw error;
    }
    if (context.signal.aborted) throw new CancelledError('cancelled', 'Cancelled while git was at work');
    if (!seen) throw new Error(`git ${args[0]} told no exit code`);
    return seen;
  }

  return {
    try: run,
    async out(args, call) {
      const result = await run(args, call);
      if (result.code === 0) return result.stdout.replace(/\n$/, '');
      const command = args.find((arg) => !arg.startsWith('-')) ?? '';
      throw new GitFailure(command, result.code, cleanOutput(context, result.stderr || result.stdout));
    },
  };
}
