import type { HtmlPage } from '../../../extract/contract.ts';
import { type SitePaging, type Starts } from './contract.ts';
import type { SitePagingOptions } from './options.ts';
type Crawl = Extract<SitePagingOptions, {
    type: 'crawl';
}>;
/** Links are followed level by level, each address once. */
export declare function crawl(starts: Starts, { depth, max_pages }: Crawl, find: (page: HtmlPage) => readonly URL[]): SitePaging;
export {};
