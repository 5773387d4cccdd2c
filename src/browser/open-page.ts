import type { Page } from 'playwright-core';
import { IngestError, RetryableError } from '../core/errors.ts';
import type { CookieJar, HttpRequest } from '../core/http.ts';
import type { RenderedResponse, RenderOptions } from './contract.ts';
import { giveCookies, takeCookies } from './cookies.ts';
import type { Lane } from './lanes.ts';
import { explainNavigation, timedOut } from './navigation-errors.ts';
import type { BrowserOptions } from './options.ts';
import { renderPage } from './render.ts';
import { addHeaders } from './routes.ts';

export interface Visit {
  readonly lane: Lane;
  readonly request: HttpRequest;
  readonly render: RenderOptions;
  readonly options: BrowserOptions;
  readonly signal: AbortSignal;
  readonly cookies: CookieJar;
  now(): number;
}

/** A page that does not close within this time takes the browser with it. */
const CLOSE_MS = 5_000;

/** Opens a page in a lane, renders it and closes it; whatever ends the visit early closes it at once. */
export async function openPage(visit: Visit): Promise<RenderedResponse> {
  const { lane, request, cookies, options, signal } = visit;
  signal.throwIfAborted();
  const ends = watchEnds(visit);
  const until = visit.now() + options.timeout;
  const left = () => until - visit.now();
  let page: Page | undefined;
  const work = async (): Promise<RenderedResponse> => {
    const era = cookies.era();
    const before = await giveCookies(lane.context, cookies);
    page = await open(lane, ends);
    await addHeaders(page, request);
    const response = await renderPage(page, request, visit.render, {
      options,
      gate: lane.home.gate,
      left,
      now: visit.now,
    });
    await takeCookies(lane.context, before, cookies, era);
    return response;
  };
  try {
    const working = work();
    // Whoever loses the race may still fail, with nobody to hear it.
    working.catch(() => {});
    return await Promise.race([working, ends.early]);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw explain(error, visit);
  } finally {
    ends.stop();
    await shut(page, lane);
  }
}

function explain(error: unknown, { lane, request: { url } }: Visit): IngestError {
  if (error instanceof IngestError) return error;
  if (lane.home.ended()) return crashed(url, 'the browser ended', error);
  if (error instanceof Error && /crashed|has been closed/i.test(error.message))
    return crashed(url, 'its process crashed', error);
  return explainNavigation(error, url, url, lane.home.gate);
}

interface Ends {
  /** Rejects when the visit must end: cancelled, out of time, the page crashed, the browser gone. */
  readonly early: Promise<never>;
  crash(): void;
  stop(): void;
}

function watchEnds({ signal, request, options, lane }: Visit): Ends {
  let fail: (error: unknown) => void = () => {};
  const early = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  early.catch(() => {});
  const onAbort = () => fail(signal.reason);
  const onGone = () => fail(crashed(request.url, 'the browser ended'));
  signal.addEventListener('abort', onAbort, { once: true });
  lane.home.browser.once('disconnected', onGone);
  const timer = setTimeout(() => fail(timedOut(request.url)), options.timeout);
  return {
    early,
    crash: () => fail(crashed(request.url, 'its process crashed')),
    stop() {
      clearTimeout(timer);
      signal.removeEventListener('abort', onAbort);
      lane.home.browser.off('disconnected', onGone);
    },
  };
}

async function open({ context }: Lane, ends: Ends): Promise<Page> {
  const page = await context.newPage();
  page.on('crash', () => ends.crash());
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  context.on('page', (popup) => void popup.close().catch(() => {}));
  return page;
}

async function shut(page: Page | undefined, { context, home }: Lane): Promise<void> {
  context.removeAllListeners('page');
  if (home.ended()) return;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, CLOSE_MS, 'late');
  });
  const closed = page ? page.close().catch(() => {}) : context.close().catch(() => {});
  const outcome = await Promise.race([closed, late]);
  clearTimeout(timer);
  if (outcome === 'late') await home.stop();
}

const crashed = (url: URL, how: string, cause?: unknown): RetryableError =>
  new RetryableError('browser_crashed', `while ${url.origin}${url.pathname} was rendered, ${how}`, {
    remedy: 'Most often memory ran out: lower `browser.concurrency`.',
    ...(cause === undefined ? {} : { cause }),
  });
