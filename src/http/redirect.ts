import { PageError } from '../core/errors.ts';
import type { HttpRequest } from '../core/http.ts';
import { showRequest, showUrl } from './place.ts';

const REDIRECTS = new Set([301, 302, 303, 307, 308]);
/** Most redirects of one request. */
export const REDIRECT_LIMIT = 10;

/** Headers that carry a credential whatever the config calls them; none of them leaves its origin. */
const SENSITIVE =
  /^(authorization|proxy-authorization|cookie2?|x-api-key|api-key|apikey|x-auth.*|x-access-token|x-csrf-token|x-amz-security-token|.*[-_](token|secret|signature|key))$/;
/** Of no meaning without a body. */
const OF_BODY = /^(content-.*|transfer-encoding|digest)$/;

/** Where an answer sends its request on to; undefined where it is no redirect. */
export function redirectTarget(status: number, location: string | undefined, from: URL): URL | undefined {
  if (!REDIRECTS.has(status) || location === undefined || location.trim() === '') return undefined;
  const target = URL.parse(location, from.href);
  if (!target) {
    throw new PageError('redirect_refused', `${showUrl(from)} redirects to something that is not a URL`, {
      remedy: 'Open the address in a browser; tell the operator of the source.',
    });
  }
  // A fragment survives a redirect in browsers only; on the wire it does not exist.
  target.hash = '';
  return target;
}

/**
 * The request that follows a redirect. 303 (and 301, 302 for POST) become GET; 307 and 308 keep method and body, but only
 * on the same origin. Leaving the origin costs every credential, for the rest of the chain.
 * @throws PageError `redirect_refused`, `redirect_insecure`
 */
export function followRedirect(request: HttpRequest, status: number, target: URL): HttpRequest {
  assertAllowed(request, target);
  const rewrite = becomesGet(request.method, status);
  const leaves = target.origin !== request.url.origin;
  if (leaves && !rewrite && request.body !== undefined) {
    throw new PageError(
      'redirect_refused',
      `${showRequest(request)} redirects its body to another origin, ${target.origin}`,
      {
        remedy: 'If the API has moved there, write the new address into base_url.',
      },
    );
  }
  const { body, ...rest } = request;
  const kept = rewrite ? withoutHeaders(request.headers, OF_BODY) : request.headers;
  return {
    ...rest,
    ...(rewrite || body === undefined ? {} : { body }),
    method: rewrite ? 'GET' : request.method,
    url: leaves ? withoutQuery(target, request.credentials ?? []) : target,
    headers: leaves ? withoutCredentials(kept, request.credentials ?? []) : kept,
  };
}

function becomesGet(method: string, status: number): boolean {
  if (status === 303) return method !== 'GET' && method !== 'HEAD';
  return (status === 301 || status === 302) && method === 'POST';
}

function assertAllowed(request: HttpRequest, target: URL): void {
  if (target.protocol !== 'http:' && target.protocol !== 'https:') {
    throw new PageError('redirect_refused', `${showRequest(request)} redirects to a "${target.protocol}" address`, {
      remedy: 'Only http and https are followed; tell the operator of the source.',
    });
  }
  if (request.url.protocol === 'https:' && target.protocol === 'http:') {
    throw new PageError('redirect_insecure', `${showRequest(request)} redirects from https to http, ${target.host}`, {
      remedy: 'Ask for an address that stays on https: what was secret would travel in the clear.',
    });
  }
}

const withoutHeaders = (headers: Readonly<Record<string, string>>, names: RegExp): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.test(name.toLowerCase())));

function withoutCredentials(
  headers: Readonly<Record<string, string>>,
  credentials: readonly string[],
): Record<string, string> {
  const entries = Object.entries(withoutHeaders(headers, SENSITIVE));
  return Object.fromEntries(entries.filter(([name]) => !credentials.includes(name.toLowerCase())));
}

function withoutQuery(url: URL, credentials: readonly string[]): URL {
  const clean = new URL(url);
  clean.username = '';
  clean.password = '';
  for (const name of [...clean.searchParams.keys()]) {
    if (credentials.includes(name.toLowerCase())) clean.searchParams.delete(name);
  }
  return clean;
}
