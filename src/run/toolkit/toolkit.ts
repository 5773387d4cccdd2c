import { tmpdir } from 'node:os';
import type { SiteSourcePlan } from '../../config/index.ts';
import type { SiteSourceInput } from '../../config/schema/site.ts';
import { seededRandom, systemClock } from '../../core/clock.ts';
import { PageError } from '../../core/errors.ts';
import type { Emit } from '../../core/events.ts';
import type { HttpResponse } from '../../core/http.ts';
import { createSecrets } from '../../core/secrets.ts';
import { isLoginWall } from '../../http/index.ts';
import { disallowed, loginWall } from '../../sources/site/page-errors.ts';
import { openSites, type Site } from '../tasks/sites.ts';
import { demand, demandObject, isList } from './toolkit-input.ts';
import { settleOptions, urlOf } from './toolkit-options.ts';

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
  /** CSS selectors of which one is waited for in a rendered page, as long as `browser.wait` says; then it is read as it is. @default none */
  readonly waitFor?: readonly string[];
}

/** A session with a site: cookies, login, robots.txt, rate limit, retries and browser, shared by all its pages. */
export interface Session {
  readonly baseUrl: string;
  /**
   * Gets a page.
   * @param address a path below the base URL, or a whole URL of the same host
   * @throws PageError where the page does not come or robots.txt forbids it, BlockedError at a wall or a login that the options do not
   * name, ConfigError for an address that is none and after `close`, StreamError otherwise; all of them are IngestErrors with a `code`
   */
  get(address: string, options?: GetOptions): Promise<SitePage>;
  /** Waits for the pages that are under way (`signal` ends them at once), then ends the connections and the browser. */
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const listeners = new WeakMap<Session, Emit>();

/** Who hears of what happens in a session. */
export const emitOf = (session: Session): Emit => listeners.get(session) ?? (() => {});

const FIVE_HOURS = 18_000_000;

/**
 * Opens a session with a site. Close it, or declare it with `await using`.
 * @param baseUrl where paths begin
 * @throws ConfigError for options that are wrong, all of them at once
 */
export function session(baseUrl: string, options: SessionOptions = {}): Session {
  demandObject(options, 'the second argument of `session`');
  const {
    signal = new AbortController().signal,
    emit = () => {},
    deadlineMs = FIVE_HOURS,
    env = {},
    ...manners
  } = options;
  demandOwn(signal, emit, deadlineMs, env);
  const stray = ['type', 'base_url'].find((key) => Object.hasOwn(manners, key));
  demand(stray === undefined, `session: unknown key "${stray}"`, 'The first argument is the base URL.');
  const { source } = settleOptions({ ...manners, type: 'site', base_url: baseUrl }, { fields: { any: '*' } });
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
  let isClosed = false;
  /** Pages may be asked for and the session be closed in one turn: what they open must be closed all the same. */
  const underWay = new Set<Promise<unknown>>();
  const close = async (): Promise<void> => {
    isClosed = true;
    await Promise.allSettled(underWay);
    await sites.close();
  };
  const getOne = async (address: string, options: GetOptions): Promise<SitePage> => {
    demand(!isClosed, `the session with ${source.base_url} is closed`, 'Get pages before `close`, or open another.');
    const url = urlOf(address, source.base_url);
    return getPage(await sites.of(source), source, url, settleGet(options, source), signal);
  };
  const opened: Session = {
    baseUrl: source.base_url,
    get(address, options = {}) {
      const page = getOne(address, options).finally(() => underWay.delete(page));
      underWay.add(page);
      return page;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
  listeners.set(opened, emit);
  return opened;
}

function demandOwn(signal: unknown, emit: unknown, deadlineMs: unknown, env: unknown): void {
  demand(signal instanceof AbortSignal, 'session: `signal` is no AbortSignal', 'Give the signal of a controller.');
  demand(typeof emit === 'function', 'session: `emit` is no function', 'Give a function that takes an event.');
  const isTime = typeof deadlineMs === 'number' && !Number.isNaN(deadlineMs);
  demand(isTime, 'session: `deadlineMs` is no number', 'Give milliseconds.');
  demandObject(env, 'session: `env`');
}

/** @throws ConfigError for options that are wrong */
function settleGet(options: GetOptions, { render, base_url }: SiteSourcePlan): Required<GetOptions> {
  demandObject(options, 'the second argument of `get`', ['browser', 'waitFor']);
  const { browser = render === 'browser', waitFor = [] } = options;
  demand(typeof browser === 'boolean', 'get: `browser` is neither true nor false', 'Leave it out, or give a truth.');
  demand(isList(waitFor), 'get: `waitFor` is no list of selectors', "Give a list such as ['h1'].");
  if (waitFor.length > 0)
    settleOptions({ type: 'site', base_url }, { fields: { any: '*' }, wait_for: waitFor, render: 'browser' });
  return { browser, waitFor };
}

async function getPage(
  site: Site,
  source: SiteSourcePlan,
  url: URL,
  { browser, waitFor }: Required<GetOptions>,
  signal: AbortSignal,
): Promise<SitePage> {
  const { parsePage } = await import('../../extract/index.ts');
  const why = await site.robots.check(url);
  if (why !== undefined) throw disallowed(source.name, url, why);
  const place = { stream: source.name, page: url.pathname };
  const read = (response: HttpResponse): SitePage => {
    const contentType = response.headers['content-type'];
    const charset = browser ? 'utf-8' : source.charset;
    const page = parsePage(response.body, { ...place, url: response.url, contentType, charset, parser: source.parser });
    if (site.session?.isExpired(response, page)) throw new PageError('refresh_token', `${url.pathname} wants a login`);
    if (isLoginWall(url, response)) throw loginWall(source.name, url, site.session !== undefined);
    return { url: response.url.href, html: page.html };
  };
  const request = { method: 'GET', url, headers: source.headers, ...place, signal };
  return site.client.exchange(request, read, browser ? site.browser.send({ waitFor, rows: waitFor }) : undefined);
}
