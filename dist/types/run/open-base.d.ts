import type { StreamTask } from './stream-task.ts';
/**
 * The columns of the target as it stands, before anything is asked of the source: none where there is no target.
 * A merge into a file without the key would keep every old row beside its successor, and say that all is well.
 * @throws StreamError `target_unreadable`, `target_without_key`
 */
export declare function readBaseColumns(task: StreamTask, target: string, scratch: string): Promise<string[]>;
