import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '../core/artifact.ts';
import { moveFile, replaceFile } from '../core/durable-file.ts';
import { StreamError } from '../core/errors.ts';
import type { Changes } from '../core/report.ts';
import { hashFile } from '../sinks/finish.ts';
import { type RebasePlan, rebaseCsv } from '../sinks/rebase.ts';
import { type Bookmark, formatBookmark, joinValues, loadBookmark, mergeBookmarks } from '../stores/bookmark.ts';
import type { Values } from './turns.ts';

/** Everything that a stream is about to put into the workspace: plain JSON, kept in the checkpoint, so that a killed landing is finished by the next run. */
export interface Landing {
  readonly stream: string;
  /** The data file, relative to the workspace. */
  readonly path: string;
  /** Finished file in the work folder; undefined where the target stays as it is. */
  readonly from: string | undefined;
  readonly sha256: string;
  /** SHA-256 of the target on which it was made; undefined where there was none. */
  readonly base: string | undefined;
  readonly bytes: number;
  readonly rows: number;
  readonly contentEncoding: string | undefined;
  readonly changes: Changes;
  readonly rebase: RebasePlan;
  /** The bookmark's path relative to the workspace, and what to write; undefined where it stays as it is. */
  readonly bookmarkPath: string;
  readonly bookmark: Bookmark | undefined;
  /** What the bookmarks of children have to ask for because of this landing. */
  readonly due: readonly { readonly path: string; readonly values: readonly Values[] }[];
}

/**
 * Whether a landing that was interrupted can be finished: the target is as it was made for, with the staged file still
 * there, or it has landed already. On another checkout, which others have pushed to meanwhile, it is made anew.
 */
export async function canLand(landing: Landing, workspace: string): Promise<boolean> {
  const now = await hashIfThere(join(workspace, landing.path));
  if (now === landing.sha256) return true;
  return landing.from !== undefined && existsSync(landing.from) && now === landing.base;
}

export async function hashIfThere(file: string): Promise<string | undefined> {
  return existsSync(file) ? hashFile(file) : undefined;
}

/** Moves the data, then the bookmark, into place. Doing it again changes nothing. */
export function land(landing: Landing, workspace: string, scratch: string): Artifact[] {
  const target = join(workspace, landing.path);
  const told = tellChildren(landing, workspace);
  if (landing.from !== undefined && existsSync(landing.from)) {
    moveFile(landing.from, target);
  } else if (!existsSync(target)) {
    throw new StreamError('landing_lost', `${landing.path} is gone, and so is its staged copy`, {
      stream: landing.stream,
      remedy: 'Run again with --fresh.',
    });
  }
  const bookmark = join(workspace, landing.bookmarkPath);
  if (landing.bookmark) replaceFile(bookmark, formatBookmark(landing.bookmark));
  const states = [...told, ...(existsSync(bookmark) ? [landing.bookmarkPath] : [])];
  return [
    dataArtifact(landing, target, scratch),
    ...states.map((path) => stateArtifact(landing, path, join(workspace, path))),
  ];
}

/**
 * Adds what is due to the bookmarks of children, before the data move: a child that fails or is not run finds it later.
 * A child without a bookmark runs for all records anyway. Not done again once this landing is whole: the child may have
 * landed since.
 */
function tellChildren({ due, bookmark, bookmarkPath }: Landing, workspace: string): string[] {
  const own = join(workspace, bookmarkPath);
  const isDone = bookmark === undefined || (existsSync(own) && readFileSync(own, 'utf8') === formatBookmark(bookmark));
  return due.flatMap(({ path, values }) => {
    const file = join(workspace, path);
    const child = loadBookmark(file).bookmark;
    if (!child) return [];
    if (!isDone) replaceFile(file, formatBookmark({ ...child, pending: joinValues(child.pending ?? [], values) }));
    return [path];
  });
}

function dataArtifact(landing: Landing, file: string, scratch: string): Artifact {
  const { stream, path, bytes, sha256, rows, changes, contentEncoding } = landing;
  return {
    stream,
    path,
    file,
    bytes,
    sha256,
    rows,
    kind: 'data',
    contentType: 'text/csv; charset=utf-8',
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
    changes,
    rebase: (files) => rebaseCsv({ ...files, ours: file }, landing.rebase, scratch),
  };
}

function stateArtifact(landing: Landing, path: string, file: string): Artifact {
  return {
    stream: landing.stream,
    path,
    file,
    bytes: statSync(file).size,
    sha256: '',
    rows: 0,
    kind: 'state',
    contentType: 'application/json',
    async rebase({ theirs, out }) {
      const mine = JSON.parse(readFileSync(file, 'utf8')) as Bookmark;
      try {
        replaceFile(out, formatBookmark(mergeBookmarks(mine, JSON.parse(readFileSync(theirs, 'utf8')) as Bookmark)));
      } catch {
        copyFileSync(file, out); // theirs is torn: ours stands
      }
    },
  };
}
