import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { CREDENTIALS, type Shop, type ShopSettings, startShop } from '../../fixtures/shop/index.ts';
import { openScripted } from '../sites/scripted-site.ts';
import { SHOP_YML } from '../sites/support.ts';
import { cli, configFor, expectClean, serve, workspace } from './support.ts';

const LIST = '/catalogue/page-1.html';
const CHAIN = ['--select', 'h3 a::attr(title)', '--select', 'h3::text', '--select', '.nothing'];
const ITEMS = ['--items', 'article.product_pod', '--items', 'li.product-card'];

async function openShop(settings: ShopSettings = {}): Promise<Shop> {
  const shop = await startShop({ open: true, products: 60, ...settings });
  onTestFinished(() => shop.close());
  return shop;
}

const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

describe('preview --select', () => {
  it.each([
    ['classic', 'article.product_pod', 'h3 a::attr(title)'],
    ['cards', 'li.product-card', 'h3::text'],
  ] as const)(
    'on a live page of %s: rows of each selector, which one fires, first values',
    async (layout, items, fires) => {
      const shop = await openShop({ layout });
      const args = ['preview', '--url', shop.url + LIST, ...ITEMS, ...CHAIN, '--format', 'json'];
      const end = await cli(workspace(), args);
      expect(end).toMatchObject({ code: 0, stderr: '' });
      const tried = JSON.parse(end.stdout);
      expect(tried).toMatchObject({ url: shop.url + LIST, rows: 20, items });
      expect(tried.selectors.map(({ select, fires }: { select: string; fires: number }) => [select, fires])).toEqual([
        ['h3 a::attr(title)', fires === 'h3 a::attr(title)' ? 20 : 0],
        ['h3::text', fires === 'h3::text' ? 20 : 0],
        ['.nothing', 0],
      ]);
      const chosen = tried.selectors.find(({ select }: { select: string }) => select === fires);
      expect(chosen.examples).toEqual(
        shop
          .products()
          .slice(0, 3)
          .map(({ title }) => title.replace(/\s+/g, ' ')),
      );
      // Both find a text in the classic layout; only the first of the chain gives the value.
      expect(tried.selectors[1].matches).toBe(20);
    },
  );

  it('on a saved page, as a table, and asks nobody', async () => {
    const shop = await openShop({ layout: 'cards' });
    const folder = workspace({ 'page.html': await textOf(shop.url + LIST) });
    shop.reset();
    const end = await cli(folder, ['preview', '--file', 'page.html', '--url', shop.url + LIST, ...ITEMS, ...CHAIN]);
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toContain('20 rows by li.product-card');
    expect(end.stdout).toMatch(/^h3 a::attr\(title\) +0 *$/m);
    expect(end.stdout).toMatch(/^h3::text +20 +20 +\S/m);
    expect(shop.stats.requests).toBe(0);
    expect(readdirSync(folder)).toEqual(['page.html']);
  });

  it('one selector for the whole page', async () => {
    const shop = await openShop();
    const end = await cli(workspace(), ['preview', '--url', shop.url + LIST, '--select', 'li.next a::attr(href)']);
    expect(end.code).toBe(0);
    expect(end.stdout).toMatch(/^li\.next a::attr\(href\) +1 +1 +page-2\.html$/m);
  });

  it.each([
    ['nothing matches', ['--select', '.nothing'], 1, /^\.nothing +0/m],
    ['no row', ['--items', '.nothing', '--select', 'h3'], 1, /no rows, none of the --items matches/],
    [
      'a selector that does not parse',
      ['--select', 'li['],
      2,
      /"li\[" does not parse at character 3: the bracket \[ is not closed\nadd \]/,
    ],
  ])('%s', async (_, args, code, says) => {
    const end = await cli(workspace({ 'page.html': '<!doctype html><ul><li>a' }), [
      'preview',
      '--file',
      'page.html',
      ...args,
    ]);
    expect(end.code).toBe(code);
    expect(end.stdout + end.stderr).toMatch(says);
    expectClean(end);
  });

  it.each([
    ['no page', ['--select', 'h3'], /name a page: --url URL, or --file/],
    [
      'a saved page that is missing',
      ['--file', 'none.html', '--select', 'h3'],
      /saved page none\.html cannot be read: ENOENT/,
    ],
    ['--file without --select', ['--file', 'page.html'], /--file goes with --select/],
    ['--items without --select', ['--url', 'https://shop.example.com', '--items', 'li'], /--items goes with --select/],
  ])('%s is bad usage', async (_, args, says) => {
    const end = await cli(workspace(), ['preview', ...args]);
    expect([end.code, end.stderr]).toEqual([2, expect.stringMatching(says)]);
    expectClean(end);
  });
});

describe('a page behind a login', () => {
  it.each([
    ['suggest', (url: string) => ['suggest', url]],
    ['preview --select', (url: string) => ['preview', '--url', url, '--select', 'h3']],
  ] as const)('%s says that it is, and what to do', async (_, args) => {
    const shop = await openShop({ open: false });
    const folder = workspace();
    const end = await cli(folder, args(shop.url + LIST));
    expect([end.code, end.stdout]).toEqual([1, '']);
    expect(end.stderr).toMatch(/page-1\.html shows a login instead of data\n.*save the page.*--file/);
    expectClean(end);
    expect(readdirSync(folder)).toEqual([]);
  });
});

it('a page of HTML where an API was looked for: the remedy names what reads sites', async () => {
  const url = await serve((_, response) => {
    response.setHeader('content-type', 'text/html').end('<!doctype html><title>Things</title><h1>Things</h1>');
  });
  const config = configFor(url);
  const end = await cli(workspace({ 'adip.yml': config }), ['preview']);
  expect(end.code).toBe(1);
  expect(end.stderr).toContain('adip-ingest suggest URL');
});

describe('preview of a stream of a site', () => {
  const env = (shop: Shop) => ({
    SHOP_URL: shop.url,
    SHOP_USERNAME: CREDENTIALS.username,
    SHOP_PASSWORD: CREDENTIALS.password,
    SHOP_RATE: '5000',
  });

  it('logs in, reads list and details, and writes nothing', async () => {
    const shop = await openShop({ open: false });
    const folder = workspace({ 'adip.yml': SHOP_YML });
    const end = await cli(folder, ['preview', '--rows', '2', '--format', 'json'], env(shop));
    expect(end).toMatchObject({ code: 0, stderr: '' });
    const seen = JSON.parse(end.stdout);
    expect(seen).toMatchObject({
      stream: 'products',
      pages: [{ page: LIST, records: 20 }],
      next: `GET ${shop.url}/catalogue/page-2.html`,
      key: { columns: ['upc'], configured: true },
    });
    const { title, upc } = shop.products()[0]!;
    expect(JSON.stringify(seen.rows?.[0] ?? seen)).toContain(upc);
    expect(end.stdout).toContain(title);
    expectClean(end, CREDENTIALS.password);
    expect(readdirSync(folder)).toEqual(['adip.yml']);
    expect(shop.stats.byKind).toMatchObject({ list: 1, detail: 20 });
  });

  it('shows the texts behind booleans and what does not parse', async () => {
    const { url } = await openScripted({
      '/list': '<!doctype html><title>x</title><p><b>In  stock (2)</b><i>12.50</i><p><b>Sold out</b><i>on request</i>',
    });
    const field = '{ in_stock: { select: b, type: boolean, matches: In stock }, price: { select: i, type: number } }';
    const config = `version: 1\nsources: { shop: { type: site, base_url: "${url}" } }\nstreams:\n  things: { source: shop, start: /list, items: p, fields: ${field}, write: { csv: a.csv } }\n`;
    const folder = workspace({ 'adip.yml': config });
    const end = await cli(folder, ['preview']);
    expect(end.stdout.split('\n').map((line) => line.trim().split(/\s{2,}/))).toEqual(
      expect.arrayContaining([
        ['field', 'value', 'of the text'],
        ['in_stock', 'true', 'In stock (2)'],
        ['in_stock', 'false', 'Sold out'],
        ['price', 'not parsed', 'on request'],
      ]),
    );
    const { texts } = JSON.parse((await cli(folder, ['preview', '--format', 'json'])).stdout);
    expect(texts).toContainEqual({ field: 'in_stock', value: 'false', text: 'Sold out' });
    expect(texts).toContainEqual({ field: 'price', value: null, text: 'on request' });
  });

  it('a refused login is told with the fields to look at', async () => {
    const shop = await openShop({ open: false });
    const folder = workspace({ 'adip.yml': SHOP_YML });
    const end = await cli(folder, ['preview'], { ...env(shop), SHOP_PASSWORD: 'canary-4711' });
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('session.login.fields');
    expectClean(end, 'canary-4711');
  });
});

interface Layout {
  readonly what: string;
  readonly settings?: ShopSettings;
  readonly path?: string;
  readonly rows: number;
  readonly columns: readonly string[];
}

const LAYOUTS: readonly Layout[] = [
  { what: 'classic', rows: 60, columns: ['url', 'title', 'price', 'price_currency'] },
  {
    what: 'cards',
    settings: { layout: 'cards' },
    rows: 60,
    columns: ['id', 'url', 'title', 'price', 'price_currency'],
  },
  { what: 'tiles', settings: { layout: 'renamed' }, rows: 60, columns: ['sku', 'url', 'title', 'price'] },
  { what: 'malformed', settings: { malformed: true }, rows: 60, columns: ['url', 'title', 'price'] },
  { what: 'a table', path: '/tables', rows: 5, columns: ['city', 'shop', 'staff'] },
  { what: 'embedded JSON', path: '/next-data', rows: 20, columns: ['id', 'title', 'price_amount', 'price_currency'] },
];

/** What `suggest` says about an address, validated and run. */
async function runSuggested(url: string) {
  const folder = workspace();
  const suggested = await cli(folder, ['suggest', url]);
  expect(suggested, suggested.stderr).toMatchObject({ code: 0, stderr: '' });
  const config = suggested.stdout.replace('rate_limit: 2/s', 'render: static\n    rate_limit: 5000/s');
  const place = workspace({ 'adip.yml': config });
  expect((await cli(place, ['validate'])).code, config).toBe(0);
  const run = await cli(place, ['run']);
  expect(run.code, run.stderr).toBe(0);
  const { streams } = parseYaml(config);
  const [{ write }] = Object.values(streams) as [{ write: { csv: string } }];
  const csv = readFileSync(`${place}/${write.csv}`, 'utf8');
  return { config, run, rows: parse(csv, { columns: true }) as Record<string, string>[] };
}

describe('suggest, then run', () => {
  it.each(LAYOUTS)('$what: $rows rows', async ({ settings, path = LIST, rows: count, columns }) => {
    const shop = await openShop(settings);
    const { rows, config } = await runSuggested(shop.url + path);
    expect(rows, config).toHaveLength(count);
    expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining([...columns]));
    const titles = new Set(rows.map(({ title }) => title));
    if (columns.includes('title'))
      for (const { title } of shop.products().slice(0, count))
        expect(titles, config).toContain(title.replace(/\s+/g, ' '));
  });

  it('JSON-LD: a list that only the data hold', async () => {
    const things = Array.from({ length: 8 }, (_, at) => ({
      '@type': 'Product',
      name: `Thing ${at}`,
      sku: `t-${at}`,
      offers: { '@type': 'Offer', price: `${at}.50`, priceCurrency: 'EUR' },
    }));
    const html = `<!doctype html><title>Things</title><script type="application/ld+json">${JSON.stringify(things)}</script><h1>Things</h1>`;
    const url = await serve(({ url: path }, response) => {
      response.setHeader('content-type', path === '/robots.txt' ? 'text/plain' : 'text/html');
      response.end(path === '/robots.txt' ? '' : html);
    });
    const { rows } = await runSuggested(`${url}/things`);
    expect(rows).toHaveLength(8);
    expect(rows[3]).toMatchObject({ name: 'Thing 3', sku: 't-3', offers_price: '3.50' });
  });
});

const PAGES = (url: string, expectations: string): string => `version: 1
sources:
  shop: { type: site, base_url: "${url}" }
streams:
  products:
    source: shop
    start: ${LIST}
    items: article.product_pod
    fields:
      title: h3 a::attr(title)
      url: { select: "h3 a::attr(href)", type: url }
      price: { select: .price_color::text, type: price }
    paginator: { type: next_link, select: "li.next a::attr(href)" }
    detail: { follow: url, fields: { upc: "th:contains('UPC') + td::text" } }
    write: { csv: data/products.csv }
    expect:
${expectations}
publish: { git: false }
`;

describe('validate --pages', () => {
  async function saved(expectations: (shop: Shop) => string) {
    const shop = await openShop();
    const [product] = shop.products();
    const folder = workspace({
      'pages/list.html': await textOf(shop.url + LIST),
      'pages/detail.html': await textOf(shop.url + product!.path),
      'pages/no.html': '%PDF-1.7 not a page',
      'adip.yml': PAGES('https://shop.example.com', expectations(shop)),
    });
    shop.reset();
    return { folder, shop };
  }
  const quoted = (text: unknown): string => JSON.stringify(text);

  it('lists and details that give what is expected; asks nobody, writes nothing', async () => {
    const { folder, shop } = await saved((one) => {
      const products = one.products();
      const [first, last] = [products[0]!, products[19]!];
      return `      - page: pages/list.html
        url: ${LIST}
        rows: 20
        first: { title: ${quoted(first.title)}, price: ${first.price}, price_currency: GBP, url: "https://shop.example.com${first.path}" }
        last: { title: ${quoted(last.title)}, price: "${last.price}" }
        next: /catalogue/page-2.html
      - { page: pages/detail.html, url: "${first.path}", kind: detail, rows: 1, first: { upc: ${first.upc} } }`;
    });
    const end = await cli(folder, ['validate', '--pages']);
    expect(end, end.stderr).toMatchObject({ code: 0, stderr: '' });
    expect(end.stdout).toContain(
      'ok   products: pages/list.html, 20 records\nok   products: pages/detail.html, 1 record\n',
    );
    expect(end.stdout).toContain('adip.yml is valid');
    expect(shop.stats.requests).toBe(0);
    expect(existsSync(`${folder}/data`)).toBe(false);
  });

  it('what differs is named: which record, which field, expected and found', async () => {
    const { folder, shop } = await saved(
      () => `      - page: pages/list.html
        url: ${LIST}
        rows: 19
        first: { title: Another, price: 1.5, colour: red }
        next: null
      - { page: pages/none.html, rows: 1 }
      - { page: pages/no.html, rows: 1 }
      - { page: pages/detail.html, kind: detail, first: { upc: 7 } }`,
    );
    const { title, price, upc } = shop.products()[0]!;
    const end = await cli(folder, ['validate', '--pages']);
    expect([end.code, end.stdout]).toEqual([1, '']);
    for (const line of [
      'FAIL products: pages/list.html, 20 records',
      '     expected 19 records, found 20',
      `     first record, title: expected "Another", found ${quoted(title)}`,
      `     first record, price: expected 1.5, found "${price}"`,
      '     first record, colour: there is no such field, only title, url, price, price_currency',
      '     next page: expected none, found https://shop.example.com/catalogue/page-2.html',
      'FAIL products: pages/none.html, 0 records',
      'FAIL products: pages/no.html, 0 records',
      `     first record, upc: expected 7, found "${upc}"`,
    ])
      expect(end.stderr.split('\n')).toContain(line);
    expect(end.stderr).toMatch(/saved page .*pages\/none\.html cannot be read: ENOENT\n {5}Save the page/);
    expect(end.stderr).toMatch(/pages\/no\.html is no HTML page but a PDF/);
    expectClean(end);
  });

  it('answers machines, whatever comes out', async () => {
    const { folder } = await saved(
      () => `      - { page: pages/list.html, rows: 20 }
      - { page: pages/list.html, rows: 19 }`,
    );
    const end = await cli(folder, ['validate', '--pages', '--format', 'json']);
    expect([end.code, end.stderr]).toEqual([1, '']);
    expect(JSON.parse(end.stdout)).toMatchObject({
      valid: true,
      pages: [
        { stream: 'products', page: 'pages/list.html', rows: 20, differences: [] },
        { differences: ['expected 19 records, found 20'] },
      ],
    });
  });

  it.each([
    ['rows that are no number', '      - { page: pages/list.html, rows: many }', /expect\[0\]\.rows: expected/],
    [
      'a key that is unknown',
      '      - { page: pages/list.html, row: 1 }',
      /unknown key "row"\n {2}Did you mean "rows"\?/,
    ],
    ['a kind that is unknown', '      - { page: pages/list.html, kind: item }', /expect\[0\]\.kind/],
  ])('%s is a mistake of the config', async (_, text, says) => {
    const { folder } = await saved(() => text);
    const end = await cli(folder, ['validate', '--pages']);
    expect([end.code, end.stderr]).toEqual([2, expect.stringMatching(says)]);
  });
});
