import type { ColumnTypes } from '../../core/column-type.ts';
import { endColumn } from '../../sinks/merge-rules.ts';
import type { Bookmark } from '../../stores/bookmark.ts';
import type { Family } from '../family.ts';
import type { StreamTask } from '../stream-task.ts';
import type { News } from '../turns/due.ts';
import type { Rows } from '../turns/partitions.ts';
import { listPartitions, type TurnsPlan, type Values } from '../turns/turns.ts';
import { typesAfter } from './types-after.ts';

/** A stream that runs once for each partition. */
export type Child = StreamTask & { readonly turns: TurnsPlan };

/** What the children of an incremental stream have to ask for because of the rows that it changed, by child. */
export interface Due {
  readonly stream: string;
  readonly values: readonly Values[];
}

/** Parents whose changes alone make a stream's partitions due; none for one that replaces its rows, which runs for all. */
export const incrementalParents = ({ turns, write }: StreamTask, family: Pick<Family, 'taskOf'>): StreamTask[] =>
  write.mode === 'replace'
    ? []
    : parentsIn(turns)
        .map((parent) => family.taskOf(parent))
        .filter(({ incremental }) => incremental !== undefined);

/** Names of the streams that a stream runs for. */
export const parentsIn = (turns: TurnsPlan | undefined): string[] => [
  ...new Set((turns?.blocks ?? []).flatMap(({ stream }) => stream ?? [])),
];

/** Children that an incremental stream has told nothing since they were taken out of the config: they missed what changed. */
export const newChildren = (task: StreamTask, family: Family, earlier: Bookmark | undefined): StreamTask[] =>
  task.incremental && earlier?.tells
    ? family.childrenOf(task.name).filter(({ name }) => !earlier.tells?.includes(name))
    : [];

/** What an incremental stream landed, or would have. */
export interface Landed {
  /** The rows that were added or updated, as a CSV file with a header. */
  readonly changed: string | undefined;
  /** All rows. */
  readonly plain: string;
  readonly types: ColumnTypes;
}

export async function dueOfChildren(
  task: StreamTask,
  family: Family,
  earlier: Bookmark | undefined,
  { changed, plain, types }: Landed,
): Promise<Due[]> {
  if (!task.incremental || changed === undefined) return [];
  const { fill, formula_guard: isGuarded } = task.write;
  const isNew = new Set(newChildren(task, family, earlier));
  const dues: Due[] = [];
  for (const child of family.childrenOf(task.name)) {
    const { turns } = child;
    if (!turns) continue;
    const all = { file: plain, ended: endColumn(task.write) };
    const rows: Rows = { types, fill, isGuarded, ...(isNew.has(child) ? all : { file: changed }) };
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

/** What the landings of this run tell a stream. */
export function newsFor({ name, turns }: Child, family: Family): News[] {
  return turns.blocks.flatMap(({ stream: parent }) =>
    parent === undefined
      ? []
      : (family.resultOf(parent)?.landing?.due ?? []).flatMap(({ stream, id, values }) =>
          stream === name ? [{ parent, id, values }] : [],
        ),
  );
}

/** What parents changed that do not land, in a run that writes nothing: no bookmark tells of it. */
export async function trialDue(task: Child, family: Family): Promise<Values[]> {
  const dues = await Promise.all(
    parentsIn(task.turns).map(async (parent) => {
      const result = family.resultOf(parent);
      if (!result?.finished || result.landing) return [];
      const { changed, plain } = result.finished;
      const landed = { changed, plain, types: typesAfter(result, result.earlier?.types ?? {}) };
      return dueOfChildren(family.taskOf(parent), family, result.earlier, landed);
    }),
  );
  return dues.flat().flatMap(({ stream, values }) => (stream === task.name ? [...values] : []));
}
