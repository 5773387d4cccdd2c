import { StreamError } from '../../core/errors.ts';
import type { Emit } from '../../core/events.ts';
import type { Page } from '../../core/source.ts';

const SAME_IN_A_ROW = 3;

/** Notices the same page coming again: an alarm, and where nothing tells the end of the list, a list without end. */
export function watchForRepeats({ stream, emit }: { stream: string; emit: Emit }): (page: Page) => void {
  const seen = new Map<string, string>();
  let last = '';
  let inARow = 1;
  return (page) => {
    const { fingerprint, batch } = page.decoded;
    if (batch.rows === 0) return;
    inARow = fingerprint === last ? inARow + 1 : 1;
    last = fingerprint;
    const before = seen.get(fingerprint);
    if (before === undefined) {
      if (seen.size < 100_000) seen.set(fingerprint, page.label);
      return;
    }
    emit({
      type: 'warning',
      code: 'page_repeated',
      stream,
      page: page.label,
      message: `${page.label} has the same records as ${before}`,
      remedy:
        'Set a primary_key, so that doubled records are dropped; check that the server obeys the paging parameter.',
    });
    if (inARow >= SAME_IN_A_ROW && page.step.pages === undefined) {
      throw new StreamError(
        'pagination_stuck',
        `${page.label} is page number ${inARow} in a row with the same records`,
        {
          page: page.label,
          remedy:
            'The server seems to ignore the paging parameter: check its name in the paginator, or use single_page.',
        },
      );
    }
  };
}
