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
    after(cursor, { links, rows }) {
      const { start, url: here } = cursor as unknown as At;
      const [url] = links;
      if (url !== undefined && url !== urlOf(cursor).href) return { next: { start, url } };
      const stop = url === undefined ? 'no next link' : 'the next link leads to its own page';
      const next = start + 1 < starts.count ? { start: start + 1 } : null;
      // A list seldom links to a page of nothing: a site that has had enough of us answers so.
      if (here !== undefined && rows === 0) return { next, stop, warning: hollow(nameOf(urlOf(cursor))) };
      return { next, stop };
    },
  };
}

const hollow = (page: string): string =>
  `${page} has no rows and no next link, although the page before links to it: the list may go on behind it`;
