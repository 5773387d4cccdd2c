import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '../../browser/contract.ts';
import type { SiteSourcePlan } from '../../config/index.ts';
import type { Cookie, CookieJar, HttpClient, HttpRequest, HttpResponse } from '../../core/http.ts';
import type { Rate } from '../../core/units.ts';
import { VERSION } from '../../core/version.ts';
import { createHttpClient, createReach } from '../../http/index.ts';
import type { RobotsPolicy } from '../../robots/index.ts';
import type { SiteSession } from '../../sources/site/session.ts';
import { loadState, saveState } from '../../stores/state-file.ts';
import type { Running } from '../context.ts';

/** What the streams of one site share. */
export interface Site {
  readonly client: HttpClient;
  readonly robots: RobotsPolicy;
  readonly session: SiteSession | undefined;
  readonly browser: Browser;
  /** Hears of the walls that this stream runs into. */
  onBlocked(stream: string, handler: (request: HttpRequest, response: HttpResponse) => void): void;
}

/** What opening a site needs of a run. */
export type SiteRunning = Pick<
  Running,
  'clock' | 'secrets' | 'signal' | 'random' | 'emit' | 'deadline' | 'env' | 'stateFolder'
>;

export interface Sites {
  of(source: SiteSourcePlan): Promise<Site>;
  close(): Promise<void>;
}

/** Requests to a site whose config names no rate: nobody notices so few. */
const POLITE_RATE: Rate = { count: 5, perMs: 1_000 };

/** The sites of a run: one client, session and browser per source, made at its first use. What reads HTML is loaded only then. */
export function openSites(running: SiteRunning): Sites {
  const open = new Map<string, Promise<OpenSite>>();
  return {
    of(source) {
      const known = open.get(source.name) ?? openSite(source, running);
      open.set(source.name, known);
      return known;
    },
    async close() {
      const sites = await Promise.allSettled(open.values());
      await Promise.all(sites.map((site) => (site.status === 'fulfilled' ? site.value.close() : undefined)));
    },
  };
}

interface OpenSite extends Site {
  close(): Promise<void>;
}

async function openSite(source: SiteSourcePlan, running: SiteRunning): Promise<OpenSite> {
  const [{ createRobots, fetchRobots }, { openCookieJar }, { openBrowser }] = await Promise.all([
    import('../../robots/index.ts'),
    import('../../sources/site/cookie-jar.ts'),
    import('../../browser/index.ts'),
  ]);
  const { clock, secrets, signal, emit, env } = running;
  const baseUrl = new URL(source.base_url);
  const cookies = openCookieJar({ clock, secrets });
  const listeners = new Map<string, (request: HttpRequest, response: HttpResponse) => void>();
  const userAgent = userAgentOf(source);
  const { session, client, exchange } = await openClient(
    source,
    running,
    baseUrl,
    cookies,
    userAgent,
    (request, response) => listeners.get(request.stream)?.(request, response),
  );
  const warn = (code: string, message: string, remedy?: string): void =>
    emit({ type: 'warning', code, message: `${source.name}: ${message}`, remedy });
  const browser = openBrowser(source.browser, {
    cookies,
    userAgent,
    ...createReach({ baseUrl, allowed: source.allow_hosts }),
    env,
    signal,
    now: clock.now,
    warn,
  });
  const robots = createRobots({
    agent: 'adip-ingest',
    // The rules come before the login, which they may space out; a visitor who is not logged in has the same ones.
    get: fetchRobots({ exchange }, source.name, signal),
    onDelay: (ms, origin) => client.space(ms, origin),
    now: clock.now,
    warn,
  });
  return {
    client,
    robots,
    session,
    browser,
    onBlocked: (stream, handler) => listeners.set(stream, handler),
    async close() {
      session?.keep();
      await Promise.all([browser.close(), client.close()]);
    },
  };
}

/** An honest name, with the address under which the operator of the site reaches whoever runs this. */
function userAgentOf({ contact }: SiteSourcePlan): string {
  const about = ['+https://github.com/org/adip-ingest', ...(contact === undefined ? [] : [contact])].join('; ');
  return `adip-ingest/${VERSION} (${about})`;
}

interface OpenClient {
  readonly client: HttpClient;
  readonly session: SiteSession | undefined;
  /** Asks without logging in first. */
  readonly exchange: HttpClient['exchange'];
}

async function openClient(
  source: SiteSourcePlan,
  running: SiteRunning,
  baseUrl: URL,
  cookies: CookieJar,
  userAgent: string,
  onBlocked: (request: HttpRequest, response: HttpResponse) => void,
): Promise<OpenClient> {
  const { clock, secrets, signal, emit } = running;
  let session: SiteSession | undefined;
  let beforeLogin: HttpClient['exchange'] | undefined;
  const options = source.session;
  const { createSession, sessionKey } = await import('../../sources/site/session.ts');
  const context = { source: source.name, baseUrl, clock, secrets, emit, signal };
  const stored = options?.keep
    ? keptIn(join(running.stateFolder, 'cache', `session-${source.name}-${sessionKey(options, baseUrl)}.json`))
    : undefined;
  const client = createHttpClient(
    { ...source, rate_limit: source.rate_limit ?? POLITE_RATE },
    {
      ...context,
      random: running.random,
      deadline: running.deadline,
      cookies,
      userAgent,
      onBlocked,
      throttle: source.throttle ?? source.rate_limit === undefined,
      ...(options
        ? {
            makeAuthenticator: (exchange) => {
              beforeLogin = exchange;
              session = createSession(options, {
                ...context,
                cookies,
                exchange,
                parser: source.parser,
                charset: source.charset,
                stored,
              });
              return session;
            },
          }
        : {}),
    },
  );
  return { client, session, exchange: beforeLogin ?? client.exchange };
}

const VERSION_OF_SESSIONS = 1;

/** Cookies between runs: in the folder that only the cache takes along. */
function keptIn(file: string) {
  const kept = () =>
    loadState<{ cookies: readonly Cookie[]; proven?: readonly string[] }>(file, VERSION_OF_SESSIONS).value;
  return {
    load: () => kept()?.cookies,
    proven: () => kept()?.proven,
    save(cookies: readonly Cookie[], proven: readonly string[]) {
      saveState(file, VERSION_OF_SESSIONS, { cookies, proven });
      chmodSync(file, 0o600); // whoever reads it is logged in
    },
  };
}
