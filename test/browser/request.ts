import type { HttpRequest } from '../../src/core/http.ts';

export const requestOf = (url: string, request: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url: new URL(url),
  headers: {},
  stream: 'products',
  page: '1',
  signal: new AbortController().signal,
  ...request,
});
