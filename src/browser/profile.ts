import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PREFIX = 'adip-browser-';
const STALE_MS = 24 * 3_600_000;

/** A folder of its own for one browser: profile, home and temporary files. */
export const makeProfile = (): Promise<string> => mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));

/** Removes a profile; a process that still writes its last lines is waited for. */
export const removeProfile = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }).catch(() => {});

/** Removes what runs that were killed have left behind: profiles of ended processes, untouched for a day. */
export async function sweepProfiles(now: number, root = tmpdir()): Promise<void> {
  const names = await readdir(root).catch(() => []);
  for (const name of names) {
    const [, pid] = /^adip-browser-(\d+)-\w+$/.exec(name) ?? [];
    if (pid === undefined || isAlive(Number(pid))) continue;
    const folder = join(root, name);
    const facts = await lstat(folder).catch(() => undefined);
    const ours = facts?.isDirectory() === true && (process.getuid === undefined || facts.uid === process.getuid());
    if (ours && now - facts.mtimeMs > STALE_MS) await removeProfile(folder);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
