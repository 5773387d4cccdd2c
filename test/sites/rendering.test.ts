import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Shop } from '../../fixtures/shop/index.ts';
import { openWorkspace, type RanHere, runHere, type Workspace } from '../run/support.ts';
import { LIST, listPage, openScripted } from './scripted-site.ts';
import {
  chosenOf,
  codesOf,
  LIST_FIELDS,
  openShop,
  rowsOf,
  runShop,
  shopConfig,
  shopEnv,
  siteConfig,
  streamOf,
  titlesOf,
} from './support.ts';

const OPEN = { products: 100, open: true } as const;
const SCRIPTED = `    start: /js/page-1.html
    paginator: { type: next_link, select: "a[rel=next]" }
${LIST_FIELDS}`;
const NO_BROWSER = { CHROME_PATH: '/nonexistent/chrome', PATH: '/nonexistent' };

const run = (shop: Shop, workspace: Workspace, stream = SCRIPTED, env: Readonly<Record<string, string>> = {}) =>
  runShop(workspace, shop, siteConfig(shop.url, { stream }), { env: shopEnv(shop, env) });
const memoryOf = (workspace: Workspace) => JSON.parse(workspace.read('.adip/products.json')).site.rendering;
const pagesOf = (ran: RanHere) => streamOf(ran).rendering;

describe('render: auto', () => {
  it('learns that lists need the browser, tells it, and remembers it', async () => {
    const shop = await openShop(OPEN);
    const workspace = openWorkspace();
    const first = await run(shop, workspace);
    expect(titlesOf(rowsOf(workspace))).toEqual(titlesOf(shop.products()));
    expect(chosenOf(first)).toEqual(['rendering of list pages: browser']);
    expect(pagesOf(first)).toEqual({ static: 0, browser: 5, unchanged: 0 });
    expect(memoryOf(workspace)).toEqual({ list: 'browser' });
    expect(shop.stats.byPath['/js/page-1.html'], 'asked twice: plainly, then in the browser').toBe(2);
    expect(shop.stats.byPath['/js/page-4.html'], 'after three of them it is known').toBe(1);
    shop.reset();
    const second = await run(shop, workspace);
    expect(chosenOf(second)).toEqual(['rendering of list pages: browser']);
    expect(shop.stats.byPath['/js/page-2.html'], 'the second run believes the first one sooner').toBe(1);
  });

  it('tries it for pages in mid-list that come without rows and lead on', async () => {
    const site = await openScripted({
      '/list-1': listPage(['a', 'b'], { next: '/list-2' }),
      ...Object.fromEntries(
        [2, 3, 4].map((page) => {
          const [body, next] = [listPage([`js-${page}`]), page < 4 ? `<a rel="next" href="/list-${page + 1}">` : ''];
          return [
            `/list-${page}`,
            `<ul></ul>${next}<script>document.body.innerHTML += ${JSON.stringify(body)}</script>`,
          ];
        }),
      ),
    });
    const workspace = openWorkspace();
    const stream = LIST.replace('/list', '/list-1').replace('static', 'auto');
    const ran = await runHere(workspace, siteConfig(site.url, { stream }), {
      env: { CHROME_PATH: process.env['CHROME_PATH'] ?? '' },
    });
    expect(titlesOf(rowsOf(workspace))).toEqual(['a', 'b', 'js-2', 'js-3', 'js-4']);
    expect(pagesOf(ran)).toMatchObject({ static: 1, browser: 3 });
  });

  it('starts no browser for a site that needs none', async () => {
    const shop = await openShop(OPEN);
    const workspace = openWorkspace();
    const ran = await run(
      shop,
      workspace,
      `    start: /catalogue/page-1.html\n    paginator: { type: next_link, select: li.next a }\n${LIST_FIELDS}`,
      NO_BROWSER,
    );
    expect(streamOf(ran).warnings, 'with no browser there, a start would have warned').toEqual([]);
    expect(chosenOf(ran)).toEqual([]);
    expect(pagesOf(ran)).toEqual({ static: 5, browser: 0, unchanged: 0 });
  });

  it('no browser on the machine: what came plainly, with a warning that says how to get one', async () => {
    const shop = await openShop(OPEN);
    const workspace = openWorkspace();
    const ran = await run(
      shop,
      workspace,
      `    start: [/js/page-1.html, /catalogue/page-2.html]\n${LIST_FIELDS}`,
      NO_BROWSER,
    );
    const stream = streamOf(ran);
    expect(codesOf(stream.warnings).filter((code) => code === 'no_browser')).toHaveLength(1);
    const told = stream.warnings.find(({ code }) => code === 'no_browser');
    expect(told?.message).toContain('/js/page-1.html');
    expect(told?.remedy).toMatch(/CHROME_PATH|browser/);
    expect(titlesOf(rowsOf(workspace))).toEqual(titlesOf(shop.products().slice(20, 40)));
  });

  it('a browser that brings nothing more is given up, told and remembered', async () => {
    const shop = await openShop({ ...OPEN, products: 80 });
    const workspace = openWorkspace();
    const stream = `    start: /catalogue/page-1.html
    paginator: { type: next_link, select: li.next a }
    items: article.product_pod
    fields:
      title: h3 a::attr(title)
      isbn: { select: .isbn, required: true }
    drift: { min_hit_rate: 0 }`;
    const first = await run(shop, workspace, stream);
    expect(chosenOf(first)).toEqual(['rendering of list pages: static']);
    expect(memoryOf(workspace)).toEqual({ list: 'static' });
    expect(shop.stats.byPath['/catalogue/page-4.html']).toBe(1);
    expect(pagesOf(first)).toEqual({ static: 4, browser: 0, unchanged: 0 });
  });
});

describe('the config decides', () => {
  it('render: static never uses a browser, whatever is missing', async () => {
    const shop = await openShop(OPEN);
    const workspace = openWorkspace();
    const ran = await run(shop, workspace, `${SCRIPTED}    render: static\n`);
    expect(pagesOf(ran) ?? { browser: 0 }).toMatchObject({ browser: 0 });
    expect(shop.stats.byKind.api ?? 0, 'no script has run').toBe(0);
    expect(streamOf(ran).snapshots).toMatchObject([{ kind: 'no_rows' }]);
  });

  it('render: browser uses nothing else, logged in as the rest of the source', async () => {
    const shop = await openShop({ products: 20 });
    const workspace = openWorkspace();
    const config = shopConfig((text) =>
      text
        .replace('start: /catalogue/page-1.html', 'start: /js/page-1.html\n    render: browser')
        .replace('rows: { min: 50 }', 'rows: { min: 20 }'),
    );
    const ran = await runShop(workspace, shop, config);
    expect(streamOf(ran).errors).toEqual([]);
    expect(workspace.read('data/products.csv')).toBe(shop.expectedCsv());
    expect(pagesOf(ran)).toEqual({ static: 0, browser: 21, unchanged: 0 });
    expect(shop.stats.logins).toBe(1);
  });

  it('render: browser without a browser fails with what to do', async () => {
    const shop = await openShop(OPEN);
    const ran = await run(shop, openWorkspace(), `${SCRIPTED}    render: browser\n`, NO_BROWSER);
    expect(streamOf(ran)).toMatchObject({ status: 'failed', errors: [{ code: 'no_browser' }] });
    expect(streamOf(ran).errors[0]!.remedy).toMatch(/CHROME_PATH|executable/);
  });
});

describe('evidence', () => {
  it('of a rendered page without rows: its HTML and a picture', async () => {
    const shop = await openShop(OPEN);
    const workspace = openWorkspace();
    const ran = await run(
      shop,
      workspace,
      '    start: /js/page-1.html\n    render: browser\n    items: .not-there\n    fields: { title: h3 }',
    );
    const files = streamOf(ran).snapshots?.map(({ path }) => path) ?? [];
    expect(files.map((path) => path.replace(/^.*\./, '')).sort()).toEqual(['html', 'png']);
    for (const path of files) expect(workspace.exists(path)).toBe(true);
    const png = files.find((path) => path.endsWith('.png'))!;
    expect(workspace.readBytes(png).subarray(1, 4).toString()).toBe('PNG');
    expect(workspace.read('.adip/snapshots/.gitignore')).toBe('*\n');
  });

  it('is the first of each kind, and that of the run before is taken away', async () => {
    const shop = await openShop(OPEN);
    const workspace = openWorkspace();
    const stream = (items: string) => `    start: [/catalogue/page-1.html, /catalogue/page-2.html]
    render: static
    items: ${items}
    fields: { title: h3 a }`;
    await run(shop, workspace, stream('.not-there'));
    expect(readdirSync(`${workspace.path}/.adip/snapshots/products`).sort()).toEqual(['index.json', 'no_rows.html']);
    const ran = await run(shop, workspace, stream('article.product_pod'));
    expect(streamOf(ran).snapshots ?? []).toEqual([]);
    expect(workspace.exists('.adip/snapshots/products')).toBe(false);
  });
});
