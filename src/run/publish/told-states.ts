import type { Plan } from '../../config/index.ts';
import { type Bookmark, formatBookmark } from '../../stores/bookmark.ts';
import type { StreamResult } from '../stream-task.ts';
import { withTold } from '../turns/due.ts';

/** Names of the streams that a stream runs for. */
export const parentsFor = (plan: Plan, name: string): string[] =>
  plan.streams.filter((stream) => stream.name === name).flatMap(blocksOf);

const blocksOf = ({ for_each }: Plan['streams'][number]): string[] =>
  (for_each ?? []).flatMap(({ stream }) => stream ?? []);

/** The names, children before their parents: what a parent told is kept before its own cursor moves. */
export function childrenFirst(plan: Plan, names: readonly string[]): string[] {
  const order = new Set<string>();
  const visit = (name: string): void => {
    if (order.has(name)) return;
    for (const stream of plan.streams) if (blocksOf(stream).includes(name)) visit(stream.name);
    order.add(name);
  };
  for (const name of names) visit(name);
  return [...order].filter((name) => names.includes(name));
}

/** A bookmark as it was before the run, with what its parents told it since; undefined where they told nothing. */
export function toldAlone(before: string, child: string, results: readonly StreamResult[]): string | undefined {
  const dues = results.flatMap(({ task, landing }) =>
    (landing?.due ?? []).flatMap((due) => (due.stream === child ? [{ parent: task.name, due }] : [])),
  );
  if (dues.length === 0) return undefined;
  try {
    const bookmark = JSON.parse(before) as Bookmark;
    return formatBookmark(dues.reduce((so, { parent, due }) => withTold(so, parent, due), bookmark));
  } catch {
    return undefined; // torn: a child without a bookmark runs for all records
  }
}
