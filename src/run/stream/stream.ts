import { BlockedError, CancelledError, DeferredError, type IngestError, toIngestError } from '../../core/errors.ts';
import { failedChecks } from '../checks/stream-checks.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { StreamEnd, StreamResult, StreamState, StreamTask } from '../stream-task.ts';
import { count, newTally } from '../tally.ts';
import { openStreamFolder } from './stream-folder.ts';
import { runSteps } from './stream-steps.ts';

/** Runs one stream from its first page to its landing. Never throws for what concerns this stream alone, except when the run is cancelled. */
export async function runStream(task: StreamTask, running: Running, family: Family): Promise<StreamResult> {
  const folder = openStreamFolder(running.workRoot, task.workName ?? task.name);
  const state: StreamState = {
    began: running.clock.now(),
    tally: newTally(),
    resumedAt: undefined,
    earlier: undefined,
    drift: undefined,
    failedPage: undefined,
    schemaChanges: [],
    isIncomplete: false,
  };
  const attempts = new Map<string, number>();
  const { emit } = running;
  const deafen = running.listen(task.name, (event) => {
    count(state.tally, event);
    if (event.type === 'request') attempts.set(event.page, event.attempt);
    if (event.type === 'page') attempts.delete(event.page);
  });
  for (const notice of task.notices ?? []) emit({ type: 'warning', stream: task.name, ...notice });
  const end = (ending: StreamEnd): StreamResult => {
    state.tally.durationMs += running.clock.now() - state.began;
    const { records, durationMs: ms } = state.tally;
    const isSaved = ending.error !== undefined && task.isSaved?.(ending.error) === true;
    if (ending.error && !isSaved) tell(ending.error, task, running);
    if (!isSaved) emit({ type: 'stream_finished', stream: task.name, status: ending.status, records, ms });
    const result = { task, ...state, ...ending };
    family.ended(result);
    return result;
  };
  try {
    return end(await runSteps(task, running, family, folder, state, (page) => attempts.get(page) ?? 1));
  } catch (thrown) {
    const error = running.signal.aborted ? reasonOf(running.signal) : toIngestError(thrown);
    if (error instanceof CancelledError) throw error;
    if (!isResumable(error)) folder.remove();
    const { page } = error.place;
    if (page !== undefined) {
      const first_failed_at = new Date(running.clock.now()).toISOString();
      const reason = error.message;
      state.failedPage = { page, code: error.code, reason, attempts: attempts.get(page) ?? 1, first_failed_at };
    }
    return end({
      status: error instanceof BlockedError ? 'blocked' : 'failed',
      progress: undefined,
      finished: undefined,
      checks: failedChecks(error),
      landing: undefined,
      artifacts: [],
      error,
    });
  } finally {
    deafen();
  }
}

function tell({ code, message, remedy, place }: IngestError, task: StreamTask, { emit }: Running): void {
  emit({
    type: 'error',
    code,
    message,
    stream: task.name,
    ...(remedy ? { remedy } : {}),
    ...(place.page ? { page: place.page } : {}),
  });
}

/** Whatever was thrown while the run was being stopped, this is why. */
function reasonOf({ reason }: AbortSignal): IngestError {
  return reason instanceof DeferredError
    ? reason
    : new CancelledError('cancelled', 'the run was stopped', { cause: reason });
}

/** What may work when it is tried again from the same place; a check, a loop or a key that no record has would only fail again. */
function isResumable(error: IngestError): boolean {
  return (
    error instanceof DeferredError ||
    !/^(check_failed|schema_changed|pagination_|empty_upstream|key_missing|column_|cursor_missing|file_names_clash|too_many_|nothing_arrived|landing_lost|unexpected)/.test(
      error.code,
    )
  );
}
