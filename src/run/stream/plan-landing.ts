import { relative, sep } from 'node:path';
import type { ColumnTypes } from '../../core/column-type.ts';
import { keyFinder, valuesIn } from '../../core/partition.ts';
import type { DriftMemory } from '../../core/site.ts';
import type { Incremental, Mark } from '../../incremental/contract.ts';
import { sortColumns } from '../../sinks/combine.ts';
import type { Finished, FinishedFile } from '../../sinks/finish.ts';
import { layoutOf, mayMove } from '../../sinks/parts/layout.ts';
import { CONTENT_TYPES } from '../../sinks/targets.ts';
import { type Bookmark, bookmarkPath, type KeptFile } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import { bareCursor } from '../landing/bare-cursor.ts';
import { type Landing, type LandingFile, versionOf } from '../landing/landing.ts';
import type { Progress } from '../pages/progress.ts';
import type { StreamState, StreamTask } from '../stream-task.ts';
import type { Due } from './due-of-children.ts';
import { memoryOf } from './stream-turns.ts';

const pathInside = (workspace: string, path: string): string => relative(workspace, path).split(sep).join('/');

/**
 * What is about to be put into the workspace, with the bookmark that goes along.
 * @param due what its children have to ask for because of it
 * @param children all of them
 */
export function planLanding(
  task: StreamTask,
  running: Running,
  { earlier, heard }: Pick<StreamState, 'earlier' | 'heard'>,
  progress: Progress,
  finished: Finished,
  types: ColumnTypes,
  site: DriftMemory | undefined,
  due: readonly Due[],
  children: readonly string[],
): Landing {
  const { workspace } = running;
  const relativeTo = (path: string): string => pathInside(workspace, path);
  const bookmark: Bookmark = {
    stream: task.name,
    fingerprint: task.fingerprint,
    columns: progress.position.columns,
    types,
    ...(finished.files.length > 1 || layoutOf(task.write).kind !== 'one'
      ? { files: filesKept(finished, relativeTo) }
      : {}),
    ...(task.incremental
      ? { cursors: cursorsAfter(task.incremental, memoryOf(task, running, earlier), progress) }
      : {}),
    dead_letters: progress.lost.map((letter) => ({
      ...letter,
      cursor: bareCursor(letter.cursor, running.secrets.redact),
    })),
    ...(site ? { site } : {}),
    ...(heard && heard.again.length > 0 ? { pending: heard.again } : {}),
    ...(heard ? { told: heard.told } : {}),
    ...(task.incremental && (children.length > 0 || earlier?.tells) ? { tells: [...children].sort() } : {}),
  };
  return {
    stream: task.name,
    files: finished.files.map((file) => landingFile(task, finished, file, types, relativeTo(file.path))),
    news: finished.news,
    ...(mayMove(layoutOf(task.write), task) ? { moves: true } : {}),
    changes: finished.changes,
    bookmarkPath: relativeTo(bookmarkPath(running.stateFolder, task.name)),
    bookmark: isWorthKeeping(earlier, bookmark, finished) ? bookmark : undefined,
    due: due.map(({ stream, values }) => ({
      stream,
      path: relativeTo(bookmarkPath(running.stateFolder, stream)),
      values,
      id: `${running.identity.id} ${versionOf(finished.files.filter(({ gone }) => !gone))?.slice(0, 12)}`,
    })),
  };
}

function landingFile(
  { write, key }: StreamTask,
  { rules }: Finished,
  { target, file, sha256, base, bytes, rows, news, went, gone, untouched }: FinishedFile,
  types: ColumnTypes,
  path: string,
): LandingFile {
  const { format, gzip, compression } = target;
  return {
    path,
    format,
    from: file,
    sha256,
    base,
    bytes,
    rows,
    contentType: CONTENT_TYPES[format],
    contentEncoding: gzip ? 'gzip' : undefined,
    ...(gone ? { gone } : {}),
    ...(untouched ? { untouched } : {}),
    rebase: {
      mode: write.mode,
      key,
      sortBy: sortColumns(write, key),
      fill: write.fill,
      coding: { format, gzip, compression },
      types,
      news,
      base,
      rules,
      went: went?.keys,
    },
  };
}

/** Whether a file stands as the last landing left it, made of the same types. */
export function isKnown(earlier: Bookmark | undefined, types: ColumnTypes, workspace: string) {
  const isSame = JSON.stringify(earlier?.types) === JSON.stringify(types);
  return (path: string, sha256: string): boolean =>
    isSame && earlier?.files?.[pathInside(workspace, path)]?.sha256 === sha256;
}

function filesKept({ files }: Finished, relativeTo: (path: string) => string): Record<string, KeptFile> {
  return Object.fromEntries(
    files
      .filter(({ gone }) => !gone)
      .map(({ path, sha256, bytes, rows, part }) => [
        relativeTo(path),
        { sha256, bytes, rows, ...(part ? { part: part.id } : {}) },
      ]),
  );
}

/** A run that found nothing new commits nothing: its bookmark stays as it was. */
function isWorthKeeping(earlier: Bookmark | undefined, now: Bookmark, finished: Finished): boolean {
  if (!earlier || finished.files.some(({ file, gone }) => file !== undefined || gone)) return true;
  return contentOf(earlier) !== contentOf(now);
}

const contentOf = ({ fingerprint, columns, types, dead_letters, cursors, pending, files, tells }: Bookmark): string =>
  JSON.stringify({ fingerprint, columns, types, dead_letters, cursors, pending, files, tells });

/** Cursors of turns that were not asked for stay; none is moved back. */
export function cursorsAfter(incremental: Incremental, memory: Bookmark | undefined, { cursors = {} }: Progress) {
  const all: Record<string, Mark> = { ...memory?.cursors };
  const isFirst = Object.keys(all).length === 0;
  const keyOf = keyFinder(memory?.cursors);
  for (const [key, mark] of Object.entries(cursors)) {
    const known = keyOf({ values: valuesIn(key) });
    const before = known === undefined ? undefined : all[known];
    if (!incremental.isContiguous(before, isFirst)) continue;
    if (known !== undefined && known !== key) delete all[known];
    all[key] = before === undefined ? mark : incremental.later(before, mark);
  }
  return all;
}
