import { describe, expect, it } from 'vitest';
import { cli, expectClean, workspace } from '../cli/support.ts';
import { openWorkspace, runHere } from '../run/support.ts';
import {
  expectHelpful,
  itemPage,
  LIST,
  listPage,
  openScripted,
  type Reply,
  type ScriptedSite,
  WITH_DETAILS,
} from './scripted-site.ts';
import { CSV, codesOf, openShop, runShop, shopConfig, siteConfig, streamOf } from './support.ts';

const html = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

/** Walls as they come, each with what the message must call it. */
const WALLS: readonly (readonly [string, Reply, string])[] = [
  [
    'a challenge with 403',
    {
      status: 403,
      headers: { 'cf-mitigated': 'challenge' },
      body: html('<title>Just a moment...</title>', '<h1>Checking</h1>'),
    },
    'a Cloudflare challenge',
  ],
  [
    'a challenge with 200',
    html('<title>Making sure you&#39;re not a bot!</title>', '<div id="anubis_challenge">{}</div>'),
    'an Anubis challenge',
  ],
  [
    'a challenge with 503',
    { status: 503, body: html('<title>Just a moment...</title>', '<p>Checking your browser before accessing.</p>') },
    'a Cloudflare challenge',
  ],
  [
    'a captcha with 200',
    html('<title>Are you a robot?</title>', '<p>Prove it</p><div class="g-recaptcha"></div>'),
    'a captcha page',
  ],
  [
    'a captcha with 403',
    { status: 403, body: html('<title>Verify</title>', '<div class="h-captcha" data-sitekey="x"></div>') },
    'a captcha page',
  ],
  [
    'a page that says "blocked" with 200',
    html(
      '<title>Access denied</title>',
      '<h1>Sorry, you have been blocked</h1><p>We have seen unusual traffic from your network. Reference: 18.5f2c.</p>',
    ),
    'a page that turns automated visitors away',
  ],
];

const GOOD = {
  '/list': listPage(['a', 'b', 'c'], { next: '/list/2' }),
  '/list/2': listPage(['d', 'e', 'f']),
  '/item/*': (request) => itemPage(request.url!.slice('/item/'.length)),
} satisfies Record<string, Reply>;

/** A workspace with the good data of an earlier run. */
async function readOnce(stream = LIST) {
  const site = await openScripted(GOOD);
  const place = openWorkspace();
  const config = siteConfig(site.url, { stream });
  const ran = await runHere(place, config);
  expect(ran.report.run.status).toBe('succeeded');
  return { site, place, config, before: place.readBytes(CSV), asked: site.asked.length };
}

const sinceOf = (site: ScriptedSite, from: number) =>
  site.asked.slice(from).filter(({ path }) => path !== '/robots.txt');

describe('F34 a wall in place of a page', () => {
  it.each(WALLS)(
    '%s ends the stream as blocked, with the page kept and the good data untouched',
    async (_, wall, name) => {
      const { site, place, config, before, asked } = await readOnce();
      site.set('/list/2', wall);
      const ran = await runHere(place, config);
      expectHelpful(ran);
      const stream = streamOf(ran);
      expect(stream).toMatchObject({ status: 'blocked', errors: [{ code: 'blocked' }] });
      expect(stream.errors[0]!.message).toContain(name);
      expect(stream.errors[0]!.message).toContain('/list/2');
      expect(stream.errors[0]!.remedy).toContain('operator');
      expect(ran.report.run.status).toBe('failed');
      expect(place.readBytes(CSV).equals(before), 'byte for byte').toBe(true);
      const [snapshot] = stream.snapshots ?? [];
      expect(snapshot).toMatchObject({ kind: 'blocked', url: `${site.url}/list/2` });
      expect(place.read(snapshot!.path)).toBe(typeof wall === 'string' ? wall : (wall as { body: string }).body);
      const since = sinceOf(site, asked);
      expect(since.filter(({ path }) => path === '/list/2')).toHaveLength(3);
      expect(new Set(since.map(({ headers }) => headers['user-agent'])).size, 'it stays who it is').toBe(1);
      expect(since.every(({ headers }) => headers['user-agent']!.startsWith('adip-ingest/'))).toBe(true);
    },
  );

  it('detail pages, twenty of them: a handful of requests, not a hundred', async () => {
    const titles = Array.from({ length: 20 }, (_, i) => `i${i}`);
    const site = await openScripted({ '/list': listPage(titles), '/item/*': WALLS[0]![1] });
    const ran = await runHere(openWorkspace(), siteConfig(site.url, { stream: WITH_DETAILS }));
    expect(streamOf(ran).status).toBe('blocked');
    expect(site.paths().filter((path) => path.startsWith('/item/')).length).toBeLessThanOrEqual(3 + 4);
  });

  it('pages of a range: the same', async () => {
    const site = await openScripted({ '/p/*': WALLS[3]![1] });
    const stream = `    start: /p/{page}
    render: static
    items: li.item
    fields: { title: a }
    paginator: { type: url_range, to: 60 }
`;
    const ran = await runHere(openWorkspace(), siteConfig(site.url, { stream }));
    expect(streamOf(ran).status).toBe('blocked');
    expect(site.paths().length).toBeLessThanOrEqual(3 + 4);
  });

  it('in the browser, too: it is no way around a wall', async () => {
    const site = await openScripted({ '/list': WALLS[0]![1] });
    const stream = LIST.replace('render: static', 'render: browser');
    const env = { CHROME_PATH: process.env['CHROME_PATH'] ?? '' };
    const place = openWorkspace();
    const config = siteConfig(site.url, { stream }).replace('wait: 2s', 'wait: 200ms');
    const ran = await runHere(place, config, { env });
    expect(streamOf(ran)).toMatchObject({ status: 'blocked', errors: [{ code: 'blocked' }] });
    expect(place.read(streamOf(ran).snapshots![0]!.path)).toContain('Just a moment...');
    expect(site.times('/list')).toBeLessThanOrEqual(3);
    for (const { headers } of site.asked) expect(headers['user-agent']).toMatch(/^adip-ingest\//);
  });

  it('a wall that is gone at the next attempt was none', async () => {
    const { site, place, config } = await readOnce();
    const [, wall] = WALLS[0]!;
    site.set('/list/2', (_, __, times) => (times === 2 ? (wall as { body: string }) : GOOD['/list/2']));
    const ran = await runHere(place, config);
    expect(streamOf(ran)).toMatchObject({ status: 'succeeded', retries_by_cause: { blocked: 1 } });
  });

  it('its Retry-After is waited for', async () => {
    let first = 0;
    const site = await openScripted({
      ...GOOD,
      '/list/2': (_, __, times) => {
        if (times > 1) return GOOD['/list/2'];
        first = performance.now();
        return { ...(WALLS[0]![1] as object), headers: { 'cf-mitigated': 'challenge', 'retry-after': '1' } };
      },
    });
    const ran = await runHere(openWorkspace(), siteConfig(site.url, { stream: LIST }));
    expect(streamOf(ran).status).toBe('succeeded');
    expect(site.asked.at(-1)!.at - first).toBeGreaterThanOrEqual(985);
  });

  it('a robots.txt behind a wall blocks the stream before it asks for a page', async () => {
    const { site, place, config, before, asked } = await readOnce();
    site.set('/robots.txt', WALLS[0]![1]);
    const ran = await runHere(place, config);
    expect(streamOf(ran).status).toBe('blocked');
    expect(sinceOf(site, asked)).toEqual([]);
    expect(place.readBytes(CSV).equals(before)).toBe(true);
  });
});

describe('a soft block', () => {
  it('an empty list where rows were fails the stream, and the good data stays', async () => {
    const { site, place, config, before } = await readOnce();
    site.set('/list', listPage([]));
    const ran = await runHere(place, config);
    expectHelpful(ran);
    const stream = streamOf(ran);
    expect(stream.status).toBe('failed');
    expect(place.readBytes(CSV).equals(before)).toBe(true);
    expect(stream.snapshots).toMatchObject([{ kind: 'no_rows' }]);
  });

  it('a login wall ends as blocked, and says what would help', async () => {
    const { site, place, config, before } = await readOnce();
    const wall = html(
      '<title>Sign in to continue</title>',
      '<h1>Sign in to continue</h1><form method="post"><input name="email"><input type="password" name="p"></form>',
    );
    site.set('/list', wall);
    const ran = await runHere(place, config);
    expectHelpful(ran);
    const stream = streamOf(ran);
    expect(stream).toMatchObject({ status: 'blocked', errors: [{ code: 'login_wall' }] });
    expect(stream.errors[0]!.remedy).toContain('session.login');
    expect(place.readBytes(CSV).equals(before)).toBe(true);
    expect(place.read(stream.snapshots![0]!.path)).toBe(wall);
  });

  it('so does a page that leads to its login by a link', async () => {
    const { site, place, config, before } = await readOnce();
    site.set(
      '/list/2',
      html('', '<h1>Your session has timed out</h1><p>Please <a href="/login?next=2">sign in</a>.</p>'),
    );
    const ran = await runHere(place, config);
    expectHelpful(ran);
    expect(streamOf(ran)).toMatchObject({ status: 'blocked', errors: [{ code: 'login_wall' }] });
    expect(place.readBytes(CSV).equals(before)).toBe(true);
  });

  it('a list that is cut by an empty page is told, even where it might be its end', async () => {
    const { site, place, config } = await readOnce();
    site.set('/list/2', listPage([]));
    const stream = streamOf(await runHere(place, config));
    expect(stream.warnings).toContainEqual(
      expect.objectContaining({ code: 'list_short', message: expect.stringContaining('/list/2 has no rows') }),
    );
  });

  it('a detail page that shows a login is no product without a description', async () => {
    const { site, place, config, before } = await readOnce(WITH_DETAILS);
    const wall = '<title>Log in</title><p>Please log in to continue</p><form><input type="password"></form>';
    site.set('/item/b', html('', wall));
    expect(streamOf(await runHere(place, config))).toMatchObject({
      status: 'blocked',
      errors: [{ code: 'login_wall' }],
    });
    expect(place.readBytes(CSV).equals(before)).toBe(true);
  });

  it('a redirect to the login ends as blocked, too', async () => {
    const { site, place, config, before } = await readOnce();
    site.set('/list', { status: 302, headers: { location: '/login?next=/list' } });
    site.set('/login?next=/list', html('<title>Login</title>', '<form><input name="u"><input type="password"></form>'));
    const ran = await runHere(place, config);
    expect(streamOf(ran)).toMatchObject({ status: 'blocked', errors: [{ code: 'login_wall' }] });
    expect(place.readBytes(CSV).equals(before)).toBe(true);
  });

  it.each(['challenge', 'captcha', 'soft', 'login-wall'] as const)(
    'the shop behind its %s after half the list: nothing of the half is delivered',
    async (kind) => {
      const shop = await openShop({ products: 60 });
      const place = openWorkspace();
      await runShop(place, shop);
      const before = place.readBytes(CSV);
      shop.set({ block: { kind, after: 63 + 20 } });
      shop.changePrices([1, 2, 3]);
      const ran = await runShop(place, shop, shopConfig());
      expect(ran.report.run.status).toBe('failed');
      expect(['blocked', 'failed']).toContain(streamOf(ran).status);
      expect(place.readBytes(CSV).equals(before)).toBe(true);
    },
  );
});

describe('beside a blocked stream', () => {
  it('others go on; exit code, terminal and report say so', async () => {
    const blocked = await openScripted({ '/list': WALLS[0]![1] });
    const open = await openScripted(GOOD);
    const config = siteConfig(blocked.url, { stream: LIST }).replace(
      'streams:\n',
      `  other: { type: site, base_url: "${open.url}", rate_limit: 5000/s }
streams:
  fine:
    source: other
${LIST}    write: { csv: data/fine.csv }
`,
    );
    const folder = workspace({ 'adip.yml': config });
    const end = await cli(folder, ['run', '--report-json', 'report.json']);
    expect(end.code).toBe(3);
    expectClean(end);
    const { readFileSync } = await import('node:fs');
    const report = JSON.parse(readFileSync(`${folder}/report.json`, 'utf8'));
    expect(report.run.status).toBe('partial');
    expect(report.streams.map(({ name, status }: { name: string; status: string }) => [name, status])).toEqual([
      ['fine', 'succeeded'],
      ['products', 'blocked'],
    ]);
    expect(readFileSync(`${folder}/data/fine.csv`, 'utf8').split('\n')).toHaveLength(8);
    expect(end.stdout + end.stderr).toContain('blocked');
    expect(end.stdout + end.stderr).toContain('.adip/snapshots/products/blocked.html');
  });

  it('alone it ends the run with 1', async () => {
    const blocked = await openScripted({ '/list': WALLS[3]![1] });
    const end = await cli(workspace({ 'adip.yml': siteConfig(blocked.url, { stream: LIST }) }), ['run']);
    expect(end.code).toBe(1);
    expectClean(end);
  });

  it('a session whose login page is behind a wall is not tried again and again', async () => {
    const site = await openScripted({ ...GOOD, '/login': WALLS[0]![1] });
    const source = ', session: { login: { page: /login, fields: { user: me, password: "hush hush 9" } } }';
    const ran = await runHere(openWorkspace(), siteConfig(site.url, { stream: LIST, source }));
    expectHelpful(ran, 'hush hush 9');
    expect(streamOf(ran)).toMatchObject({ status: 'blocked' });
    expect(codesOf(streamOf(ran).errors)).toEqual(['blocked']);
    expect(site.paths()).toEqual(['/login', '/login', '/login']);
  });
});
