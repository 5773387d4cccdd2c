import { createHash } from 'node:crypto';
import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Artifact } from '../../core/artifact.ts';
import { moveFile, replaceFile } from '../../core/durable-file.ts';
import { StreamError } from '../../core/errors.ts';
import type { Changes } from '../../core/report.ts';
import { hashFile } from '../../sinks/finish.ts';
import { type RebasePlan, rebaseCsv } from '../../sinks/rebase.ts';
import type { Format } from '../../sinks/targets.ts';
import { type Bookmark, formatBookmark, loadBookmark } from '../../stores/bookmark.ts';
import { type DueTurns, tellChildren, withDue } from '../turns/due.ts';
import { dueArtifact, quarantineArtifact, stateArtifact } from './state-artifacts.ts';

/** Everything that a stream is about to put into the workspace: plain JSON, kept in the checkpoint, so that a killed landing is finished by the next run. */
export interface Landing {
  readonly stream: string;
  /** Those of the first target come in their order. */
  readonly files: readonly LandingFile[];
  /** This run's own records, a CSV file in the work folder. */
  readonly news: string;
  readonly quarantine?: LandedQuarantine | undefined;
  readonly changes: Changes;
  /** Its rows may move from one file to another. */
  readonly moves?: true;
  /** The bookmark's path relative to the workspace, and what to write; undefined where it stays as it is. */
  readonly bookmarkPath: string;
  readonly bookmark: Bookmark | undefined;
  /** What the bookmarks of children have to ask for because of this landing. */
  readonly due: readonly DueTurns[];
}

/** One data file. */
export interface LandingFile {
  /** Relative to the workspace. */
  readonly path: string;
  readonly format: Format;
  /** Finished file in the work folder; undefined where the target stays as it is. */
  readonly from: string | undefined;
  readonly sha256: string;
  /** SHA-256 of the target on which it was made; undefined where there was none. */
  readonly base: string | undefined;
  readonly bytes: number;
  readonly rows: number;
  readonly contentType: string;
  readonly contentEncoding: string | undefined;
  readonly rebase: RebasePlan;
  /** None of its rows is left: it is taken away. */
  readonly gone?: true;
  /** The run had nothing to do with it: it is published as it stands. */
  readonly untouched?: true;
}

/** The file of rows that checks took out. */
export interface LandedQuarantine extends Pick<LandingFile, 'path' | 'from' | 'sha256' | 'base'> {
  /** Columns that tell its rows apart. */
  readonly key?: readonly string[];
}

type Landable = LandedQuarantine & Partial<Pick<LandingFile, 'gone' | 'untouched' | 'bytes'>>;

/** Whether it moves data: a landing that does not may still move a bookmark. */
export const movesData = ({ files, quarantine }: Landing): boolean =>
  files.some(({ from, gone }) => from !== undefined || gone) || quarantine?.from !== undefined;

/**
 * Whether a landing that was interrupted can be finished: each target is as it was made for, with the staged file still
 * there, or it has landed already. On another checkout, which others have pushed to meanwhile, it is made anew.
 */
export async function canLand(landing: Landing, workspace: string): Promise<boolean> {
  const files: readonly Landable[] = [...landing.files, ...(landing.quarantine ? [landing.quarantine] : [])];
  for (const file of files) {
    const target = join(workspace, file.path);
    if (file.untouched) {
      if (statSync(target, { throwIfNoEntry: false })?.size !== file.bytes) return false;
      continue;
    }
    const now = await hashIfThere(target);
    if (now === file.sha256) continue;
    if (file.gone) {
      if (now !== undefined && now !== file.base) return false;
      continue;
    }
    if (file.from === undefined || !existsSync(file.from) || now !== file.base) return false;
  }
  return true;
}

export async function hashIfThere(file: string): Promise<string | undefined> {
  return existsSync(file) ? hashFile(file) : undefined;
}

/**
 * Moves the data, then the bookmark, into place. Doing it again changes nothing.
 * @param folder the work folder
 */
export function land(landing: Landing, workspace: string, folder: string): Artifact[] {
  const scratch = join(folder, 'rebase');
  const told = tellChildren(landing.stream, landing.due, workspace);
  const targets = landing.files.map((file) => join(workspace, file.path));
  landing.files.forEach((file, i) => {
    moveInto(targets[i]!, file, landing.stream);
  });
  const { quarantine } = landing;
  if (quarantine) moveInto(join(workspace, quarantine.path), quarantine, landing.stream);
  const bookmark = join(workspace, landing.bookmarkPath);
  if (landing.bookmark)
    replaceFile(bookmark, formatBookmark(withDue(landing.bookmark, loadBookmark(bookmark).bookmark)));
  const states = existsSync(bookmark) ? [landing.bookmarkPath] : [];
  const ofChildren = landing.due.filter(({ path }) => told.includes(path));
  return [
    ...landing.files.map((file, i) => dataArtifact(landing, file, targets[i]!, join(scratch, String(i)))),
    ...ofChildren.map((due) => dueArtifact(landing.stream, due, join(workspace, due.path))),
    ...states.map((path) => stateArtifact(landing.stream, path, join(workspace, path), landing.moves)),
    ...(quarantine ? [quarantineArtifact(landing.stream, quarantine, join(workspace, quarantine.path))] : []),
  ];
}

function moveInto(
  target: string,
  { from, path, gone }: Pick<LandingFile, 'from' | 'path' | 'gone'>,
  stream: string,
): void {
  if (gone) rmSync(target, { force: true });
  else if (from !== undefined && existsSync(from)) moveFile(from, target);
  else if (!existsSync(target)) {
    throw new StreamError('landing_lost', `${path} is gone, and so is its staged copy`, {
      stream,
      remedy: 'Run again with --fresh.',
    });
  }
}

function dataArtifact({ stream, changes }: Landing, landed: LandingFile, file: string, scratch: string): Artifact {
  const { path, bytes, sha256, rows, contentType, contentEncoding, rebase, gone } = landed;
  return {
    stream,
    path,
    file,
    bytes,
    sha256,
    rows,
    kind: 'data',
    contentType,
    ...(contentEncoding === undefined ? {} : { contentEncoding }),
    ...(gone ? { gone } : {}),
    changes,
    rebase: (files) => rebaseCsv({ ...files, ours: file }, rebase, scratch),
  };
}

/** What tells the content of files of one format from another: the hash of the one, or of all. */
export function versionOf(files: readonly { readonly path: string; readonly sha256: string }[]): string | undefined {
  if (files.length <= 1) return files[0]?.sha256;
  const all = files.map(({ path, sha256 }) => `${path} ${sha256}\n`).sort();
  return createHash('sha256').update(all.join('')).digest('hex');
}
