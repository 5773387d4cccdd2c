import { type SitePaging, type Starts } from './contract.ts';
import type { SitePagingOptions } from './options.ts';
type Sitemap = Extract<SitePagingOptions, {
    type: 'sitemap';
}>;
/** Gets a file of the site as it is. */
export type Download = (url: URL, label: string, signal: AbortSignal) => Promise<Uint8Array>;
/** All addresses of a sitemap, in its order. */
export declare function sitemap(starts: Starts, options: Sitemap, download: Download): SitePaging;
/**
 * The addresses of one file; children where it is an index. Only those of the sitemap itself: images and videos of a page have
 * a `loc` of their own, in another namespace.
 * @throws PageError `broken_gzip`, `broken_sitemap`, StreamError `not_a_sitemap`
 */
export declare function readSitemap(body: Uint8Array, address: string): {
    urls: string[];
    children: string[];
};
export {};
