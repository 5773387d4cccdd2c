import type { Cookie as BrowserCookie, BrowserContext as Context } from 'playwright-core';
import type { CookieJar } from '../core/http.ts';
/** What the context held before its page, to tell what the page changed. */
export type Baseline = ReadonlyMap<string, BrowserCookie>;
/** Makes the context hold the jar's cookies and no others. */
export declare function giveCookies(context: Context, jar: CookieJar): Promise<Baseline>;
/** Takes what the page has set, changed or deleted back into the jar; what it left alone may have changed there meanwhile. */
export declare function takeCookies(context: Context, before: Baseline, jar: CookieJar): Promise<void>;
