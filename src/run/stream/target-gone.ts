import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamTask } from '../stream-task.ts';
import { incrementalParents } from './due-of-children.ts';

/**
 * Whether the rows that a bookmark tells of are no longer there, while the stream would ask only for what changed since:
 * what stood there would be gone for good.
 */
export function isTargetGone(
  task: StreamTask,
  { workspace }: Pick<Running, 'workspace'>,
  family: Pick<Family, 'taskOf'>,
  { files, columns }: Pick<Bookmark, 'files' | 'columns'>,
): boolean {
  if (!task.incremental && incrementalParents(task, family).length === 0) return false;
  if (columns.length === 0) return false;
  const entries = Object.entries(files ?? {});
  // rows that are spread over files are gone with any of these
  const parts = Map.groupBy(entries, ([, { part }]) => part);
  const isGone = (some: typeof entries): boolean => some.every(([path]) => !existsSync(join(workspace, path)));
  if (entries.length > 0) return [...parts.values()].some(isGone);
  return !task.isDated && !existsSync(join(workspace, task.path));
}

/** A bookmark as far as it still holds: one whose target is gone tells of nothing that need not be asked for. */
export function withoutLost(task: StreamTask, running: Running, family: Family, bookmark: Bookmark): Bookmark {
  if (!isTargetGone(task, running, family, bookmark)) return bookmark;
  running.emit({
    type: 'warning',
    code: 'target_missing',
    stream: task.name,
    message: `${task.path}, to which what changed would be added, is not there: all of it is asked for again`,
    remedy: 'Nothing where it was taken away on purpose; else commit it with its bookmark in .adip, or keep both.',
  });
  return { ...bookmark, fingerprint: '' };
}
