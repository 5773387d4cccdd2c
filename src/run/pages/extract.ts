import { IngestError } from '../../core/errors.ts';
import type { PageSource } from '../../core/source.ts';
import { CURSOR_EXPIRED, RESET_PAGINATION } from '../../http/index.ts';
import type { DeadLetter } from '../../stores/bookmark.ts';
import type { PageOutcome } from './ask.ts';
import type { Book } from './book.ts';
import { recoverFirst } from './dead-letters.ts';
import { readPages } from './pages.ts';
import type { ExtractOptions, Progress } from './progress.ts';
import { withBook } from './with-book.ts';

/** Reads all pages into the staged file. @throws StreamError, DeferredError, CancelledError; what was read stays resumable. */
export async function extract(source: PageSource, options: ExtractOptions): Promise<Progress> {
  try {
    return await extractOnce(source, options);
  } catch (thrown) {
    const expired =
      thrown instanceof IngestError && (thrown.code === CURSOR_EXPIRED || thrown.code === RESET_PAGINATION);
    if (!expired) throw thrown;
    options.emit({
      type: 'warning',
      code: 'restarted',
      stream: options.stream,
      message: `${thrown.message}; the stream starts again from its first page`,
    });
    Object.assign(options.tally, { pages: 0, records: 0, bytes: 0, replaced: 0, site: undefined, cursors: undefined });
    return extractOnce(source, { ...options, from: undefined }, true);
  }
}

async function extractOnce(source: PageSource, options: ExtractOptions, startsAgain = false): Promise<Progress> {
  const { from } = options;
  const letters = options.deadLetters.filter(
    (letter) => !from?.recovered.includes(letter.page) && !isBehind(letter, options) && !isInWhole(letter, options),
  );
  const recovery = await recoverFirst(source, letters, options.signal);
  const start = from ? from.cursor : source.first();
  return withBook(options, false, async (book) => {
    // the checkpoint of what was read before would take other bytes for its own
    if (startsAgain) book.save(start, source.label(start));
    if (start !== null) {
      const pages = readPages(recovery.source, start, {
        maxPages: options.maxPages,
        signal: options.signal,
        done: book.done(),
        total: from?.total,
        onWarning: (code, message, page) =>
          options.emit({ type: 'warning', code, message, page, stream: options.stream }),
      });
      for await (const outcome of pages) take(outcome, recovery.source, book);
    }
    for (const page of options.keepsUnclaimed ? recovery.unclaimed() : []) book.add(page, undefined);
    if (options.keepsUnclaimed) for (const letter of recovery.stillLost()) book.keepLetter(letter);
    book.endTurn('', !book.lostOf(() => true));
  });
}

function take(outcome: PageOutcome, source: PageSource, book: Book): void {
  if (outcome.kind === 'lost') {
    if (outcome.error.code === CURSOR_EXPIRED) throw outcome.error;
    book.lose(outcome.cursor, outcome.label, outcome.error);
    const past = source.skip?.(outcome.cursor) ?? null;
    if (past !== null) book.passTo(past, source);
    return;
  }
  const { page } = outcome;
  book.add(page, outcome.total);
  for (const part of page.lost ?? []) book.losePart(part);
  source.release?.(page);
  if (page.step.next !== null) book.passTo(page.step.next, source);
  else book.passEnd();
}

/** A part of a page that is read again as a whole, where nothing is kept of the run before. */
const isInWhole = (letter: DeadLetter, { keepsUnclaimed }: ExtractOptions): boolean =>
  letter.part === true && !keepsUnclaimed;

/** A page that this run has lost already: where order counts, its place in the file has passed. */
function isBehind(letter: DeadLetter, { from, keepsUnclaimed }: ExtractOptions): boolean {
  return !keepsUnclaimed && from !== undefined && from.lost.some(({ page }) => page === letter.page);
}
