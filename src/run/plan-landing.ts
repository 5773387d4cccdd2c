import { relative, sep } from 'node:path';
import type { Status } from '../core/events.ts';
import type { DriftMemory } from '../core/site.ts';
import { type Finished, isGzip, sortColumns } from '../sinks/finish.ts';
import { type Bookmark, bookmarkPath, withHistory } from '../stores/bookmark.ts';
import { bareCursor } from './bare-cursor.ts';
import type { Running } from './context.ts';
import type { Landing } from './landing.ts';
import type { Progress } from './progress.ts';
import type { StreamTask } from './stream-task.ts';

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
): Landing {
  const { identity, workspace } = running;
  const relativeTo = (path: string): string => relative(workspace, path).split(sep).join('/');
  const at = new Date(identity.startedAt).toISOString();
  const entry = { run: identity.id, at, records: progress.tally.records, rows: finished.rows, status };
  const bookmark: Bookmark = {
    stream: task.name,
    fingerprint: task.fingerprint,
    columns: progress.position.columns,
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
  };
}

/** A run that found nothing new commits nothing: its bookmark stays as it was. */
function isWorthKeeping(earlier: Bookmark | undefined, now: Bookmark, finished: Finished): boolean {
  if (!earlier || finished.file !== undefined) return true;
  const { fingerprint, columns, dead_letters } = now;
  const then = { fingerprint: earlier.fingerprint, columns: earlier.columns, dead_letters: earlier.dead_letters };
  return JSON.stringify(then) !== JSON.stringify({ fingerprint, columns, dead_letters });
}
