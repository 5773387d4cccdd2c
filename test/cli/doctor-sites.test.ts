import { chmodSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CREDENTIALS, type Shop, type ShopSettings, startShop } from '../../fixtures/shop/index.ts';
import { cli, closedPort, expectClean, workspace } from './support.ts';

const LIST = '/catalogue/page-1.html';
const PASSWORD = 'canary-7711';

async function openShop(settings: ShopSettings = {}): Promise<Shop> {
  const shop = await startShop({ products: 40, ...settings });
  onTestFinished(() => shop.close());
  return shop;
}

interface Keys {
  readonly source?: string;
  readonly stream?: string;
  readonly fields?: string;
}

const configOf = (url: string, { source = '', stream = `start: ${LIST}`, fields = '' }: Keys = {}): string =>
  `version: 1
sources:
  shop:
    type: site
    base_url: ${url}
    rate_limit: 5000/s
    render: static
    contact: mailto:data@example.org
    retry: { base: 1ms, max: 5ms }
${source}
streams:
  books:
    source: shop
    ${stream}
    items: article.product_pod
    fields:
      title: { select: "h3 a::attr(title)", required: true }
      price: { select: .price_color, type: price }
${fields}
    detail: { follow: title, fields: { upc: th + td } }
    write: { csv: data/books.csv }
publish: { git: false }
`;

const LOGIN = `    session:
      login: { page: /login, form: "form#login", fields: { username: ${CREDENTIALS.username}, password: "\${SHOP_PASSWORD}" }, success: "a[href='/logout']" }`;

interface Told {
  readonly code: number | null;
  /** `level check: message`, of what concerns sites. */
  readonly lines: readonly string[];
  readonly remedies: readonly string[];
}

async function examine(
  config: string,
  args: readonly string[] = ['--online'],
  env: Readonly<Record<string, string>> = {},
): Promise<Told> {
  const folder = workspace({ 'adip.yml': config });
  const end = await cli(folder, ['doctor', '--format', 'json', ...args], env);
  expectClean(end, PASSWORD, CREDENTIALS.password);
  expect(readdirSync(folder)).toEqual(['adip.yml']);
  const { findings } = JSON.parse(end.stdout) as {
    findings: Record<'check' | 'level' | 'message' | 'remedy', string>[];
  };
  const own = findings.filter(({ check }) => ['contact', 'browser', 'sites'].includes(check));
  for (const { level, remedy } of own) if (level === 'problem') expect(remedy).toMatch(/\S/);
  return {
    code: end.code,
    lines: own.map(({ check, level, message }) => `${level} ${check}: ${message}`),
    remedies: own.map(({ remedy }) => remedy ?? ''),
  };
}

const told = (message: RegExp) => expect.stringMatching(message);

describe('doctor --online asks sites as a run would begin', () => {
  it('tells of robots.txt, the login and the first page, and reads no page of a record', async () => {
    const shop = await openShop();
    const { code, lines } = await examine(configOf(shop.url, { source: LOGIN }), ['--online'], {
      SHOP_PASSWORD: CREDENTIALS.password,
    });
    expect(lines).toEqual([
      'ok contact: shop: the user agent names mailto:data@example.org',
      'ok sites: shop: robots.txt permits 1 first page',
      'ok sites: shop: the login is taken',
      `ok sites: books: ${LIST} gives 20 rows; required fields found: title`,
    ]);
    expect(code).toBe(0);
    expect(shop.stats.logins).toBe(1);
    expect(shop.stats.byKind).toMatchObject({ robots: 1, list: 1 });
    expect(shop.stats.byKind.detail).toBeUndefined();
  });

  it('wrong credentials are sent once, and no page is asked for', async () => {
    const shop = await openShop();
    const { code, lines } = await examine(configOf(shop.url, { source: LOGIN }), ['--online'], {
      SHOP_PASSWORD: PASSWORD,
    });
    expect(lines).toContainEqual(told(/^problem sites: shop: the login was refused, .*Name or password is wrong/));
    expect(code).toBe(1);
    expect(shop.stats).toMatchObject({ failedLogins: 1 });
    expect(shop.stats.byKind.list).toBeUndefined();
  });

  it('a login form that is gone is no refusal', async () => {
    const shop = await openShop({ loginGone: true });
    const { lines } = await examine(configOf(shop.url, { source: LOGIN }), ['--online'], { SHOP_PASSWORD: PASSWORD });
    expect(lines).toContainEqual(told(/^problem sites: shop: no login form matches "form#login"/));
  });

  it('an outage is told as one', async () => {
    const { code, lines } = await examine(configOf(await closedPort(), { source: LOGIN }), ['--online'], {
      SHOP_PASSWORD: PASSWORD,
    });
    expect(lines.slice(1)).toEqual([told(/^problem sites: .*refuses connections/)]);
    expect(code).toBe(1);
  });

  it('first pages that robots.txt forbids are named with the rule, and not asked for', async () => {
    const shop = await openShop({ open: true, robots: { text: 'User-agent: *\nDisallow: /catalogue/page-2\n' } });
    const config = configOf(shop.url, { stream: `start: [${LIST}, /catalogue/page-2.html]` });
    const { lines } = await examine(config);
    expect(lines).toContainEqual(
      told(
        /^problem sites: books: \/catalogue\/page-2\.html may not be read: .*line 2: "Disallow: \/catalogue\/page-2"/,
      ),
    );
    expect(lines).toContainEqual(told(/^ok sites: books: .* gives 20 rows/));
    expect(shop.stats.byPath['/catalogue/page-2.html']).toBeUndefined();
  });

  it('fields that are missing, and a page without rows', async () => {
    const shop = await openShop({ open: true });
    const fields = '      isbn: { select: .isbn, required: true }\n      blurb: .blurb';
    const { code, lines } = await examine(configOf(shop.url, { fields }));
    expect(lines).toContain(`problem sites: books: ${LIST}: the field "isbn" is found in 0 of 20 records`);
    expect(lines).toContain(`warning sites: books: ${LIST}: the field "blurb" is found in 0 of 20 records`);
    expect(code).toBe(1);
    const empty = await examine(configOf(shop.url).replace('article.product_pod', 'div.nothing'));
    expect(empty.lines).toContain(`problem sites: books: ${LIST} came, and has no rows`);
    expect(empty.remedies.at(-1)).toContain('preview books');
  });

  it('a wall is a problem of its own', async () => {
    const shop = await openShop({ open: true, block: { kind: 'captcha', after: 0 } });
    expect((await examine(configOf(shop.url))).lines).toContainEqual(told(/^problem sites: .*captcha/i));
  });
});

describe('doctor looks, without asking anybody,', () => {
  it('for a contact', async () => {
    const config = configOf('http://127.0.0.1:1').replace(/ {4}contact.*\n/, '');
    const { lines, code, remedies } = await examine(config, []);
    expect(lines).toEqual([told(/^warning contact: shop: the user agent names nobody/)]);
    expect(remedies[0]).toContain('contact: mailto:');
    expect(code).toBe(0);
  });

  it.each([
    ['browser', 'problem', /^problem browser: shop needs a browser: CHROME_PATH names .*no program/, 1],
    ['auto', 'warning', /^warning browser: shop: pages that lack rows .* cannot be rendered: CHROME_PATH/, 0],
  ])('for the browser of render: %s, a %s where it is not there', async (render, _, message, code) => {
    const config = configOf('http://127.0.0.1:1').replace('render: static', `render: ${render}`);
    const end = await examine(config, [], { CHROME_PATH: '/nonexistent/chrome' });
    expect(end.lines).toContainEqual(told(message));
    expect(end.code).toBe(code);
  });

  it.runIf(process.platform !== 'win32')('for the version of the browser, or why it does not start', async () => {
    const program = join(workspace(), 'chrome');
    const config = configOf('http://127.0.0.1:1').replace('render: static', 'render: browser');
    const look = async (script: string) => {
      writeFileSync(program, `#!/bin/sh\n${script}\n`);
      chmodSync(program, 0o755);
      return (await examine(config, [], { CHROME_PATH: program, GITHUB_TOKEN: PASSWORD })).lines;
    };
    expect(await look(`echo "Chromium 1.2.3 $GITHUB_TOKEN"`)).toContainEqual(
      `ok browser: shop: Chromium 1.2.3 (${program})`,
    );
    expect(await look('echo "libnss3.so: no such file" >&2; exit 127')).toContainEqual(
      told(/^problem browser: .*does not tell its version: libnss3\.so/),
    );
  });

  it.runIf(existsSync(process.env['CHROME_PATH'] ?? ''))('for a real one', async () => {
    const config = configOf('http://127.0.0.1:1').replace('render: static', 'render: browser');
    const { lines } = await examine(config, [], { CHROME_PATH: process.env['CHROME_PATH']! });
    expect(lines).toContainEqual(told(/^ok browser: shop: .*\d+\.\d+\.\d+/));
  });
});
