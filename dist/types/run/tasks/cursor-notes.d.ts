import type { Batch } from '../../core/batch.ts';
import type { Emit } from '../../core/events.ts';
import { type CursorNotes, type Incremental, type Mark } from '../../incremental/index.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Tally } from '../tally.ts';
/** What was seen of a stream's cursors so far; kept with what else is counted of it. */
export declare function notesOf(tally: Tally): CursorNotes;
/** Of an incremental stream: keeps the largest cursor of what is written. */
export declare const watchCursors: ({ see }: Incremental, tally: Tally) => (batch: Batch, mark: Mark | undefined) => Mark | undefined;
/**
 * Tells what is odd about the cursors of an incremental stream.
 * @throws StreamError `cursor_missing`: a stream whose records have no cursor would be read whole in every run
 */
export declare function judgeCursors({ name, incremental }: StreamTask, { tally, position }: Progress, emit: Emit): void;
