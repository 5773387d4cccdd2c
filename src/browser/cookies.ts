import type { Cookie as BrowserCookie, BrowserContext as Context } from 'playwright-core';
import type { Cookie, CookieJar } from '../core/http.ts';

const FROM = { Strict: 'strict', Lax: 'lax', None: 'none' } as const;
const TO = { strict: 'Strict', lax: 'Lax', none: 'None' } as const;

/** What the context held before its page, to tell what the page changed. */
export type Baseline = ReadonlyMap<string, BrowserCookie>;

/** Makes the context hold the jar's cookies and no others. */
export async function giveCookies(context: Context, jar: CookieJar): Promise<Baseline> {
  await context.clearCookies();
  for (const cookie of jar.list()) {
    // One cookie that the browser refuses must not keep the others out.
    await context.addCookies([toBrowser(cookie)]).catch(() => {});
  }
  return held(context);
}

/**
 * Takes what the page has set, changed or deleted back into the jar; what it left alone may have changed there meanwhile.
 * @param era of the jar when the page was given its cookies: what comes out of a session that is over by now is dropped, so that a
 * late page does not log the new one out
 */
export async function takeCookies(context: Context, before: Baseline, jar: CookieJar, era: number): Promise<void> {
  const after = await held(context);
  if (jar.era() !== era) return;
  const changed = [...after].flatMap(([key, cookie]) => (same(before.get(key), cookie) ? [] : [fromBrowser(cookie)]));
  if (changed.length > 0) jar.load(changed);
  for (const [key, cookie] of before) if (!after.has(key)) forget(jar, cookie);
}

async function held(context: Context): Promise<Map<string, BrowserCookie>> {
  const cookies = await context.cookies();
  return new Map(cookies.map((cookie) => [`${cookie.domain}\n${cookie.path}\n${cookie.name}`, cookie]));
}

const same = (one: BrowserCookie | undefined, other: BrowserCookie): boolean =>
  one !== undefined && one.value === other.value && one.expires === other.expires;

function forget(jar: CookieJar, { name, domain, path, secure }: BrowserCookie): void {
  const host = domain.replace(/^\./, '');
  const scope = domain.startsWith('.') ? `; Domain=${host}` : '';
  const url = URL.parse(`${secure ? 'https' : 'http'}://${host}${path}`);
  if (url) jar.store(url, [`${name}=; Max-Age=0; Path=${path}${scope}${secure ? '; Secure' : ''}`]);
}

function toBrowser({ name, value, domain, hostOnly, path, expires, secure, httpOnly, sameSite }: Cookie) {
  return {
    name,
    value,
    // A leading dot is how the browser tells a domain's cookie from a host's.
    domain: hostOnly ? domain : `.${domain}`,
    path,
    secure,
    httpOnly,
    expires: expires === undefined ? -1 : expires / 1_000,
    ...(sameSite ? { sameSite: TO[sameSite] } : {}),
  };
}

function fromBrowser({ name, value, domain, path, expires, secure, httpOnly, sameSite }: BrowserCookie): Cookie {
  return {
    name,
    value,
    domain: domain.replace(/^\./, ''),
    hostOnly: !domain.startsWith('.'),
    path,
    secure,
    httpOnly,
    sameSite: FROM[sameSite],
    ...(expires > 0 ? { expires: expires * 1_000 } : {}),
  };
}
