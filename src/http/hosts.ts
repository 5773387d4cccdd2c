import { StreamError } from '../core/errors.ts';
import type { HttpRequest } from '../core/http.ts';

/** As names are compared: an IPv6 address without its brackets. */
export const bareHost = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').toLowerCase();

/** Hosts that the config itself names: they may lie anywhere. */
export function trustedHosts(baseUrl: URL, allowed: readonly string[]): Set<string> {
  const exact = allowed.filter((host) => !host.startsWith('*'));
  return new Set([baseUrl.hostname, ...exact].map(bareHost));
}

/**
 * Refuses requests to hosts that the config does not name, such as a next link that leaves the source.
 * @throws StreamError `foreign_host`, `insecure_url`
 */
export function assertOwnHost(request: HttpRequest, baseUrl: URL, allowed: readonly string[]): void {
  const host = bareHost(request.url.hostname);
  const own = bareHost(baseUrl.hostname);
  if (request.url.protocol !== 'http:' && request.url.protocol !== 'https:') {
    throw new StreamError(
      'foreign_host',
      `${request.page} of ${request.stream} lies at a "${request.url.protocol}" address`,
      {
        remedy: 'Only http and https are fetched.',
      },
    );
  }
  if (host !== own && !isAllowedHost(host, allowed)) {
    // A robots.txt elsewhere is asked for only because a page there is wanted: that is what its reader knows of.
    const page = request.page === 'robots.txt' ? 'a page' : request.page;
    throw new StreamError('foreign_host', `${page} of ${request.stream} lies on ${host}, not on ${own}`, {
      remedy: `If this is meant, add ${host} to allow_hosts of the source.`,
    });
  }
  if (host === own && baseUrl.protocol === 'https:' && request.url.protocol === 'http:') {
    throw new StreamError('insecure_url', `${request.page} of ${request.stream} lies at an http address of ${own}`, {
      remedy: 'The source is configured with https, and so must its links be: tell its operator.',
    });
  }
}

/** Whether `allow_hosts` names a host. */
export const isAllowedHost = (hostname: string, allowed: readonly string[]): boolean =>
  allowed.some((pattern) => matchesHost(pattern, bareHost(hostname)));

const matchesHost = (pattern: string, host: string): boolean =>
  pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) : bareHost(pattern) === host;

/** Hosts that the config adds have a rate of their own; whatever else is asked (a token, a page) goes at the rate of the source. */
export function paceHost(baseUrl: URL, allowed: readonly string[]): (url: URL) => string {
  return ({ host, hostname }) => (host !== baseUrl.host && isAllowedHost(hostname, allowed) ? host : baseUrl.host);
}
