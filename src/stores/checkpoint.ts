import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadState, saveState } from './state-file.ts';

const VERSION = 1;

/** What an interrupted run leaves of one stream, beside its part files. `content` belongs to whoever writes it. */
export interface Checkpoint<Content> {
  /** Fingerprint of the config that influences extraction: another one is not resumed. */
  readonly fingerprint: string;
  /** ms since the epoch. */
  readonly savedAt: number;
  readonly content: Content;
}

/** The work folder of one stream: part files and the checkpoint that says how far they are whole. */
export interface WorkFolder<Content> {
  readonly path: string;
  /** What may be resumed; otherwise why not (`undefined`: nothing was interrupted). */
  load(
    fingerprint: string,
    maxAgeMs: number,
    now: number,
  ): { content: Content | undefined; notice: string | undefined };
  save(fingerprint: string, now: number, content: Content): void;
  /** Empties the folder and makes it anew. */
  reset(): void;
  remove(): void;
}

export function openWorkFolder<Content>(root: string, stream: string): WorkFolder<Content> {
  const path = join(root, stream);
  const file = join(path, 'checkpoint.json');
  return {
    path,
    load(fingerprint, maxAgeMs, now) {
      if (!existsSync(path)) return { content: undefined, notice: undefined };
      const { value, warning } = loadState<Checkpoint<Content>>(file, VERSION);
      if (!value) return { content: undefined, notice: warning };
      if (value.fingerprint !== fingerprint) {
        return {
          content: undefined,
          notice: 'an interrupted run of another config, or of other options, was found; it is not resumed',
        };
      }
      if (now - value.savedAt > maxAgeMs) {
        return { content: undefined, notice: 'an interrupted run was found; it is too old to be resumed' };
      }
      return { content: value.content, notice: warning };
    },
    save(fingerprint, now, content) {
      saveState(file, VERSION, { fingerprint, savedAt: now, content } satisfies Checkpoint<Content>);
    },
    reset() {
      removeWorkFolder(root, stream);
      mkdirSync(path, { recursive: true });
    },
    remove: () => removeWorkFolder(root, stream),
  };
}

const GONE = '.gone-';

/** Takes a stream's work folder away in one step: half of one, met by the next run, would tell of a past that was over. */
export function removeWorkFolder(root: string, stream: string): void {
  const path = join(root, stream);
  if (!existsSync(path)) return;
  const gone = join(root, GONE + stream);
  rmSync(gone, { recursive: true, force: true });
  renameSync(path, gone);
  rmSync(gone, { recursive: true, force: true });
}

/** Removes what is left of work folders that a killed process was taking away. */
export function sweepWorkFolders(root: string): void {
  for (const name of readdirSync(root))
    if (name.startsWith(GONE)) rmSync(join(root, name), { recursive: true, force: true });
}
