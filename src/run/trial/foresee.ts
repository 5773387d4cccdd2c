import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { keyFinder, partitionKey, partitionOf, type Range, type Turn, WHOLE } from '../../core/partition.ts';
import { endColumn } from '../../sinks/merge-rules.ts';
import { bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import { openStanding } from '../landing/open-base.ts';
import { openStreamFolder } from '../stream/stream-folder.ts';
import { asksForChanges } from '../stream/stream-turns.ts';
import { isTargetGone } from '../stream/target-gone.ts';
import type { StreamTask } from '../stream-task.ts';
import type { Rows } from '../turns/partitions.ts';
import { listPartitions, type RowsOf, valuesOf } from '../turns/turns.ts';
import type { Trial } from './trial.ts';

/** What a run would ask for, as far as the workspace tells. */
export interface Foreseen {
  readonly partitions?: {
    /** Streams and lists that it runs for. */
    readonly of: readonly string[];
    /** Absent where the rows of a parent are not there yet. */
    readonly count?: number;
    /** Of an incremental parent: these are due already, and what it changes in the run comes to them. */
    readonly isOpen: boolean;
    readonly examples: readonly string[];
  };
  readonly incremental?: {
    readonly field: string;
    /** Partitions that have a cursor. */
    readonly cursors: number;
    /** What the first turn asks for, window by window. */
    readonly ranges: readonly Range[];
  };
  /** Where an interrupted run goes on. */
  readonly resumes?: string;
  /** The first turn; absent where it is not known yet. */
  readonly turn?: Turn;
}

const EXAMPLES = 3;

/** @param resumeWithin ms after which an interrupted run is not gone on from */
export async function foresee(trial: Trial, name: string, resumeWithin: number, now: number): Promise<Foreseen> {
  const task = trial.taskOf(name);
  const earlier = loadBookmark(bookmarkPath(trial.stateFolder, name)).bookmark;
  const holds = earlier?.fingerprint === task.fingerprint && !isTargetGone(task, trial, trial, earlier);
  const memory = holds ? earlier : undefined;
  const resumes = resumedAt(trial, task, resumeWithin, now);
  const listed = task.turns && (await listTurns(trial, task, memory));
  const partition = listed ? listed.values?.[0] && partitionOf(listed.values[0]) : WHOLE;
  const { incremental } = task;
  const key = partition && keyFinder(memory?.cursors)(partition);
  const spans = incremental?.ranges(key === undefined ? undefined : memory?.cursors?.[key]) ?? [];
  const ranges = spans.map(({ asked }) => asked);
  return {
    ...(listed && task.turns
      ? {
          partitions: {
            of: task.turns.blocks.map(({ stream, as }) => stream ?? as),
            isOpen: listed.isOpen,
            ...(listed.values ? { count: listed.values.length } : {}),
            examples: (listed.values ?? []).slice(0, EXAMPLES).map((values) => partitionOf(values).label),
          },
        }
      : {}),
    ...(incremental
      ? { incremental: { field: incremental.field, cursors: Object.keys(memory?.cursors ?? {}).length, ranges } }
      : {}),
    ...(resumes === undefined ? {} : { resumes }),
    ...(partition ? { turn: { partition, range: ranges[0] ?? {} } } : {}),
  };
}

function resumedAt({ stateFolder }: Trial, { name, resumeKey }: StreamTask, within: number, now: number) {
  const { content } = openStreamFolder(join(stateFolder, 'work'), name).load(resumeKey, within, now);
  if (!content) return undefined;
  return content.phase === 'landing' ? 'its end: everything is read' : content.progress.label;
}

type Memory = ReturnType<typeof loadBookmark>['bookmark'];

async function listTurns(trial: Trial, task: StreamTask, memory: Memory) {
  let isOpen = false;
  const rowsOf: RowsOf = async (parent, isWhole) => {
    const parentTask = trial.taskOf(parent);
    if (!isWhole && asksForChanges(task, parentTask, memory)) {
      isOpen = true;
      return 'due';
    }
    return standingRows(trial, parentTask);
  };
  const letters = task.write.mode === 'replace' ? [] : (memory?.dead_letters ?? []);
  const lost = letters.map(valuesOf).filter((values) => values !== undefined);
  try {
    const found = await listPartitions(task.turns!, rowsOf, memory?.pending ?? [], () => {});
    const unique = new Map([...lost, ...found].map((values) => [partitionKey({ values }), values]));
    return { isOpen, values: [...unique.values()] };
  } catch (thrown) {
    if (thrown instanceof NothingYet) return { isOpen, values: undefined };
    throw thrown;
  }
}

/** A parent has not run yet. */
class NothingYet extends Error {
  override readonly name = 'NothingYet';
}

async function standingRows(trial: Trial, parent: StreamTask): Promise<Rows> {
  const { bookmark } = loadBookmark(bookmarkPath(trial.stateFolder, parent.name));
  // looking where a run would write makes the folder: not where none has run
  if (!bookmark && !existsSync(join(trial.workspace, parent.path))) throw new NothingYet(parent.name);
  const scratch = join(trial.scratch, parent.name);
  mkdirSync(scratch, { recursive: true });
  const file = await openStanding(parent, trial, scratch);
  if (file === undefined) throw new NothingYet(parent.name);
  const types = bookmark?.types ?? {};
  const { fill, formula_guard: isGuarded } = parent.write;
  return { file, types, fill, isGuarded, ended: endColumn(parent.write) };
}
