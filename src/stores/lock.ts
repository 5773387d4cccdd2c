import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { ConfigError } from '../core/errors.ts';

interface Owner {
  readonly pid: number;
  readonly host: string;
  /** Start of the process in kernel ticks, where the system tells it: a recycled pid is not the owner. */
  readonly started: string | undefined;
}

/**
 * Takes the workspace for this process; a lock whose owner is dead is taken over.
 * @throws ConfigError `locked` while another run is at work in it.
 */
export function takeLock(file: string): { release(): void } {
  mkdirSync(dirname(file), { recursive: true });
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), started: startOf(process.pid) } satisfies Owner);
  for (let attempt = 0; attempt < 3; attempt++) {
    if (create(file, mine)) return { release: () => releaseOwn(file, mine) };
    const owner = readOwner(file);
    if (owner && isAlive(owner)) {
      throw new ConfigError(
        'locked',
        `another run (process ${owner.pid} on ${owner.host}) is at work in this workspace`,
        {
          remedy: `Wait for it to end, or stop it; if it is gone for good, delete ${file}.`,
        },
      );
    }
    removeDead(file);
  }
  throw new ConfigError('locked', `${file} is taken again and again by other runs`, {
    remedy: 'Start one run at a time per workspace.',
  });
}

/** The lock appears with its content in one step: an empty one would be taken for a dead owner's. */
function create(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}.tmp`;
  writeFileSync(draft, content);
  try {
    linkSync(draft, file);
    return true;
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw thrown;
  } finally {
    rmSync(draft, { force: true });
  }
}

function readOwner(file: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Owner;
  } catch {
    return undefined; // gone again, or torn
  }
}

/** Of several who find a dead owner only one moves his lock away; who gets hold of a living one's by then puts it back. */
function removeDead(file: string): void {
  const aside = `${file}.${process.pid}.tmp`;
  try {
    renameSync(file, aside);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw thrown;
  }
  const owner = readOwner(aside);
  try {
    if (owner && isAlive(owner)) linkSync(aside, file);
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown;
  } finally {
    rmSync(aside, { force: true });
  }
}

function isAlive(owner: Owner): boolean {
  if (owner.host !== hostname()) return false; // a cached folder from another runner; two machines never share a workspace
  if (!Number.isInteger(owner.pid) || owner.pid < 1) return false; // to the system, -1 is every process
  try {
    process.kill(owner.pid, 0);
  } catch (thrown) {
    return (thrown as NodeJS.ErrnoException).code === 'EPERM';
  }
  return owner.started === undefined || owner.started === startOf(owner.pid);
}

function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}

function releaseOwn(file: string, mine: string): void {
  try {
    if (readFileSync(file, 'utf8') === mine) rmSync(file);
  } catch {
    // somebody removed it by hand: nothing is left to release
  }
}
