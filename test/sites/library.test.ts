import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { CREDENTIALS } from '../../fixtures/shop/index.ts';
import {
  BlockedError,
  CancelledError,
  ConfigError,
  DeferredError,
  type ExtractPlan,
  extract,
  IngestError,
  PageError,
  paginate,
  type RunEvent,
  type Session,
  type SessionOptions,
  type SitePage,
  StreamError,
  session,
} from '../../src/index.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { itemPage, listPage, openScripted } from './scripted-site.ts';
import { openShop, titlesOf } from './support.ts';

const ROOT = join(import.meta.dirname, '../..');
const run = promisify(execFile);

const LIST = '/catalogue/page-1.html';
const QUICK: SessionOptions = { rate_limit: '5000/s', retry: { attempts: 2, base: '2ms', max: '5ms' } };
const loginWith = (password: string): SessionOptions => ({
  ...QUICK,
  session: {
    login: {
      page: '/login',
      form: 'form#login',
      fields: { username: CREDENTIALS.username, password },
      success: "a[href='/logout']",
    },
  },
});
const MEMBER = loginWith(CREDENTIALS.password);
const NEXT = { type: 'next_link', select: ['li.next a::attr(href)', 'a[rel=next]::attr(href)'] } as const;
const BOOKS: ExtractPlan = {
  items: ['article.product_pod', 'li.product-card'],
  fields: {
    title: ['h3 a::attr(title)', 'h3::text'],
    url: { select: ['h3 a::attr(href)', 'a.card-link::attr(href)'], type: 'url' },
    price: { select: ['.price_color::text', '[data-price]::attr(data-price)'], type: 'price' },
    in_stock: { select: '.availability::text', type: 'boolean', matches: 'In stock' },
  },
};

async function gather(shop: Session, ...rest: Parameters<typeof paginate> extends [Session, ...infer R] ? R : never) {
  const pages: SitePage[] = [];
  for await (const page of paginate(shop, ...rest)) pages.push(page);
  return pages;
}

const pathsOf = (pages: readonly SitePage[]): string[] => pages.map(({ url }) => new URL(url).pathname);

describe('the library on a site', () => {
  it('login, lists of both layouts, details: every product as the shop has it', async () => {
    const shop = await openShop({ products: 60, layout: 'both' });
    await using books = session(shop.url, MEMBER);
    const rows = [];
    for await (const page of paginate(books, LIST, NEXT)) rows.push(...(await extract(page, BOOKS)));
    const products = shop.products();
    expect(rows).toEqual(
      products.map(({ title, path, price, inStock, stockText }) => ({
        title,
        url: shop.url + path,
        price: expect.toSatisfy((found) => String(found) === String(Number(price))),
        price_currency: 'GBP',
        in_stock: stockText === undefined ? false : inStock,
      })),
    );
    const details = await Promise.all(
      rows.map(async ({ url }) => {
        const page = await books.get(String(url));
        return (await extract(page, { fields: { upc: "th:contains('UPC') + td::text" } }))[0];
      }),
    );
    expect(details).toEqual(products.map(({ upc }) => ({ upc })));
    expect(shop.stats.logins).toBe(1);
  });

  it('every type of a field, lists and objects, from a real page', async () => {
    const shop = await openShop({ products: 20, open: true });
    const [product] = shop.products().filter(({ rating, flaw }) => rating && flaw === 'none');
    await using books = session(shop.url, QUICK);
    const fields: ExtractPlan['fields'] = {
      text: 'h1',
      html: '.product_main::html',
      number: { json_ld: 'aggregateRating.ratingValue', type: 'number' },
      integer: { select: "th:contains('Number of reviews') + td::text", type: 'integer' },
      price: { select: '.price_color::text', type: 'price' },
      url: { select: '.thumbnail img::attr(src)', type: 'url' },
      boolean: { select: '.availability::text', type: 'boolean', matches: 'In stock' },
      date: { select: 'time::attr(datetime)', type: 'date' },
      json: { select: 'script[type="application/ld+json"]', type: 'json' },
      regex: { select: '.price_color::text', regex: '£(\\d+)' },
      list: { select: 'table th', list: true },
      nested: { select: 'article.product_page', fields: { upc: 'td', name: { microdata: 'name' } } },
      microdata: { microdata: 'offers.price' },
      open_graph: { open_graph: 'og:title' },
      fallback: { select: '.nothing', default: 'none' },
      missing: '.nothing',
    };
    const [found = {}] = await extract(await books.get(product!.path), { fields });
    const { title, price, rating, upc, inStock } = product!;
    expect(found).toMatchObject({
      text: title,
      integer: rating!.count,
      price_currency: 'GBP',
      url: `${shop.url}/media/${upc}.jpg`,
      boolean: inStock,
      date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
      json: { '@type': 'BreadcrumbList' },
      regex: price.split('.')[0],
      list: expect.arrayContaining(['UPC', 'Tax']),
      nested: { upc },
      microdata: expect.anything(),
      open_graph: title,
      fallback: 'none',
      missing: null,
    });
    expect([Number(found['number']), Number(found['price']), Number(found['microdata'])]).toEqual([
      Number(rating!.value),
      Number(price),
      Number(price),
    ]);
    expect(found['html']).toContain('<h1');
  });

  it('an early stop asks for nothing more', async () => {
    const shop = await openShop({ products: 100, open: true });
    await using books = session(shop.url, QUICK);
    const titles = [];
    for await (const page of paginate(books, LIST, NEXT)) {
      titles.push(...(await extract(page, BOOKS)).map(({ title }) => title));
      if (titles.length >= 40) break;
    }
    expect(titles).toEqual(titlesOf(shop.products()).slice(0, 40));
    expect(shop.stats.byKind.list).toBe(2);
  });

  it.each([
    [LIST, { ...NEXT, max_pages: 2 }, ['/catalogue/page-1.html', '/catalogue/page-2.html']],
    [['/catalogue/page-2.html', '/catalogue/page-3.html'], { ...NEXT, max_pages: 1 }, ['/catalogue/page-2.html']],
    ['/numbered', { type: 'page_number', param: 'page' }, ['/numbered', '/numbered', '/numbered']],
    [
      '/catalogue/page-{page}.html',
      { type: 'url_range', from: 2, to: 3 },
      ['/catalogue/page-2.html', '/catalogue/page-3.html'],
    ],
    ['/crawl', { type: 'crawl', follow: 'nav.tree a::attr(href)', depth: 1 }, ['/crawl', '/crawl/a', '/crawl/b']],
  ] as const)('paginate from %j by %j', async (start, paginator, paths) => {
    const shop = await openShop({ products: 60, open: true });
    await using books = session(shop.url, QUICK);
    const items = paginator.type === 'page_number' ? 'article.product_pod' : undefined;
    const pages = await gather(books, start, paginator as Parameters<typeof paginate>[2], items);
    expect(pathsOf(pages)).toEqual(paths);
  });

  it('a numbered list goes on behind a page without rows, and its hole is told; a 404 there is thrown', async () => {
    const pages = { 1: listPage(['a']), 2: listPage([]), 3: listPage(['c']), 4: listPage([]) };
    const site = await openScripted(
      Object.fromEntries(Object.entries(pages).map(([page, body]) => [`/list?page=${page}`, body])),
    );
    const told: RunEvent[] = [];
    await using books = session(site.url, { ...QUICK, emit: (event) => told.push(event) });
    const found = await gather(books, '/list', { type: 'page_number' }, 'li.item');
    expect(found.map(({ url }) => url.at(-1))).toEqual(['1', '3']);
    expect(told.filter(({ type }) => type === 'warning')).toMatchObject([{ code: 'list_short', page: '/list?page=3' }]);
    expect(site.paths()).toHaveLength(5);
    site.set('/list?page=2', { status: 404, body: itemPage('gone') });
    await expect(gather(books, '/list', { type: 'page_number' }, 'li.item')).rejects.toMatchObject({
      code: 'http_404',
    });
    told.length = 0;
    await gather(books, '/list', { type: 'page_number', max_pages: 1 }, 'li.item');
    expect(told.filter(({ type }) => type === 'warning')).toMatchObject([{ code: 'max_pages' }]);
  });

  it('close waits for a page that is asked for in the same turn, and nothing stays open', async () => {
    const site = await openScripted({ '/list': listPage(['a']) });
    const books = session(site.url, QUICK);
    const page = books.get('/list');
    await Promise.all([books.close(), books.close()]);
    expect(await page).toMatchObject({ html: listPage(['a']) });
  });

  it('a signal ends what is under way, whoever waits for it', async () => {
    const ends = new AbortController();
    const site = await openScripted({ '/list': () => void ends.abort(new Error('enough')) });
    const late = async () => {
      await using books = session(site.url, { ...QUICK, signal: ends.signal });
      return books.get('/list');
    };
    await expect(late()).rejects.toMatchObject({ code: 'cancelled', cause: { message: 'enough' } });
  });

  it('three pages asked of one list at once come in their order', async () => {
    const shop = await openShop({ products: 60, open: true });
    await using books = session(shop.url, QUICK);
    const pages = paginate(books, LIST, NEXT);
    const first = await Promise.all([pages.next(), pages.next(), pages.next()]);
    expect(first.map(({ value }) => value.url.at(-6))).toEqual(['1', '2', '3']);
  });

  it('a crawl passes over links that are not ours to follow', async () => {
    const shop = await openShop({ products: 60, open: true });
    await using books = session(shop.url, QUICK);
    const crawl = { type: 'crawl', follow: '.next a', depth: 1 } as const;
    expect(pathsOf(await gather(books, '/offsite/metadata', crawl))).toEqual(['/offsite/metadata']);
  });

  it('a list that leads back to a page that was read is an error, no short list', async () => {
    const shop = await openShop({ products: 60, open: true });
    await using books = session(shop.url, QUICK);
    const back = { type: 'next_link', select: 'li.previous a::attr(href)' } as const;
    expect(pathsOf(await gather(books, '/catalogue/page-3.html', back))).toHaveLength(3);
    const round = { type: 'next_link', select: ['li.previous a::attr(href)', 'li.next a::attr(href)'] } as const;
    await expect(gather(books, '/catalogue/page-2.html', round)).rejects.toMatchObject({
      name: 'StreamError',
      code: 'pagination_loop',
    });
  });
});

interface Trouble {
  readonly what: string;
  readonly error: typeof IngestError;
  readonly code: string;
  readonly says?: RegExp;
  readonly settings?: Parameters<typeof openShop>[0];
  readonly options?: SessionOptions;
  readonly act?: (shop: Session) => Promise<unknown>;
}

type Misuse = readonly [what: string, act: (shop: Session) => unknown, says: RegExp];

/** What a program without types does wrong: told as that, before anything is asked. */
const wrongUse = (uses: readonly Misuse[]): Trouble[] =>
  uses.map(([what, act, says]) => ({
    what,
    error: ConfigError,
    code: 'bad_usage',
    says,
    act: async (shop) => act(shop),
  }));

const PAGE: SitePage = { url: 'https://shop.example.com/', html: '<!doctype html><title>x</title><h3>A</h3>' };
const TROUBLES: readonly Trouble[] = [
  { what: 'a page that is not there', error: PageError, code: 'http_404', act: (shop) => shop.get('/catalogue/none') },
  { what: 'a PDF', error: PageError, code: 'not_html', act: (shop) => shop.get('/not-html.pdf') },
  { what: 'redirects in circles', error: PageError, code: 'redirect_loop', act: (shop) => shop.get('/loop') },
  {
    what: 'a page of another host',
    error: StreamError,
    code: 'foreign_host',
    says: /^a page of site lies on elsewhere\.test, not on 127\.0\.0\.1$/,
    act: (shop) => shop.get('https://elsewhere.test/list'),
  },
  { what: 'no address', error: ConfigError, code: 'bad_usage', act: (shop) => shop.get('http://[x') },
  { what: 'robots.txt', error: PageError, code: 'robots_disallowed', settings: { robots: 'disallow', open: true } },
  {
    what: 'a challenge',
    error: BlockedError,
    code: 'blocked',
    settings: { open: true, block: { kind: 'challenge', after: 0 } },
  },
  { what: 'a login that is not in the options', error: BlockedError, code: 'login_wall', settings: {} },
  {
    what: 'a wrong password',
    error: StreamError,
    code: 'login_refused',
    settings: {},
    options: loginWith('not this one'),
  },
  {
    what: 'a login form that is gone',
    error: StreamError,
    code: 'login_form_gone',
    settings: { loginGone: true },
    options: MEMBER,
  },
  { what: 'the end of the time', error: DeferredError, code: 'deferred', options: { ...QUICK, deadlineMs: -1 } },
  { what: 'a signal', error: CancelledError, code: 'cancelled', options: { ...QUICK, signal: AbortSignal.abort() } },
  {
    what: 'a page after the end',
    error: ConfigError,
    code: 'bad_usage',
    says: /is closed/,
    async act(shop) {
      await shop.close();
      await shop.get(LIST);
    },
  },
  {
    what: 'a selector that does not parse',
    error: ConfigError,
    code: 'config_invalid',
    says: /^options items: the selector "article\[" does not parse: .*\n {2}add \]$/,
    act: () => extract(PAGE, { items: 'article[', fields: { title: 'h3' } }),
  },
  {
    what: 'a key that is unknown',
    error: ConfigError,
    code: 'config_invalid',
    says: /^options itmes: unknown key "itmes"\n {2}Did you mean "items"\?$/,
    act: () => extract(PAGE, { itmes: 'article', fields: { title: 'h3' } } as ExtractPlan),
  },
  {
    what: 'an option that is unknown',
    error: ConfigError,
    code: 'config_invalid',
    says: /^options rate_limits: unknown key/,
    act: async () => session('https://shop.example.com', { rate_limits: 1 } as SessionOptions),
  },
  {
    what: 'a page that says nothing of where it is from',
    error: ConfigError,
    code: 'bad_usage',
    act: () => extract({ ...PAGE, url: 'list.html' }, { fields: { title: 'h3' } }),
  },
  ...wrongUse([
    ['no options', () => session('https://shop.example.com', null as never), /`session` is missing/],
    ['a signal that is none', () => session('https://shop.example.com', { signal: {} as AbortSignal }), /`signal`/],
    ['a listener that is none', () => session('https://shop.example.com', { emit: 1 as never }), /`emit`/],
    ['a time that is none', () => session('https://shop.example.com', { deadlineMs: Number.NaN }), /`deadlineMs`/],
    [
      'options of JavaScript',
      () => session('https://shop.example.com', { headers: () => 1 } as never),
      /"headers" is a f/,
    ],
    ['a pattern', () => extract(PAGE, { fields: { a: { select: 'h3', regex: /a/ as never } } }), /"regex" is a RegExp/],
    ['a second base URL', () => session('https://shop.example.com', { base_url: 'x' } as never), /"base_url"/],
    ['a link that is missing', (shop) => shop.get(null as never), /^null is no address/],
    [
      'a link that is no page',
      (shop) => shop.get('mailto:shop@example.com'),
      /"mailto:shop@example.com" is no address/,
    ],
    ['an unknown option', (shop) => shop.get('/', { wait_for: ['h1'] } as never), /unknown key "wait_for"/],
    ['one selector for a list', (shop) => shop.get('/', { waitFor: 'h1' as never }), /`waitFor` is no list/],
    ['no page', () => extract(null as never, { fields: { a: 'h3' } }), /first argument of `extract` is missing/],
    ['a page without HTML', () => extract({ url: PAGE.url } as SitePage, { fields: { a: 'h3' } }), /`html`/],
    ['no plan', () => extract(PAGE, undefined as never), /second argument of `extract` is missing/],
    [
      'a key of a stream',
      () => extract(PAGE, { fields: { a: 'h3' }, start: '/' } as ExtractPlan),
      /unknown key "start"/,
    ],
    ['data of a browser', () => extract(PAGE, { data: { capture: '/api/*' } }), /data\.capture/],
    ['no session', () => gather({} as Session, LIST, NEXT), /no session/],
    ['no paginator', (shop) => gather(shop, LIST, undefined as never), /paginator is missing/],
  ]),
  {
    what: 'a selector to wait for that does not parse',
    error: ConfigError,
    code: 'config_invalid',
    says: /wait_for: the selector "li\[" does not parse/,
    act: (shop) => shop.get('/', { browser: true, waitFor: ['li['] }),
  },
  { what: 'an empty page', error: PageError, code: 'empty_page', act: () => extract({ ...PAGE, html: '' }, BOOKS) },
  {
    what: 'a plan without anything',
    error: ConfigError,
    code: 'config_invalid',
    says: /one of fields, table and data is needed/,
    act: () => extract(PAGE, {}),
  },
  {
    what: 'a paginator that needs the hands of a browser',
    error: ConfigError,
    code: 'bad_usage',
    act: (shop) => gather(shop, LIST, { type: 'infinite_scroll' }),
  },
];

describe('errors of the library', () => {
  it.each(TROUBLES)('$what: $code', async ({ error, code, says, settings, options, act }) => {
    const shop = await openShop({ products: 20, ...(settings ?? { open: true }) });
    await using books = session(shop.url, options ?? QUICK);
    const thrown = await (act ?? ((one: Session) => one.get(LIST)))(books).catch((reason: unknown) => reason);
    expect(thrown).toBeInstanceOf(error);
    expect(thrown).toBeInstanceOf(IngestError);
    expect(thrown).toMatchObject({ code, message: expect.stringMatching(says ?? /./) });
    expect(JSON.stringify(thrown) + String(thrown)).not.toContain(CREDENTIALS.password);
  });
});

/** What a program of its own looks like; it ends by itself, or the test does not. */
const PROGRAM = `import { BlockedError, type ExtractPlan, extract, IngestError, paginate, type Session, session, type SitePage } from 'adip-ingest';

const plan: ExtractPlan = { items: 'article.product_pod', fields: { title: 'h3 a::attr(title)', price: { select: '.price_color::text', type: 'price' } } };
const titles: string[] = [];
async function read(shop: Session): Promise<void> {
  for await (const page of paginate(shop, '/catalogue/page-1.html', { type: 'next_link', select: 'li.next a::attr(href)' })) {
    const one: SitePage = page;
    for (const row of await extract(one, plan)) titles.push(String(row['title']));
    if (titles.length >= 40) break;
  }
}
await using shop = session(process.env['SHOP_URL'] ?? '', {
  rate_limit: '5000/s',
  session: { login: { page: '/login', form: 'form#login', fields: { username: 'reader', password: process.env['PASSWORD'] ?? '' }, success: 'a[href="/logout"]' } },
});
await read(shop);
await shop.get('/catalogue/none').catch((error: unknown) => {
  if (error instanceof BlockedError || !(error instanceof IngestError)) throw error;
  console.log(error.code, titles.length);
});
`;

describe('as a package', () => {
  const place = async (program: string) => {
    const workspace = await createWorkspace({
      'package.json': '{ "type": "module" }',
      'program.ts': program,
      'tsconfig.json': JSON.stringify({
        compilerOptions: {
          target: 'es2024',
          module: 'nodenext',
          lib: ['es2024', 'esnext.disposable'],
          types: ['node'],
          typeRoots: [join(ROOT, 'node_modules/@types')],
          strict: true,
          noEmit: true,
          skipLibCheck: false,
        },
        files: ['program.ts'],
      }),
    });
    await mkdir(join(workspace.path, 'node_modules'));
    await symlink(ROOT, join(workspace.path, 'node_modules/adip-ingest'));
    return workspace;
  };
  const compile = (cwd: string) => run(join(ROOT, 'node_modules/.bin/tsc'), ['-p', '.'], { cwd });

  it('a program against the built package compiles, runs and ends by itself', async () => {
    const shop = await openShop({ products: 100 });
    await using user = await place(PROGRAM);
    await compile(user.path);
    const env = { PATH: process.env['PATH'], SHOP_URL: shop.url, PASSWORD: CREDENTIALS.password };
    const { stdout, stderr } = await run(process.execPath, ['program.ts'], { cwd: user.path, env, timeout: 20_000 });
    expect([stdout, stderr]).toEqual(['http_404 40\n', '']);
    expect(shop.stats.byKind.list).toBe(2);
  });

  it.each([
    ['a key that is unknown', "session('https://shop.example.com', { rate_limits: '1/s' });"],
    ['a paginator that is unknown', "paginate({} as Session, '/', { type: 'next_links', select: 'a' });"],
    ['a type that is unknown', "extract({} as SitePage, { fields: { a: { select: 'a', type: 'prise' } } });"],
  ])('its types refuse %s', async (_, line) => {
    const types = 'import { extract, paginate, type Session, type SitePage, session } from "adip-ingest";';
    await using user = await place(`${types}\nexport const used = [extract, paginate, session];\n${line}\n`);
    await expect(compile(user.path)).rejects.toMatchObject({ stdout: expect.stringMatching(/^program\.ts\(3,\d+\)/) });
  });
});
