import type { Emit } from '../core/events.ts';
import type { Finished } from '../sinks/finish.ts';
import type { Progress } from './progress.ts';
import type { StreamTask } from './stream-task.ts';
/** Columns that the write mode reads or writes must be there, and be its own. @throws StreamError `column_taken`, `column_missing` */
export declare function assertModeColumns({ name, write }: StreamTask, { position }: Progress): void;
/**
 * Tells why rows that did not come stay, and keeps a broken source from emptying a target.
 * @param short why the extraction was not whole
 * @throws StreamError `too_many_deleted`
 */
export declare function judgeDeletions(task: StreamTask, { went }: Finished, short: string | undefined, emit: Emit): void;
