import { formatDuration } from '../core/units.ts';
import { parseRobots, type Robots } from './parse.ts';

/** What the fetch of a robots.txt came to, redirects followed and retries done. */
export type RobotsAnswer =
  | { readonly status: number; readonly body: Uint8Array }
  /** Why there is no answer, as the end of a sentence. */
  | { readonly unreachable: string };

export interface RobotsOptions {
  /** Product token or whole user agent. */
  readonly agent: string;
  /** Fetches a robots.txt; what it throws is thrown by `check`, and the next check asks again. */
  get(url: URL): Promise<RobotsAnswer>;
  /** Requests to this origin are wanted at least `ms` apart. Told once for each reading of a file that says so. */
  onDelay(ms: number, origin: URL): void;
  /** ms since the epoch. */
  now(): number;
  warn(code: string, message: string, remedy?: string): void;
}

export interface RobotsPolicy {
  /** Why a URL may not be read, as a sentence without the URL; undefined where it may. */
  check(url: URL): Promise<string | undefined>;
  /** Addresses that the robots.txt of the URL's origin gives as its sitemaps, as they are written. */
  sitemaps(url: URL): Promise<readonly string[]>;
}

const DAY = 24 * 3_600_000;
/** How long "unreachable" holds before it is asked again. */
const UNREACHABLE_MS = 5 * 60_000;
/** Longer delays are told, since they make a run long or end it early. */
const TOLD_DELAY_MS = 60_000;
/** The longest delay that is obeyed; behind more there is a slip of the pen. */
const LONGEST_DELAY_MS = 3_600_000;

interface Entry {
  /** Undefined: nothing may be read, for `reason`. */
  readonly robots: Robots | undefined;
  readonly reason: string;
  readonly until: number;
}

const NO_RULES = parseRobots('');

/**
 * robots.txt by RFC 9309, for each origin its own: one fetch, shared by all who wait for it, good for 24 hours. 4xx means that
 * there are no rules; 5xx, 429 and no answer mean that nothing may be read, unless an older copy is at hand, which then
 * goes on to hold. A page of HTML in its place is no robots.txt. Crawl-delay is obeyed up to an hour.
 */
export function createRobots(options: RobotsOptions): RobotsPolicy {
  const entries = new Map<string, Promise<Entry>>();

  async function entryOf(url: URL): Promise<Entry> {
    const { origin } = url;
    for (;;) {
      const pending = entries.get(origin);
      const known = await pending;
      if (known && known.until > options.now()) return known;
      // Whoever waited beside us may have asked already.
      if (entries.get(origin) !== pending) continue;
      const asked = read(new URL('/robots.txt', origin), known?.robots, options);
      entries.set(origin, asked);
      asked.catch(() => {
        if (entries.get(origin) === asked) entries.delete(origin);
      });
    }
  }

  return {
    async check(url) {
      const { robots, reason } = await entryOf(url);
      if (!robots) return url.pathname === '/robots.txt' ? undefined : reason;
      const { allowed, rule, line, group } = robots.allows(url, options.agent);
      if (allowed) return undefined;
      const whom = group === '*' ? 'for all agents' : `for ${group}`;
      return `robots.txt of ${url.origin} forbids it, line ${line}: "${rule}" (${whom})`;
    },
    sitemaps: async (url) => (await entryOf(url)).robots?.sitemaps ?? [],
  };
}

async function read(at: URL, older: Robots | undefined, options: RobotsOptions): Promise<Entry> {
  const answer = await options.get(at);
  const until = options.now() + DAY;
  const trouble = troubleOf(answer);
  if (trouble !== undefined) {
    const retryAt = options.now() + UNREACHABLE_MS;
    if (older) return { robots: older, reason: '', until: retryAt };
    const reason = `robots.txt of ${at.origin} could not be read (${trouble}), and until it can, nothing of this site may be`;
    return { robots: undefined, reason, until: retryAt };
  }
  const robots = 'status' in answer ? rulesOf(answer, at, options) : NO_RULES;
  tellDelay(robots.crawlDelay(options.agent), at, options);
  return { robots, reason: '', until };
}

// 429 is "not now" and no "there is none", although it lies among the 4xx.
function troubleOf(answer: RobotsAnswer): string | undefined {
  if ('unreachable' in answer) return answer.unreachable;
  const { status } = answer;
  if ((status >= 200 && status < 300) || (status >= 400 && status < 500 && status !== 429)) return undefined;
  return `its server answered ${status}`;
}

function rulesOf({ status, body }: { status: number; body: Uint8Array }, at: URL, options: RobotsOptions): Robots {
  if (status >= 300) return NO_RULES;
  if (!isMarkup(body)) return parseRobots(body);
  options.warn(
    'robots_html',
    `${at.origin} answers with a page of HTML where its robots.txt should be: it counts as having no rules`,
    'Look at it in a browser, whether the site has rules of another kind.',
  );
  return NO_RULES;
}

/** No line of a robots.txt begins with an angle bracket, and every page does. */
const isMarkup = (body: Uint8Array): boolean =>
  /^(\xef\xbb\xbf)?\s*</.test(Buffer.from(body.subarray(0, 1_024)).toString('latin1'));

function tellDelay(asked: number | undefined, at: URL, { onDelay, warn }: RobotsOptions): void {
  if (asked === undefined || asked === 0) return;
  const ms = Math.min(asked, LONGEST_DELAY_MS);
  if (asked > TOLD_DELAY_MS) {
    const held = ms < asked ? `; ${formatDuration(ms)} are kept` : '';
    warn(
      'crawl_delay',
      `robots.txt of ${at.origin} wants ${formatDuration(asked)} between two requests${held}`,
      'What does not fit into this run is read by the next ones. Ask the operator of the site for a shorter delay, or for an API.',
    );
  }
  onDelay(ms, at);
}
