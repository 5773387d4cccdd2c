import type { PageAction, RenderedResponse } from '../../browser/contract.ts';
import { REFRESH_TOKEN } from '../../core/answer-codes.ts';
import { IngestError, PageError } from '../../core/errors.ts';
import type { HttpRequest, HttpResponse } from '../../core/http.ts';
import type { HtmlPage, RowReader } from '../../extract/contract.ts';
import { parsePage, recordsAt } from '../../extract/index.ts';
import { isEmpty, NO_FIELDS, watchForEmpty } from './empty-pages.ts';
import { createSuspicion, isBare, isBetter, settle } from './judge.ts';
import { pack, type Reading, type Remembered, unpack } from './memory.ts';
import type { SiteSourceOptions } from './options.ts';
import { disallowed, goesOn, nothingCaptured } from './page-errors.ts';
import { nameOf } from './paging/contract.ts';
import type { Rendering } from './rendering.ts';
import { watchSession } from './session-watch.ts';

/** One address to be read. */
export interface PageAsk {
  readonly url: URL;
  readonly kind: 'list' | 'detail';
  readonly reader: RowReader;
  readonly signal: AbortSignal;
  /** CSS selectors of what must be there in the browser. */
  readonly waitFor: readonly string[];
  readonly action?: PageAction | undefined;
  readonly find?: ((page: HtmlPage) => string[]) | undefined;
  /** Given where a page without a single field is no record but lost; told what was seen of it. */
  readonly refuseEmpty?: ((read: PageRead) => void) | undefined;
}

export interface PageRead extends Reading {
  readonly bytes: number;
  readonly replaced: number;
  readonly isIncomplete: boolean;
}

export type ReadPage = (ask: PageAsk) => Promise<PageRead>;

const isRendered = (response: HttpResponse): boolean => (response as RenderedResponse).captured !== undefined;

/** None is there, or it does not live. */
const NO_BROWSER = new Set(['no_browser', 'browser_failed', 'browser_lost']);

/** Reads an address: as it comes, through the browser, or from memory where the site says that nothing changed. */
export function createReadPage(options: SiteSourceOptions, rendering: Rendering): ReadPage {
  const { stream, plan, manners, client, robots, browser, memory, evidence, emit } = options;
  const suspect = createSuspicion();
  const empty = watchForEmpty(stream);
  const watch = watchSession(options);
  /** Pages of a crawl that only lead on have no rows, in no browser either. */
  const isBranch = (ask: PageAsk, { records, links }: PageRead): boolean =>
    plan.paginator?.type === 'crawl' && ask.kind === 'list' && records.length === 0 && links.length > 0;

  return async (ask) => {
    const why = await robots.check(ask.url);
    if (why !== undefined) throw disallowed(stream, ask.url, why);
    const needsBrowser = ask.action !== undefined || plan.data?.capture !== undefined;
    if (needsBrowser || rendering.first(ask.kind) === 'browser') return viaBrowser(ask);
    const plainly = await statically(ask);
    if (!plainly.isIncomplete) {
      rendering.complete(ask.kind);
      return plainly;
    }
    if (isBranch(ask, plainly)) return plainly;
    return rendering.isWorthTrying(ask.kind, plainly) ? improved(ask, plainly) : plainly;
  };

  async function improved(ask: PageAsk, plainly: PageRead): Promise<PageRead> {
    const isWorthless = isEmpty(ask, plainly);
    let rendered: PageRead;
    try {
      rendered = await viaBrowser(isWorthless ? ask : { ...ask, refuseEmpty: undefined });
    } catch (thrown) {
      if (!(thrown instanceof IngestError)) throw thrown;
      const isGone = NO_BROWSER.has(thrown.code);
      if (thrown.code === NO_FIELDS) rendering.useless(ask.kind);
      // A page that has rows as it came is worth more than none.
      if (!isGone && !(thrown instanceof PageError && plainly.records.length > 0 && !isWorthless)) throw thrown;
      if (isGone) rendering.giveUp();
      const [code, why] = isGone ? ['no_browser', 'there is no browser to try'] : ['not_rendered', 'the browser fails'];
      const message = `${nameOf(ask.url)} lacks rows or required fields, and ${why}: ${thrown.message}`;
      emit({ type: 'warning', code, stream, message, remedy: thrown.remedy });
      return isWorthless ? statically(ask) : plainly;
    }
    const helps = isBetter(rendered, plainly);
    rendering[helps ? 'helped' : 'useless'](ask.kind);
    const better = helps ? rendered : plainly;
    const learnt = { helped: helps ? 1 : 0, useless: helps ? 0 : 1 };
    return { ...better, notes: { ...better.notes, rendering: { [ask.kind]: learnt } } };
  }

  async function statically(ask: PageAsk): Promise<PageRead> {
    const known = memory?.get(ask.kind, ask.url.href);
    const request = requestOf(ask, known);
    return client.exchange(request, (response) => {
      if (response.status === 304 && known) return remembered(known);
      const read = take(ask, response);
      response.release?.();
      if (memory && !read.isIncomplete) keep(ask, response, read);
      return read;
    });
  }

  function viaBrowser(ask: PageAsk): Promise<PageRead> {
    let read: PageRead | undefined;
    const send = browser.send({
      waitFor: ask.waitFor,
      rows: plan.items ?? [],
      action: ask.action,
      capture: plan.data?.capture,
      isEvidence(response) {
        read = rows(ask, response);
        return evidence.wants(suspect(ask.kind, read) ?? '');
      },
    });
    return client.exchange(
      requestOf(ask, undefined),
      (response) => {
        const { acted } = response as RenderedResponse;
        if (acted && !acted.exhausted) emit(goesOn(stream, ask.url, acted.times, ask.action));
        return take(ask, response, read);
      },
      send,
    );
  }

  function requestOf(ask: PageAsk, known: Remembered | undefined): HttpRequest {
    const headers: Record<string, string> = {
      accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
    };
    for (const [name, value] of Object.entries(manners.headers)) headers[name.toLowerCase()] = value;
    if (known?.etag !== undefined) headers['if-none-match'] = known.etag;
    if (known?.lastModified !== undefined) headers['if-modified-since'] = known.lastModified;
    return { method: 'GET', url: ask.url, headers, stream, page: nameOf(ask.url), signal: ask.signal };
  }

  /** What a page gives; kept as evidence where that is not what it should be. */
  function take(ask: PageAsk, response: HttpResponse, already?: PageRead): PageRead {
    let read: PageRead;
    try {
      read = already ?? rows(ask, response);
    } catch (thrown) {
      if (thrown instanceof IngestError && thrown.code !== REFRESH_TOKEN)
        evidence.keep(thrown.code, response.url, response.body);
      throw thrown;
    }
    const kind = isBranch(ask, read) ? undefined : suspect(ask.kind, read);
    if (kind !== undefined && evidence.wants(kind))
      evidence.keep(kind, response.url, response.body, (response as RenderedResponse).screenshot);
    if (!isEmpty(ask, read)) empty.whole();
    else if (isRendered(response) || !rendering.isWorthTrying(ask.kind, read)) empty.refuse(ask, read);
    return read;
  }

  function rows(ask: PageAsk, response: HttpResponse): PageRead {
    const captured = (response as RenderedResponse).captured;
    const base = { url: response.url.href, bytes: response.body.length };
    if (plan.data?.capture !== undefined && ask.kind === 'list') {
      if (!captured?.length) {
        // Behind a login that is over the page asks for nothing, and no retry helps.
        if (options.session) watch.assertInside(ask, response, pageOf(ask, response));
        throw nothingCaptured(stream, ask.url, plan.data.capture);
      }
      const records = captured.flatMap(({ json }) => recordsAt(json, plan.data?.path));
      return { ...base, ...settle(ask.reader.readData(records, response.url), true), links: [], replaced: 0 };
    }
    const page = pageOf(ask, response);
    watch.assertInside(ask, response, page);
    const read = settle(ask.reader.read(page), isRendered(response));
    if (isBare(read)) watch.assertNoWall(ask, response);
    return { ...base, ...read, links: ask.find?.(page) ?? [], replaced: page.replaced };
  }

  function pageOf({ url }: PageAsk, response: HttpResponse): HtmlPage {
    return parsePage(response.body, {
      url: response.url,
      contentType: response.headers['content-type'],
      charset: isRendered(response) ? 'utf-8' : manners.charset,
      parser: manners.parser,
      stream,
      page: nameOf(url),
    });
  }

  function remembered(known: Remembered): PageRead {
    const reading = unpack<Reading>(known.packed);
    const notes = { ...reading.notes, pages: { static: 0, browser: 0, unchanged: 1 }, rendering: {} };
    return { ...reading, notes, bytes: 0, replaced: 0, isIncomplete: false };
  }

  function keep(ask: PageAsk, { headers }: HttpResponse, { records, notes, links, url }: PageRead): void {
    const { etag, 'last-modified': lastModified } = headers;
    if (etag === undefined && lastModified === undefined) return;
    memory!.put(ask.kind, ask.url.href, {
      ...(etag === undefined ? {} : { etag }),
      ...(lastModified === undefined ? {} : { lastModified }),
      packed: pack({ records, notes, links, url } satisfies Reading),
    });
  }
}
