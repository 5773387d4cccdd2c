import type { BrowserContext as Context } from 'playwright-core';
import { CancelledError, StreamError } from '../core/errors.ts';
import type { HttpRequest } from '../core/http.ts';
import type { Browser, BrowserContext, RenderedResponse, RenderOptions } from './contract.ts';
import { createLanes } from './lanes.ts';
import { launch, type Running } from './launch.ts';
import { refused } from './navigation-errors.ts';
import { openPage } from './open-page.ts';
import type { BrowserOptions } from './options.ts';
import { guardRequests } from './routes.ts';

export type * from './contract.ts';
export { type BrowserOptions, browserOptionsSchema } from './options.ts';

/** Pages without trouble after which an end of the browser counts as the first one again. */
const FORGIVEN_AFTER = 100;

/**
 * A browser that starts with the first page. Its answers are those of a request over the wire; what fails is a
 * RetryableError (`timeout`, `browser_crashed`, `capture_incomplete` and the names of a broken connection), a PageError
 * (`address_refused`, `not_html`, `body_too_large`, `redirect_…`) or a StreamError (`no_browser`, `browser_failed`,
 * `browser_lost`, `browser_method`, `tls_…`).
 */
export function openBrowser(options: BrowserOptions, given: BrowserContext): Browser {
  const context = { ...given, warn: once(given.warn) };
  let current: Promise<Running> | undefined;
  let isClosed = false;
  let losses = 0;
  let rendered = 0;
  const lanes = createLanes({
    concurrency: options.concurrency,
    pagesPerContext: options.pages_per_context,
    start,
    make: ({ browser }) => makeContext(browser),
  });

  async function start(): Promise<Running> {
    if (isClosed) throw new CancelledError('cancelled', 'the browser was closed');
    if (losses > 1) throw lost();
    current ??= launch(options.executable, context, onLost);
    const mine = current;
    try {
      const running = await mine;
      if (!running.ended()) return running;
      await running.stop();
    } catch (error) {
      if (current === mine) current = undefined;
      throw error;
    }
    if (current === mine) current = undefined;
    return start();
  }

  function onLost(): void {
    losses += 1;
    rendered = 0;
  }

  async function makeContext(browser: Running['browser']): Promise<Context> {
    const made = await browser.newContext({
      userAgent: context.userAgent,
      javaScriptEnabled: true,
      serviceWorkers: 'block',
      acceptDownloads: false,
    });
    await guardRequests(made, options.block, (url) => context.refuse(url));
    return made;
  }

  async function send(request: HttpRequest, render: RenderOptions): Promise<RenderedResponse> {
    assertGet(request);
    const refusal = await context.refuse(request.url);
    if (refusal !== undefined) throw refused(request.url, refusal);
    const signal = AbortSignal.any([request.signal, context.signal]);
    const response = await lanes.run(signal, (lane) =>
      openPage({ lane, request, render, options, signal, cookies: context.cookies, now: () => context.now() }),
    );
    rendered += 1;
    if (rendered >= FORGIVEN_AFTER) losses = 0;
    return response;
  }

  return {
    send: (render) => (request) => send(request, render),
    async close() {
      isClosed = true;
      const running = await current?.catch(() => undefined);
      await running?.stop();
    },
  };
}

/** A browser that starts anew has nothing new to say. */
function once(warn: BrowserContext['warn']): BrowserContext['warn'] {
  const told = new Set<string>();
  return (code, ...rest) => {
    if (told.has(code)) return;
    told.add(code);
    warn(code, ...rest);
  };
}

function assertGet({ method, body, url }: HttpRequest): void {
  if (method === 'GET' && body === undefined) return;
  throw new StreamError('browser_method', `a browser can only GET ${url.origin}${url.pathname}, not ${method} it`, {
    remedy: 'Use `render: static` for this stream.',
  });
}

const lost = (): StreamError =>
  new StreamError('browser_lost', 'the browser ended unexpectedly twice', {
    remedy: 'Most often memory ran out: lower `browser.concurrency` and `browser.pages_per_context`.',
  });
