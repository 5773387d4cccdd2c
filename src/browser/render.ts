import type { Page } from 'playwright-core';
import { PageError } from '../core/errors.ts';
import type { HttpRequest } from '../core/http.ts';
import { formatBytes } from '../core/units.ts';
import { type Acted, act } from './actions.ts';
import { type Capture, captureJson } from './capture.ts';
import type { RenderedResponse, RenderOptions } from './contract.ts';
import type { Gate } from './gate.ts';
import { navigate, watchPage } from './navigate.ts';
import type { BrowserOptions } from './options.ts';
import { describeAnswer } from './rendered-answer.ts';
import { takeScreenshot } from './screenshot.ts';
import { standStill } from './stand-still.ts';

export interface RenderContext {
  readonly options: BrowserOptions;
  readonly gate: Gate;
  /** ms that are left for the page. */
  left(): number;
  now(): number;
}

/** Largest DOM that is taken over, bytes. */
const MAX_DOM = 64 * 1024 * 1024;
/** Kept back from waiting, so that a page whose elements do not come is still read in its time. */
const RESERVE_MS = 2_000;

/** Loads a page that is open and empty, does what is to be done on it, and reads it. */
export async function renderPage(
  page: Page,
  request: HttpRequest,
  render: RenderOptions,
  context: RenderContext,
): Promise<RenderedResponse> {
  const seen = watchPage(page, context.now);
  const capture = captureJson(page, render.capture);
  const answer = await navigate(page, request, seen, context);
  const patience = () => Math.max(0, Math.min(context.options.wait, context.left() - RESERVE_MS));
  await settle(page, render, capture, patience());
  if (render.capture === undefined) await standStill(page, render, seen.busy, patience());
  const acted = render.action
    ? await act(
        {
          page,
          rows: render.rows,
          wait: patience(),
          left: () => context.left() - RESERVE_MS,
          busy: seen.busy,
          troubles: seen.troubles,
          documents: seen.documents,
          captured: capture.count,
        },
        render.action,
      )
    : undefined;
  if (acted) await idle(capture, patience());
  const last = seen.main() ?? answer;
  const body = await readDom(page, request.url);
  seen.assertWhole();
  const captured = await capture.finish();
  const response = {
    ...(await describeAnswer(last, page.url(), seen.at())),
    body,
    captured,
    ...(acted ? { acted } : {}),
  };
  return withEvidence(page, response, render);
}

/** Waits for one of the elements; else for a captured answer; else for the page's own end. What does not come in time is no error. */
async function settle(page: Page, { waitFor, capture }: RenderOptions, kept: Capture, patience: number): Promise<void> {
  if (patience <= 0) return;
  if (waitFor.length > 0) {
    const waits = waitFor.map((css) =>
      page.locator(`css=${css}`).first().waitFor({ state: 'attached', timeout: patience }),
    );
    await Promise.any(waits).catch(() => {});
  } else if (capture === undefined) {
    await page.waitForLoadState('load', { timeout: patience }).catch(() => {});
    return;
  } else {
    await within(kept.first, patience);
  }
  if (capture !== undefined) await idle(kept, patience);
}

/** Waits until all requests that are to be captured have ended. */
async function idle(capture: Capture, patience: number): Promise<void> {
  await within(capture.idle(), patience);
}

async function within(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

const READS = 5;

async function readDom(page: Page, url: URL): Promise<Uint8Array> {
  for (let read = 1; ; read++) {
    try {
      const length = await page.evaluate<number>('document.documentElement.outerHTML.length');
      if (length > MAX_DOM) throw tooLarge(url, length);
      const body = Buffer.from(await page.content(), 'utf8');
      if (body.byteLength > MAX_DOM) throw tooLarge(url, body.byteLength);
      return body;
    } catch (error) {
      // A page that leads itself elsewhere in this very moment is read where it arrives.
      const moved = error instanceof Error && /navigat|context was destroyed/i.test(error.message);
      if (!moved || read === READS) throw error;
      await page.waitForLoadState('domcontentloaded');
    }
  }
}

const tooLarge = (url: URL, bytes: number): PageError =>
  new PageError('body_too_large', `${url.origin}${url.pathname} grew to ${formatBytes(bytes)} in the browser`, {
    remedy: 'Give `wait_for` an element that is there early, or bound the paginator by `max`.',
  });

async function withEvidence(
  page: Page,
  response: Omit<RenderedResponse, 'screenshot'> & { readonly acted?: Acted },
  { isEvidence }: RenderOptions,
): Promise<RenderedResponse> {
  if (!isEvidence?.(response)) return response;
  const screenshot = await takeScreenshot(page);
  return screenshot ? { ...response, screenshot } : response;
}
