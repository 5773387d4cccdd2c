import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { Repository } from './repository.ts';
import type { Git } from './run-git.ts';

/** An entry of a tree. */
export interface Entry {
  readonly mode: string;
  readonly blob: string;
}

export const REGULAR = '100644';
/** In the place of a blob: the path is taken out. */
export const GONE = '';

/** Arguments have a length limit; so many paths are far below it. */
const BATCH = 200;

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH);
}

/** Stores files as blobs, byte for byte: no filter, no line ending is touched. */
export async function storeBlobs(git: Git, files: readonly string[]): Promise<string[]> {
  const blobs: string[] = [];
  for (const some of batches(files)) {
    blobs.push(...(await git.out(['hash-object', '-w', '--no-filters', '--', ...some])).split('\n'));
  }
  return blobs;
}

/** What a commit has at these paths of the repository; a path that it lacks is absent. */
export async function readEntries(git: Git, commit: string, paths: readonly string[]): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  for (const some of batches(paths)) {
    const listed = await git.out(['ls-tree', '-z', '--full-tree', commit, '--', ...some]);
    for (const line of listed.split('\0').filter((each) => each !== '')) {
      const [, mode, blob, path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(line)!;
      entries.set(path!, { mode: mode!, blob: blob! });
    }
  }
  return entries;
}

/** Writes a blob's bytes to `file`; git does it itself, so that a large blob never passes through this process. */
export async function extractBlob(git: Git, repository: Repository, blob: string, file: string, folder: string) {
  const env = { GIT_DIR: repository.gitDir, GIT_WORK_TREE: folder };
  const name = await git.out(['unpack-file', blob], { cwd: folder, env });
  await rename(join(folder, name.trim()), file);
}

export interface Person {
  readonly name: string;
  readonly email: string;
}

export interface CommitParts {
  /** Where its tree starts from and its parent; undefined for the first commit. */
  readonly parent: string | undefined;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly messageFile: string;
  readonly author: Person;
  /** ms since the epoch. */
  readonly at: number;
  /** An index of our own: the user's may be dirty, sparse or locked. */
  readonly indexFile: string;
}

/** A private index filled with a commit's tree. */
export async function readIndex(git: Git, commit: string | undefined, indexFile: string): Promise<void> {
  await git.out(['read-tree', commit ?? '--empty'], { env: { GIT_INDEX_FILE: indexFile } });
}

/** Puts the entries into an index. `env` names which; the user's own by default. */
export async function updateIndex(
  git: Git,
  entries: ReadonlyMap<string, Entry>,
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  const info = [...entries].map(([path, { mode, blob }]) =>
    blob === GONE ? ['--force-remove', path] : ['--cacheinfo', `${mode},${blob},${path}`],
  );
  for (const some of batches(info)) await git.out(['update-index', '--add', '--verbose', ...some.flat()], { env });
}

/** Commits the private index. Gives the commit's name; nothing refers to it yet. */
export async function writeCommit(git: Git, parts: CommitParts): Promise<string> {
  const index = { GIT_INDEX_FILE: parts.indexFile };
  await updateIndex(git, parts.entries, index);
  const tree = await git.out(['write-tree'], { env: index });
  const parent = parts.parent === undefined ? [] : ['-p', parts.parent];
  const date = `${Math.floor(parts.at / 1000)} +0000`;
  const { name, email } = parts.author;
  return git.out(['commit-tree', tree, ...parent, '-F', parts.messageFile], {
    env: {
      GIT_AUTHOR_NAME: name,
      GIT_AUTHOR_EMAIL: email,
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: name,
      GIT_COMMITTER_EMAIL: email,
      GIT_COMMITTER_DATE: date,
    },
  });
}
