import type { BrowserContext as Context, Page } from 'playwright-core';
import type { HttpRequest } from '../core/http.ts';
import type { BrowserOptions } from './options.ts';
type Kind = BrowserOptions['block'][number];
/** Lets a page's requests through, one by one: http and https, of a kind that is not blocked, to addresses that may be asked. */
export declare function guardRequests(context: Context, block: readonly Kind[], refuse: (url: URL) => Promise<string | undefined>): Promise<void>;
/**
 * Adds the request's headers to all that the page asks of the request's own origin. Each hop of a redirect is looked at
 * anew, so that none of them leaves the origin.
 */
export declare function addHeaders(page: Page, { url, headers }: HttpRequest): Promise<void>;
export {};
