import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { partitionKey, partitionOf, type Range, type Turn, WHOLE } from '../../core/partition.ts';
import { bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import { openStanding } from '../landing/open-base.ts';
import { asksForChanges } from '../stream/stream-turns.ts';
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
  /** The first turn; absent where it is not known yet. */
  readonly turn?: Turn;
}

const EXAMPLES = 3;

export async function foresee(trial: Trial, name: string): Promise<Foreseen> {
  const task = trial.taskOf(name);
  const earlier = loadBookmark(bookmarkPath(trial.stateFolder, name)).bookmark;
  const memory = earlier?.fingerprint === task.fingerprint ? earlier : undefined;
  const listed = task.turns && (await listTurns(trial, task, memory));
  const partition = listed ? listed.values?.[0] && partitionOf(listed.values[0]) : WHOLE;
  const { incremental } = task;
  const spans = incremental?.ranges(partition && memory?.cursors?.[partitionKey(partition)]) ?? [];
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
    ...(partition ? { turn: { partition, range: ranges[0] ?? {} } } : {}),
  };
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
  return { file, types, fill: parent.write.fill };
}
