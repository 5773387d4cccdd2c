import type { Cursor } from '../core/paginator.ts';
import type { Page, PageSource } from '../core/source.ts';
import type { Span } from './contract.ts';

interface RangeCursor {
  readonly range: number;
  readonly at: Cursor;
}

/** The pages of several spans as those of one source: each begins when the one before has ended. */
export function chainRanges(spans: readonly Span[], open: (span: Span) => PageSource): PageSource {
  const sources = spans.map((span) => open(span));
  if (sources.length === 0) return NOTHING;
  if (sources.length === 1) return sources[0]!;
  const inside = (cursor: Cursor): { source: PageSource; range: number; at: Cursor } => {
    const { range, at } = cursor as unknown as RangeCursor;
    return { source: sources[range]!, range, at };
  };
  const wrap = (range: number, at: Cursor): Cursor => ({ range, at });
  const owners = new WeakMap<Page, { source: PageSource; page: Page }>();
  return {
    // windows in which nothing changed are no list without end
    namesItsPages: true,
    first: () => wrap(0, sources[0]!.first()),
    label: (cursor) => {
      const { source, at, range } = inside(cursor);
      const { start, end } = spans[range]!.asked;
      return `${start ?? ''}…${end ?? ''}: ${source.label(at)}`;
    },
    async fetch(cursor, signal) {
      const { source, range, at } = inside(cursor);
      const page = await source.fetch(at, signal);
      const { next, pages: _, ...step } = page.step;
      const isLast = range + 1 === sources.length;
      const behind = next !== null ? wrap(range, next) : isLast ? null : wrap(range + 1, sources[range + 1]!.first());
      // what lies on the edge of two windows comes with both: that is no page that repeats itself
      const decoded = { ...page.decoded, fingerprint: `${range} ${page.decoded.fingerprint}` };
      const wrapped: Page = { ...page, cursor, decoded, step: { ...step, next: behind } };
      owners.set(wrapped, { source, page });
      return wrapped;
    },
    release(page) {
      const owner = owners.get(page);
      if (owner) owner.source.release?.(owner.page);
    },
  };
}

/** Nothing is left to ask for. */
const NOTHING: PageSource = {
  first: () => null,
  label: () => 'the end',
  fetch: () => Promise.reject(new RangeError('there is no page')),
};
