import type { Partition } from '../../core/partition.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
import { type Child } from './due-of-children.ts';
/** What of a stream's memory still holds: none of it where something else is extracted now. */
export declare function memoryOf(task: StreamTask, { options }: Pick<Running, 'options'>, earlier: Bookmark | undefined): Bookmark | undefined;
/**
 * The turns of this run. Their list is kept in the work folder, so that a resumed run goes on in the same order.
 * @throws StreamError `parent_missing`; ConfigError for a condition or a column that does not fit the parent's records
 */
export declare function openTurns(task: Child, running: Running, family: Family, state: StreamState, folder: string, from: Pick<Progress, 'cursor'> | undefined): Promise<Partition[]>;
/** Whether a stream runs only for the records of a parent that changed: one that replaces its rows needs all of them. */
export declare const asksForChanges: ({ write }: Pick<StreamTask, 'write'>, { incremental }: Pick<StreamTask, 'incremental'>, memory: Bookmark | undefined) => boolean;
