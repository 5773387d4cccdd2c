import type { Cursor } from '../../../core/paginator.ts';
import type { HtmlPage } from '../../../extract/contract.ts';
import { nameOf, type SitePaging, type Starts } from './contract.ts';

interface At {
  readonly start: number;
  /** Absent on the first page of a start. */
  readonly url?: string;
}

/** Each page links to the next one. */
export function nextLink(
  starts: Starts,
  find: (page: HtmlPage) => URL | undefined,
  findStray: (page: HtmlPage) => string | undefined,
): SitePaging {
  const urlOf = (cursor: Cursor): URL => {
    const { start, url } = cursor as unknown as At;
    return url === undefined ? starts.url(start) : new URL(url);
  };
  return {
    first: () => ({ start: 0 }),
    label: (cursor) => nameOf(urlOf(cursor)),
    targets: (cursor) => [urlOf(cursor)],
    find(page) {
      const link = find(page)?.href ?? findStray(page);
      return link === undefined ? [] : [link];
    },
    after(cursor, { links, rows }) {
      const { start, url: here } = cursor as unknown as At;
      const [url] = links;
      const isStray = url !== undefined && !/^https?:/i.test(url);
      if (url !== undefined && !isStray && url !== urlOf(cursor).href) return { next: { start, url } };
      const stop = url === undefined ? 'no next link' : 'the next link leads to its own page';
      const next = start + 1 < starts.count ? { start: start + 1 } : null;
      if (isStray) return { next, stop, warning: stray(nameOf(urlOf(cursor)), url) };
      // A list seldom links to a page of nothing: a site that has had enough of us answers so.
      if (here !== undefined && rows === 0) return { next, stop, warning: hollow(nameOf(urlOf(cursor))), short: true };
      return { next, stop };
    },
  };
}

const hollow = (page: string): string =>
  `${page} has no rows and no next link, although the page before links to it: the list may go on behind it`;

const stray = (page: string, url: string): string =>
  `the next link of ${page} leads to a "${url.slice(0, url.indexOf(':') + 1)}" address, which is not followed: pages behind it are not read; page_number or load_more may reach them`;
