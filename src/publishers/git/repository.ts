import { PublishError } from '../../core/errors.ts';
import type { GitContext } from './context.ts';
import { branchProblem, type GitOptions } from './options.ts';
import type { Git } from './run-git.ts';

/** The clone that we publish from, as it stood when publishing began. Nothing here changes. */
export interface Repository {
  /** The workspace inside the repository, with `/` at its end; empty where it is the whole. */
  readonly prefix: string;
  readonly gitDir: string;
  /** Where git locks the user's index. */
  readonly indexLock: string;
  /** Commit of HEAD; undefined where there is none yet. */
  readonly head: string | undefined;
  /** The branch that is checked out, undefined where HEAD is detached. */
  readonly checkedOut: string | undefined;
  /** The branch to publish to. */
  readonly branch: string;
  readonly remote: string;
}

/** @throws {PublishError} where there is no clone, no such remote, or no branch to publish to. */
export async function openRepository(git: Git, options: GitOptions, context: GitContext): Promise<Repository> {
  const [place, symbolic, head, remotes] = await Promise.all([
    git.try(['rev-parse', '--absolute-git-dir', '--git-path', 'index.lock', '--is-inside-work-tree', '--show-prefix']),
    git.try(['symbolic-ref', '--quiet', 'HEAD']),
    git.try(['rev-parse', '--verify', '--end-of-options', 'HEAD^{commit}']),
    git.try(['remote']),
  ]);
  const [gitDir, indexLock, inside, prefix] = place.stdout.split('\n');
  if (place.code !== 0 || !gitDir || !indexLock || inside !== 'true') throw noRepository(context, place.stderr);
  if (!remotes.stdout.split('\n').includes(options.remote)) {
    throw new PublishError('git_no_remote', `The clone in the workspace has no remote "${options.remote}"`, {
      remedy: 'Name a remote that `git remote` lists under publish.git.remote, or add one',
    });
  }
  const checkedOut = symbolic.code === 0 ? symbolic.stdout.trim().replace(/^refs\/heads\//, '') : undefined;
  return {
    prefix: prefix ?? '',
    gitDir,
    indexLock,
    head: head.code === 0 ? head.stdout.trim() : undefined,
    checkedOut,
    branch: chooseBranch(options.branch ?? checkedOut ?? context.defaultBranch),
    remote: options.remote,
  };
}

function chooseBranch(name: string | undefined): string {
  if (name === undefined) {
    throw new PublishError('git_no_branch', 'HEAD is detached and no branch is configured to publish to', {
      remedy: 'Set publish.git.branch, or check a branch out',
    });
  }
  const problem = branchProblem(name);
  if (problem === undefined) return name;
  throw new PublishError('git_bad_branch', `The branch ${JSON.stringify(name)} ${problem}`, {
    remedy: 'Set publish.git.branch to the name of a branch',
  });
}

function noRepository(context: GitContext, output: string): PublishError {
  if (output.includes('dubious ownership')) {
    return new PublishError(
      'git_dubious_ownership',
      'The workspace belongs to another user, git refuses to work in it',
      {
        remedy: 'Run `git config --global --add safe.directory "$GITHUB_WORKSPACE"` in a step before',
      },
    );
  }
  if (output.includes('ENOENT')) {
    return new PublishError('git_missing', 'The program git was not found', { remedy: 'Install git 2.31 or newer' });
  }
  return new PublishError('git_no_repository', `${context.workspace} is not a work tree of git`, {
    remedy: 'Run actions/checkout before this step, or set publish.git to false',
  });
}
