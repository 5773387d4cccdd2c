import type { DriftVerdict } from '../../checks/drift.ts';
import { bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
import { shortfallOf } from './shortfall.ts';
import { asksForChanges, memoryOf } from './stream-turns.ts';

/** Why rows that an extraction did not bring need not be gone from the source; undefined where it brought everything. */
export function whyNotWhole(
  task: StreamTask,
  running: Running,
  family: Family,
  state: StreamState,
  progress: Progress,
  drift: DriftVerdict | undefined,
): string | undefined {
  const { options, stateFolder } = running;
  if (options.limit !== undefined) return 'this is a trial of a few pages';
  if (task.incremental) return 'it asks only for what changed';
  if (progress.lost.length > 0) return `${progress.lost.length} pages are lost`;
  if (state.isIncomplete) return 'pages of a stream that it runs for are lost';
  if (drift && drift.failures.length > 0) return 'fields of the site are not where they were';
  const short = shortfallOf(state.tally);
  if (short !== undefined) return short;
  for (const parent of parentsOf(task)) {
    if (asksForChanges(task, family.taskOf(parent), memoryOf(task, running, state.earlier)))
      return `it runs only for the records of ${parent} that changed`;
    if (family.resultOf(parent)?.finished) continue;
    const { bookmark } = loadBookmark(bookmarkPath(stateFolder, parent));
    if (bookmark && bookmark.dead_letters.length > 0) return `pages of ${parent} were lost when it ran last`;
  }
  return undefined;
}

const parentsOf = ({ turns }: StreamTask): string[] =>
  (turns?.blocks ?? []).flatMap(({ stream }) => (stream === undefined ? [] : [stream]));
