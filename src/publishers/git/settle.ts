import { copyFile, mkdir, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Candidate } from './build.ts';
import { clearStaleLock } from './index-lock.ts';
import { extractBlob, GONE, updateIndex } from './objects.ts';
import { GitFailure } from './run-git.ts';
import type { Ours, Workshop } from './workshop.ts';

/**
 * Moves HEAD and the user's index entries of our paths to what landed, so that later steps see a clean status for
 * them. Only where nothing else moves with it: the work tree's other files are not ours to change.
 */
export async function settleClone(shop: Workshop, landed: Candidate, ours: readonly Ours[]): Promise<void> {
  const commit = landed.commit ?? landed.tip;
  if (commit === undefined) return;
  // behind a HEAD that has moved, what is held back would count as made on top of what others brought, and replace it
  if (landed.held.size > 0) return;
  const { checkedOut, branch } = shop.repository;
  if (checkedOut !== undefined && checkedOut !== branch) return;
  try {
    const paths = ours.map(({ path }) => path);
    if (commit !== shop.repository.head) {
      if (!(await movesOnlyOurs(shop, commit, paths)) || !(await moveHead(shop, commit, paths))) return;
    }
    await showLanded(shop, landed, ours);
    shop.delivered.settle(paths);
  } catch (error) {
    if (!(error instanceof GitFailure)) throw error;
    warn(shop, `The clone still stands at the commit before: ${error.output}`);
  }
}

async function movesOnlyOurs(shop: Workshop, commit: string, ours: readonly string[]): Promise<boolean> {
  const { head } = shop.repository;
  const compare =
    head === undefined
      ? ['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]
      : ['diff-tree', '-r', '-z', '--no-renames', '--name-only', head, commit];
  const changed = (await shop.git.out(compare)).split('\0').filter((path) => path !== '');
  return changed.every((path) => ours.includes(path));
}

async function moveHead(shop: Workshop, commit: string, ours: readonly string[]): Promise<boolean> {
  const { git, repository, context } = shop;
  const lock = resolve(context.workspace, repository.indexLock);
  const folders = [await realpath(context.workspace), repository.gitDir];
  if (!(await clearStaleLock(lock, folders, context.clock.now()))) {
    warn(shop, 'Another git process holds index.lock, so the clone still stands at the commit before');
    return false;
  }
  const stands = await shop.trees.entries(commit);
  const gone = ours.filter((path) => !stands.has(path)).map((path) => [path, { mode: '', blob: GONE }] as const);
  await updateIndex(git, new Map([...stands, ...gone]));
  const reason = `adip-ingest: run ${context.runId}`;
  const ref = repository.checkedOut === undefined ? ['--no-deref', 'HEAD'] : [`refs/heads/${repository.checkedOut}`];
  await git.out(['update-ref', '-m', reason, ...ref, commit, repository.head ?? '']);
  return true;
}

/** The workspace has what the branch has: with another file, HEAD would count as what that one was made on top of. */
async function showLanded(shop: Workshop, { merged, stands }: Candidate, ours: readonly Ours[]): Promise<void> {
  const { git, repository, folder, context } = shop;
  for (const { artifact, path, blob } of ours) {
    const standing = stands.get(path)?.blob;
    const target = join(context.workspace, path.slice(repository.prefix.length));
    let file = merged.get(path);
    if (file === undefined && artifact.kind !== 'report' && standing !== undefined && standing !== blob) {
      file = join(folder, `standing-${standing}`);
      await extractBlob(git, repository, standing, file, folder);
    }
    if (file !== undefined) await replace(file, target);
    else if (artifact.kind !== 'report' && standing === undefined) await rm(target, { force: true });
  }
}

async function replace(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const beside = `${to}.${process.pid}.tmp`;
  await copyFile(from, beside);
  await rename(beside, to);
}

function warn(shop: Workshop, message: string): void {
  shop.context.emit({
    type: 'warning',
    code: 'git_clone_behind',
    message,
    remedy: 'The push itself landed; run `git pull` before you commit in this clone',
  });
}
