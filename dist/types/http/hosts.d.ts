import type { HttpRequest } from '../core/http.ts';
/** As names are compared: an IPv6 address without its brackets. */
export declare const bareHost: (hostname: string) => string;
/** Hosts that the config itself names: they may lie anywhere. */
export declare function trustedHosts(baseUrl: URL, allowed: readonly string[]): Set<string>;
/**
 * Refuses requests to hosts that the config does not name, such as a next link that leaves the source.
 * @throws StreamError `foreign_host`, `insecure_url`
 */
export declare function assertOwnHost(request: HttpRequest, baseUrl: URL, allowed: readonly string[]): void;
/** Whether `allow_hosts` names a host. */
export declare const isAllowedHost: (hostname: string, allowed: readonly string[]) => boolean;
/** Hosts that the config adds have a rate of their own; whatever else is asked (a token, a page) goes at the rate of the source. */
export declare function paceHost(baseUrl: URL, allowed: readonly string[]): (url: URL) => string;
