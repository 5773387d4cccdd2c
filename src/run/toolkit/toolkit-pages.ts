import { crc32 } from 'node:zlib';
import type { SiteStreamPlan } from '../../config/index.ts';
import type { SiteStreamInput } from '../../config/schema/site.ts';
import { ConfigError, PageError, StreamError } from '../../core/errors.ts';
import type { Json } from '../../core/json.ts';
import type { Cursor } from '../../core/paginator.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import { isForbidden } from '../../sources/site/off-limits.ts';
import type { Session, SitePage } from './toolkit.ts';
import { settleOptions, urlOf } from './toolkit-options.ts';

/** What of a page becomes records: the keys `items`, `table`, `data` and `fields` of a site's stream. */
export type ExtractPlan = Pick<SiteStreamInput, 'items' | 'table' | 'data' | 'fields'>;

/**
 * Reads the records of a page.
 * @param page as `session.get` gives it, or any HTML with its address
 * @returns one object per record; numbers as numbers, what is missing as null, what does not parse as its text
 * @throws ConfigError for selectors that do not parse, PageError for what is no HTML
 */
export async function extract(page: SitePage, plan: ExtractPlan): Promise<Record<string, Json>[]> {
  const { createRowReader } = await import('../../extract/index.ts');
  const { stream } = settleOptions({ type: 'site', base_url: urlOf(page.url).origin }, plan);
  const { records } = createRowReader(stream, { known: {}, heal: false, stream: 'page' }).read(await parsed(page));
  return JSON.parse(JSON.stringify(records)) as Record<string, Json>[];
}

async function parsed({ url, html }: SitePage): Promise<HtmlPage> {
  const { parsePage } = await import('../../extract/index.ts');
  const place = { stream: 'page', page: url };
  return parsePage(Buffer.from(html), { ...place, url: urlOf(url), charset: 'utf-8', parser: 'correct' });
}

/**
 * The pages of a list, one after the other.
 * @param start path or paths of the first pages
 * @param paginator as in a site's stream; those that need the browser's hands (`load_more`, `infinite_scroll`) and `sitemap` serve in a config only
 * Links of a `crawl` that `allow_hosts` or robots.txt keeps from are passed over.
 * @param items selectors of a record: `page_number` ends at the first page without any, or at a number behind which all answer 404
 * @throws what `session.get` throws, ConfigError for a paginator that is wrong, StreamError `pagination_loop` where a list leads
 * back to a page that was read
 */
export async function* paginate(
  session: Session,
  start: string | readonly string[],
  paginator: NonNullable<SiteStreamInput['paginator']>,
  items: string | readonly string[] = 'body',
): AsyncGenerator<SitePage> {
  const [{ createPaging }, { createStarts }, { createChain }] = await Promise.all([
    import('../../sources/site/paging/index.ts'),
    import('../../sources/site/starts.ts'),
    import('../../extract/index.ts'),
  ]);
  const given = { start: [start].flat(), items: [items].flat(), paginator, fields: { any: '*' } };
  const { stream } = settleOptions({ type: 'site', base_url: session.baseUrl }, given);
  const starts = createStarts({ baseUrl: new URL(session.baseUrl), plan: stream, scope: {} });
  const paging = createPaging(stream.paginator, starts, unavailable);
  if (paging.action) await unavailable();
  const get = async (cursor: Cursor): Promise<SitePage> => {
    const [url] = await paging.targets(cursor, new AbortController().signal);
    return session.get(url!.href);
  };
  /** A hole in the middle looks like the end until one looks behind it. */
  const isAbsentBehind = async (cursor: Cursor): Promise<boolean> => {
    const behind = paging.skip?.(cursor) ?? null;
    return behind !== null && get(behind).then(() => false, isAbsent);
  };
  const rows = createChain(stream.items ?? ['body']);
  const first = paging.first();
  const seen = new Set([JSON.stringify(first)]);
  const most =
    stream.paginator && 'max_pages' in stream.paginator ? stream.paginator.max_pages : Number.POSITIVE_INFINITY;
  let next: Cursor | null = first;
  for (let count = 0; next !== null && count < most; count++) {
    const page: SitePage | undefined = await get(next).catch(async (thrown: unknown) => {
      const isEnd = count > 0 && mayEndAt404(stream.paginator) && isAbsent(thrown) && (await isAbsentBehind(next!));
      const isPassed = isForbidden(thrown) && paging.mayMiss?.(next!) === true;
      if (!isEnd && !isPassed) throw thrown;
      return undefined;
    });
    if (page === undefined) {
      next = paging.after(next, { rows: 0, links: [], fingerprint: '' }).next;
      continue;
    }
    const html = await parsed(page);
    const { elements } = rows.elements(html, html.root);
    const fingerprint = crc32(page.html).toString(16);
    const links = paging.find?.(html) ?? [];
    const { next: following, discard } = paging.after(next, { rows: elements.length, links, fingerprint });
    if (!discard && (elements.length > 0 || paging.skip === undefined)) yield page;
    const key = JSON.stringify(following);
    if (following !== null && seen.has(key)) throw loop(page.url, paging.label(following));
    seen.add(key);
    next = following;
  }
}

/** Many servers answer 404 behind the last of their numbered pages. */
const mayEndAt404 = (paginator: SiteStreamPlan['paginator']): boolean =>
  paginator?.type === 'page_number' && paginator.pages === undefined;

const isAbsent = (thrown: unknown): boolean => thrown instanceof PageError && thrown.code === 'http_404';

const loop = (from: string, to: string): StreamError =>
  new StreamError('pagination_loop', `${from} leads back to ${to}, which was read already`, {
    remedy: 'Check the paginator: the server names a page again that it named before.',
  });

function unavailable(): Promise<never> {
  return Promise.reject(
    new ConfigError('bad_usage', 'this paginator serves in a config only', { remedy: 'Run a config with `runPlan`.' }),
  );
}
