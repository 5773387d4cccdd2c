import type { Cookie as BrowserCookie, BrowserContext as Context } from 'playwright-core';
import type { CookieJar } from '../core/http.ts';
/** What the context held before its page, to tell what the page changed. */
export type Baseline = ReadonlyMap<string, BrowserCookie>;
/** Makes the context hold the jar's cookies and no others. */
export declare function giveCookies(context: Context, jar: CookieJar): Promise<Baseline>;
/**
 * Takes what the page has set, changed or deleted back into the jar; what it left alone may have changed there meanwhile.
 * @param era of the jar when the page was given its cookies: what comes out of a session that is over by now is dropped, so that a
 * late page does not log the new one out
 */
export declare function takeCookies(context: Context, before: Baseline, jar: CookieJar, era: number): Promise<void>;
