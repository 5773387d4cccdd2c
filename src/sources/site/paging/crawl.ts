import { type Cursor, LIMITED } from '../../../core/paginator.ts';
import type { HtmlPage } from '../../../extract/contract.ts';
import { nameOf, type SitePaging, type Starts } from './contract.ts';
import type { SitePagingOptions } from './options.ts';

/** Every address found so far with its level, in the order of finding: what lies before `at` is read, the rest is due. */
interface At {
  readonly at: number;
  readonly urls: readonly string[];
  readonly levels: readonly number[];
}

type Crawl = Extract<SitePagingOptions, { type: 'crawl' }>;

/** Links are followed level by level, each address once. */
export function crawl(
  starts: Starts,
  { depth, max_pages }: Crawl,
  find: (page: HtmlPage) => readonly URL[],
): SitePaging {
  const urlOf = (cursor: Cursor): URL => {
    const { at, urls } = cursor as unknown as At;
    return new URL(urls[at]!);
  };
  return {
    first() {
      const urls = Array.from({ length: starts.count }, (_, i) => starts.url(i).href);
      return { at: 0, urls, levels: urls.map(() => 0) };
    },
    label: (cursor) => nameOf(urlOf(cursor)),
    targets: (cursor) => [urlOf(cursor)],
    find: (page) => find(page).map(({ href }) => href),
    mayMiss(cursor) {
      const { at, levels } = cursor as unknown as At;
      return levels[at]! > 0;
    },
    after(cursor, { links }) {
      const { at, urls, levels } = cursor as unknown as At;
      const level = levels[at]!;
      const known = new Set(urls);
      const fresh = level < depth ? [...new Set(links)].filter((link) => !known.has(link)) : [];
      const taken = fresh.slice(0, Math.max(0, max_pages - urls.length));
      const cut = taken.length < fresh.length;
      const all: At = {
        at: at + 1,
        urls: [...urls, ...taken],
        levels: [...levels, ...taken.map(() => level + 1)],
      };
      return {
        next: all.at < all.urls.length ? (all as unknown as Cursor) : null,
        stop: cut ? LIMITED : 'no link is left',
        ...(cut ? { warning: `max_pages: more than ${max_pages} pages are linked; the rest is not read` } : {}),
      };
    },
  };
}
