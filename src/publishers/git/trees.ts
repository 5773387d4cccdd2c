import { join } from 'node:path';
import { type Entry, readEntries, readIndex } from './objects.ts';
import type { Git } from './run-git.ts';

export type Entries = ReadonlyMap<string, Entry>;

/** What commits have at our paths, each read once, and as early as somebody asks. `undefined` is the empty tree. */
export interface Trees {
  entries(commit: string | undefined): Promise<Entries>;
  /** A private index with the commit's whole tree; the first builder on that commit uses it up. */
  index(commit: string | undefined): Promise<string>;
}

export function readTrees(git: Git, folder: string, paths: readonly string[]): Trees {
  const entries = new Map<string, Promise<Entries>>();
  const indexes = new Map<string, Promise<string>>();

  async function fillIndex(commit: string | undefined): Promise<string> {
    const file = join(folder, `index-${commit ?? 'empty'}`);
    await readIndex(git, commit, file);
    return file;
  }

  return {
    entries: (commit) =>
      commit === undefined ? Promise.resolve(new Map()) : once(entries, commit, () => readEntries(git, commit, paths)),
    index: (commit) => once(indexes, commit ?? '', () => fillIndex(commit)),
  };
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = known.get(key) ?? make();
  known.set(key, made);
  // Whoever asked early may be gone when it fails; whoever needs it hears of it.
  made.catch(() => {});
  return made;
}
