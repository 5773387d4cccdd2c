import type { Partition } from '../../core/partition.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamResult, StreamState, StreamTask } from '../stream-task.ts';
import { hear } from '../turns/due.ts';
import { keepTurns, readKept } from '../turns/kept-turns.ts';
import { listPartitions, orderTurns, type RowsOf, singlesOf, type Values } from '../turns/turns.ts';
import { type Child, incrementalParents, newsFor, trialDue } from './due-of-children.ts';
import { lostTurns, stillListed, stillStanding } from './lost-turns.ts';
import { rowsOfParent } from './parent-rows.ts';
import { changedUntold, versionsOf } from './parent-versions.ts';
import { shortfallOf } from './shortfall.ts';

/** What of a stream's memory still holds: none of it where something else is extracted now. */
export function memoryOf(task: StreamTask, { options }: Pick<Running, 'options'>, earlier: Bookmark | undefined) {
  return earlier?.fingerprint === task.fingerprint && !options.fullRefresh ? earlier : undefined;
}

/**
 * The turns of this run. Their list is kept in the work folder, so that a resumed run goes on in the same order.
 * @throws StreamError `parent_missing`; ConfigError for a condition or a column that does not fit the parent's records
 */
export async function openTurns(
  task: Child,
  running: Running,
  family: Family,
  state: StreamState,
  folder: string,
  from: Pick<Progress, 'cursor'> | undefined,
): Promise<Partition[]> {
  const { emit } = running;
  const memory = memoryOf(task, running, state.earlier);
  const warn = (code: string, message: string): void => emit({ type: 'warning', code, stream: task.name, message });
  let changesOnly = false;
  let isUnknown = false;
  const allOf = (parent: string) => rowsOfParent(task.name, family.taskOf(parent), running, family, folder);
  const rowsOf: RowsOf = async (parent, isWhole) => {
    const lost = family.resultOf(parent)?.progress?.lost.length ?? 0;
    const waits = !isWhole && asksForChanges(task, family.taskOf(parent), memory);
    // of an incremental parent they are due as soon as it brings them, where what this run asks for is added to the rest
    const comeLater = family.taskOf(parent).incremental !== undefined && task.write.mode !== 'replace';
    if (lost > 0 && !waits && !comeLater) {
      state.isIncomplete = true;
      warn('parent_partial', `${lost} pages of ${parent} are lost: nothing is asked for the records on them`);
    }
    changesOnly ||= waits;
    // what an incremental parent did not bring stands in its target all the same
    isUnknown ||= family.taskOf(parent).incremental === undefined && (lost > 0 || !broughtAll(family.resultOf(parent)));
    return waits ? 'due' : allOf(parent);
  };
  const due = [...(memory?.pending ?? []), ...(await trialDue(task, family))];
  const listed = await listPartitions(task.turns, rowsOf, due, (message) => warn('partition_incomplete', message));
  const kept = from && readKept(folder);
  // what replaces all rows has them in the order of its parent's; what is no longer there is no loss
  const letters = task.write.mode === 'replace' ? [] : (memory?.dead_letters ?? []);
  const every = lostTurns(letters);
  const known = () => (changesOnly ? stillStanding(task.turns, every, allOf) : stillListed(every, listed));
  const lost = isUnknown ? every : await known();
  if (lost.length < every.length) {
    const message = `${every.length - lost.length} partitions that an earlier run lost are no longer there: nothing is asked for them`;
    emit({ type: 'note', stream: task.name, message });
  }
  const turns = orderTurns(listed, kept?.turns, lost);
  const seen = state.earlier ? undefined : await versionsOf(task, running, family);
  const isUntold = kept !== undefined && seen !== undefined && changedUntold(kept, seen, family);
  const all = turns.map(({ values }) => values);
  const split = (some: readonly Values[]) => singlesOf(task.turns, some);
  const heard = hear(newsFor(task, family), state.earlier, kept, all, from?.cursor ?? null, isUntold, split);
  state.heard = isStretch(task, running, family) ? { ...heard, again: split(all) } : heard;
  keepTurns(folder, { turns: all, ...state.heard, ...(seen ? { seen } : {}) });
  return turns;
}

/** A backfill brings a stretch of each partition alone: where changes alone make them due, they stay so for what lies outside. */
const isStretch = (task: Child, { options }: Running, family: Family): boolean =>
  task.incremental !== undefined &&
  (options.from !== undefined || options.to !== undefined) &&
  incrementalParents(task, family).length > 0;

/** Whether all that a parent has was read in this run. */
const broughtAll = (result: StreamResult | undefined): boolean =>
  result?.finished !== undefined && shortfallOf(result.tally) === undefined;

/** Whether a stream runs only for the records of a parent that changed: one that replaces its rows needs all of them. */
export const asksForChanges = (
  { write }: Pick<StreamTask, 'write'>,
  { incremental }: Pick<StreamTask, 'incremental'>,
  memory: Bookmark | undefined,
): boolean => incremental !== undefined && memory !== undefined && write.mode !== 'replace';
