import { partitionOf, valuesIn } from '../../core/partition.ts';
import { formatCount } from '../../core/units.ts';
import { joinValues } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
import type { Heard } from '../turns/due.ts';
import { singlesOf } from '../turns/turns.ts';
import { incrementalParents } from './due-of-children.ts';
import { cursorsAfter } from './plan-landing.ts';
import { memoryOf } from './stream-turns.ts';

const NAMED = 5;

/**
 * Partitions that `max_pages` ended are told. One that is asked for only when its parent changes stays due where its
 * cursor moved on: the next run goes on behind it. Without a cursor it would be asked for the same pages for ever.
 * @returns what is known of the parents' changes, with what stays due
 */
export function keepCutTurns(
  task: StreamTask,
  running: Running,
  family: Family,
  { earlier, heard }: StreamState,
  progress: Progress,
): Heard | undefined {
  const { cut = [] } = progress;
  const { turns, incremental } = task;
  if (!turns || !heard || cut.length === 0 || running.options.limit !== undefined) return heard;
  const memory = memoryOf(task, running, earlier);
  const after = incremental ? cursorsAfter(incremental, memory, progress) : {};
  const goOn = cut.filter((key) => after[key] !== undefined && after[key] !== memory?.cursors?.[key]);
  const waits = incrementalParents(task, family).length > 0;
  tell(task.name, cut, goOn.length === cut.length, waits, running);
  return waits ? { ...heard, again: joinValues(heard.again, singlesOf(turns, goOn.map(valuesIn))) } : heard;
}

function tell(stream: string, cut: readonly string[], isContinued: boolean, waits: boolean, { emit }: Running): void {
  const labels = cut.slice(0, NAMED).map((key) => partitionOf(valuesIn(key)).label);
  const more = cut.length > NAMED ? ` and ${formatCount(cut.length - NAMED)} more` : '';
  const what = cut.length === 1 ? 'a partition' : `${formatCount(cut.length)} partitions`;
  emit({
    type: 'warning',
    code: 'max_pages',
    stream,
    message: `max_pages ended ${what} of ${stream} before the end: ${labels.join('; ')}${more}`,
    remedy: isContinued
      ? 'The next run goes on behind what came; raise max_pages to have it sooner.'
      : `Raise max_pages: ${waits ? 'what lies behind is not asked for until then, not even in the next run' : 'the next run asks for the same pages again'}.`,
  });
}
