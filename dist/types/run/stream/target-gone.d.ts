import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamTask } from '../stream-task.ts';
/** Whether a stream asks only for what changed, at its source or of its parents. */
export declare const asksForChanges: (task: StreamTask, family: Pick<Family, 'taskOf'>) => boolean;
/**
 * Whether the rows that a bookmark tells of are no longer there, while the stream would ask only for what changed since:
 * what stood there would be gone for good.
 */
export declare function isTargetGone(task: StreamTask, { workspace }: Pick<Running, 'workspace'>, family: Pick<Family, 'taskOf'>, { files, columns }: Pick<Bookmark, 'files' | 'columns'>): boolean;
/** A bookmark as far as it still holds: one whose target is gone tells of nothing that need not be asked for. */
export declare function withoutLost(task: StreamTask, running: Running, family: Family, bookmark: Bookmark): Bookmark;
