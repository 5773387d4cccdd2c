import { type DriftVerdict, judgeDrift } from '../../checks/drift.ts';
import type { Running } from '../context.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';

/** Whether the fields of a site are still where they were; told as it is found. */
export function judgeSite(task: StreamTask, running: Running, state: StreamState): DriftVerdict | undefined {
  if (!task.drift || !state.tally.site) return undefined;
  const verdict = judgeDrift(state.tally.site, state.earlier?.site, task.drift);
  for (const { code, message, remedy } of verdict.warnings)
    running.emit({ type: 'warning', code, message, remedy, stream: task.name });
  for (const { code, message, remedy } of verdict.failures)
    running.emit({ type: 'error', code, message, remedy, stream: task.name });
  return verdict;
}
