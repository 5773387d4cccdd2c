import type { Cursor } from '../../../core/paginator.ts';
import type { HtmlPage } from '../../../extract/contract.ts';
import { nameOf, type SitePaging, type Starts } from './contract.ts';

interface At {
  readonly start: number;
  /** Absent on the first page of a start. */
  readonly url?: string;
}

/** Each page links to the next one. */
export function nextLink(starts: Starts, find: (page: HtmlPage) => URL | undefined): SitePaging {
  const urlOf = (cursor: Cursor): URL => {
    const { start, url } = cursor as unknown as At;
    return url === undefined ? starts.url(start) : new URL(url);
  };
  return {
    first: () => ({ start: 0 }),
    label: (cursor) => nameOf(urlOf(cursor)),
    targets: (cursor) => [urlOf(cursor)],
    find(page) {
      const link = find(page);
      return link ? [link.href] : [];
    },
    after(cursor, { links }) {
      const { start } = cursor as unknown as At;
      const [url] = links;
      if (url !== undefined && url !== urlOf(cursor).href) return { next: { start, url } };
      const stop = url === undefined ? 'no next link' : 'the next link leads to its own page';
      return { next: start + 1 < starts.count ? { start: start + 1 } : null, stop };
    },
  };
}
