import type { BrowserContext as Context, Page, Route } from 'playwright-core';
import type { HttpRequest } from '../core/http.ts';
import type { BrowserOptions } from './options.ts';

type Kind = BrowserOptions['block'][number];

const WITHIN = new Set(['data:', 'blob:', 'about:']);
const NAMED: ReadonlySet<string> = new Set<Kind>(['image', 'media', 'font', 'stylesheet', 'script']);
/** What a page is made of; never among `other`. */
const ESSENTIAL = new Set(['document', 'xhr', 'fetch', 'eventsource', 'websocket']);

/** Lets a page's requests through, one by one: http and https, of a kind that is not blocked, to addresses that may be asked. */
export async function guardRequests(
  context: Context,
  block: readonly Kind[],
  refuse: (url: URL) => Promise<string | undefined>,
): Promise<void> {
  const blocked = new Set<string>(block);
  if (blocked.has('websocket')) await context.routeWebSocket(/.*/, (socket) => socket.close());
  const verdict = async (route: Route): Promise<string | undefined> => {
    const request = route.request();
    const url = URL.parse(request.url());
    if (!url) return 'blockedbyclient';
    if (WITHIN.has(url.protocol)) return undefined;
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'blockedbyclient';
    if (blocked.has(kindOf(request.resourceType()))) return 'blockedbyclient';
    return (await refuse(url)) === undefined ? undefined : 'accessdenied';
  };
  await context.route('**/*', async (route) => {
    const reason = await verdict(route).catch(() => 'failed');
    // The page may be gone by now.
    await (reason === undefined ? route.continue() : route.abort(reason)).catch(() => {});
  });
}

function kindOf(type: string): string {
  if (NAMED.has(type) || ESSENTIAL.has(type)) return type;
  return 'other';
}

/** Headers that the browser writes itself, or that would make its answer another one. */
const OWN =
  /^(cookie2?|host|connection|keep-alive|content-.*|transfer-encoding|te|trailer|upgrade|expect|range|if-.*|accept|accept-encoding|user-agent|referer|origin|sec-.*|proxy-.*)$/;

/**
 * Adds the request's headers to all that the page asks of the request's own origin. Each hop of a redirect is looked at
 * anew, so that none of them leaves the origin.
 */
export async function addHeaders(page: Page, { url, headers }: HttpRequest): Promise<void> {
  const added = Object.entries(headers).filter(([name]) => !OWN.test(name.toLowerCase()));
  if (added.length === 0) return;
  const names = new Set(added.map(([name]) => name.toLowerCase()));
  const session = await page.context().newCDPSession(page);
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const own = URL.parse(request.url)?.origin === url.origin;
    const kept = Object.entries(request.headers).filter(([name]) => !names.has(name.toLowerCase()));
    const all = [...kept, ...added].map(([name, value]) => ({ name, value }));
    session.send('Fetch.continueRequest', { requestId, ...(own ? { headers: all } : {}) }).catch(() => {});
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${url.origin}/*`, requestStage: 'Request' }] });
}
