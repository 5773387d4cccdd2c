import type { Batch } from '../core/batch.ts';
import { cellText, positionOf } from '../core/batch-read.ts';
import type { Page, PageSource } from '../core/source.ts';
import type { CursorNotes, Incremental, Span } from './contract.ts';

/** The pages of a source that cannot be asked for changes only: those of one span. */
export function siftPages(source: PageSource, span: Span, incremental: Incremental, notes: CursorNotes): PageSource {
  const { newestFirst, filters } = incremental;
  if (!newestFirst && !filters) return source;
  const originals = new WeakMap<Page, Page>();
  return {
    ...source,
    // a hundred pages of which nothing counts are no list without end
    namesItsPages: source.namesItsPages === true || filters,
    async fetch(cursor, signal) {
      const page = await source.fetch(cursor, signal);
      const { decoded } = page;
      const sifted = sift(decoded.batch, span, incremental);
      notes.filtered += decoded.batch.rows - sifted.batch.rows;
      const isLast = newestFirst && sifted.isAllBefore && page.step.next !== null;
      const { pages: _, ...step } = page.step;
      const whole: Page = {
        ...page,
        decoded: { ...decoded, batch: sifted.batch },
        step: isLast ? { next: null, stop: `all of it is older than ${span.start}` } : newestFirst ? step : page.step,
      };
      originals.set(whole, page);
      return whole;
    },
    release(page) {
      const original = originals.get(page);
      if (original) source.release?.(original);
    },
  };
}

/** Records without a cursor stay: nothing tells that they are old. */
function sift(
  batch: Batch,
  span: Span,
  { field, place, filters }: Incremental,
): { batch: Batch; isAllBefore: boolean } {
  const position = positionOf(batch, field);
  const { stride, kind, start, end } = batch;
  let kept = 0;
  let before = 0;
  for (let row = 0; row < batch.rows; row++) {
    const where = place(cellText(batch, row, position), span);
    if (where === 'before') before += 1;
    if (filters && (where === 'before' || where === 'behind')) continue;
    if (filters && kept !== row)
      for (const cells of [kind, start, end]) cells.copyWithin(kept * stride, row * stride, (row + 1) * stride);
    kept += 1;
  }
  const isAllBefore = before > 0 && before === batch.rows;
  return { batch: kept === batch.rows ? batch : { ...batch, rows: kept }, isAllBefore };
}
