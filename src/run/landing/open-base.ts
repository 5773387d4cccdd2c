import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StreamError } from '../../core/errors.ts';
import { nearest } from '../../core/nearest.ts';
import { decode } from '../../sinks/codec.ts';
import { findFault } from '../../sinks/csv-inspect.ts';
import { csvField } from '../../sinks/csv-quote.ts';
import { columnsOf } from '../../sinks/finish.ts';
import type { StandingFile } from '../../sinks/parts/finish-parts.ts';
import { layoutOf } from '../../sinks/parts/layout.ts';
import { joinCsv } from '../../sinks/parts/totals.ts';
import { type Target, targetsOf } from '../../sinks/targets.ts';
import { type Bookmark, bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { StreamTask } from '../stream-task.ts';
import { standingFiles, standingFirst } from './standing.ts';
import { resolveTargets } from './target.ts';

/** A stream as far as its files go. */
type Targets = Pick<StreamTask, 'name' | 'write' | 'path' | 'key'>;

/**
 * The columns of the target as it stands, before anything is asked of the source: none where there is no target.
 * A merge into a file without the key would keep every old row beside its successor, and say that all is well.
 * @throws StreamError `target_unreadable`, `target_without_key`
 */
export async function readBaseColumns(
  task: StreamTask,
  running: Pick<Running, 'workspace'>,
  targets: readonly Target[],
  earlier: Bookmark | undefined,
  scratch: string,
): Promise<string[]> {
  const [first] = filesOf(task, running, targets, earlier);
  const base = first && (await read(task, first, `${scratch}/standing`));
  const columns = columnsOf(base);
  if (task.write.mode === 'replace' || columns.length === 0) return columns;
  assertKey(task, columns);
  // of several files each is looked at when it is added to
  if (layoutOf(task.write).kind === 'one') await assertSound(task, base);
  return columns;
}

/** The files of the first target as they stand. */
function filesOf(
  task: Targets,
  running: Pick<Running, 'workspace'>,
  targets: readonly Target[],
  earlier: Bookmark | undefined,
): Pick<StandingFile, 'path' | 'target'>[] {
  const [first] = targets;
  if (!first) return [];
  if (layoutOf(task.write).kind === 'one') return [{ path: first.path, target: first }];
  const files = standingFiles(task, running, earlier).filter(({ target }) => target.format === first.format);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The rows of a stream as they stand, as plain CSV files with the same columns; none where it has none.
 * @throws StreamError `target_unreadable`
 */
export async function openStandingFiles(
  task: Targets,
  running: Pick<Running, 'workspace' | 'stateFolder'>,
  scratch: string,
): Promise<string[]> {
  const { bookmark } = loadBookmark(bookmarkPath(running.stateFolder, task.name));
  const isOne = layoutOf(task.write).kind === 'one';
  // looking makes no folders: where nothing stands there is nothing to resolve
  const named = standingFirst(task, running, targetsOf(task.write), bookmark);
  if (isOne && !existsSync(join(running.workspace, named[0]!.path))) return [];
  const targets = isOne ? standingFirst(task, running, resolveTargets(task, running), bookmark) : named;
  const plains: string[] = [];
  for (const [i, file] of filesOf(task, running, targets, bookmark).entries()) {
    const plain = await read(task, file, `${scratch}/standing-${i}`);
    if (plain !== undefined) plains.push(plain);
  }
  return plains;
}

/** The same as one file; undefined where the stream has none. */
export async function openStanding(
  task: Targets,
  running: Pick<Running, 'workspace' | 'stateFolder'>,
  scratch: string,
): Promise<string | undefined> {
  const plains = await openStandingFiles(task, running, scratch);
  if (plains.length <= 1) return plains[0];
  return joinCsv(plains, `${scratch}/standing.csv`, { fill: csvField(task.write.fill) });
}

function assertKey(task: StreamTask, columns: readonly string[]): void {
  const missing = task.key.find((name) => !columns.includes(name));
  if (missing !== undefined) {
    const meant = nearest(missing, columns);
    const hint = meant === undefined ? '' : `Did you mean "${meant}"? Then correct primary_key. Otherwise: `;
    throw new StreamError(
      'target_without_key',
      `${task.name}: ${task.path} has no column "${missing}", which is part of primary_key; its first line reads ${JSON.stringify(columns.join(',').slice(0, 120))}`,
      {
        stream: task.name,
        remedy: `${hint}Restore or repair ${task.path} (commas between fields, UTF-8), or move it away.`,
      },
    );
  }
}

async function assertSound(task: StreamTask, base: string | undefined): Promise<void> {
  const fault = base === undefined ? undefined : await findFault(base);
  if (fault === undefined) return;
  throw new StreamError('target_unreadable', `${task.name}: ${task.path} cannot be added to: ${fault}`, {
    stream: task.name,
    remedy: `Repair ${task.path} or restore it from git; it was left as it is.`,
  });
}

async function read(
  task: Targets,
  { path, target }: Pick<StandingFile, 'path' | 'target'>,
  stem: string,
): Promise<string | undefined> {
  try {
    return await decode(path, target, stem, { fill: task.write.fill });
  } catch (thrown) {
    const { code = '', message } = thrown as NodeJS.ErrnoException;
    const isTorn = code.startsWith('Z_');
    if (!isTorn && target.format === 'csv') throw thrown;
    const what = isTorn ? 'is not a whole gzip file' : `cannot be read as ${target.format}: ${message}`;
    throw new StreamError('target_unreadable', `${task.name}: ${task.path} ${what}`, {
      stream: task.name,
      cause: thrown,
      remedy: isTorn
        ? `Restore ${task.path}, move it away, or set write.gzip: false if it is not compressed.`
        : `Restore ${task.path}, or move it away.`,
    });
  }
}
