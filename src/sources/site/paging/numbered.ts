import type { Cursor } from '../../../core/paginator.ts';
import { nameOf, type SitePaging, type Starts } from './contract.ts';
import type { SitePagingOptions } from './options.ts';

interface At {
  readonly start: number;
  readonly page: number;
  /** Fingerprint of the page before: sites answer a number behind the end with their last page again. */
  readonly before?: string;
}

type PageNumber = Extract<SitePagingOptions, { type: 'page_number' }>;
type UrlRange = Extract<SitePagingOptions, { type: 'url_range' }>;

/** A parameter of the URL counts the pages; where their number is not known, the first page without rows is the end. */
export function pageNumber(starts: Starts, options: PageNumber): SitePaging {
  const { param, start: first, step, pages } = options;
  const last = pages === undefined ? undefined : first + (pages - 1) * step;
  const urlOf = (cursor: Cursor): URL => {
    const { start, page } = cursor as unknown as At;
    const url = starts.url(start, { page });
    url.searchParams.set(param, String(page));
    return url;
  };
  const nextStart = (start: number): Cursor => (start + 1 < starts.count ? { start: start + 1, page: first } : null);
  const skip = (cursor: Cursor): Cursor => {
    const { start, page } = cursor as unknown as At;
    return last !== undefined && page >= last ? nextStart(start) : { start, page: page + step };
  };
  return {
    first: () => ({ start: 0, page: first }),
    label: (cursor) => nameOf(urlOf(cursor)),
    targets: (cursor) => [urlOf(cursor)],
    skip,
    after(cursor, { rows, fingerprint }) {
      if (pages !== undefined) return { next: skip(cursor), pages: pages * starts.count };
      const { start, page, before } = cursor as unknown as At;
      if (rows === 0) return { next: nextStart(start), stop: 'a page without rows' };
      if (before === fingerprint) return { next: nextStart(start), stop: 'the page before came again', discard: true };
      return { next: { start, page: page + step, before: fingerprint } };
    },
  };
}

/** Pages whose numbers stand in their paths. */
export function urlRange(starts: Starts, { from, to, step }: UrlRange): SitePaging {
  const each = Math.floor((to - from) / step) + 1;
  const urlOf = (cursor: Cursor): URL => {
    const { start, page } = cursor as unknown as At;
    return starts.url(start, { page });
  };
  const skip = (cursor: Cursor): Cursor => {
    const { start, page } = cursor as unknown as At;
    if (page + step <= to) return { start, page: page + step };
    return start + 1 < starts.count ? { start: start + 1, page: from } : null;
  };
  return {
    first: () => ({ start: 0, page: from }),
    label: (cursor) => nameOf(urlOf(cursor)),
    targets: (cursor) => [urlOf(cursor)],
    skip,
    after: (cursor) => ({ next: skip(cursor), pages: each * starts.count }),
  };
}
