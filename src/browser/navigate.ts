import type { Page, Request, Response } from 'playwright-core';
import { RetryableError } from '../core/errors.ts';
import type { HttpRequest } from '../core/http.ts';
import type { Gate } from './gate.ts';
import { explainNavigation, notHtml } from './navigation-errors.ts';
import { assertPage } from './rendered-answer.ts';

/** What is known about a page's documents and requests. */
export interface Seen {
  /** The page's own answer: of the last document that was loaded into it. */
  main(): Response | undefined;
  /** When it came. */
  at(): number;
  /** The last document that was asked for. */
  asked(): string | undefined;
  /** Rejects when a document breaks off: the browser would go on with what has come. */
  readonly broken: Promise<never>;
  /** @throws what a document broke off with */
  assertWhole(): void;
  /** Requests for data that are under way. */
  busy(): number;
  /** Requests for data of the page's own site that failed. */
  troubles(): readonly Trouble[];
  /** Documents that were asked for, redirects aside. */
  documents(): number;
}

/** A request of a page that brought nothing, through no will of the page. */
export interface Trouble {
  readonly origin: string;
  readonly path: string;
  /** As the end of a sentence: `answered 503`. */
  readonly why: string;
}

const DATA = /^(document|xhr|fetch|script)$/;
const FETCHED = /^(xhr|fetch)$/;

export function watchPage(page: Page, now: () => number): Seen {
  const under = new Set<Request>();
  const troubles: Trouble[] = [];
  let documents = 0;
  const note = (request: Request, why: string): void => {
    const url = URL.parse(request.url());
    if (!url || !FETCHED.test(request.resourceType()) || !isSameSite(url, URL.parse(page.url()))) return;
    troubles.push({ origin: url.origin, path: url.pathname, why });
  };
  let main: Response | undefined;
  let at = now();
  let asked: Request | undefined;
  let failure: Error | undefined;
  let fail: (error: Error) => void = () => {};
  const broken = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  broken.catch(() => {});
  const isMain = (request: Request) => request.isNavigationRequest() && request.frame() === page.mainFrame();
  page.on('request', (request) => {
    if (isMain(request)) {
      asked = request;
      if (!request.redirectedFrom()) documents += 1;
    }
    if (DATA.test(request.resourceType())) under.add(request);
  });
  page.on('response', (response) => {
    const status = response.status();
    if (status >= 500 || status === 429) note(response.request(), `answered ${status}`);
    if (!isMain(response.request()) || (status >= 300 && status < 400)) return;
    main = response;
    at = now();
  });
  page.on('requestfinished', (request) => under.delete(request));
  page.on('requestfailed', (request) => {
    under.delete(request);
    const why = request.failure()?.errorText ?? '';
    // The page itself may think better of a request.
    if (!why.includes('ERR_ABORTED')) note(request, `failed (${why})`);
    if (request !== asked || main?.request() !== request || why.includes('ERR_ABORTED')) return;
    failure = new Error(`the document broke off: ${why}`);
    fail(failure);
  });
  return {
    main: () => main,
    at: () => at,
    asked: () => asked?.url(),
    broken,
    assertWhole: () => {
      if (failure) throw failure;
    },
    busy: () => under.size,
    troubles: () => troubles,
    documents: () => documents,
  };
}

/** `www.shop.com` and `api.shop.com`: what others load into a page may fail as it likes. */
function isSameSite(url: URL, of: URL | null): boolean {
  if (!of || url.hostname === of.hostname) return of !== null;
  const site = /[^.]{4,}\.[a-z]{2,}$/;
  const [one, other] = [site.exec(url.hostname)?.[0], site.exec(of.hostname)?.[0]];
  return one !== undefined && one === other;
}

/**
 * Leads an empty page to an address and waits until its document has been parsed.
 * @throws IngestError, in plain language
 */
export async function navigate(
  page: Page,
  request: HttpRequest,
  seen: Seen,
  { gate, left }: { readonly gate: Gate; left(): number },
): Promise<Response> {
  const referer = request.headers['referer'];
  try {
    const going = page.goto(request.url.href, {
      waitUntil: 'domcontentloaded',
      timeout: Math.max(1, left()),
      ...(referer === undefined ? {} : { referer }),
    });
    const answer = await Promise.race([going, seen.broken]);
    if (!answer) throw notHtml(request.url, 'no answer');
    assertPage(answer, request.url);
    return answer;
  } catch (error) {
    const at = URL.parse(seen.asked() ?? '') ?? request.url;
    throw stopped(error, request.url, seen) ?? explainNavigation(error, request.url, at, gate);
  }
}

// The browser has one name for an answer that shows nothing (204) and for a process that died over the page.
function stopped(error: unknown, url: URL, seen: Seen): RetryableError | undefined {
  if (!(error instanceof Error) || !error.message.includes('net::ERR_ABORTED') || seen.main()) return undefined;
  return new RetryableError('browser_crashed', `${url.origin}${url.pathname} was given up by the browser`, {
    cause: error,
  });
}
