import { tmpdir } from 'node:os';
import { crc32 } from 'node:zlib';
import { parseConfig, type SiteSourcePlan, type SiteStreamPlan } from '../config/index.ts';
import type { SiteSourceInput, SiteStreamInput } from '../config/schema/site.ts';
import { seededRandom, systemClock } from '../core/clock.ts';
import { ConfigError, PageError } from '../core/errors.ts';
import type { Emit } from '../core/events.ts';
import type { HttpResponse } from '../core/http.ts';
import type { Json } from '../core/json.ts';
import type { Cursor } from '../core/paginator.ts';
import { createSecrets } from '../core/secrets.ts';
import type { HtmlPage } from '../extract/contract.ts';
import { openSites, type Site } from './sites.ts';

/** How a site is read: the keys of a `site` source (see the reference), and what only a program can give. */
export interface SessionOptions extends Omit<SiteSourceInput, 'type' | 'base_url'> {
  /** Ends everything that is under way. */
  readonly signal?: AbortSignal;
  /** Hears of retries, waits, logins and warnings. @default nobody */
  readonly emit?: Emit;
  /** Time until nothing more is asked, ms. @default 5 hours */
  readonly deadlineMs?: number;
  /** Where CHROME_PATH is looked up. @default nothing */
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/** A page that came: its address after redirects, and its HTML as text. */
export interface SitePage {
  readonly url: string;
  readonly html: string;
}

export interface GetOptions {
  /** Render the page in a real browser. @default false, or true where the session's `render` is `browser` */
  readonly browser?: boolean;
  /** CSS selectors of which one must be there before a rendered page is read. @default none */
  readonly waitFor?: readonly string[];
}

/** A session with a site: cookies, login, robots.txt, rate limit, retries and browser, shared by all its pages. */
export interface Session {
  readonly baseUrl: string;
  /**
   * Gets a page.
   * @param address a path below the base URL, or a whole URL of the same host
   * @throws IngestError: PageError where the page does not come or robots.txt forbids it, BlockedError at a wall, StreamError otherwise
   */
  get(address: string, options?: GetOptions): Promise<SitePage>;
  /** Ends the connections and the browser. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** What of a page becomes records: the keys `items`, `table`, `data` and `fields` of a site's stream. */
export type ExtractPlan = Pick<SiteStreamInput, 'items' | 'table' | 'data' | 'fields'>;

const FIVE_HOURS = 18_000_000;

/**
 * Opens a session with a site. Close it, or declare it with `await using`.
 * @param baseUrl where paths begin
 * @throws ConfigError for options that are wrong, all of them at once
 */
export function session(baseUrl: string, options: SessionOptions = {}): Session {
  const {
    signal = new AbortController().signal,
    emit = () => {},
    deadlineMs = FIVE_HOURS,
    env = {},
    ...manners
  } = options;
  const { source } = settle({ ...manners, type: 'site', base_url: baseUrl }, {});
  const secrets = createSecrets();
  for (const value of Object.values(source.session?.login?.fields ?? {})) secrets.add(value);
  const sites = openSites({
    clock: systemClock,
    secrets,
    signal,
    random: seededRandom(Date.now() % 2 ** 32),
    emit,
    deadline: Date.now() + deadlineMs,
    env,
    stateFolder: `${tmpdir()}/adip-ingest`,
  });
  const close = (): Promise<void> => sites.close();
  return {
    baseUrl: source.base_url,
    async get(address, { browser = source.render === 'browser', waitFor = [] } = {}) {
      const site = await sites.of(source);
      return getPage(site, source, new URL(address, source.base_url), { browser, waitFor }, signal);
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function getPage(
  site: Site,
  source: SiteSourcePlan,
  url: URL,
  { browser, waitFor }: Required<GetOptions>,
  signal: AbortSignal,
): Promise<SitePage> {
  const { parsePage } = await import('../extract/index.ts');
  const why = await site.robots.check(url);
  if (why !== undefined) throw new PageError('robots_disallowed', `${url.pathname} is not read: ${why}`);
  const place = { stream: source.name, page: url.pathname };
  const read = (response: HttpResponse): SitePage => {
    const contentType = response.headers['content-type'];
    const charset = browser ? 'utf-8' : source.charset;
    const page = parsePage(response.body, { ...place, url: response.url, contentType, charset, parser: source.parser });
    if (site.session?.isExpired(response, page)) throw new PageError('refresh_token', `${url.pathname} wants a login`);
    return { url: response.url.href, html: page.html };
  };
  const request = { method: 'GET', url, headers: source.headers, ...place, signal };
  return site.client.exchange(request, read, browser ? site.browser.send({ waitFor, rows: waitFor }) : undefined);
}

/**
 * Reads the records of a page.
 * @param page as `session.get` gives it, or any HTML with its address
 * @returns one object per record; numbers as numbers, what is missing as null, what does not parse as its text
 * @throws ConfigError for selectors that do not parse, PageError for what is no HTML
 */
export async function extract(page: SitePage, plan: ExtractPlan): Promise<Record<string, Json>[]> {
  const { createRowReader } = await import('../extract/index.ts');
  const { stream } = settle({ type: 'site', base_url: new URL(page.url).origin }, plan);
  const { records } = createRowReader(stream, { known: {}, heal: false, stream: 'page' }).read(await parsed(page));
  return JSON.parse(JSON.stringify(records)) as Record<string, Json>[];
}

async function parsed({ url, html }: SitePage): Promise<HtmlPage> {
  const { parsePage } = await import('../extract/index.ts');
  const place = { stream: 'page', page: url };
  return parsePage(Buffer.from(html), { ...place, url: new URL(url), charset: 'utf-8', parser: 'correct' });
}

/**
 * The pages of a list, one after the other.
 * @param start path or paths of the first pages
 * @param paginator as in a site's stream; those that need the browser's hands (`load_more`, `infinite_scroll`) and `sitemap` serve in a config only
 * @param items selectors of a record: `page_number` ends at the first page without any
 */
export async function* paginate(
  session: Session,
  start: string | readonly string[],
  paginator: NonNullable<SiteStreamInput['paginator']>,
  items: string | readonly string[] = 'body',
): AsyncGenerator<SitePage> {
  const [{ createPaging }, { createStarts }, { createChain }] = await Promise.all([
    import('../sources/site/paging/index.ts'),
    import('../sources/site/starts.ts'),
    import('../extract/index.ts'),
  ]);
  const given = { start: [start].flat(), items: [items].flat(), paginator, fields: { any: '*' } };
  const { stream } = settle({ type: 'site', base_url: session.baseUrl }, given);
  const starts = createStarts({ baseUrl: new URL(session.baseUrl), plan: stream, scope: {} });
  const paging = createPaging(stream.paginator, starts, unavailable);
  if (paging.action) await unavailable();
  const rows = createChain(stream.items ?? ['body']);
  const seen = new Set<string>();
  const most =
    stream.paginator && 'max_pages' in stream.paginator ? stream.paginator.max_pages : Number.POSITIVE_INFINITY;
  let next: Cursor | null = paging.first();
  for (let count = 0; next !== null && count < most; count++) {
    const [url] = await paging.targets(next, new AbortController().signal);
    const page = await session.get(url!.href);
    const html = await parsed(page);
    const { elements } = rows.elements(html, html.root);
    const fingerprint = crc32(page.html).toString(16);
    const links = paging.find?.(html) ?? [];
    const { next: following, discard } = paging.after(next, { rows: elements.length, links, fingerprint });
    if (!discard && (elements.length > 0 || paging.skip === undefined)) yield page;
    if (following !== null && seen.has(JSON.stringify(following))) return;
    seen.add(JSON.stringify(following));
    next = following;
  }
}

function unavailable(): Promise<never> {
  return Promise.reject(
    new ConfigError('bad_usage', 'this paginator serves in a config only', { remedy: 'Run a config with `runPlan`.' }),
  );
}

/** Options as a plan, with the same rules, messages and defaults as in a config file. */
function settle(source: object, stream: object): { source: SiteSourcePlan; stream: SiteStreamPlan } {
  const given = { source: 'site', start: '/', ...stream, write: { csv: 'page.csv' } };
  const text = JSON.stringify({ version: 1, sources: { site: source }, streams: { page: given } });
  const plan = parseConfig(
    text.replaceAll('${', () => '$${'),
    { file: 'options', env: {} },
  );
  return { source: plan.sources['site'] as SiteSourcePlan, stream: plan.streams[0] as SiteStreamPlan };
}
