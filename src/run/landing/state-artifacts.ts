import { copyFileSync, readFileSync } from 'node:fs';
import type { Artifact } from '../../core/artifact.ts';
import { replaceFile } from '../../core/durable-file.ts';
import { IngestError, StreamError } from '../../core/errors.ts';
import { type Bookmark, formatBookmark, mergeBookmarks } from '../../stores/bookmark.ts';
import { rebaseQuarantine } from '../checks/quarantine-file.ts';
import { companion } from '../companion.ts';

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
        'Run again from a fresh clone, or in this one after `git checkout -- . && git pull`: nothing of the stream was pushed, cursors included. A concurrency group keeps runs from meeting.',
    },
  );
}
