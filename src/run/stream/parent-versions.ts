import { join } from 'node:path';
import { bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import { hashIfThere, type Landing, versionOf } from '../landing/landing.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Kept, Versions } from '../turns/due.ts';
import { incrementalParents } from './due-of-children.ts';

/** What each incremental parent of a stream stands at. */
export async function versionsOf(task: StreamTask, running: Running, family: Family): Promise<Versions> {
  const versions: Record<string, string | undefined> = {};
  for (const parent of incrementalParents(task, family))
    versions[parent.name] = await versionNow(parent, running, family.resultOf(parent.name)?.landing);
  return versions;
}

async function versionNow(
  { name, path }: StreamTask,
  { workspace, stateFolder }: Running,
  landing: Landing | undefined,
): Promise<string | undefined> {
  if (landing) return versionOf(landing.files.filter(({ gone }) => !gone));
  const { files } = loadBookmark(bookmarkPath(stateFolder, name)).bookmark ?? {};
  if (files) return versionOf(Object.entries(files).map(([file, { sha256 }]) => ({ path: file, sha256 })));
  return hashIfThere(join(workspace, path));
}

/** What it stood at before this run's landing. */
const versionBefore = ({ files }: Landing): string | undefined =>
  versionOf(files.flatMap(({ path, base }) => (base === undefined ? [] : [{ path, sha256: base }])));

/**
 * Of a stream without a bookmark, which no parent tells anything: whether a parent changed since its turns were listed
 * in ways that this run's landings do not tell of (a run without the stream, another checkout).
 */
export const changedUntold = (kept: Kept, now: Versions, family: Family): boolean =>
  Object.entries(now).some(([parent, version]) => {
    const before = kept.seen?.[parent];
    if (version === undefined || version === before) return false;
    const landing = family.resultOf(parent)?.landing;
    return before === undefined || !landing || versionBefore(landing) !== before;
  });
