import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises';
import { sep } from 'node:path';

/** Younger locks are taken for living ones: their owner may be on another machine or in another container. */
const STALE_AFTER_MS = 60_000;

/**
 * Removes `index.lock` if its owner is dead, and says whether the way is free now. Git writes no owner into its lock,
 * so "dead" is reckoned: the lock is older than a minute, no process has it open, and no git that we can see works in
 * this repository (git closes the file while an editor or a hook runs). Where processes cannot be looked at
 * (outside of Linux), a lock is never removed.
 */
export async function clearStaleLock(lock: string, folders: readonly string[], now: number): Promise<boolean> {
  const found = await stat(lock).catch(() => undefined);
  if (!found) return true;
  if (now - found.mtimeMs < STALE_AFTER_MS || (await hasOwner(lock, folders))) return false;
  await rm(lock, { force: true });
  return true;
}

async function hasOwner(lock: string, folders: readonly string[]): Promise<boolean> {
  const names = await readdir('/proc').catch(() => []);
  const processes = names.filter((name) => /^\d+$/.test(name));
  if (processes.length === 0) return true;
  for (const id of processes) if (await mayOwn(id, lock, folders)) return true;
  return false;
}

async function mayOwn(id: string, lock: string, folders: readonly string[]): Promise<boolean> {
  const root = `/proc/${id}`;
  const name = await readFile(`${root}/comm`, 'utf8').catch(() => '');
  if (name.startsWith('git')) {
    const cwd = await readlink(`${root}/cwd`).catch((error: NodeJS.ErrnoException) => error.code ?? '');
    // A git of another user, whose folder we may not read, could be the one.
    if (cwd === 'EACCES' || folders.some((folder) => cwd === folder || cwd.startsWith(folder + sep))) return true;
  }
  const open = await readdir(`${root}/fd`).catch(() => []);
  for (const fd of open) if ((await readlink(`${root}/fd/${fd}`).catch(() => '')) === lock) return true;
  return false;
}
