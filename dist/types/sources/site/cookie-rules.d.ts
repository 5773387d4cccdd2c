import type { Cookie } from '../../core/http.ts';
export declare const hostOf: (url: URL) => string;
/** Whether cookies for secure connections alone may travel: https, and this very machine, as in browsers. */
export declare function isTrustworthy(url: URL): boolean;
/** Whether a cookie goes along to a URL, its expiry left aside. */
export declare function travelsTo(cookie: Cookie, url: URL): boolean;
/** Whether a cookie from a plain connection would hide one that came over a secure one. */
export declare const hides: (fresh: Cookie, old: Cookie) => boolean;
/** A `set-cookie` header as a cookie; undefined where the standard says to ignore it. An expiry in the past deletes. */
export declare function readCookie(text: string, url: URL, now: number): Cookie | undefined;
