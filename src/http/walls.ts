import { BLOCKED } from '../core/answer-codes.ts';
import { BlockedError } from '../core/errors.ts';
import type { HttpRequest } from '../core/http.ts';

/** The walls that streams run into, over all their pages: who turns one page away turns away the next one, too. */
export interface Walls {
  /** A wall came. True: as many in a row as one page alone would try, so that no other attempt makes sense. */
  met(stream: string): boolean;
  /** An answer came that is no wall. */
  passed(stream: string): void;
  /** The stream ends here: nothing more is asked in its name. */
  close(stream: string): void;
  /** @throws BlockedError where the stream has ended at a wall, while this request was still waiting for its turn */
  assertOpen(request: HttpRequest): void;
}

/** @param limit walls in a row that end a stream */
export function createWalls(limit: number): Walls {
  const inARow = new Map<string, number>();
  const closed = new Set<string>();
  return {
    met(stream) {
      const count = (inARow.get(stream) ?? 0) + 1;
      inARow.set(stream, count);
      if (count >= limit) closed.add(stream);
      return count >= limit;
    },
    passed: (stream) => {
      inARow.delete(stream);
    },
    close: (stream) => {
      closed.add(stream);
    },
    assertOpen({ stream, page, url }) {
      if (!closed.has(stream)) return;
      throw new BlockedError(BLOCKED, `${page} of ${stream} was not asked for: ${url.host} turns this stream away`, {
        stream,
        page,
        remedy: BLOCKED_REMEDY,
      });
    },
  };
}

export const BLOCKED_REMEDY =
  'The site does not want automated visitors from here: ask its operator for access, or for an API.';
