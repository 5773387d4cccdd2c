import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, parseConfig, type SiteSourcePlan, type SiteStreamPlan, sourceOf } from '../../config/index.ts';
import { seededRandom } from '../../core/clock.ts';
import { ConfigError, PageError } from '../../core/errors.ts';
import type { HttpResponse } from '../../core/http.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import { isLoginWall } from '../../http/index.ts';
import type { RunContext } from '../context.ts';
import { openSites } from '../tasks/sites.ts';

/** A page that someone wants to look at: live, or saved. */
export type PageAtHand =
  | { readonly url: string; readonly browser: boolean; readonly waitFor: readonly string[]; readonly login?: 'show' }
  /** @param url where it came from, for relative links */
  | { readonly file: string; readonly url: string };

type LookContext = Pick<RunContext, 'workspace' | 'env' | 'emit' | 'clock' | 'secrets' | 'signal'>;

/** A look that takes longer than this is none. */
const PATIENCE = 120_000;
/** ms after which a host that answers nothing is down: somebody sits and waits. */
const OUTAGE = 10_000;

/**
 * Gets one page and parses it. A live one is asked for as a run would, robots.txt included.
 * @param plan with `stream`: through the stream's source, its session included
 */
export async function lookAtPage(
  asked: PageAtHand,
  context: LookContext,
  configured?: { readonly plan: Plan; readonly stream: SiteStreamPlan },
): Promise<HtmlPage> {
  const { parsePage } = await import('../../extract/index.ts');
  const source = configured ? (sourceOf(configured.plan, configured.stream) as SiteSourcePlan) : sourceFor(asked.url);
  const given = { parser: source.parser, charset: source.charset, stream: 'page' };
  if ('file' in asked) {
    const url = new URL(asked.url, source.base_url);
    return parsePage(readSaved(asked.file), { ...given, url, page: asked.file });
  }
  const url = new URL(asked.url);
  const sites = openSites({
    ...context,
    random: seededRandom(context.clock.now() % 2 ** 32),
    deadline: context.clock.now() + PATIENCE,
    stateFolder: join(context.workspace, '.adip'),
  });
  try {
    const outage = { give_up_after: Math.min(OUTAGE, source.outage.give_up_after) };
    const site = await sites.of({ ...source, outage });
    const why = await site.robots.check(url);
    if (why !== undefined)
      throw new PageError('robots_disallowed', `${url.pathname} is not read: ${why}`, {
        remedy: 'Save the page from your browser and look at the file.',
      });
    const request = {
      method: 'GET',
      url,
      headers: source.headers,
      stream: url.host,
      page: url.pathname,
      signal: context.signal,
    };
    const read = (response: HttpResponse): HtmlPage => {
      if (asked.login !== 'show' && isLoginWall(url, response))
        throw new PageError('login_wall', `${url.pathname} shows a login instead of data`, {
          remedy:
            'Log in with your browser, save the page, and look at the file: `suggest` and `preview --select` take --file.',
        });
      return parsePage(Uint8Array.from(response.body), {
        ...given,
        url: response.url,
        contentType: response.headers['content-type'],
        charset: asked.browser ? 'utf-8' : source.charset,
        page: url.pathname,
      });
    };
    const send = asked.browser ? site.browser.send({ waitFor: asked.waitFor, rows: asked.waitFor }) : undefined;
    return await site.client.exchange(request, read, send);
  } finally {
    await sites.close();
  }
}

/** @throws ConfigError `page_missing` */
export function readSaved(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new ConfigError(
      'page_missing',
      `the saved page ${file} cannot be read: ${(cause as NodeJS.ErrnoException).code}`,
      {
        remedy: 'Save the page with the browser ("HTML only"), or correct the path.',
        cause,
      },
    );
  }
}

/** A source for an address that no config names. */
function sourceFor(url: string): SiteSourcePlan {
  if (!URL.canParse(url) || !/^https?:/i.test(url))
    throw new ConfigError('bad_usage', `${url} is no whole URL such as https://example.com/list`);
  const text = JSON.stringify({
    version: 1,
    sources: { page: { type: 'site', base_url: new URL(url).origin } },
    streams: {
      page: { source: 'page', start: '/', items: 'html', fields: { title: 'title' }, write: { csv: 'page.csv' } },
    },
  });
  return parseConfig(text, { file: 'page', env: {} }).sources['page'] as SiteSourcePlan;
}
