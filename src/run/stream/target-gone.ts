import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { targetsOf } from '../../sinks/targets.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import { standingFiles, standingFirst } from '../landing/standing.ts';
import type { StreamTask } from '../stream-task.ts';
import { incrementalParents } from './due-of-children.ts';

/** Whether a stream asks only for what changed, at its source or of its parents. */
export const asksForChanges = (task: StreamTask, family: Pick<Family, 'taskOf'>): boolean =>
  task.incremental !== undefined || incrementalParents(task, family).length > 0;

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
  if (!asksForChanges(task, family)) return false;
  if (columns.length === 0) return false;
  const kept = { files: files ?? {} };
  const parts = new Set(Object.values(kept.files).flatMap(({ part }) => part ?? []));
  const targets = targetsOf(task.write);
  if (parts.size > 0) {
    const [first] = standingFirst(task, { workspace }, targets, kept);
    const standing = standingFiles(task, { workspace }, kept);
    return standing.filter(({ target }) => target.format === first?.format).length < parts.size;
  }
  return !task.isDated && targets.every(({ path }) => !existsSync(join(workspace, path)));
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
