import type { ColumnTypes } from '../../core/column-type.ts';
import { typesOf } from '../../sinks/csv-types.ts';
import type { Family } from '../family.ts';
import type { StreamTask } from '../stream-task.ts';
import type { News } from '../turns/due.ts';
import type { Rows } from '../turns/partitions.ts';
import { listPartitions, type TurnsPlan, type Values } from '../turns/turns.ts';

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
    const { fill, formula_guard: isGuarded } = task.write;
    const rows: Rows = { file: changed, types, fill, isGuarded };
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
      const { finished, landing, progress } = family.resultOf(parent) ?? {};
      if (!finished || landing || !progress) return [];
      return dueOfChildren(family.taskOf(parent), family, finished.changed, typesOf(progress.position));
    }),
  );
  return dues.flat().flatMap(({ stream, values }) => (stream === task.name ? [...values] : []));
}
