import type { HttpRequest } from '../core/http.ts';
/** The request with a credential in a header, which it names so that a redirect to another origin drops it. */
export declare function withHeader(request: HttpRequest, name: string, value: string): HttpRequest;
/** The request with a credential in its query; one that stands there already (in a next link) is replaced. */
export declare function withParam(request: HttpRequest, name: string, value: string): HttpRequest;
/** The request with a cookie beside those that it has. */
export declare function withCookie(request: HttpRequest, name: string, value: string): HttpRequest;
/** Credentials that never change: the first generation is the only one. */
export declare const FIXED = 1;
