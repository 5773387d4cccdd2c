import { relative, sep } from 'node:path';
import { widenAll } from '../core/column-type.ts';
import type { Status } from '../core/events.ts';
import type { DriftMemory } from '../core/site.ts';
import type { Incremental, Mark } from '../incremental/contract.ts';
import { typesOf } from '../sinks/csv-types.ts';
import { type Finished, isGzip, sortColumns } from '../sinks/finish.ts';
import { type Bookmark, bookmarkPath, withHistory } from '../stores/bookmark.ts';
import { bareCursor } from './bare-cursor.ts';
import type { Running } from './context.ts';
import type { Landing } from './landing.ts';
import type { Progress } from './progress.ts';
import type { StreamTask } from './stream-task.ts';
import { type Due, memoryOf } from './stream-turns.ts';

/** What is about to be put into the workspace, with the bookmark that goes along. */
export function planLanding(
  task: StreamTask,
  running: Running,
  earlier: Bookmark | undefined,
  progress: Progress,
  finished: Finished,
  status: Status,
  target: string,
  base: string | undefined,
  site: DriftMemory | undefined,
  due: readonly Due[],
): Landing {
  const { identity, workspace } = running;
  const relativeTo = (path: string): string => relative(workspace, path).split(sep).join('/');
  const at = new Date(identity.startedAt).toISOString();
  const entry = { run: identity.id, at, records: progress.tally.records, rows: finished.rows, status };
  const bookmark: Bookmark = {
    stream: task.name,
    fingerprint: task.fingerprint,
    columns: progress.position.columns,
    types: widenAll(task.write.mode === 'replace' ? {} : (earlier?.types ?? {}), typesOf(progress.position)),
    ...(task.incremental
      ? { cursors: cursorsAfter(task.incremental, memoryOf(task, running, earlier), progress) }
      : {}),
    dead_letters: progress.lost.map((letter) => ({
      ...letter,
      cursor: bareCursor(letter.cursor, running.secrets.redact),
    })),
    history: withHistory(earlier?.history ?? [], entry),
    ...(site ? { site } : {}),
  };
  return {
    stream: task.name,
    path: relativeTo(target),
    from: finished.file,
    sha256: finished.sha256,
    base,
    bytes: finished.bytes,
    rows: finished.rows,
    contentEncoding: isGzip(task.write) ? 'gzip' : undefined,
    changes: finished.changes,
    rebase: {
      mode: task.write.mode,
      key: task.key,
      sortBy: sortColumns(task.write, task.key),
      fill: task.write.fill,
      gzip: isGzip(task.write),
      news: finished.news,
    },
    bookmarkPath: relativeTo(bookmarkPath(running.stateFolder, task.name)),
    bookmark: isWorthKeeping(earlier, bookmark, finished) ? bookmark : undefined,
    due: due.map(({ stream, values }) => ({ path: relativeTo(bookmarkPath(running.stateFolder, stream)), values })),
  };
}

/** A run that found nothing new commits nothing: its bookmark stays as it was. */
function isWorthKeeping(earlier: Bookmark | undefined, now: Bookmark, finished: Finished): boolean {
  if (!earlier || finished.file !== undefined) return true;
  return contentOf(earlier) !== contentOf(now);
}

const contentOf = ({ fingerprint, columns, dead_letters, cursors, pending }: Bookmark): string =>
  JSON.stringify({ fingerprint, columns, dead_letters, cursors, pending });

/** Cursors of turns that were not asked for stay; none is moved back. */
function cursorsAfter(incremental: Incremental, memory: Bookmark | undefined, { cursors = {} }: Progress) {
  const all: Record<string, Mark> = { ...memory?.cursors };
  for (const [key, mark] of Object.entries(cursors)) {
    const before = all[key];
    if (incremental.isContiguous(before)) all[key] = before === undefined ? mark : incremental.later(before, mark);
  }
  return all;
}
