import { canonicalDomain, defaultPath, domainMatch, getPublicSuffix, Cookie as Parsed, pathMatch } from 'tough-cookie';
import type { Cookie } from '../../core/http.ts';

const DAY = 86_400_000;
/** Longest life of a cookie, as browsers have it. */
const LONGEST_LIFE = 400 * DAY;
const LARGEST_PAIR = 4096;
const LARGEST_ATTRIBUTE = 1024;

/** Control characters but the tab: a header with them was tampered with. */
const isControl = (code: number): boolean => (code < 0x20 && code !== 9) || code === 0x7f;

export const hostOf = (url: URL): string => canonicalDomain(url.hostname) ?? url.hostname;

/** Whether cookies for secure connections alone may travel: https, and this very machine, as in browsers. */
export function isTrustworthy(url: URL): boolean {
  if (url.protocol === 'https:') return true;
  const host = url.hostname;
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127(\.\d+){3}$/.test(host);
}

/** Whether a cookie goes along to a URL, its expiry left aside. */
export function travelsTo(cookie: Cookie, url: URL): boolean {
  const host = hostOf(url);
  if (cookie.hostOnly ? host !== cookie.domain : !domainMatch(host, cookie.domain, false)) return false;
  return pathMatch(url.pathname, cookie.path) && (!cookie.secure || isTrustworthy(url));
}

/** Whether a cookie from a plain connection would hide one that came over a secure one. */
export const hides = (fresh: Cookie, old: Cookie): boolean =>
  old.secure &&
  old.name === fresh.name &&
  (domainMatch(old.domain, fresh.domain, false) || domainMatch(fresh.domain, old.domain, false)) === true &&
  pathMatch(fresh.path, old.path);

function parse(text: string): Parsed | undefined {
  for (let at = 0; at < text.length; at++) if (isControl(text.charCodeAt(at))) return undefined;
  const [pair = '', ...attributes] = text.split(';');
  if (pair.length > LARGEST_PAIR) return undefined;
  const short = attributes.filter((one) => one.slice(one.indexOf('=') + 1).trim().length <= LARGEST_ATTRIBUTE);
  const parsed = Parsed.parse([pair, ...short].join(';'), { loose: true });
  if (!parsed) return undefined;
  if (pair.trim().startsWith('=')) {
    // Without a name, the rest is the value, whatever stands in it.
    parsed.key = '';
    parsed.value = pair.trim().slice(1).trim();
  }
  return parsed.key === '' && parsed.value === '' ? undefined : parsed;
}

/** For whom a cookie is; undefined where it may not be set by this host. */
function scopeOf(parsed: Parsed, host: string): { domain: string; hostOnly: boolean } | undefined {
  const domain = canonicalDomain(parsed.domain);
  if (domain === undefined || domain === null || domain === '') return { domain: host, hostOnly: true };
  const isShared = domain.includes('.') && getPublicSuffix(domain, { allowSpecialUseDomain: true, ignoreError: true });
  // A public suffix may name itself, and so may an address: for nobody else.
  if (!isShared) return domain === host ? { domain, hostOnly: true } : undefined;
  return domainMatch(host, domain, false) ? { domain, hostOnly: false } : undefined;
}

function expiryOf({ maxAge, expires }: Parsed, now: number): number | undefined {
  if (typeof maxAge === 'number') return maxAge <= 0 ? 0 : Math.min(now + maxAge * 1000, now + LONGEST_LIFE);
  return expires instanceof Date ? Math.min(expires.getTime(), now + LONGEST_LIFE) : undefined;
}

/** `__Secure-` and `__Host-` promise what the other attributes must keep; in any case of letters, also without a name. */
function keepsPrefix(cookie: Cookie, hasPath: boolean): boolean {
  const name = (cookie.name === '' ? cookie.value : cookie.name).toLowerCase();
  if (cookie.name === '' && /^__(secure|host)-/.test(name)) return false;
  if (name.startsWith('__secure-')) return cookie.secure;
  if (name.startsWith('__host-')) return cookie.secure && cookie.hostOnly && hasPath && cookie.path === '/';
  return true;
}

/** A `set-cookie` header as a cookie; undefined where the standard says to ignore it. An expiry in the past deletes. */
export function readCookie(text: string, url: URL, now: number): Cookie | undefined {
  const parsed = parse(text);
  const scope = parsed && scopeOf(parsed, hostOf(url));
  if (!parsed || !scope || (parsed.secure && !isTrustworthy(url))) return undefined;
  const { key: name, value, secure, httpOnly, sameSite } = parsed;
  const expires = expiryOf(parsed, now);
  const cookie: Cookie = {
    name,
    value,
    ...scope,
    path: parsed.path ?? defaultPath(url.pathname),
    ...(expires === undefined ? {} : { expires }),
    secure,
    httpOnly,
    ...(sameSite === 'strict' || sameSite === 'lax' || sameSite === 'none' ? { sameSite } : {}),
  };
  return keepsPrefix(cookie, parsed.path !== null) ? cookie : undefined;
}
