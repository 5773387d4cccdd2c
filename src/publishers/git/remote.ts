import { CancelledError } from '../../core/errors.ts';
import type { GitContext } from './context.ts';
import type { Repository } from './repository.ts';
import { cleanOutput, type Git, GitFailure } from './run-git.ts';

/** A push that the remote did not take, with git's own words (redacted). */
export type PushAnswer = { readonly landed: true } | { readonly landed: false; readonly output: string };

/** The remote branch. */
export interface Remote {
  /**
   * The commit that the branch points to now, with its objects here; undefined where there is no such branch.
   * @param known commits that the fetch may build on
   * @throws {GitFailure} where the remote cannot be asked
   */
  tip(known: readonly string[]): Promise<string | undefined>;
  /** Asks the branch to move to `commit`, never by force. */
  push(commit: string): Promise<PushAnswer>;
}

const TOKEN_VARIABLE = 'ADIP_INGEST_GIT_AUTHORIZATION';

export async function openRemote(git: Git, repository: Repository, context: GitContext): Promise<Remote> {
  const { remote, branch } = repository;
  const ref = `refs/heads/${branch}`;
  const login = await chooseLogin(git, repository, context);

  async function fetchTip(known: readonly string[]): Promise<string> {
    const tips = known.map((commit) => `--negotiation-tip=${commit}`);
    // No depth: it would make a full clone shallow. What lies between the known commits and the tip is little.
    // No refmap: a lock on a tracking branch, left behind by a killed process, must not stop us.
    const args = ['fetch', '--no-tags', '--no-recurse-submodules', '--refmap=', ...tips, '--', remote, ref];
    await git.out([...login.args, ...args], { env: login.env });
    return git.out(['rev-parse', '--verify', '--end-of-options', 'FETCH_HEAD^{commit}']);
  }

  return {
    async tip(known) {
      const listed = await git.out([...login.args, 'ls-remote', '--', remote, ref], { env: login.env });
      const line = listed.split('\n').find((each) => each.endsWith(`\t${ref}`));
      const commit = line?.split('\t')[0];
      if (commit === undefined || known.includes(commit)) return commit;
      const here = await git.try(['cat-file', '-t', commit]);
      return here.stdout.trim() === 'commit' ? commit : fetchTip(known);
    },
    async push(commit) {
      const args = ['push', '--porcelain', '--no-verify', '--no-follow-tags', '--recurse-submodules=no'];
      const result = await git.try([...login.args, ...args, '--', remote, `${commit}:${ref}`], { env: login.env });
      if (result.code === 0) return { landed: true };
      return { landed: false, output: cleanOutput(context, `${result.stdout}\n${result.stderr}`) };
    },
  };
}

interface Login {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The token as a header, where the clone brings no credentials: actions/checkout leaves a header of its own, and two
 * of them end in "Duplicate header". The header travels by the environment: arguments are for everyone to see.
 */
async function chooseLogin(git: Git, repository: Repository, context: GitContext): Promise<Login> {
  const none: Login = { args: [], env: {} };
  const { token, serverUrl } = context;
  if (!token || !serverUrl) return none;
  const pushUrl = await git.out(['remote', 'get-url', '--push', '--', repository.remote]);
  const url = URL.parse(pushUrl);
  const server = new URL(serverUrl);
  if (!url || url.origin !== server.origin || url.username !== '' || !isSafe(server)) return none;
  const configured = await git.try(['config', '--get-urlmatch', 'http.extraheader', pushUrl]);
  if (configured.stdout.trim() !== '') return none;
  const pair = `x-access-token:${token}`;
  context.secrets.add(pair);
  return {
    args: [`--config-env=http.${server.origin}/.extraheader=${TOKEN_VARIABLE}`],
    env: { [TOKEN_VARIABLE]: `AUTHORIZATION: basic ${Buffer.from(pair).toString('base64')}` },
  };
}

/** A token never travels in the clear; a server on this machine is no journey. */
const isSafe = (url: URL): boolean =>
  url.protocol === 'https:' || (url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname));

/** Whether `ancestor` is `commit` or lies below it, as far as the clone knows. */
export async function isAncestor(git: Git, ancestor: string, commit: string): Promise<boolean> {
  return ancestor === commit || (await git.try(['merge-base', '--is-ancestor', ancestor, commit])).code === 0;
}

/** Where both come from: `head` itself, or an older commit where the branch's history was written anew. */
export async function commonBase(git: Git, head: string, tip: string): Promise<string | undefined> {
  if (await isAncestor(git, head, tip)) return head;
  const found = await git.try(['merge-base', head, tip]);
  return found.code === 0 ? found.stdout.trim() : undefined;
}

/** Runs a question to the remote; its failure comes back as output. */
export async function ask<T>(question: () => Promise<T>): Promise<{ value: T } | { output: string }> {
  try {
    return { value: await question() };
  } catch (error) {
    if (error instanceof CancelledError || !(error instanceof GitFailure)) throw error;
    return { output: error.output };
  }
}
