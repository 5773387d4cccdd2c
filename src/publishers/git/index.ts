import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Artifact } from '../../core/artifact.ts';
import { PublishError } from '../../core/errors.ts';
import type { GitOutcome, Problem } from '../../core/report.ts';
import { storeArtifacts } from './build.ts';
import type { GitContext } from './context.ts';
import { openDelivered } from './delivered.ts';
import { GONE } from './objects.ts';
import type { GitOptions } from './options.ts';
import { checkPath } from './paths.ts';
import { type Delivery, deliver, deliveredFiles } from './push.ts';
import { openRemote } from './remote.ts';
import { openRepository } from './repository.ts';
import { GitFailure, openGit } from './run-git.ts';
import { settleClone } from './settle.ts';
import { sortBySize } from './size.ts';
import { readTrees } from './trees.ts';
import type { Workshop } from './workshop.ts';

export type { GitContext } from './context.ts';
export { branchProblem, type GitOptions, gitOptionsSchema } from './options.ts';

/**
 * Commits exactly these files in one commit and pushes it, never by force; nothing is committed where the branch has
 * them already. The user's index and work tree have no part in it: a dirty index, a shallow or sparse clone and a
 * detached HEAD are all the same. Where another push came first, each file that it touched is merged by its `rebase`.
 * @throws {PublishError} with the remedy, where the remote refuses or cannot be reached
 * @throws {CancelledError} when the signal aborts; a push under way may have landed, the next run finds out
 */
export async function publishGit(
  artifacts: readonly Artifact[],
  options: GitOptions,
  context: GitContext,
): Promise<GitOutcome> {
  const { fitting, leftOut } = sortBySize(artifacts, options, context.emit);
  if (fitting.length === 0) return { status: 'unchanged', files: [], left_out: [...leftOut], rebuilds: 0 };
  const folder = await mkdtemp(join(tmpdir(), 'adip-git-'));
  try {
    const git = await openGit(context);
    const repository = await openRepository(git, options, context);
    for (const { path } of fitting) await checkPath(context.workspace, repository.prefix, path);
    const paths = fitting.map(({ path }) => repository.prefix + path);
    const trees = readTrees(git, folder, paths);
    const delivered = openDelivered(repository);
    return await publish({ git, repository, options, context, folder, trees, delivered }, fitting, leftOut);
  } catch (error) {
    throw error instanceof GitFailure ? tellFailure(error) : error;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function tellFailure(failure: GitFailure): PublishError {
  if (failure.output.includes('as both a file and as a directory')) {
    return new PublishError(
      'git_path_conflict',
      `A path is a file on one side and a folder on the other: ${failure.output}`,
      {
        cause: failure,
        remedy: 'Choose another path, or remove the file that the branch has in its place',
      },
    );
  }
  return new PublishError('git_failed', failure.message, {
    cause: failure,
    remedy: 'Run `git status` and `git fsck` in the workspace',
  });
}

async function publish(
  shop: Workshop,
  artifacts: readonly Artifact[],
  leftOut: readonly Problem[],
): Promise<GitOutcome> {
  const { git, repository, context, trees } = shop;
  const [ours, before] = await Promise.all([
    storeArtifacts(shop, artifacts),
    trees.entries(repository.head),
    warnOfLfs(shop, artifacts),
  ]);
  const unchanged = { status: 'unchanged' as const, branch: repository.branch, files: [], left_out: [...leftOut] };
  if (repository.head !== undefined && repository.checkedOut === repository.branch) {
    if (ours.every(({ path, blob }) => (before.get(path)?.blob ?? GONE) === blob)) return { ...unchanged, rebuilds: 0 };
  }
  // Most times the branch still stands where it was checked out: its index is read while the remote is asked.
  void trees.index(repository.head);
  const remote = await openRemote(git, repository, context);
  const delivery = await deliver(shop, remote, ours);
  const { commit = delivery.landed.tip } = delivery.landed;
  if (commit !== undefined) shop.delivered.keep(commit, deliveredFiles(ours, delivery.landed));
  await settleClone(shop, delivery.landed, ours);
  const all = [...leftOut, ...delivery.landed.leftOut];
  if (delivery.landed.commit === undefined) return { ...unchanged, left_out: all, rebuilds: delivery.rebuilds };
  return tellPushed(shop, delivery, delivery.landed.commit, all);
}

/** Bytes are committed as they are; Git LFS expects pointers where .gitattributes names it. */
async function warnOfLfs({ git, context }: Workshop, artifacts: readonly Artifact[]): Promise<void> {
  const { stdout } = await git.try(['check-attr', '-z', 'filter', '--', ...artifacts.map(({ path }) => path)]);
  const fields = stdout.split('\0');
  const paths = artifacts.map(({ path }) => path).filter((_, i) => fields[i * 3 + 2] === 'lfs');
  if (paths.length === 0) return;
  context.emit({
    type: 'warning',
    code: 'git_lfs_ignored',
    message: `.gitattributes gives ${paths.join(', ')} to Git LFS; the data is committed as it is, not as a pointer`,
    remedy: 'Take these paths out of .gitattributes; files above the limit belong into S3 or partitions',
  });
}

function tellPushed(shop: Workshop, delivery: Delivery, commit: string, leftOut: Problem[]): GitOutcome {
  const { repository, context } = shop;
  const { landed, rebuilds } = delivery;
  const message = landed.message.split('\n')[0]!;
  const { serverUrl, repository: name } = context;
  const link = serverUrl && name ? { url: `${serverUrl.replace(/\/$/, '')}/${name}/commit/${commit}` } : {};
  const detail = `${repository.branch} ${commit.slice(0, 7)} ${message}`;
  context.emit({ type: 'published', publisher: 'git', detail, ...(link.url ? { uri: link.url } : {}) });
  const files = [...landed.entries.keys()].map((path) => path.slice(repository.prefix.length));
  return { status: 'pushed', branch: repository.branch, commit, ...link, message, files, left_out: leftOut, rebuilds };
}
