import type { Page, Request, Response } from 'playwright-core';
import { PageError, RetryableError } from '../core/errors.ts';
import { type Json, parseJson } from '../core/json.ts';
import { fitsUrl } from './wildcard.ts';

export interface Captured {
  readonly url: string;
  readonly json: Json;
}

/** Keeps the JSON that a page asks for. */
export interface Capture {
  /** Resolves with the first answer that is kept; never rejects. */
  readonly first: Promise<void>;
  /** Entries of the lists in what has arrived so far; undefined where nothing is to be kept. */
  count(): number | undefined;
  /** Resolves when no request that fits is under way. */
  idle(): Promise<void>;
  /**
   * All answers in the order in which they arrived.
   * @throws RetryableError `capture_incomplete` where one failed or is still under way: what is missing would be lost in silence
   * @throws PageError `body_too_large`
   */
  finish(): Promise<readonly Captured[]>;
}

const MAX_BYTES = 64 * 1024 * 1024;
const NONE: Capture = {
  first: Promise.resolve(),
  count: () => undefined,
  idle: async () => {},
  finish: async () => [],
};

export function captureJson(page: Page, pattern: string | undefined): Capture {
  if (pattern === undefined) return NONE;
  const under = new Set<Request>();
  const failed = new Map<string, string>();
  const kept: Promise<Captured | undefined>[] = [];
  let bytes = 0;
  let arrived = 0;
  let tell = () => {};
  const sleepers: (() => void)[] = [];
  const first = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const wanted = (request: Request): boolean => {
    const url = URL.parse(request.url());
    return url !== null && /^(fetch|xhr|script|other)$/.test(request.resourceType()) && fitsUrl(pattern, url);
  };

  function end(request: Request): boolean {
    const known = under.delete(request);
    if (under.size === 0) for (const wake of sleepers.splice(0)) wake();
    return known;
  }

  page.on('request', (request) => {
    if (wanted(request)) under.add(request);
  });
  page.on('requestfailed', (request) => {
    if (!end(request)) return;
    const why = request.failure()?.errorText ?? 'it broke off';
    // The page itself may think better of a request.
    if (!why.includes('ERR_ABORTED')) failed.set(request.url(), why);
  });
  page.on('response', (response) => {
    if (under.has(response.request())) kept.push(take(response));
  });

  async function take(response: Response): Promise<Captured | undefined> {
    const url = response.url();
    try {
      const answer = await read(response);
      failed.delete(url);
      if (answer) {
        arrived += entriesIn(answer.json);
        tell();
      }
      return answer;
    } catch (error) {
      failed.set(url, error instanceof Error ? error.message : String(error));
      return undefined;
    } finally {
      end(response.request());
    }
  }

  async function read(response: Response): Promise<Captured | undefined> {
    const status = response.status();
    if (status >= 500 || status === 429) throw new Error(`answered ${status}`);
    if (!response.ok() || !/json/i.test(response.headers()['content-type'] ?? '')) return undefined;
    const body = await response.body();
    bytes += body.byteLength;
    if (bytes > MAX_BYTES) return undefined;
    return { url: response.url(), json: parseJson(body.toString('utf8').replace(/^\ufeff/, '')) };
  }

  return {
    first,
    count: () => arrived,
    idle: () => (under.size === 0 ? Promise.resolve() : new Promise((resolve) => sleepers.push(resolve))),
    async finish() {
      for (const waiting of under) throw incomplete(waiting.url(), 'has not answered in time');
      const answers = (await Promise.all(kept)).filter((one) => one !== undefined);
      if (bytes > MAX_BYTES) throw new PageError('body_too_large', 'the page asked for more than 64 MiB of JSON');
      for (const [url, why] of failed) throw incomplete(url, why);
      return answers;
    },
  };
}

/** An empty page of a list is an answer, but nothing more. */
function entriesIn(json: Json): number {
  if (json === null || typeof json !== 'object') return 0;
  const inner = Object.values(json).reduce<number>((sum, one) => sum + entriesIn(one ?? null), 0);
  return Array.isArray(json) ? inner + json.length : inner;
}

function incomplete(url: string, why: string): RetryableError {
  const { origin, pathname } = new URL(url);
  return new RetryableError('capture_incomplete', `the page asked for ${origin}${pathname}, which ${why}`, {
    remedy: 'What the page could not load would be missing from the records; the page is asked for again.',
  });
}
