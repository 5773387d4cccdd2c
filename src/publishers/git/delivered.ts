import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact, Version } from '../../core/artifact.ts';
import { replaceFile } from '../../core/durable-file.ts';
import type { Repository } from './repository.ts';

/**
 * What this clone's files held when they were last pushed, before they were merged with others'. Where HEAD stays behind
 * (more than ours moved, another branch is checked out) nothing else tells what of a file is on the branch already.
 */
export interface Delivered {
  of(path: string): Version | undefined;
  keep(artifacts: readonly Artifact[]): void;
}

/** Kept in the clone's own git folder, by remote and branch: it goes where the clone goes. */
export function openDelivered({ gitDir, remote, branch }: Repository): Delivered {
  const folder = join(gitDir, 'adip-ingest');
  const file = join(folder, `${encodeURIComponent(`${remote} ${branch}`)}.json`);
  let known: Record<string, Version> | undefined;
  const all = (): Record<string, Version> => (known ??= read(file));
  return {
    of: (path) => (Object.hasOwn(all(), path) ? all()[path] : undefined),
    keep(artifacts) {
      const now = artifacts.flatMap(({ kind, gone, path, sha256, bytes, rows }) =>
        kind === 'data' && !gone && sha256 !== '' ? [[path, { sha256, bytes, rows }] as const] : [],
      );
      if (now.length === 0) return;
      known = { ...all(), ...Object.fromEntries(now) };
      mkdirSync(folder, { recursive: true });
      replaceFile(file, `${JSON.stringify(known)}\n`);
    },
  };
}

function read(file: string): Record<string, Version> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Version>;
  } catch {
    return {}; // none yet, or torn: HEAD tells, as it does in a fresh clone
  }
}
