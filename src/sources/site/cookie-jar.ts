import { type Clock, systemClock } from '../../core/clock.ts';
import type { Cookie, CookieJar } from '../../core/http.ts';
import type { Secrets } from '../../core/secrets.ts';
import { hides, isTrustworthy, readCookie, travelsTo } from './cookie-rules.ts';

export interface JarOptions {
  /** Decides what has expired. @default the system's */
  readonly clock?: Pick<Clock, 'now'>;
  /** Learns the values of cookies that may carry a session, before anything is done with them. */
  readonly secrets?: Pick<Secrets, 'add'>;
}

/** Cookies of one host; a site that sets more loses its oldest, as in browsers. */
const MOST_PER_DOMAIN = 180;
const SECRET_NAME = /sess|sid$|auth|token|csrf|xsrf|login|remember|jwt|key|pass|id$/i;

/** Words and numbers such as a language or a user's id would hide themselves in every report: they are no secrets. */
const isSecret = ({ name, value, httpOnly }: Cookie): boolean =>
  value.length >= 16 || (value.length >= 8 && (httpOnly || SECRET_NAME.test(name)));

const keyOf = ({ domain, hostOnly, path, name }: Cookie): string => JSON.stringify([domain, hostOnly, path, name]);

/**
 * The cookies of one source, by RFC 6265bis: domain and path, Secure (this machine's own addresses count as secure, as in
 * browsers), Max-Age before Expires, public suffixes, name prefixes. All requests count as of the same site.
 */
export function openCookieJar({ clock = systemClock, secrets }: JarOptions = {}): CookieJar {
  // By time of creation: a cookie that is set again keeps its place.
  const cookies = new Map<string, Cookie>();
  let era = 0;

  function sweep(): void {
    const now = clock.now();
    for (const [key, { expires }] of cookies) if (expires !== undefined && expires <= now) cookies.delete(key);
  }

  function put(cookie: Cookie): void {
    if (secrets && isSecret(cookie)) secrets.add(cookie.value);
    cookies.set(keyOf(cookie), cookie);
    const ofDomain = [...cookies].filter(([, { domain }]) => domain === cookie.domain);
    if (ofDomain.length > MOST_PER_DOMAIN) cookies.delete(ofDomain[0]![0]);
  }

  return {
    header(url) {
      sweep();
      const travelling = [...cookies.values()].filter((cookie) => travelsTo(cookie, url));
      if (travelling.length === 0) return undefined;
      travelling.sort((a, b) => b.path.length - a.path.length);
      return travelling.map(({ name, value }) => (name === '' ? value : `${name}=${value}`)).join('; ');
    },
    store(url, setCookies, sentIn = era) {
      if (sentIn !== era) return;
      sweep();
      for (const text of setCookies) {
        const cookie = readCookie(text, url, clock.now());
        if (!cookie) continue;
        const isPlain = !cookie.secure && !isTrustworthy(url);
        if (isPlain && [...cookies.values()].some((old) => hides(cookie, old))) continue;
        put(cookie);
      }
      sweep();
    },
    era: () => era,
    begin() {
      era += 1;
      // What has no end of its own belongs to the session that is over; a cookie that knows this visitor stays.
      for (const [key, { expires }] of cookies) if (expires === undefined) cookies.delete(key);
    },
    list() {
      sweep();
      return [...cookies.values()];
    },
    load(given) {
      for (const cookie of given) put({ ...cookie, domain: cookie.domain.toLowerCase().replace(/^\./, '') });
      sweep();
    },
    clear() {
      cookies.clear();
    },
  };
}
