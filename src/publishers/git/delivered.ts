import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Version } from '../../core/artifact.ts';
import { replaceFile } from '../../core/durable-file.ts';
import type { Repository } from './repository.ts';

/** A file of this clone as it went out, before it was merged with others'. */
export interface DeliveredFile {
  readonly blob: string;
  /** Of data. */
  readonly version?: Version;
  /** The branch has it merged with others' rows, and the workspace does not yet. */
  readonly apart?: true;
}

export interface Found extends DeliveredFile {
  /** HEAD does not have it, or the workspace does not have what HEAD has: this is what the file here stood at. */
  readonly isAhead: boolean;
}

export type Files = Readonly<Record<string, DeliveredFile>>;

interface Push {
  readonly commit: string;
  readonly files: Files;
}

interface Known {
  /** What the branch took last. */
  readonly landed?: Push | undefined;
  /** What was about to be pushed: whoever is killed behind a push cannot say that it landed. */
  readonly pending?: Push | undefined;
}

/**
 * What this clone's files held when they were last pushed. Where HEAD stays behind (more than ours moved, another branch
 * is checked out, the run was killed) nothing else tells what of a file is on the branch already.
 */
export interface Delivered {
  of(path: string): Found | undefined;
  /** Before a push, that these are going to be in `commit`. */
  announce(commit: string, files: Files): void;
  /** That they are there. */
  keep(commit: string, files: Files): void;
  /** That the workspace has what the branch has of these. */
  settle(paths: readonly string[]): void;
  /**
   * Holds what is known against the branch: what was announced and landed counts, and nothing does that was taken
   * off the branch again.
   */
  hold(tip: string | undefined, theirs: Blobs, has: (commit: string, older: string) => Promise<boolean>): Promise<void>;
}

type Blobs = ReadonlyMap<string, { readonly blob: string }>;

/** Kept in the clone's own git folder, by remote and branch: it goes where the clone goes. */
export function openDelivered({ gitDir, remote, branch, head }: Repository): Delivered {
  const folder = join(gitDir, 'adip-ingest');
  const file = join(folder, `${encodeURIComponent(`${remote} ${branch}`)}.json`);
  let known = read(file);
  const write = (now: Known): void => {
    known = now;
    mkdirSync(folder, { recursive: true });
    replaceFile(file, `${JSON.stringify(now)}\n`);
  };
  let isBehind = false;
  const filesOf = (): Files => known.landed?.files ?? {};
  return {
    of(path) {
      const found = Object.hasOwn(filesOf(), path) ? filesOf()[path] : undefined;
      return found && { ...found, isAhead: isBehind || found.apart === true };
    },
    announce: (commit, files) => write({ ...known, pending: { commit, files } }),
    keep: (commit, files) => write({ landed: { commit, files: { ...filesOf(), ...files } } }),
    settle(paths) {
      if (!known.landed || !paths.some((path) => filesOf()[path]?.apart)) return;
      const files = Object.entries(filesOf()).filter(([path, { apart }]) => !apart || !paths.includes(path));
      write({ ...known, landed: { ...known.landed, files: Object.fromEntries(files) } });
    },
    async hold(tip, theirs, has) {
      const isOnBranch = async (commit: string): Promise<boolean> => tip !== undefined && (await has(tip, commit));
      const { landed, pending } = known;
      if (pending && (await isOnBranch(pending.commit)))
        known = { landed: { commit: pending.commit, files: { ...filesOf(), ...pending.files } } };
      else if (landed && !(await isOnBranch(landed.commit))) {
        const same = Object.entries(landed.files).filter(([path, { blob }]) => theirs.get(path)?.blob === blob);
        known = { landed: { ...landed, files: Object.fromEntries(same) } };
      }
      const last = known.landed?.commit;
      isBehind = last !== undefined && !(head !== undefined && (await has(head, last)));
    },
  };
}

function read(file: string): Known {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as Known | null) ?? {};
  } catch {
    return {}; // none yet, or torn: HEAD tells, as it does in a fresh clone
  }
}
