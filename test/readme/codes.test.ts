import { expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { startApi } from '../../fixtures/api/index.ts';
import { type ShopSettings, startShop } from '../../fixtures/shop/index.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from './ingest.ts';
import { section, siteConfig } from './readme.ts';

const TABLE = section('At 3 a.m.');
const LOGIN = {
  type: 'login',
  path: '/auth/login',
  body: { username: 'demo', password: 'wrong' },
  token_path: 'token',
};

/** What goes wrong, as sources and streams: each must end with the code that the table explains. */
const TROUBLES: Readonly<Record<string, { source?: object; stream?: object; base?: string }>> = {
  http_404: { stream: { path: '/nothing' } },
  http_403: {
    source: { auth: { type: 'api_key', header: 'X-API-Key', value: 'wrong' } },
    stream: { path: '/v1/teams' },
  },
  http_503: { stream: { path: '/p/status', params: { code: 503 } } },
  unauthorized: { stream: { path: '/p/bearer' } },
  login_refused: { source: { auth: LOGIN }, stream: { path: '/api/v1/customers' } },
  connection_refused: { base: 'http://127.0.0.1:1' },
  response_rule: { source: { response_rules: [{ status: 200, action: 'fail' }] } },
  records_absent: { stream: { records_path: 'data.rows' } },
  deferred: { stream: { path: '/p/status', params: { code: 503, 'retry-after': 86_400 } } },
  pagination_loop: { stream: { path: '/p/cycle' } },
  pagination_stuck: { stream: { path: '/p/repeat', paginator: { type: 'page_number' } } },
  foreign_host: { stream: { path: '/p/foreign-next' } },
  key_missing: { stream: { primary_key: 'nothing' } },
  check_failed: { stream: { checks: { rows: { min: 1_000 } } } },
  schema_changed: { stream: { schema: { contract: 'freeze', columns: { station_id: 'string' } } } },
};

it.each(Object.entries(TROUBLES))('%s is what the run says, and the table explains it', async (code, trouble) => {
  await using api = await startApi();
  await using place = await createWorkspace();
  const base_url = trouble.base ?? api.url;
  const source = { type: 'api', base_url, retry: { attempts: 2, base: '1ms' }, ...trouble.source };
  const stream = { source: 'it', path: '/v1/stations', write: { csv: 'data/it.csv' }, ...trouble.stream };
  const { report } = await ingest(
    stringify({ version: 1, sources: { it: source }, streams: { it: stream } }),
    place.path,
  );
  const [error, ...more] = report.streams[0]?.errors ?? [];
  expect(more).toEqual([]);
  expect([error?.code, error?.message]).toEqual([code, expect.stringMatching(/\w/)]);
  expect(report.run.status).toBe('failed');
  expect(TABLE).toContain(`\`${code}\``);
});

const FORM = { page: '/login', fields: { username: 'reader', password: 'wrong' } };
const login = (more: object = {}) => ({ session: { login: { ...FORM, ...more } } });

/** What goes wrong with sites, and whether it is an error, a lost page or a warning. */
const SITE_TROUBLES: Readonly<
  Record<string, { shop?: ShopSettings; site?: object; stream?: object; as?: 'errors' | 'failed_pages' | 'warnings' }>
> = {
  robots_disallowed: { shop: { open: true, robots: 'disallow' }, as: 'failed_pages' },
  robots_html: { shop: { open: true, robots: 'html' }, as: 'warnings' },
  blocked: { shop: { open: true, block: { kind: 'captcha', after: 0 } } },
  login_refused: { site: login() },
  login_form_gone: { shop: { loginGone: true }, site: login() },
  login_field_unknown: { site: login({ fields: { user: 'x', password: 'y' } }) },
  not_html: { stream: { start: '/not-html.pdf' }, as: 'failed_pages' },
  not_a_sitemap: { shop: { open: true }, stream: { paginator: { type: 'sitemap' } } },
  unparsed: { shop: { open: true }, stream: { fields: { it: { select: 'h3', type: 'number' } } }, as: 'warnings' },
  max_pages: {
    shop: { open: true },
    stream: { paginator: { type: 'next_link', select: 'li.next a', max_pages: 1 } },
    as: 'warnings',
  },
};

it.each(Object.entries(SITE_TROUBLES))(
  '%s of a site is what the run says, and the table explains it',
  async (code, trouble) => {
    await using shop = await startShop({ products: 40, ...trouble.shop });
    await using place = await createWorkspace();
    const source = { render: 'static', retry: { attempts: 2, base: '1ms' }, ...trouble.site };
    const stream = { items: 'article', fields: { title: 'h3' }, ...trouble.stream };
    const whole = parse(siteConfig('site stream', stream));
    Object.assign(whole.sources.shop, source, { base_url: shop.url });
    const { report } = await ingest(stringify(whole), place.path);
    const told = [...(report.streams[0]?.[trouble.as ?? 'errors'] ?? []), ...report.warnings];
    expect(told.map((one) => one.code)).toContain(code);
    expect(TABLE).toContain(`\`${code}\``);
  },
);
