import { randomInt } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadState, saveState } from '../stores/state-file.ts';
import type { RunIdentity } from './context.ts';

const VERSION = 1;

interface Saved {
  readonly identity: RunIdentity;
  readonly savedAt: number;
}

export interface OpenIdentity {
  readonly identity: RunIdentity;
  /** Makes it durable; before the first checkpoint is soon enough, and the first request need not wait for the disk. */
  keep(): void;
  close(): void;
}

/**
 * Who this run is: a resumed run keeps the id, the start and the seed of its first attempt, so that names which carry
 * them come out the same.
 */
export function openIdentity(
  workRoot: string,
  options: {
    readonly fresh: boolean;
    readonly maxAgeMs: number;
    readonly now: number;
    readonly seed: number | undefined;
  },
): OpenIdentity {
  const file = join(workRoot, 'run.json');
  const before = options.fresh || !existsSync(file) ? undefined : loadState<Saved>(file, VERSION).value;
  const isAlive = before !== undefined && options.now - before.savedAt <= options.maxAgeMs;
  const identity: RunIdentity = isAlive
    ? { ...before.identity, attempt: before.identity.attempt + 1 }
    : newIdentity(options.now, options.seed);
  let isKept = false;
  return {
    identity,
    keep() {
      if (!isKept) saveState(file, VERSION, { identity, savedAt: options.now } satisfies Saved);
      isKept = true;
    },
    close() {
      for (const generation of [file, `${file}.previous`]) rmSync(generation, { force: true });
    },
  };
}

function newIdentity(now: number, wanted: number | undefined): RunIdentity {
  const seed = wanted ?? randomInt(2 ** 32);
  const stamp = new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-');
  return {
    id: `${stamp}-${randomInt(36 ** 6)
      .toString(36)
      .padStart(6, '0')}`,
    startedAt: now,
    attempt: 1,
    seed,
  };
}
