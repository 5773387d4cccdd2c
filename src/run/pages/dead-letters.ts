import { IngestError } from '../../core/errors.ts';
import type { Cursor, Step } from '../../core/paginator.ts';
import type { Page, PageSource } from '../../core/source.ts';
import { CURSOR_EXPIRED, IGNORED } from '../../http/index.ts';
import type { DeadLetter } from '../../stores/bookmark.ts';

/** Lost pages that are asked for again before anything else; more than these wait for their turn in the ordinary order. */
const AT_FIRST = 16;

/** A source whose earlier lost pages were asked for first; what came of it is handed out when their turn comes. */
export interface Recovery {
  readonly source: PageSource;
  /** Pages that came back but never had a turn: the server pages differently by now. */
  unclaimed(): Page[];
  /** Letters that failed again and never had a turn, but for those whose page the server no longer has. */
  stillLost(): DeadLetter[];
}

/** Asks for the lost pages of earlier runs, first of all. */
export async function recoverFirst(
  source: PageSource,
  letters: readonly DeadLetter[],
  signal: AbortSignal,
): Promise<Recovery> {
  const results = new Map<string, { letter: DeadLetter; page?: Page; error?: unknown }>();
  for (const letter of letters.slice(0, AT_FIRST)) {
    const key = JSON.stringify(letter.cursor);
    try {
      // under the letter's name: several letters may be of one page
      const page = await source.fetch(letter.cursor, signal);
      results.set(key, { letter, page: { ...page, label: letter.page } });
    } catch (error) {
      if (!(error instanceof IngestError) || error.name !== 'PageError') throw error;
      results.set(key, { letter, error });
    }
  }
  const fetch = async (cursor: Cursor, abort: AbortSignal, onStep?: (step: Step) => void): Promise<Page> => {
    const key = JSON.stringify(cursor);
    const early = results.get(key);
    if (!early) return source.fetch(cursor, abort, onStep);
    results.delete(key);
    if (early.page) return early.page;
    throw early.error;
  };
  return {
    source: { ...source, fetch },
    unclaimed: () => [...results.values()].flatMap(({ page }) => (page ? [page] : [])),
    stillLost: () =>
      [...results.values()].flatMap(({ letter, page, error }) => (page || isGone(error) ? [] : [letter])),
  };
}

const isGone = (error: unknown): boolean =>
  error instanceof IngestError && ['http_404', CURSOR_EXPIRED, IGNORED].includes(error.code);
