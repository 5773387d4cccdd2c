import { type Bookmark, joinValues } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Family } from '../family.ts';
import type { Landing } from '../landing/landing.ts';
import type { StreamTask } from '../stream-task.ts';
import { readKept } from '../turns/kept-turns.ts';
import { listPartitions, type RowsOf, singlesOf, type Values } from '../turns/turns.ts';
import { type Child, incrementalParents, newsFor } from './due-of-children.ts';
import { rowsOfParent } from './parent-rows.ts';
import { changedUntold, versionsOf } from './parent-versions.ts';

/**
 * The first landing of a stream, finished by a later run than the one that made it: what its parents changed meanwhile
 * is due. They could not tell it, as it had no bookmark.
 * @param folder the work folder
 */
export async function withLateNews(
  task: StreamTask,
  running: Running,
  family: Family,
  folder: string,
  earlier: Bookmark | undefined,
  landing: Landing,
): Promise<Landing> {
  const { turns } = task;
  const { bookmark } = landing;
  if (!turns || !bookmark || earlier || incrementalParents(task, family).length === 0) return landing;
  const child = { ...task, turns };
  const kept = readKept(folder) ?? { turns: [], told: {}, again: [] };
  const news = newsFor(child, family).filter(({ parent, id }) => bookmark.told?.[parent] !== id);
  const isUntold = changedUntold(kept, await versionsOf(task, running, family), family);
  const due = isUntold ? await listAll(child, running, family, folder) : news.flatMap(({ values }) => [...values]);
  if (due.length === 0) return landing;
  const message = `${due.length} partitions changed since they were asked for: the next run asks for them`;
  running.emit({ type: 'note', stream: task.name, message });
  const told = { ...bookmark.told, ...Object.fromEntries(news.map(({ parent, id }) => [parent, id])) };
  return { ...landing, bookmark: { ...bookmark, pending: joinValues(bookmark.pending ?? [], due), told } };
}

async function listAll(child: Child, running: Running, family: Family, folder: string): Promise<Values[]> {
  const rowsOf: RowsOf = (parent) => rowsOfParent(child.name, family.taskOf(parent), running, family, folder);
  return singlesOf(child.turns, await listPartitions(child.turns, rowsOf, [], () => {}));
}
