import { type PageError, StreamError } from '../../core/errors.ts';
import type { Cursor } from '../../core/paginator.ts';
import type { PageSource } from '../../core/source.ts';
import { IGNORED } from '../../http/index.ts';
import type { PageOutcome } from './ask.ts';

/** Empty pages in a row after which a list that goes on counts as endless: a total that is none, a record count taken for pages. */
export const EMPTY_IN_A_ROW = 100;

/** Numbered pages that fail one after the other, with no total known: from here on nothing tells the end of the data from an outage. */
const LOST_IN_A_ROW = 3;

/** A numbered page that is not there, with nothing that says how many there are. A page that the server itself named is no end. */
export function mayBeEnd(
  source: PageSource,
  { cursor, error }: Extract<PageOutcome, { kind: 'lost' }>,
  total: number | undefined,
  asked: number,
): boolean {
  const isNumbered = (source.skip?.(cursor) ?? null) !== null;
  return isNumbered && total === undefined && error.code === 'http_404' && asked > 1;
}

/** Nothing is there: an empty page, or none. */
export function isNothing(outcome: PageOutcome): boolean {
  return outcome.kind === 'lost' ? outcome.error.code === 'http_404' : outcome.page.decoded.batch.rows === 0;
}

export function endless(page: string, total: number | undefined): StreamError {
  const count = total === undefined ? '' : `, although there are ${total} by the server's count`;
  return new StreamError('pagination_loop', `${page} is the last of ${EMPTY_IN_A_ROW} empty pages in a row${count}`, {
    page,
    remedy: 'Check total_pages_path: it may point at a number of records, or at no count of pages at all.',
  });
}

export function tellEndByRule(
  label: string,
  total: number | undefined,
  asked: number,
  options: { onWarning(code: string, message: string, page: string): void },
): void {
  if (total !== undefined && asked >= total) return;
  const message = `${label} was ignored by a response rule, and with it the way to the pages behind it: taken as the end of the data`;
  options.onWarning('ended_by_rule', message, label);
}

export function wayPast(
  source: PageSource,
  cursor: Cursor,
  outcome: Extract<PageOutcome, { kind: 'lost' }>,
  total: number | undefined,
  asked: number,
  lostInARow: number,
): Cursor | null {
  if (total !== undefined && asked >= total) return null;
  const numbered = lostInARow < LOST_IN_A_ROW && !(asked === 1 && total === undefined);
  const past = numbered ? (source.skip?.(cursor) ?? null) : null;
  if (past !== null) return past;
  if (outcome.error.code === IGNORED) return null;
  throw new StreamError(outcome.error.code, `${outcome.error.message}; the pages behind it cannot be reached`, {
    page: outcome.label,
    cause: outcome.error,
    remedy: remedyOf(outcome.error, asked),
  });
}

function remedyOf({ code, remedy }: PageError, asked: number): string {
  if (code === 'http_404' && asked > 1)
    return 'Run again; if this is how the source ends its lists, say so in a response rule: status 404, action ignore.';
  return remedy ?? 'Run again: extraction goes on from this page.';
}
