import type { Response } from 'playwright-core';
import { PageError } from '../core/errors.ts';
import type { RenderedResponse } from './contract.ts';
import { notHtml } from './navigation-errors.ts';

const READABLE = /^(text\/(html|plain|xml)|application\/(xhtml\+xml|xml|[\w.-]+\+xml))\b/i;
/** They speak of the bytes on the wire, not of the DOM that is handed on. */
const OF_WIRE = new Set(['set-cookie', 'content-length', 'content-encoding', 'transfer-encoding', 'content-type']);

/** @throws PageError `not_html`, `redirect_insecure` */
export function assertPage(answer: Response, asked: URL): void {
  const at = new URL(answer.url());
  if (asked.protocol === 'https:' && at.protocol === 'http:') {
    throw new PageError(
      'redirect_insecure',
      `${asked.origin}${asked.pathname} redirects from https to http, ${at.host}`,
      {
        remedy: 'Ask for an address that stays on https: what was secret would travel in the clear.',
      },
    );
  }
  const type = answer.headers()['content-type'];
  if (answer.ok() && type !== undefined && !READABLE.test(type.trim())) throw notHtml(asked, type.trim());
}

/** What the page's own answer says, for a body that is a DOM in UTF-8. Cookies are with the context, not here. */
export async function describeAnswer(
  answer: Response,
  shown: string,
  receivedAt: number,
): Promise<Omit<RenderedResponse, 'body' | 'captured'>> {
  const headers = Object.entries(await answer.allHeaders().catch(() => answer.headers()));
  const kept = headers.filter(([name]) => !OF_WIRE.has(name.toLowerCase()) && !name.startsWith(':'));
  const url = URL.parse(shown);
  return {
    status: answer.status(),
    headers: {
      ...Object.fromEntries(kept.map(([name, value]) => [name.toLowerCase(), value.replaceAll('\n', ', ')])),
      'content-type': 'text/html; charset=utf-8',
    },
    setCookies: [],
    url: url && /^https?:$/.test(url.protocol) ? url : new URL(answer.url()),
    wireBytes: await wireBytes(answer),
    receivedAt,
  };
}

async function wireBytes(answer: Response): Promise<number> {
  const sizes = await answer
    .request()
    .sizes()
    .catch(() => undefined);
  return Math.max(0, sizes?.responseBodySize ?? 0);
}
