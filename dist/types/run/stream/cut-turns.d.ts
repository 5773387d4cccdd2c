import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
import type { Heard } from '../turns/due.ts';
/**
 * Partitions that `max_pages` ended are told. One that is asked for only when its parent changes stays due where its
 * cursor moved on: the next run goes on behind it. Without a cursor it would be asked for the same pages for ever.
 * @returns what is known of the parents' changes, with what stays due
 */
export declare function keepCutTurns(task: StreamTask, running: Running, family: Family, { earlier, heard }: StreamState, progress: Progress): Heard | undefined;
