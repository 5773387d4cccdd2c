import type { Batch } from '../../core/batch.ts';
import { StreamError } from '../../core/errors.ts';
import type { Emit } from '../../core/events.ts';
import { correctColumn } from '../../core/nearest.ts';
import { formatCount } from '../../core/units.ts';
import { type CursorNotes, type Incremental, type Mark, newCursorNotes } from '../../incremental/index.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Tally } from '../tally.ts';

/** What was seen of a stream's cursors so far; kept with what else is counted of it. */
export function notesOf(tally: Tally): CursorNotes {
  tally.cursors ??= newCursorNotes();
  return tally.cursors;
}

/** Of an incremental stream: keeps the largest cursor of what is written. */
export const watchCursors =
  ({ see }: Incremental, tally: Tally) =>
  (batch: Batch, mark: Mark | undefined): Mark | undefined =>
    see(batch, mark, notesOf(tally));

/**
 * Tells what is odd about the cursors of an incremental stream.
 * @throws StreamError `cursor_missing`: a stream whose records have no cursor would be read whole in every run
 */
export function judgeCursors({ name, incremental }: StreamTask, { tally, position }: Progress, emit: Emit): void {
  if (!incremental || tally.records === 0) return;
  const { field } = incremental;
  const { present, empty, future, filtered } = notesOf(tally);
  if (present === 0) {
    const columns = position.columns.filter((_, column) => position.present[column]);
    throw new StreamError('cursor_missing', `${name}: no record has "${field}", which is incremental.cursor_field`, {
      stream: name,
      remedy: correctColumn('cursor_field', field, columns),
    });
  }
  const warn = (code: string, message: string, remedy: string): void =>
    emit({ type: 'warning', code, stream: name, message, remedy });
  if (empty > 0)
    warn(
      'cursor_empty',
      `${formatCount(empty)} ${empty === 1 ? 'record has no' : 'records have no'} ${field}; ${empty === 1 ? 'it is' : 'they are'} delivered, and ${empty === 1 ? 'moves' : 'move'} no cursor`,
      'Nothing to do where the source has such records; they come again only when the source sends them.',
    );
  if (future > 0)
    warn(
      'cursor_future',
      `${formatCount(future)} values of ${field} lie in the future; they count as now, so that nothing is skipped`,
      'Look at the clock of the source and at the time zone of its cursors: incremental.zone.',
    );
  if (filtered > 0)
    emit({
      type: 'note',
      stream: name,
      message: `${formatCount(filtered)} records outside of what was asked for were dropped`,
    });
}
