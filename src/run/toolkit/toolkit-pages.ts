import { crc32 } from 'node:zlib';
import type { SiteStreamInput } from '../../config/schema/site.ts';
import { ConfigError, PageError, RetryableError, StreamError } from '../../core/errors.ts';
import type { Json } from '../../core/json.ts';
import { type Cursor, LIMITED } from '../../core/paginator.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import { isForbidden } from '../../sources/site/off-limits.ts';
import { isAbsent } from '../../sources/site/page-errors.ts';
import { NOTHING, type SitePaging, type SiteStep, warningCode } from '../../sources/site/paging/contract.ts';
import type { Holes } from '../../sources/site/paging/holes.ts';
import { emitOf, type Session, type SitePage } from './toolkit.ts';
import { demand, demandObject, isText } from './toolkit-input.ts';
import { settleOptions, urlOf } from './toolkit-options.ts';

/** What of a page becomes records: the keys `items`, `table`, `data` and `fields` of a site's stream. */
export type ExtractPlan = Pick<SiteStreamInput, 'items' | 'table' | 'data' | 'fields'>;

/**
 * Reads the records of a page.
 * @param page as `session.get` gives it, or any HTML with its address
 * @returns one object per record; numbers as numbers (as exact as JavaScript has them; `type: text` keeps all digits), what is missing as null, what does not parse as its text
 * @throws ConfigError for selectors that do not parse and for `data.capture`, which only a run with a browser has; PageError for what is no HTML
 */
export async function extract(page: SitePage, plan: ExtractPlan): Promise<Record<string, Json>[]> {
  demandPage(page);
  demandObject(plan, 'the second argument of `extract`');
  const { createRowReader } = await import('../../extract/index.ts');
  const { stream } = settleOptions({ type: 'site', base_url: urlOf(page.url).origin }, plan);
  demandObject(plan, 'the second argument of `extract`', ['items', 'table', 'data', 'fields']);
  if (stream.data?.capture !== undefined) await unavailable('data.capture');
  const { records } = createRowReader(stream, { known: {}, heal: false, stream: 'page' }).read(await parsed(page));
  return JSON.parse(JSON.stringify(records)) as Record<string, Json>[];
}

function demandPage(page: SitePage): void {
  demandObject(page, 'the first argument of `extract`');
  demand(
    isText(page.html),
    'extract: `html` of the page is no text',
    'Give a page of `session.get`, or its HTML as text.',
  );
}

async function parsed({ url, html }: SitePage): Promise<HtmlPage> {
  const { parsePage } = await import('../../extract/index.ts');
  const place = { stream: 'page', page: url };
  try {
    return parsePage(Buffer.from(html), { ...place, url: urlOf(url), charset: 'utf-8', parser: 'correct' });
  } catch (thrown) {
    // Nothing asks for this page again.
    if (!(thrown instanceof RetryableError)) throw thrown;
    const { code, message, remedy } = thrown;
    throw new PageError(code, message, { cause: thrown, ...(remedy === undefined ? {} : { remedy }) });
  }
}

/**
 * The pages of a list, one after the other. Links of a `crawl` that `allow_hosts` or robots.txt keeps from are passed over.
 * What is odd about the list (a page without records before one that has some, `max_pages`) is told to the session's `emit`.
 * @param start path or paths of the first pages
 * @param paginator as in a site's stream; those that need the browser's hands (`load_more`, `infinite_scroll`) and `sitemap` serve in a config only
 * @param items selectors of a record: `page_number` without `pages` ends where two numbers in a row have none or answer 404
 * @throws what `session.get` throws, ConfigError for a paginator that is wrong, StreamError `pagination_loop` where a list leads
 * back to a page that was read
 */
export async function* paginate(
  session: Session,
  start: string | readonly string[],
  paginator: NonNullable<SiteStreamInput['paginator']>,
  items: string | readonly string[] = 'body',
): AsyncGenerator<SitePage> {
  demand(
    isText((session as Session | undefined)?.baseUrl),
    'paginate: the first argument is no session',
    'Give what `session` returns.',
  );
  demandObject(paginator, 'the paginator');
  const [{ createHoles, createPaging }, { createStarts }, { createChain }] = await Promise.all([
    import('../../sources/site/paging/index.ts'),
    import('../../sources/site/starts.ts'),
    import('../../extract/index.ts'),
  ]);
  const given = { start: [start].flat(), items: [items].flat(), paginator, fields: { any: '*' } };
  const { stream } = settleOptions({ type: 'site', base_url: session.baseUrl }, given);
  const starts = createStarts({ baseUrl: new URL(session.baseUrl), plan: stream, scope: {} });
  const paging = createPaging(stream.paginator, starts, () => unavailable('this paginator'));
  if (paging.action) await unavailable('this paginator');
  const signal = new AbortController().signal;
  const get = async (cursor: Cursor): Promise<SitePage> => {
    const [url] = await paging.targets(cursor, signal);
    return session.get(url!.href);
  };
  const rows = createChain(stream.items ?? ['body']);
  const tell = createTeller(session, paging, createHoles());
  const first = paging.first();
  const seen = new Set([JSON.stringify(first)]);
  const most =
    stream.paginator && 'max_pages' in stream.paginator ? stream.paginator.max_pages : Number.POSITIVE_INFINITY;
  /** Why a numbered page did not come: its list ends there, unless the page behind it has rows. */
  let gap: PageError | undefined;
  const whyNot = (cursor: Cursor, thrown: unknown, isFirst: boolean): undefined => {
    if (!isFirst && isPassable(paging, cursor, thrown)) gap ??= thrown;
    else if (!isForbidden(thrown) || !paging.mayMiss?.(cursor)) throw thrown;
  };
  let next: Cursor | null = first;
  let count = 0;
  for (; next !== null && count < most; count++) {
    const cursor: Cursor = next;
    const page = await get(cursor).catch((thrown: unknown) => whyNot(cursor, thrown, count === 0));
    if (page === undefined) {
      const step = paging.after(cursor, NOTHING);
      if (paging.isBehindEnd?.(cursor)) gap = undefined;
      next = step.next;
      continue;
    }
    const html = await parsed(page);
    const { elements } = rows.elements(html, html.root);
    const fingerprint = crc32(page.html).toString(16);
    const links = paging.find?.(html) ?? [];
    const step = paging.after(cursor, { rows: elements.length, links, fingerprint });
    if (elements.length > 0 && !step.discard && gap) throw gap;
    gap = undefined;
    tell(cursor, step, elements.length);
    if (!step.discard && (elements.length > 0 || paging.skip === undefined)) yield page;
    const key = JSON.stringify(step.next);
    if (step.next !== null && seen.has(key)) throw loop(page.url, paging.label(step.next));
    seen.add(key);
    next = step.next;
  }
  if (next !== null) tell(next, { next, stop: LIMITED, warning: `max_pages: stopped after ${most} pages` }, undefined);
}

/** Many servers answer 404 behind the last of their numbered pages; behind one without rows, any way of saying so will do. */
const isPassable = (paging: SitePaging, cursor: Cursor, thrown: unknown): thrown is PageError =>
  paging.isBehindEnd !== undefined &&
  thrown instanceof PageError &&
  (thrown.code === 'http_404' || (paging.isBehindEnd(cursor) && isAbsent(thrown)));

/** Tells the session's listener what is odd about a list, each thing once. */
function createTeller(session: Session, paging: SitePaging, holes: Holes) {
  const emit = emitOf(session);
  const told = new Set<string>();
  const warn = (code: string, page: string, message: string): void => {
    if (told.has(message)) return;
    told.add(message);
    emit({ type: 'warning', code, stream: 'site', page, message });
  };
  return (cursor: Cursor, step: SiteStep, rows: number | undefined): void => {
    const page = paging.label(cursor);
    if (step.warning !== undefined) warn(warningCode(step), page, step.warning);
    const place = rows === undefined ? undefined : paging.place?.(cursor);
    if (place) for (const message of holes.note(place, page, rows!)) warn('list_short', page, message);
  };
}

const loop = (from: string, to: string): StreamError =>
  new StreamError('pagination_loop', `${from} leads back to ${to}, which was read already`, {
    remedy: 'Check the paginator: the server names a page again that it named before.',
  });

function unavailable(what: string): Promise<never> {
  return Promise.reject(
    new ConfigError('bad_usage', `${what} serves in a config only`, { remedy: 'Run a config with `runPlan`.' }),
  );
}
