import { type Bookmark, formatBookmark } from '../../stores/bookmark.ts';
import type { StreamResult } from '../stream-task.ts';
import { withTold } from '../turns/due.ts';

/** A bookmark as it was before the run, with what its parents tell it; undefined where they tell nothing. */
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

/** Names of the streams whose landings tell a child something. */
export const tellersOf = (child: string, results: readonly StreamResult[]): string[] =>
  results.flatMap(({ task, landing }) => (landing?.due.some(({ stream }) => stream === child) ? [task.name] : []));
