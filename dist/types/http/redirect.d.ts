import type { HttpRequest } from '../core/http.ts';
/** Most redirects of one request. */
export declare const REDIRECT_LIMIT = 10;
/** Where an answer sends its request on to; undefined where it is no redirect. */
export declare function redirectTarget(status: number, location: string | undefined, from: URL): URL | undefined;
/**
 * The request that follows a redirect. 303 (and 301, 302 for POST) become GET; 307 and 308 keep method and body, but only
 * on the same origin. Leaving the origin costs every credential, for the rest of the chain.
 * @throws PageError `redirect_refused`, `redirect_insecure`
 */
export declare function followRedirect(request: HttpRequest, status: number, target: URL): HttpRequest;
