import { join } from 'node:path';
import { replaceFile } from '../../core/durable-file.ts';
import type { Cursor } from '../../core/paginator.ts';
import { partitionKey } from '../../core/partition.ts';
import { type Bookmark, formatBookmark, joinValues, loadBookmark } from '../../stores/bookmark.ts';
import type { TurnCursor } from './read-turns.ts';
import type { Values } from './turns.ts';

/** What a child has to ask for because of a landing of its parent. */
export interface DueTurns {
  readonly stream: string;
  /** Its bookmark, relative to the workspace. */
  readonly path: string;
  readonly values: readonly Values[];
  /** Of the landing: a child that was told once is not told again. */
  readonly id: string;
}

/** Of a child: by parent, the landing that it was last told of. */
type Told = NonNullable<Bookmark['told']>;

/** What a child knows of its parents' changes in the run under way. */
export interface Heard {
  readonly told: Told;
  /** Turns that became due again when they had been asked for already: they stay due. */
  readonly again: readonly Values[];
}

/** What a parent's landing of this run tells a child. */
export interface News extends Pick<DueTurns, 'id' | 'values'> {
  readonly parent: string;
}

/** The turns of a run, as its work folder keeps them: what a checkpoint's cursor counts in. */
export interface Kept extends Heard {
  readonly turns: readonly Values[];
  /** Of a stream without a bookmark, which no parent tells anything: what each incremental parent stood at. */
  readonly seen?: Versions;
}

/** Equal for equal rows; absent where nothing stands. */
export type Versions = Readonly<Record<string, string | undefined>>;

/**
 * Adds what is due to the bookmarks of children, before the data move: a child that fails or is not run finds it later.
 * A child without a bookmark runs for all records anyway. @returns paths of the bookmarks
 */
export function tellChildren(parent: string, due: readonly DueTurns[], workspace: string): string[] {
  return due.flatMap(({ path, values, id }) => {
    const file = join(workspace, path);
    const child = loadBookmark(file).bookmark;
    if (!child) return [];
    const next = withTold(child, parent, { values, id });
    if (next !== child) replaceFile(file, formatBookmark(next));
    return [path];
  });
}

/** A child's bookmark with what a landing of its parent tells it; the same where it was told already. */
export function withTold(child: Bookmark, parent: string, { values, id }: Pick<DueTurns, 'values' | 'id'>): Bookmark {
  const { pending = [], told = {} } = child;
  if (told[parent] === id) return child;
  return { ...child, pending: joinValues(pending, values), told: { ...told, [parent]: id } };
}

/** The bookmark of a landing on top of the one that stands: what that was told since the landing was made stays due. */
export function withDue(planned: Bookmark, standing: Bookmark | undefined): Bookmark {
  const { told, pending = [] } = planned;
  if (!told) return planned; // it runs for no other stream's records, or no longer
  const isNews = Object.entries(standing?.told ?? {}).some(([parent, id]) => told[parent] !== id);
  const due = isNews ? joinValues(pending, standing?.pending ?? []) : pending;
  const all = { ...told, ...standing?.told };
  return {
    ...planned,
    ...(due.length > 0 ? { pending: due } : {}),
    ...(Object.keys(all).length > 0 ? { told: all } : {}),
  };
}

/**
 * What the parents told since an interrupted run listed its turns: those that it had asked for by then are due again.
 * @param news of the parents that landed in this run
 * @param isUntold a parent changed since, and nothing tells of what: all that was asked for by then is due again
 * @param split turns as they become due, those of a batch one by one
 * @param cursor where the interrupted run goes on; null where all turns were read
 */
export function hear(
  news: readonly News[],
  earlier: Bookmark | undefined,
  kept: Kept | undefined,
  turns: readonly Values[],
  cursor: Cursor,
  isUntold: boolean,
  split: (turns: readonly Values[]) => readonly Values[],
): Heard {
  const told: Told = { ...earlier?.told, ...Object.fromEntries(news.map(({ parent, id }) => [parent, id])) };
  if (!kept) return { told, again: [] };
  const isOld = Object.entries(told).every(([parent, id]) => kept.told[parent] === id);
  if (isOld && !isUntold) return { told: { ...kept.told, ...told }, again: kept.again };
  const changed = earlier?.pending ?? news.flatMap(({ values }) => values);
  const due = isUntold ? split(turns) : changed;
  const { turn, at } = (cursor ?? { turn: turns.length }) as unknown as TurnCursor;
  const ahead = new Set(
    split(turns.slice(at === undefined ? turn : turn + 1)).map((values) => partitionKey({ values })),
  );
  return {
    told: { ...kept.told, ...told },
    again: joinValues(
      kept.again,
      due.filter((values) => !ahead.has(partitionKey({ values }))),
    ),
  };
}
