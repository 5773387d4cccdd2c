import type { Cursor } from '../../core/paginator.ts';
import { type Partition, partitionKey, valuesIn } from '../../core/partition.ts';
import type { PageSource } from '../../core/source.ts';
import type { DeadLetter } from '../../stores/bookmark.ts';
import type { Book } from '../pages/book.ts';
import type { ExtractOptions, Progress } from '../pages/progress.ts';
import { withBook } from '../pages/with-book.ts';
import { readTurns, type TurnCursor, type TurnOutcome } from './read-turns.ts';
import { valuesOf } from './turns.ts';

/** A stream that runs once for each partition. */
export interface TurnsSource {
  readonly turns: readonly Partition[];
  open(turn: Partition): PageSource;
  /** Turns that are under way at once, at most. */
  readonly atOnce?: number | undefined;
}

/** Reads the pages of all turns into the staged file, in the order of the turns. @throws StreamError, DeferredError, CancelledError; what was read stays resumable. */
export async function extractTurns({ turns, open, atOnce }: TurnsSource, options: ExtractOptions): Promise<Progress> {
  const { from } = options;
  const keys = new WeakMap<DeadLetter, string>();
  const keyOf = (letter: DeadLetter): string => {
    const known = keys.get(letter) ?? partitionKey({ values: valuesOf(letter) ?? {} });
    keys.set(letter, known);
    return known;
  };
  const labelOf = (turn: number): string => turns[turn]?.label ?? 'the end';
  const start = from ? (from.cursor as TurnCursor | null) : { turn: 0 };
  return withBook(options, true, async (book) => {
    if (start !== null && turns.length > 0) {
      const outcomes = readTurns({
        turns,
        from: start,
        open,
        turnWindow: atOnce,
        maxPages: options.maxPages,
        limit: options.limit,
        signal: options.signal,
        done: 0,
        total: undefined,
        onWarning: (code, message, page) =>
          options.emit({ type: 'warning', code, message, stream: options.stream, ...(page === '' ? {} : { page }) }),
      });
      for await (const outcome of outcomes) take(outcome, book);
    }
  });

  function take(outcome: TurnOutcome, book: Book): void {
    if (outcome.kind === 'again') {
      const { why: message, next } = outcome;
      options.emit({ type: 'warning', code: 'restarted', stream: options.stream, message });
      book.restartTurn(next as unknown as Cursor, labelOf(next.turn));
      return;
    }
    if (outcome.kind === 'page') {
      book.add(outcome.page, undefined);
      for (const part of outcome.page.lost ?? [])
        book.losePart({ ...part, cursor: { of: valuesIn(outcome.key), at: part.cursor } });
      outcome.source.release?.(outcome.page);
    } else if (outcome.kind === 'lost') book.lose(outcome.cursor, outcome.label, outcome.error);
    else book.endTurn(outcome.key, !book.lostOf((letter) => keyOf(letter) === outcome.key));
    if (outcome.next) book.passOn(outcome.next as unknown as Cursor, labelOf(outcome.next.turn));
    else book.passEnd();
  }
}
