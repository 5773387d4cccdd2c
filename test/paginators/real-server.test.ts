import { describe, expect, it } from 'vitest';
import { API_DEFAULTS, HMAC_SECRET, itemsFrom, OAUTH_CLIENT, startApi } from '../../fixtures/api/index.ts';
import { authenticators } from '../../src/auth/index.ts';
import { seededRandom, systemClock } from '../../src/core/clock.ts';
import { type Json, parseJson } from '../../src/core/json.ts';
import type { Step } from '../../src/core/paginator.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import { createHttpClient, httpOptionsSchema } from '../../src/http/index.ts';
import { paginators } from '../../src/paginators/index.ts';

const ITEMS = 143;
const isObject = (value: Json | undefined): value is { [key: string]: Json } =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The records of an answer and the rest of it. */
function split(body: Json): { rows: Json[]; envelope: Json } {
  if (Array.isArray(body)) return { rows: body, envelope: [] };
  const key = isObject(body) ? Object.keys(body).find((name) => Array.isArray(body[name])) : undefined;
  if (!isObject(body) || key === undefined) return { rows: [], envelope: body };
  return { rows: body[key] as Json[], envelope: { ...body, [key]: [] } };
}

/** All ids of a stream and how it ended, over real HTTP. */
async function ingest(
  path: string,
  paging: { type: string; [key: string]: Json },
  auth: { type: string; [key: string]: unknown } = { type: 'none' },
) {
  await using api = await startApi({ items: ITEMS });
  const baseUrl = new URL(api.url);
  const signal = new AbortController().signal;
  const secrets = createSecrets();
  const shared = { source: 'fixture', baseUrl, clock: systemClock, emit: () => {}, secrets, signal };
  const vault = { keeps: false, get: async () => undefined, set: async () => {} };
  const client = createHttpClient(httpOptionsSchema.parse({}), {
    ...shared,
    makeAuthenticator: (exchange) =>
      authenticators.create(authenticators.schema.parse(auth), { ...shared, exchange, vault }),
    random: seededRandom(1),
    deadline: Date.now() + 60_000,
  });
  const paginator = paginators.create(paginators.schema.parse(paging), {});
  const ids: Json[] = [];
  const steps: Step[] = [];
  for (let cursor: Json = paginator.first(), more = true; more; ) {
    const injection = paginator.inject(cursor);
    const url = new URL(injection.url ?? path, baseUrl);
    for (const [name, value] of Object.entries(injection.query ?? {})) url.searchParams.set(name, value);
    const request = {
      method: 'GET',
      url,
      headers: injection.headers ?? {},
      stream: 's',
      page: paginator.label(cursor),
      signal,
    };
    const step = await client.exchange(request, (response) => {
      const { rows, envelope } = split(parseJson(Buffer.from(response.body).toString()));
      for (const row of rows) if (isObject(row)) ids.push(row['id'] ?? null);
      const last = rows.at(-1);
      return paginator.after(cursor, {
        rows: rows.length,
        envelope,
        headers: response.headers,
        url: response.url,
        last: ([name]) => (isObject(last) ? last[String(name)] : undefined),
      });
    });
    steps.push(step);
    more = step.next !== null;
    cursor = step.next;
  }
  await client.close();
  return { ids, steps };
}

const expected = itemsFrom(API_DEFAULTS.data.seed, ITEMS, 0, ITEMS).map(({ id }) => id as Json);

const streams: [string, { type: string; [key: string]: Json }][] = [
  ['/p/page?per_page=30', { type: 'page_number', total_pages_path: 'total_pages' }],
  ['/p/page?bare=1', { type: 'page_number', size_param: 'per_page', page_size: 1000 }],
  ['/p/offset?bare=1', { type: 'offset', page_size: 1000 }],
  ['/p/offset', { type: 'offset', page_size: 30, total_path: 'total' }],
  [
    '/p/cursor',
    { type: 'cursor', cursor_path: 'meta.next_cursor', cursor_param: 'cursor', has_more_path: 'meta.has_more' },
  ],
  ['/p/next-url?relative=1', { type: 'next_url', next_url_path: 'next' }],
  ['/p/link', { type: 'link_header' }],
  ['/p/header-cursor', { type: 'header_cursor', header: 'X-Next-Cursor', cursor_param: 'X-Cursor', inject: 'header' }],
  ...['/p/page', '/p/offset', '/p/cursor', '/p/next-url', '/p/link', '/p/header-cursor'].map(
    (path): [string, { type: string }] => [path, { type: 'auto' }],
  ),
];

describe('over real HTTP', () => {
  for (const [path, paging] of streams)
    it(`${paging.type} reads all of ${path}`, async () => {
      const { ids, steps } = await ingest(path, paging);
      expect(ids.map(String)).toEqual(expected.map(String));
      expect(steps.length).toBeGreaterThan(1);
    });

  it('oauth2 and hmac open what is protected', async () => {
    const client = { client_id: OAUTH_CLIENT.id, client_secret: OAUTH_CLIENT.secret };
    const oauth = await ingest('/p/oauth', { type: 'auto' }, { type: 'oauth2', token_url: '/oauth/token', ...client });
    expect(oauth.ids).toHaveLength(ITEMS);
    const signed = await ingest(
      '/p/hmac',
      { type: 'single_page' },
      { type: 'hmac', secret: HMAC_SECRET, timestamp_header: 'X-Timestamp' },
    );
    expect(signed.ids).toHaveLength(20);
  });
});
