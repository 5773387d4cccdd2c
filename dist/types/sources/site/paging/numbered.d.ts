import { type SitePaging, type Starts } from './contract.ts';
import type { SitePagingOptions } from './options.ts';
type PageNumber = Extract<SitePagingOptions, {
    type: 'page_number';
}>;
type UrlRange = Extract<SitePagingOptions, {
    type: 'url_range';
}>;
/** A parameter of the URL counts the pages; where their number is not known, two pages in a row without rows are the end. */
export declare function pageNumber(starts: Starts, options: PageNumber): SitePaging;
/** Pages whose numbers stand in their paths. */
export declare function urlRange(starts: Starts, { from, to, step }: UrlRange): SitePaging;
export {};
