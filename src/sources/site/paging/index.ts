import { createLinkFinder, createLinksFinder, createStrayFinder } from '../../../extract/index.ts';
import type { SitePaging, Starts } from './contract.ts';
import { crawl } from './crawl.ts';
import { nextLink } from './next-link.ts';
import { pageNumber, urlRange } from './numbered.ts';
import type { SitePagingOptions } from './options.ts';
import { single } from './single.ts';
import { type Download, sitemap } from './sitemap.ts';

export type { SiteAnswer, SitePaging, SiteStep, Starts } from './contract.ts';
export { NOTHING, nameOf, warningCode } from './contract.ts';
export { createHoles } from './holes.ts';
export type { Download } from './sitemap.ts';

/** The paging that a stream's config asks for. */
export function createPaging(options: SitePagingOptions | undefined, starts: Starts, download: Download): SitePaging {
  switch (options?.type) {
    case undefined:
      return single(starts);
    case 'next_link':
      return nextLink(starts, createLinkFinder(options.select), createStrayFinder(options.select));
    case 'page_number':
      return pageNumber(starts, options);
    case 'url_range':
      return urlRange(starts, options);
    case 'sitemap':
      return sitemap(starts, options, download);
    case 'load_more':
      return single(starts, { type: 'load_more', select: options.select, max: options.max_clicks });
    case 'infinite_scroll':
      return single(starts, { type: 'scroll', max: options.max_scrolls });
    case 'crawl':
      return crawl(starts, options, createLinksFinder(options.follow));
  }
}
