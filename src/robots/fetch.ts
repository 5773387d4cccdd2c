import { CURSOR_EXPIRED, HTTP_401, IGNORED, UNAUTHORIZED } from '../core/answer-codes.ts';
import { IngestError, PageError } from '../core/errors.ts';
import type { HttpClient } from '../core/http.ts';
import type { RobotsAnswer } from './policy.ts';

/** The standard allows to take a redirect without an end for "there is none", as search engines do. */
const ABSENT = new Set([IGNORED, 'redirect_loop', 'redirect_limit']);
const STATUS: Readonly<Record<string, number>> = { [CURSOR_EXPIRED]: 410, [HTTP_401]: 401, [UNAUTHORIZED]: 401 };
const NOTHING = new Uint8Array();

/**
 * Fetches robots.txt through a source's own client, with its retries, limits and redirects. What ends the whole stream (the
 * host is down, a wall, the deadline, the end of the run) is thrown on: it says more than "robots.txt is unreachable".
 */
export function fetchRobots(client: Pick<HttpClient, 'exchange'>, stream: string, signal: AbortSignal) {
  return async (url: URL): Promise<RobotsAnswer> => {
    const headers = { accept: 'text/plain, */*;q=0.5' };
    try {
      return await client.exchange(
        { method: 'GET', url, headers, stream, page: 'robots.txt', signal, found: true },
        ({ status, body }) => ({ status, body }),
      );
    } catch (error) {
      const answer = error instanceof IngestError ? meaningOf(error) : undefined;
      if (answer === undefined) throw error;
      return answer;
    }
  };
}

function meaningOf(error: IngestError): RobotsAnswer | undefined {
  const status = STATUS[error.code] ?? statusOf(error.code);
  if (status !== undefined) return { status, body: NOTHING };
  if (ABSENT.has(error.code)) return { status: 404, body: NOTHING };
  return error instanceof PageError ? { unreachable: error.message } : undefined;
}

const statusOf = (code: string): number | undefined => {
  const status = /^http_(\d{3})$/.exec(code)?.[1];
  return status === undefined ? undefined : Number(status);
};
