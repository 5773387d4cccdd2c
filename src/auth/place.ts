import type { HttpRequest } from '../core/http.ts';

/** The request with a credential in a header, which it names so that a redirect to another origin drops it. */
export function withHeader(request: HttpRequest, name: string, value: string): HttpRequest {
  const key = name.toLowerCase();
  return {
    ...request,
    headers: { ...request.headers, [key]: value },
    credentials: [...new Set([...(request.credentials ?? []), key])],
  };
}

/** The request with a credential in its query; one that stands there already (in a next link) is replaced. */
export function withParam(request: HttpRequest, name: string, value: string): HttpRequest {
  const url = new URL(request.url);
  url.searchParams.set(name, value);
  return { ...request, url, credentials: [...new Set([...(request.credentials ?? []), name.toLowerCase()])] };
}

/** The request with a cookie beside those that it has. */
export function withCookie(request: HttpRequest, name: string, value: string): HttpRequest {
  const others = (request.headers['cookie'] ?? '')
    .split(/;\s*/)
    .filter((pair) => pair !== '' && !pair.startsWith(`${name}=`));
  return withHeader(request, 'cookie', [...others, `${name}=${value}`].join('; '));
}

/** Credentials that never change: the first generation is the only one. */
export const FIXED = 1;
