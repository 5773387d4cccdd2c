import { CancelledError, IngestError } from '../core/errors.ts';
import type { HttpRequest } from '../core/http.ts';

/** A URL as messages may show it: without user information and query, where credentials like to sit. */
export const showUrl = (url: URL): string => `${url.origin}${url.pathname}`;

/** `GET https://api.example.com/v1/customers`, for messages. */
export const showRequest = (request: Pick<HttpRequest, 'method' | 'url'>): string =>
  `${request.method} ${showUrl(request.url)}`;

const seen = new WeakSet<Error>();

/** The message of an error of a request, with its page and stream in front where it names neither stream nor source. */
export function placed(error: Error, { page, stream }: HttpRequest, source: string): string {
  const { message } = error;
  // One refused login is thrown at every request that waits for it: it is the source's and no page's.
  if (!(error instanceof IngestError) || error instanceof CancelledError || seen.has(error)) return message;
  seen.add(error);
  const isNamed = [stream, source].some((name) => message.startsWith(`${name}:`) || message.includes(` of ${name}`));
  return isNamed ? message : `${page} of ${stream}: ${message}`;
}
