import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type ColumnTypes, widenAll } from '../../core/column-type.ts';
import { replaceFile } from '../../core/durable-file.ts';
import { type Partition, partitionKey } from '../../core/partition.ts';
import { typesOf } from '../../sinks/csv-types.ts';
import { endColumn } from '../../sinks/merge-rules.ts';
import { type Bookmark, bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import { openStanding } from '../landing/open-base.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamResult, StreamState, StreamTask } from '../stream-task.ts';
import { hear, type News, readKept } from '../turns/due.ts';
import type { Rows } from '../turns/partitions.ts';
import {
  listPartitions,
  noParent,
  orderTurns,
  type RowsOf,
  type TurnsPlan,
  type Values,
  valuesOf,
} from '../turns/turns.ts';

/** What of a stream's memory still holds: none of it where something else is extracted now. */
export function memoryOf(task: StreamTask, { options }: Pick<Running, 'options'>, earlier: Bookmark | undefined) {
  return earlier?.fingerprint === task.fingerprint && !options.fullRefresh ? earlier : undefined;
}

/**
 * The turns of this run. Their list is kept in the work folder, so that a resumed run goes on in the same order.
 * @throws StreamError `parent_missing`; ConfigError for a condition or a column that does not fit the parent's records
 */
export async function openTurns(
  task: StreamTask & { readonly turns: TurnsPlan },
  running: Running,
  family: Family,
  state: StreamState,
  folder: string,
  from: Pick<Progress, 'cursor'> | undefined,
): Promise<Partition[]> {
  const { emit } = running;
  const memory = memoryOf(task, running, state.earlier);
  const file = join(folder, 'turns.json');
  const warn = (code: string, message: string): void => emit({ type: 'warning', code, stream: task.name, message });
  let isOpen = false;
  const rowsOf: RowsOf = async (parent, isWhole) => {
    const lost = family.resultOf(parent)?.progress?.lost.length ?? 0;
    const waits = !isWhole && asksForChanges(task, family.taskOf(parent), memory);
    // of an incremental parent they are due as soon as it brings them, where what this run asks for is added to the rest
    const comeLater = family.taskOf(parent).incremental !== undefined && task.write.mode !== 'replace';
    if (lost > 0 && !waits && !comeLater) {
      state.isIncomplete = true;
      warn('parent_partial', `${lost} pages of ${parent} are lost: nothing is asked for the records on them`);
    }
    isOpen ||= waits || lost > 0 || !broughtAll(family.resultOf(parent));
    return waits ? 'due' : rowsOfParent(task.name, family.taskOf(parent), running, family, folder);
  };
  const due = [...(memory?.pending ?? []), ...(await trialDue(task, family))];
  const listed = await listPartitions(task.turns, rowsOf, due, (message) => warn('partition_incomplete', message));
  const kept = from && readKept(file);
  // what replaces all rows has them in the order of its parent's; what is no longer there is no loss
  const letters = task.write.mode === 'replace' ? [] : (memory?.dead_letters ?? []);
  const every = letters.map(valuesOf).filter((values) => values !== undefined);
  const lost = isOpen ? every : stillListed(every, listed);
  if (lost.length < every.length) {
    const message = `${every.length - lost.length} partitions that an earlier run lost are no longer there: nothing is asked for them`;
    emit({ type: 'note', stream: task.name, message });
  }
  const turns = orderTurns(listed, kept?.turns, lost);
  const heard = hear(newsFor(task, family), state.earlier, kept, turns, from?.cursor ?? null);
  state.heard = isStretch(task, running, family) ? { ...heard, again: turns.map(({ values }) => values) } : heard;
  replaceFile(file, JSON.stringify({ turns: turns.map(({ values }) => values), ...state.heard }));
  return turns;
}

/** A backfill brings a stretch of each partition alone: where changes alone make them due, they stay so for what lies outside. */
function isStretch({ incremental, turns }: StreamTask, { options }: Running, family: Family): boolean {
  if (!incremental || (options.from === undefined && options.to === undefined)) return false;
  const parents = (turns?.blocks ?? [])
    .filter(({ batch }) => batch === undefined)
    .flatMap(({ stream }) => stream ?? []);
  return parents.some((parent) => family.taskOf(parent).incremental !== undefined);
}

/** Whether all that a parent has was read in this run. */
const broughtAll = (result: StreamResult | undefined): boolean =>
  result?.finished !== undefined && !result.tally.warnings.some(({ code }) => code === 'max_pages');

/** Of a parent whose records are all known, those partitions are lost that it still has: the others would fail for ever. */
function stillListed(lost: readonly Values[], listed: readonly Values[]): Values[] {
  const known = new Set(listed.map((values) => partitionKey({ values })));
  return lost.filter((values) => known.has(partitionKey({ values })));
}

/** What the landings of this run tell a stream. */
function newsFor({ name, turns }: StreamTask & { readonly turns: TurnsPlan }, family: Family): News[] {
  return turns.blocks.flatMap(({ stream: parent }) =>
    parent === undefined
      ? []
      : (family.resultOf(parent)?.landing?.due ?? []).flatMap(({ stream, id, values }) =>
          stream === name ? [{ parent, id, values }] : [],
        ),
  );
}

/** Whether a stream runs only for the records of a parent that changed: one that replaces its rows needs all of them. */
export const asksForChanges = (
  { write }: Pick<StreamTask, 'write'>,
  { incremental }: Pick<StreamTask, 'incremental'>,
  memory: Bookmark | undefined,
): boolean => incremental !== undefined && memory !== undefined && write.mode !== 'replace';

/** What parents changed that do not land, in a run that writes nothing: no bookmark tells of it. */
async function trialDue(task: StreamTask & { readonly turns: TurnsPlan }, family: Family): Promise<Values[]> {
  const parents = new Set(task.turns.blocks.flatMap(({ stream }) => stream ?? []));
  const dues = await Promise.all(
    [...parents].map(async (parent) => {
      const { finished, landing, progress } = family.resultOf(parent) ?? {};
      if (!finished || landing || !progress) return [];
      return dueOfChildren(family.taskOf(parent), family, finished.changed, typesOf(progress.position));
    }),
  );
  return dues.flat().flatMap(({ stream, values }) => (stream === task.name ? [...values] : []));
}

/** What the source of a parent gave in this run, or where it was not asked for all, its target as it stands. */
async function rowsOfParent(
  stream: string,
  parent: StreamTask,
  running: Running,
  family: Family,
  scratch: string,
): Promise<Rows> {
  const result = family.resultOf(parent.name);
  const { fill } = parent.write;
  const earlier = loadBookmark(bookmarkPath(running.stateFolder, parent.name)).bookmark;
  const types = typesAfter(result, earlier?.types ?? {});
  if (result?.finished && parent.incremental === undefined) return { file: result.finished.news, types, fill };
  const ended = endColumn(parent.write);
  if (result?.finished && result.landing === undefined) return { file: result.finished.plain, types, fill, ended };
  const own = join(scratch, `parent-${parent.name}`);
  mkdirSync(own, { recursive: true });
  const plain = await openStanding(parent, running, own);
  if (plain === undefined) throw noParent(stream, parent.name);
  return { file: plain, types, fill, ended };
}

const typesAfter = (result: StreamResult | undefined, before: ColumnTypes): ColumnTypes =>
  result?.progress ? widenAll(before, typesOf(result.progress.position)) : before;

/** What the children of an incremental stream have to ask for because of the rows that it changed, by child. */
export interface Due {
  readonly stream: string;
  readonly values: readonly Values[];
}

/** @param changed the rows that this landing adds or updates, as a CSV file with a header */
export async function dueOfChildren(
  task: StreamTask,
  family: Family,
  changed: string | undefined,
  types: ColumnTypes,
): Promise<Due[]> {
  if (!task.incremental || changed === undefined) return [];
  const dues: Due[] = [];
  for (const child of family.childrenOf(task.name)) {
    const { turns } = child;
    if (!turns) continue;
    const rows: Rows = { file: changed, types, fill: task.write.fill };
    const values: Values[] = [];
    for (const { batch: _, ...block } of turns.blocks)
      if (block.stream === task.name)
        values.push(
          ...(await listPartitions(
            { ...turns, blocks: [block] },
            async () => rows,
            [],
            () => {},
          )),
        );
    if (values.length > 0) dues.push({ stream: child.name, values });
  }
  return dues;
}
