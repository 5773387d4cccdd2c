import { type Target } from '../../sinks/targets.ts';
import { type Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
/** A stream as far as its files go. */
type Targets = Pick<StreamTask, 'name' | 'write' | 'path' | 'key'>;
/**
 * The columns of the target as it stands, before anything is asked of the source: none where there is no target.
 * A merge into a file without the key would keep every old row beside its successor, and say that all is well.
 * @throws StreamError `target_unreadable`, `target_without_key`
 */
export declare function readBaseColumns(task: StreamTask, running: Pick<Running, 'workspace'>, targets: readonly Target[], earlier: Bookmark | undefined, scratch: string): Promise<string[]>;
/**
 * The rows of a stream as they stand, as plain CSV files with the same columns; none where it has none.
 * @throws StreamError `target_unreadable`
 */
export declare function openStandingFiles(task: Targets, running: Pick<Running, 'workspace' | 'stateFolder'>, scratch: string): Promise<string[]>;
/** The same as one file; undefined where the stream has none. */
export declare function openStanding(task: Targets, running: Pick<Running, 'workspace' | 'stateFolder'>, scratch: string): Promise<string | undefined>;
export {};
