import type { Cursor } from '../../../core/paginator.ts';
import { nameOf, type SitePaging, type Starts } from './contract.ts';
import { holeBefore } from './holes.ts';
import type { SitePagingOptions } from './options.ts';

interface At {
  readonly start: number;
  readonly page: number;
  /** Fingerprint of the page before: sites answer a number behind the end with their last page again. */
  readonly before?: string;
  /** Name of the page before, where that had no rows: at the end, or in the middle of a site that is out of order for a moment. */
  readonly empty?: string;
}

const placeOf = (cursor: Cursor): { start: number; page: number } => {
  const { start, page } = cursor as unknown as At;
  return { start, page };
};

type PageNumber = Extract<SitePagingOptions, { type: 'page_number' }>;
type UrlRange = Extract<SitePagingOptions, { type: 'url_range' }>;

/** A parameter of the URL counts the pages; where their number is not known, two pages in a row without rows are the end. */
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
      const { start, page, before, empty } = cursor as unknown as At;
      if (rows === 0 && empty !== undefined) return { next: nextStart(start), stop: 'two pages without rows' };
      const next = { start, page: page + step };
      if (rows === 0)
        return { next: { ...next, ...(before === undefined ? {} : { before }), empty: nameOf(urlOf(cursor)) } };
      if (before === fingerprint) return { next: nextStart(start), stop: 'the page before came again', discard: true };
      const hole =
        empty === undefined ? {} : { warning: holeBefore(empty, nameOf(urlOf(cursor))), short: true as const };
      return { next: { ...next, before: fingerprint }, ...hole };
    },
    ...(pages === undefined
      ? { isBehindEnd: (cursor: Cursor) => (cursor as unknown as At).empty !== undefined }
      : { place: placeOf }),
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
    place: placeOf,
  };
}
