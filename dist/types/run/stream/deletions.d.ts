import type { Emit } from '../../core/events.ts';
import type { Finished } from '../../sinks/finish.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamTask } from '../stream-task.ts';
/** Columns that the write mode reads or writes must be there, and be its own. @throws StreamError `column_taken`, `column_missing` */
export declare function assertModeColumns({ name, write }: StreamTask, { position }: Progress, earlier: Pick<Bookmark, 'columns'> | undefined): void;
/** What the write mode made of the rows. @throws StreamError `too_many_deleted` */
export declare function judgeWrite(task: StreamTask, finished: Finished, short: string | undefined, emit: Emit): void;
