import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createWorkspace, writeFiles } from './workspace.ts';

const run = promisify(execFile);

export interface RepositoryOptions {
  /** The first commit's files. @default a README */
  readonly files?: Readonly<Record<string, string>>;
  /** @default main */
  readonly branch?: string;
  /** Commits that the clone fetches; 0 for all. actions/checkout fetches 1. @default 1 */
  readonly depth?: number;
  /** The clone stands on the commit, not on the branch. @default false */
  readonly detached?: boolean;
}

export interface Repository extends AsyncDisposable {
  /** The bare remote's folder. */
  readonly remote: string;
  /** What the clone calls its origin. */
  readonly url: string;
  /** The clone that an Action runs in. */
  readonly workspace: string;
  readonly branch: string;
  /** Runs git in the clone, or in another folder; gives stdout without its last line end. */
  git(args: readonly string[], cwd?: string): Promise<string>;
  /** The remote branch's commit. */
  tip(): Promise<string>;
  /** Subjects of the remote branch's commits, newest first. */
  subjects(): Promise<string[]>;
  /** A file as the remote branch has it. */
  show(path: string): Promise<string>;
  /** Files of the last commit on the remote branch. */
  changed(): Promise<string[]>;
  /** Another clone, complete; for a second writer. */
  clone(name: string): Promise<string>;
  /** Another writer commits and pushes these files. */
  push(files: Readonly<Record<string, string>>, message?: string): Promise<string>;
  dispose(): Promise<void>;
}

/** No configuration of the machine or the user takes part. */
const GIT_ENV = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'Somebody',
  GIT_AUTHOR_EMAIL: 'somebody@example.com',
  GIT_COMMITTER_NAME: 'Somebody',
  GIT_COMMITTER_EMAIL: 'somebody@example.com',
};

export async function git(args: readonly string[], cwd: string): Promise<string> {
  const { stdout } = await run('git', [...args], { cwd, env: GIT_ENV, maxBuffer: 1 << 28 });
  return stdout.replace(/\n$/, '');
}

/** A bare remote with one commit and a clone of it, as actions/checkout leaves one: shallow, without an author. */
export async function makeRepository(options: RepositoryOptions = {}): Promise<Repository> {
  const { files = { 'README.md': '# data\n' }, branch = 'main', depth = 1, detached = false } = options;
  const home = await createWorkspace();
  const remote = join(home.path, 'remote.git');
  const workspace = join(home.path, 'workspace');
  const url = `file://${remote}`;
  await git(['init', '--quiet', '--bare', `--initial-branch=${branch}`, remote], home.path);
  const clone = async (name: string) => {
    const path = join(home.path, name);
    await git(['clone', '--quiet', url, path], home.path);
    return path;
  };
  const commit = async (path: string, content: Readonly<Record<string, string>>, message: string) => {
    await writeFiles(path, content);
    await git(['add', '--all'], path);
    await git(['commit', '--quiet', '--message', message], path);
    await git(['push', '--quiet', 'origin', `HEAD:refs/heads/${branch}`], path);
    return git(['rev-parse', 'HEAD'], path);
  };
  await commit(await clone('seed'), files, 'Begin');
  const shallow = depth > 0 ? [`--depth=${depth}`] : [];
  await git(['clone', '--quiet', ...shallow, '--branch', branch, url, workspace], home.path);
  if (detached) await git(['checkout', '--quiet', '--detach'], workspace);
  let writers = 0;
  return {
    remote,
    url,
    workspace,
    branch,
    git: (args, cwd = workspace) => git(args, cwd),
    tip: () => git(['rev-parse', branch], remote),
    subjects: async () => (await git(['log', '--format=%s', branch], remote)).split('\n'),
    show: (path) => git(['show', `${branch}:${path}`], remote),
    changed: async () => (await git(['show', '--name-only', '--format=', branch], remote)).split('\n').filter(Boolean),
    clone,
    push: async (content, message = 'Another writer') => {
      writers += 1;
      return commit(await clone(`writer-${writers}`), content, message);
    },
    dispose: home.dispose,
    [Symbol.asyncDispose]: home.dispose,
  };
}
