import type { Browser, BrowserContext } from './contract.ts';
import type { BrowserOptions } from './options.ts';
export type * from './contract.ts';
export { type BrowserOptions, browserOptionsSchema } from './options.ts';
/**
 * A browser that starts with the first page. Its answers are those of a request over the wire; what fails is a
 * RetryableError (`timeout`, `browser_crashed`, `capture_incomplete` and the names of a broken connection), a PageError
 * (`address_refused`, `not_html`, `body_too_large`, `redirect_…`) or a StreamError (`no_browser`, `browser_failed`,
 * `browser_lost`, `browser_method`, `tls_…`).
 */
export declare function openBrowser(options: BrowserOptions, given: BrowserContext): Browser;
