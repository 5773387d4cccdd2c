import { type CheckResult, judge } from '../checks/index.ts';
import { type IngestError, StreamError } from '../core/errors.ts';
import type { Emit } from '../core/events.ts';
import type { Finished } from '../sinks/finish.ts';
import type { Bookmark } from '../stores/bookmark.ts';
import type { Running } from './context.ts';
import { gatherFacts } from './facts.ts';
import type { Progress } from './progress.ts';
import type { StreamState, StreamTask } from './stream-task.ts';

/** Checks that failed, with all results for the report. */
export class CheckFailure extends StreamError {
  override readonly name = 'CheckFailure';
  readonly results: readonly CheckResult[];
  constructor(stream: string, results: readonly CheckResult[]) {
    const failed = results.filter((one) => one.outcome === 'failed');
    super(
      'check_failed',
      `${stream}: ${failed.map((one) => `${one.check}: ${one.detail}`).join('; ')}; the last good data stays`,
      {
        stream,
        remedy: 'Look at the source; if its data are right, change the check in the config.',
      },
    );
    this.results = results;
  }
}

export const failedChecks = (error: IngestError): readonly CheckResult[] =>
  error instanceof CheckFailure ? error.results : [];

/** @throws StreamError where not a single record arrived and pages are lost: there is nothing to deliver. */
export function assertSomethingCame(task: StreamTask, progress: Progress): void {
  if (progress.position.rows > 0 || progress.lost.length === 0) return;
  const first = progress.lost[0]!;
  throw new StreamError('nothing_arrived', `${task.name}: no record arrived; ${first.page}: ${first.reason}`, {
    stream: task.name,
    page: first.page,
    remedy: 'Look at the cause of the lost pages; the next run starts from the first page.',
  });
}

/** Tells columns that are new or gone. @throws StreamError `key_missing` */
export function warnAboutColumns(
  task: StreamTask,
  earlier: Bookmark | undefined,
  progress: Progress,
  emit: Emit,
): void {
  const { columns, present } = progress.position;
  if (progress.position.rows === 0) return;
  const warn = (code: string, message: string, remedy: string) =>
    emit({ type: 'warning', code, stream: task.name, message, remedy });
  for (const column of vanished(columns, present)) {
    warn(
      'column_vanished',
      `no record has "${column}" any more; the column stays, empty`,
      'Check the source; `remove` takes the column out for good.',
    );
  }
  for (const column of added(earlier, columns)) {
    warn('column_new', `the column "${column}" is new`, 'Nothing to do, unless a reader of the file counts columns.');
  }
  // A column of the target counts as little as none: records without any key would pile up beside the good ones.
  for (const name of task.key.filter((name) => !present[columns.indexOf(name)])) {
    throw new StreamError('key_missing', `${task.name}: no record has "${name}", which is part of primary_key`, {
      stream: task.name,
      remedy: `Correct primary_key; the records have ${columns
        .filter((_, column) => present[column])
        .slice(0, 20)
        .join(', ')}.`,
    });
  }
}

export const vanished = (columns: readonly string[], present: readonly number[]): string[] =>
  columns.filter((_, column) => present[column] === 0);

export const added = (earlier: Bookmark | undefined, columns: readonly string[]): string[] =>
  earlier ? columns.filter((column) => !earlier.columns.includes(column)) : [];

export function warnAboutKeys(task: StreamTask, finished: Finished, emit: Emit): void {
  // turns overlap by design: a game stands under both of its teams, a boundary in two windows
  if (finished.duplicates > 0 && !task.turns && !task.incremental) {
    emit({
      type: 'warning',
      code: 'duplicates',
      stream: task.name,
      message: `${finished.duplicates} records were dropped because a later one has the same ${task.key.join(' + ')}`,
      remedy: 'Rows that move while pages are read come twice; sort the request by a stable field if the server can.',
    });
  }
  if (finished.keyless > 0) {
    emit({
      type: 'warning',
      code: 'key_empty',
      stream: task.name,
      message: `${finished.keyless} records have no ${task.key.join(' + ')}; they are kept, told apart by their whole content`,
    });
  }
}

/** Judges the checks on the target as it would stand. @throws CheckFailure, StreamError `empty_upstream` */
export async function check(
  task: StreamTask,
  running: Running,
  state: StreamState,
  finished: Finished,
  progress: Progress,
): Promise<CheckResult[]> {
  if (task.write.mode === 'replace' && finished.rows === 0 && finished.rowsBefore > 0 && !task.write.allow_empty) {
    throw new StreamError(
      'empty_upstream',
      `${task.name}: the source has no records, the target has ${finished.rowsBefore}; the last good data stays`,
      {
        stream: task.name,
        remedy: 'Check the source; if it may be empty, set write.allow_empty: true.',
      },
    );
  }
  const earlierRows = (state.earlier?.history ?? []).map((entry) => entry.rows);
  const facts = await gatherFacts(
    task.checks,
    finished,
    progress.position,
    task.key,
    task.write.fill,
    earlierRows,
    running.signal,
  );
  const results = judge(task.checks, facts);
  for (const { check: name, outcome, detail } of results)
    running.emit({ type: 'check', stream: task.name, check: name, outcome, detail });
  return results;
}
