import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Shop } from '../../fixtures/shop/index.ts';
import { seededRandom } from '../../src/core/clock.ts';
import { openWorkspace, runHere, SEED, type Workspace } from '../run/support.ts';
import { itemPage, listPage, openScripted, type Reply } from './scripted-site.ts';
import { codesOf, LIST_FIELDS, openShop, pathsOf, rowsOf, runShop, siteConfig, streamOf, titlesOf } from './support.ts';

const OPEN = { products: 65, open: true } as const;

async function read(
  shop: Shop,
  stream: string,
  workspace: Workspace = openWorkspace(),
  mode: 'replace' | 'merge' = 'replace',
) {
  const ran = await runShop(workspace, shop, siteConfig(shop.url, { stream, mode }));
  return { ran, stream: streamOf(ran), rows: ran.report.run.status === 'failed' ? [] : rowsOf(workspace), workspace };
}

/** Passes requests on to the shop, each answer later than the one before or sooner, as the seed has it. */
async function lateBy(shop: Shop, seed: number): Promise<string> {
  const random = seededRandom(seed);
  const server = createServer((request, response) => {
    const wait = random() * 25;
    setTimeout(async () => {
      const { cookie = '' } = request.headers;
      const answer = await fetch(shop.url + request.url, { headers: { cookie }, redirect: 'manual' });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/html' });
      response.end(Buffer.from(await answer.arrayBuffer()));
    }, wait);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('next_link', () => {
  it('by fallbacks, from several starts, each to its end', async () => {
    const shop = await openShop({ ...OPEN, layout: 'both' });
    const { rows, stream } = await read(
      shop,
      `    start: [/catalogue/page-3.html, /catalogue/page-1.html]
    paginator: { type: next_link, select: ["li.next a::attr(href)", "a[rel=next]"] }
${LIST_FIELDS}`,
    );
    const all = titlesOf(shop.products());
    expect(titlesOf(rows)).toEqual([...all.slice(40), ...all]);
    expect(stream).toMatchObject({ status: 'succeeded', pages_succeeded: 6, records: 90 });
  });

  it('stops at max_pages, and says so', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream } = await read(
      shop,
      `    start: /catalogue/page-1.html
    paginator: { type: next_link, select: li.next a, max_pages: 2 }
${LIST_FIELDS}`,
    );
    expect(rows).toHaveLength(40);
    expect(codesOf(stream.warnings)).toContain('max_pages');
    expect(pathsOf(shop)).not.toContain('/catalogue/page-3.html');
  });

  it('a list that leads back to a page that was read ends as a loop, not for ever', async () => {
    const shop = await openShop(OPEN);
    const { stream } = await read(
      shop,
      `    start: /catalogue/page-1.html
    paginator: { type: next_link, select: ["li.previous a", "li.next a"] }
${LIST_FIELDS}`,
    );
    expect(stream.status).toBe('failed');
    expect(codesOf(stream.errors)).toEqual(['pagination_loop']);
    expect(stream.errors[0]!.message).toContain('/catalogue/page-1.html');
  });

  it.each([SEED, SEED + 1, SEED + 2])(
    'rows and their details stay in order whatever comes first, seed %i',
    async (seed) => {
      const shop = await openShop(OPEN);
      const late = await lateBy(shop, seed);
      const workspace = openWorkspace();
      const stream = `    start: /catalogue/page-1.html
    paginator: { type: next_link, select: li.next a }
${LIST_FIELDS}    detail: { follow: url, fields: { upc: "th:contains('UPC') + td" } }`;
      const ran = await runShop(workspace, shop, siteConfig(late, { stream }));
      expect(ran.report.run.status).toBe('succeeded');
      const rows = rowsOf(workspace);
      expect(rows.map(({ title, upc }) => [title, upc])).toEqual(shop.products().map(({ title, upc }) => [title, upc]));
    },
  );
});

describe('page_number', () => {
  const PAGED = `    start: /next-data
    data: { embedded: __NEXT_DATA__, path: props.pageProps.products }
    fields: { title: { path: title } }`;

  it('until a page without rows', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream, ran } = await read(shop, `${PAGED}\n    paginator: { type: page_number }`);
    expect(titlesOf(rows)).toEqual(titlesOf(shop.products()));
    expect(stream.status).toBe('succeeded');
    expect(stream.warnings).toEqual([]);
    expect(stream.snapshots ?? [], 'the end of a list is no evidence of anything').toEqual([]);
    expect(ran.report.run.status).toBe('succeeded');
  });

  const OF_LISTS = `    start: /list
    items: li.item
    fields: { title: { select: a, required: true } }
    paginator: { type: page_number }`;
  const NOBODY = { status: 200, body: listPage([]) };
  const numbered = (pages: Readonly<Record<number, Reply>>) =>
    openScripted(Object.fromEntries(Object.entries(pages).map(([page, reply]) => [`/list?page=${page}`, reply])));
  const readLists = async (url: string, stream = OF_LISTS) => {
    const workspace = openWorkspace();
    const ran = await runHere(workspace, siteConfig(url, { stream }), { env: {} });
    return { stream: streamOf(ran), titles: titlesOf(rowsOf(workspace)) };
  };

  it.each<[string, Reply]>([
    ['is empty too', NOBODY],
    ['is not there', { status: 404, body: itemPage('none') }],
    ['is no valid number', { status: 400, body: itemPage('none') }],
  ])('looks one page behind the first without rows; that one %s: the end, without a word', async (_, behind) => {
    const site = await numbered({ 1: listPage(['a']), 2: listPage(['b']), 3: NOBODY, 4: behind, 5: behind });
    const { stream, titles } = await readLists(site.url);
    expect(titles).toEqual(['a', 'b']);
    expect(stream).toMatchObject({ status: 'succeeded', warnings: [], failed_pages: [] });
    expect(site.paths().at(-1)).toBe('/list?page=4');
    expect(site.paths()).toHaveLength(4);
  });

  it('goes on behind a page without rows in the middle, and says that rows may be missing', async () => {
    const site = await numbered({ 1: listPage(['a']), 2: NOBODY, 3: listPage(['c']), 4: NOBODY, 5: NOBODY });
    const { stream, titles } = await readLists(site.url);
    expect(titles).toEqual(['a', 'c']);
    expect(codesOf(stream.warnings)).toEqual(['list_short']);
    expect(stream.warnings[0]!.message).toMatch(/^\/list\?page=2 has no rows although \/list\?page=3 /);
  });

  it('says that the end is not known where the page behind it does not come', async () => {
    const site = await numbered({ 1: listPage(['a']), 2: NOBODY, 3: { status: 500, body: itemPage('out of order') } });
    const { stream, titles } = await readLists(site.url);
    expect(titles).toEqual(['a']);
    expect(codesOf(stream.warnings)).toEqual(['list_short']);
    expect(stream.failed_pages).toEqual([]);
  });

  it.each(['page_number, pages: 4', 'url_range, to: 4'])(
    'by %s: a page without rows in the middle is told',
    async (paginator) => {
      const site = await numbered({ 1: listPage(['a']), 2: NOBODY, 3: listPage(['c']), 4: NOBODY });
      const start = paginator.startsWith('url') ? '/list?page={page}' : '/list';
      const text = OF_LISTS.replace('/list', start).replace('page_number', paginator);
      const { stream, titles } = await readLists(site.url, text);
      expect(titles).toEqual(['a', 'c']);
      expect(stream.warnings).toMatchObject([
        { code: 'list_short', message: expect.stringContaining('page=2 has no rows') },
      ]);
    },
  );

  it('from another number, in steps, and no further than `pages`', async () => {
    const shop = await openShop(OPEN);
    const { rows } = await read(shop, `${PAGED}\n    paginator: { type: page_number, start: 2, step: 2, pages: 2 }`);
    const all = titlesOf(shop.products());
    expect(titlesOf(rows)).toEqual([...all.slice(20, 40), ...all.slice(60)]);
  });

  it('until the page before comes again', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream } = await read(
      shop,
      `    start: /catalogue/page-2.html
    paginator: { type: page_number, param: p }
${LIST_FIELDS}`,
    );
    expect(titlesOf(rows)).toEqual(titlesOf(shop.products().slice(20, 40)));
    expect(stream.fields?.find(({ name }) => name === 'title')).toMatchObject({ hits: 20, misses: 0 });
  });

  it('until a number that is answered with 404', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream } = await read(
      shop,
      `    start: /numbered
    paginator: { type: page_number }
${LIST_FIELDS}`,
    );
    expect(titlesOf(rows)).toEqual(titlesOf(shop.products()));
    expect(stream.status).toBe('succeeded');
    expect(codesOf(stream.warnings)).toEqual(['ended_by_404']);
  });
});

describe('url_range', () => {
  it('all pages of a range, asked ahead, in order', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream } = await read(
      shop,
      `    start: /catalogue/page-{page}.html
    paginator: { type: url_range, from: 1, to: 4 }
${LIST_FIELDS}`,
    );
    expect(titlesOf(rows)).toEqual(titlesOf(shop.products()));
    expect(stream.pages_succeeded).toBe(4);
  });

  it('pages that are not there are lost by name, the others come', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream } = await read(
      shop,
      `    start: /catalogue/page-{page}.html
    paginator: { type: url_range, from: 3, to: 5 }
${LIST_FIELDS}`,
    );
    expect(rows).toHaveLength(25);
    expect(stream.status).toBe('partial');
    expect(stream.failed_pages).toMatchObject([{ page: '/catalogue/page-5.html', code: 'http_404' }]);
  });
});

describe('sitemap', () => {
  const DETAIL = `    items: article.product_page
    fields: { title: { select: h1, required: true }, upc: "th:contains('UPC') + td" }`;

  it('an index with a gzip part; include and exclude by address, in its order', async () => {
    const shop = await openShop(OPEN);
    const [first, second] = shop.products();
    const { rows, stream } = await read(
      shop,
      `    start: /sitemap.xml
    paginator: { type: sitemap, include: /index.html$, exclude: "_(1|2)/" }
${DETAIL}`,
    );
    expect(titlesOf(rows)).toEqual(titlesOf(shop.products().slice(2)));
    expect(stream.status).toBe('succeeded');
    expect(pathsOf(shop)).not.toContain(first!.path);
    expect(pathsOf(shop)).not.toContain(second!.path);
  });

  it('no more addresses than max_pages, and says so', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream } = await read(
      shop,
      `    start: /sitemap.xml
    paginator: { type: sitemap, include: /index.html$, max_pages: 30 }
${DETAIL}`,
    );
    expect(titlesOf(rows)).toEqual(titlesOf(shop.products().slice(0, 30)));
    expect(stream.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('max_pages: stopped after 30 addresses'),
    ]);
  });

  it('an address that is lost is a page of its own, and the next run brings it', async () => {
    const shop = await openShop({ ...OPEN, gone: [30] });
    const workspace = openWorkspace();
    const stream = `    start: /sitemap.xml
    primary_key: upc
    paginator: { type: sitemap, include: /index.html$ }
${DETAIL}`;
    const first = await read(shop, stream, workspace, 'merge');
    expect(first.rows).toHaveLength(64);
    expect(first.stream.failed_pages).toMatchObject([{ page: shop.products()[29]!.path, code: 'http_404' }]);
    shop.set({ gone: [] });
    const second = await read(shop, stream, workspace, 'merge');
    expect(second.rows).toHaveLength(65);
    expect(second.stream).toMatchObject({ status: 'succeeded', recovered_pages: [shop.products()[29]!.path] });
  });

  it('what is no sitemap is named, with where to look', async () => {
    const shop = await openShop(OPEN);
    const { stream } = await read(shop, `    start: /robots.txt\n    paginator: { type: sitemap }\n${DETAIL}`);
    expect(stream.status).toBe('failed');
    expect(stream.errors).toMatchObject([{ code: 'not_a_sitemap' }]);
    expect(stream.errors[0]!.remedy).toContain('robots.txt');
  });
});

describe('crawl', () => {
  const stream = (depth: number, more = '') => `    start: /crawl
    paginator: { type: crawl, follow: nav.tree a, depth: ${depth}${more} }
${LIST_FIELDS}`;

  it('level by level, each page once', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream: report } = await read(shop, stream(2));
    expect(titlesOf(rows)).toEqual(titlesOf(shop.products().slice(0, 8)));
    expect(report.pages_succeeded).toBe(7);
    for (const path of pathsOf(shop).filter((one) => one.startsWith('/crawl'))) expect(shop.stats.byPath[path]).toBe(1);
  });

  it('no deeper than `depth`, and no more than max_pages', async () => {
    const shop = await openShop(OPEN);
    await read(shop, stream(1));
    expect(pathsOf(shop).filter((path) => path.startsWith('/crawl'))).toEqual(['/crawl', '/crawl/a', '/crawl/b']);
    shop.reset();
    const { stream: report } = await read(shop, stream(2, ', max_pages: 4'));
    expect(pathsOf(shop).filter((path) => path.startsWith('/crawl'))).toHaveLength(4);
    expect(report.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining('max_pages: more than 4 pages are linked'),
    ]);
  });
});

describe('in the browser', () => {
  it('load_more: until the button is gone', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream } = await read(
      shop,
      `    start: /more
    paginator: { type: load_more, select: "#load-more" }
${LIST_FIELDS}`,
    );
    expect(titlesOf(rows)).toEqual(titlesOf(shop.products()));
    expect(stream.rendering).toEqual({ static: 0, browser: 1, unchanged: 0 });
  });

  it('infinite_scroll: until nothing more comes', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream } = await read(
      shop,
      `    start: /scroll
    paginator: { type: infinite_scroll }
${LIST_FIELDS}`,
    );
    expect(titlesOf(rows)).toEqual(titlesOf(shop.products()));
    expect(stream.status).toBe('succeeded');
  });

  it('a bound that is reached before the end is told', async () => {
    const shop = await openShop(OPEN);
    const { rows, stream } = await read(
      shop,
      `    start: /more
    paginator: { type: load_more, select: "#load-more", max_clicks: 1 }
${LIST_FIELDS}`,
    );
    expect(rows).toHaveLength(40);
    expect(codesOf(stream.warnings)).toContain('max_pages');
  });
});
