import type { SitePaging, Starts } from './contract.ts';
import type { SitePagingOptions } from './options.ts';
import { type Download } from './sitemap.ts';
export type { SiteAnswer, SitePaging, SiteStep, Starts } from './contract.ts';
export { NOTHING, nameOf, warningCode } from './contract.ts';
export { createHoles } from './holes.ts';
export type { Download } from './sitemap.ts';
/** The paging that a stream's config asks for. */
export declare function createPaging(options: SitePagingOptions | undefined, starts: Starts, download: Download): SitePaging;
