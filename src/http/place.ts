import type { HttpRequest } from '../core/http.ts';

/** A URL as messages may show it: without user information and query, where credentials like to sit. */
export const showUrl = (url: URL): string => `${url.origin}${url.pathname}`;

/** `GET https://api.example.com/v1/customers`, for messages. */
export const showRequest = (request: Pick<HttpRequest, 'method' | 'url'>): string =>
  `${request.method} ${showUrl(request.url)}`;
