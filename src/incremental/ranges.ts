import type { Cursor } from '../core/paginator.ts';
import type { Range } from '../core/partition.ts';
import type { Page, PageSource } from '../core/source.ts';

interface RangeCursor {
  readonly range: number;
  readonly at: Cursor;
}

/** The pages of several ranges as those of one source: each range begins when the one before has ended. */
export function chainRanges(ranges: readonly Range[], open: (range: Range) => PageSource): PageSource {
  const sources = ranges.map((range) => open(range));
  if (sources.length === 1) return sources[0]!;
  const inside = (cursor: Cursor): { source: PageSource; range: number; at: Cursor } => {
    const { range, at } = cursor as unknown as RangeCursor;
    return { source: sources[range]!, range, at };
  };
  const wrap = (range: number, at: Cursor): Cursor => ({ range, at });
  const owners = new WeakMap<Page, { source: PageSource; page: Page }>();
  return {
    first: () => wrap(0, sources[0]!.first()),
    label: (cursor) => {
      const { source, at, range } = inside(cursor);
      const { start, end } = ranges[range]!;
      return `${start ?? ''}…${end ?? ''}: ${source.label(at)}`;
    },
    async fetch(cursor, signal) {
      const { source, range, at } = inside(cursor);
      const page = await source.fetch(at, signal);
      const { next, pages: _, ...step } = page.step;
      const isLast = range + 1 === sources.length;
      const behind = next !== null ? wrap(range, next) : isLast ? null : wrap(range + 1, sources[range + 1]!.first());
      const wrapped: Page = { ...page, cursor, step: { ...step, next: behind } };
      owners.set(wrapped, { source, page });
      return wrapped;
    },
    release(page) {
      const owner = owners.get(page);
      if (owner) owner.source.release?.(owner.page);
    },
  };
}
