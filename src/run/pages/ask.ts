import { CURSOR_EXPIRED } from '../../core/answer-codes.ts';
import { PageError, toIngestError } from '../../core/errors.ts';
import type { Cursor, Step } from '../../core/paginator.ts';
import type { Page, PageSource } from '../../core/source.ts';

/** A page in its order: it arrived, or it is lost. */
export type PageOutcome =
  | { readonly kind: 'page'; readonly page: Page; readonly total: number | undefined }
  | { readonly kind: 'lost'; readonly cursor: Cursor; readonly label: string; readonly error: PageError };

/** A page that was asked for and whose turn has not come. */
export interface Ahead {
  readonly cursor: Cursor;
  readonly result: Promise<PageOutcome>;
  /** Undefined while it is under way. */
  bytes: number | undefined;
  /** The page behind it was asked for before this one's rows were there. */
  followed: boolean;
}

/** @param onStep told as soon as the source knows what follows the page, where that is before its rows are there */
export function ask(
  source: PageSource,
  cursor: Cursor,
  signal: AbortSignal,
  onStep?: (one: Ahead, step: Step) => void,
): Ahead {
  const early = onStep && ((step: Step) => onStep(one, step));
  const one: Ahead = { cursor, bytes: undefined, followed: false, result: fetchOutcome(source, cursor, signal, early) };
  one.result.then(
    (outcome) => {
      one.bytes = outcome.kind === 'page' ? outcome.page.bytes : 0;
    },
    () => {}, // told where the page's turn comes
  );
  return one;
}

async function fetchOutcome(
  source: PageSource,
  cursor: Cursor,
  signal: AbortSignal,
  early: ((step: Step) => void) | undefined,
): Promise<PageOutcome> {
  try {
    const page = await source.fetch(cursor, signal, early);
    return { kind: 'page', page, total: undefined };
  } catch (thrown) {
    const error = toIngestError(thrown);
    if (!(error instanceof PageError)) throw error;
    const isGone = error.code === CURSOR_EXPIRED && !mayBeTooOld(cursor, source);
    return { kind: 'lost', cursor, label: source.label(cursor), error: isGone ? gone(error) : error };
  }
}

/** Where pages have numbers, or no answer has given a cursor yet, there is none that could be too old: the page itself is gone. */
function mayBeTooOld(cursor: Cursor, source: PageSource): boolean {
  const first = source.first();
  const isNumbered = (source.skip?.(cursor) ?? source.skip?.(first) ?? null) !== null;
  return !isNumbered && JSON.stringify(cursor) !== JSON.stringify(first);
}

const gone = ({ message, cause }: PageError): PageError =>
  new PageError('http_410', message, { remedy: 'See whether the source still has this page.', cause });
