import { copyFileSync, readFileSync } from 'node:fs';
import type { Artifact } from '../../core/artifact.ts';
import { replaceFile } from '../../core/durable-file.ts';
import { IngestError, StreamError } from '../../core/errors.ts';
import { type Bookmark, formatBookmark, loadBookmark, mergeBookmarks } from '../../stores/bookmark.ts';
import { rebaseQuarantine } from '../checks/quarantine-file.ts';
import { companion } from '../companion.ts';
import { type DueTurns, withTold } from '../turns/due.ts';

/** The file of rows that checks took out; `key` tells them apart. */
export function quarantineArtifact(
  stream: string,
  { path, key = [] }: { readonly path: string; readonly key?: readonly string[] },
  file: string,
): Artifact {
  return {
    ...companion('state', stream, path, file, 'text/csv; charset=utf-8'),
    rebase: (files) => rebaseQuarantine({ ...files, ours: file }, key),
  };
}

/** A bookmark. @param moves rows of the stream may move from one of its files to another */
export function stateArtifact(stream: string, path: string, file: string, moves = false): Artifact {
  return {
    ...companion('state', stream, path, file, 'application/json'),
    async rebase({ base, theirs, out }) {
      const read = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Bookmark;
      try {
        const before = base === undefined ? undefined : read(base);
        const [ours, other] = [read(file), read(theirs)];
        if (moves) assertOneMoved(stream, ours, other, before);
        replaceFile(out, formatBookmark(mergeBookmarks(ours, other, before)));
      } catch (thrown) {
        if (thrown instanceof IngestError) throw thrown;
        copyFileSync(file, out); // theirs is torn: ours stands
      }
    },
  };
}

/** The bookmark of a child that a landing told what is due: that goes out also where the rest of it is held back. */
export function dueArtifact(parent: string, due: DueTurns, file: string): Artifact {
  return {
    ...stateArtifact(parent, due.path, file),
    async rebaseTold({ theirs, out }) {
      const { bookmark } = loadBookmark(theirs);
      if (bookmark) replaceFile(out, formatBookmark(withTold(bookmark, parent, due)));
      else copyFileSync(theirs, out); // torn: a child without a bookmark runs for all records
    },
  };
}

/**
 * Each path once. A child's bookmark that its parents' landings wrote, and then its own, is the child's: where that is
 * held back, what the parents told goes out, whose cursors have moved on.
 */
export function oncePerPath(all: readonly Artifact[]): Artifact[] {
  const byPath = Map.groupBy(all, ({ path }) => path);
  return [...byPath.values()].map((same) => {
    const tellers = same.flatMap(({ rebaseTold }) => rebaseTold ?? []);
    const one = same.findLast(({ rebaseTold }) => rebaseTold === undefined) ?? same.at(-1)!;
    return tellers.length === 0 ? one : { ...one, rebaseTold: inTurn(tellers) };
  });
}

/** Rows that may stand in another file than before are in two where each of two runs moved some. @throws StreamError */
function assertOneMoved(stream: string, ours: Bookmark, theirs: Bookmark, base: Bookmark | undefined): void {
  const [a, b, was] = [ours, theirs, base].map((one) => JSON.stringify(one?.files));
  if (a === was || b === was || a === b) return;
  throw new StreamError(
    'rebase_impossible',
    `${stream}: another run changed its files too, and rows of it may have moved from one to another`,
    {
      stream,
      remedy:
        'Run again from a fresh clone, or in this one after `git stash -u && git pull`: nothing of the stream was pushed, cursors included. A concurrency group keeps runs from meeting.',
    },
  );
}

type Told = NonNullable<Artifact['rebaseTold']>;

function inTurn(tellers: readonly Told[]): Told {
  return async ({ theirs, out }) => {
    for (const [i, tell] of tellers.entries()) await tell({ theirs: i === 0 ? theirs : out, out });
  };
}
