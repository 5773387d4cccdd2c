import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Rows } from '../turns/partitions.ts';
/**
 * What the source of a parent gave in this run, or where it was not asked for all, its target as it stands.
 * @throws StreamError `parent_missing`
 */
export declare function rowsOfParent(stream: string, parent: StreamTask, running: Running, family: Family, scratch: string): Promise<Rows>;
