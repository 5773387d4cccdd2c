import { StreamError } from '../../core/errors.ts';
import type { Emit } from '../../core/events.ts';
import { formatCount } from '../../core/units.ts';
import type { Finished } from '../../sinks/finish.ts';
import { historyOf, ownColumns, seeksAbsent } from '../../sinks/merge-rules.ts';
import { layoutOf } from '../../sinks/parts/layout.ts';
import { NOWHERE } from '../../sinks/parts/part-names.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamTask } from '../stream-task.ts';

/** Columns that the write mode reads or writes must be there, and be its own. @throws StreamError `column_taken`, `column_missing` */
export function assertModeColumns(
  { name, write }: StreamTask,
  { position }: Progress,
  earlier: Pick<Bookmark, 'columns'> | undefined,
): void {
  if (position.rows === 0) return;
  const isPresent = (column: string): boolean => (position.present[position.columns.indexOf(column)] ?? 0) > 0;
  const taken = ownColumns(write).find(isPresent);
  if (taken !== undefined) {
    throw new StreamError('column_taken', `${name}: the records have a column "${taken}", which write itself fills`, {
      stream: name,
      remedy: `Give the records' own another name (rename), or that of write: ${write.mode === 'scd2' ? 'scd2.valid_from, scd2.valid_to' : 'deleted.column'}.`,
    });
  }
  const read: [string, string | undefined][] = [
    ['dedupe_by', write.dedupe_by],
    ['scd2.at', historyOf(write)?.at],
  ];
  for (const [option, column] of read) {
    if (column === undefined || isPresent(column)) continue;
    const columns = position.columns.filter(isPresent).slice(0, 20);
    throw new StreamError('column_missing', `${name}: no record has "${column}", which write.${option} names`, {
      stream: name,
      remedy: `Correct write.${option}; the records have ${columns.join(', ')}.`,
    });
  }
  const layout = layoutOf(write);
  const needed = layout.kind === 'values' ? layout.columns : [];
  const unknown = needed.find((column) => ![...position.columns, ...(earlier?.columns ?? [])].includes(column));
  if (unknown === undefined) return;
  throw new StreamError(
    'column_missing',
    `${name}: no record has "${unknown}", by which its rows are spread over files`,
    {
      stream: name,
      remedy: `Correct ${write.split ? 'write.split.column' : 'the path'}; the records have ${position.columns.slice(0, 20).join(', ')}.`,
    },
  );
}

/** What the write mode made of the rows. @throws StreamError `too_many_deleted` */
export function judgeWrite(task: StreamTask, finished: Finished, short: string | undefined, emit: Emit): void {
  tellUndated(task, finished, emit);
  judgeDeletions(task, finished, short, emit);
}

/** Rows whose time cannot be read have a file of their own; that is told when it changes. */
function tellUndated({ name, write: { split } }: StreamTask, { files }: Finished, emit: Emit): void {
  if (split === undefined || !('by' in split)) return;
  const found = files.find(
    ({ part, file }) => file !== undefined && part && Object.values(part.scope).includes(NOWHERE),
  );
  if (!found) return;
  emit({
    type: 'warning',
    code: 'time_unreadable',
    stream: name,
    message: `${formatCount(found.rows)} ${found.rows === 1 ? 'row has' : 'rows have'} no time in "${split.column}" that can be read; ${found.rows === 1 ? 'it stands' : 'they stand'} in the file "${NOWHERE}"`,
    remedy: 'Times are ISO 8601 or Unix time; `required: true, on_fail: quarantine` puts rows without one aside.',
  });
}

/**
 * Tells why rows that did not come stay, and keeps a broken source from emptying a target.
 * @param short why the extraction was not whole
 * @throws StreamError `too_many_deleted`
 */
function judgeDeletions(task: StreamTask, { went }: Finished, short: string | undefined, emit: Emit): void {
  const { name, write, path } = task;
  if (seeksAbsent(write) && short !== undefined) {
    emit({
      type: 'warning',
      code: 'not_deleted',
      stream: name,
      message: `rows that did not come stay as they are, because ${short}`,
      remedy: 'The next run that reads everything takes them out.',
    });
  }
  if (!went || went.rows <= went.atMost * went.living) return;
  const limit = `${Math.round(went.atMost * 1000) / 10}%`;
  throw new StreamError(
    'too_many_deleted',
    `${name}: ${formatCount(went.rows)} of the ${formatCount(went.living)} rows of ${path} would go, more than ${limit}; the last good data stays`,
    {
      stream: name,
      remedy: 'Look at the source; if so many rows are really gone, raise write.max_deleted for one run.',
    },
  );
}
