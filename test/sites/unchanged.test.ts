import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { Shop } from '../../fixtures/shop/index.ts';
import { openWorkspace, type Workspace } from '../run/support.ts';
import { CSV, openShop, runShop, shopConfig, streamOf } from './support.ts';

const SMALL = { products: 60 };
const PAGES = 63;
const CACHE = '.adip/cache/pages-products.sqlite';

/** A shop that was read once, counted from nought again. */
async function readOnce(): Promise<{ shop: Shop; workspace: Workspace }> {
  const shop = await openShop(SMALL);
  const workspace = openWorkspace();
  await runShop(workspace, shop);
  shop.reset();
  return { shop, workspace };
}

describe('what has not changed is not sent again', () => {
  it('one changed product costs its own page and that of its list', async () => {
    const { shop, workspace } = await readOnce();
    shop.changePrices([25]);
    const stream = streamOf(await runShop(workspace, shop));
    expect(shop.stats.notModified).toBe(PAGES - 2);
    expect(stream.rendering).toEqual({ static: 2, browser: 0, unchanged: PAGES - 2 });
    expect(stream.changes).toMatchObject({ updated: 1, added: 0, removed: 0 });
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
  });

  it('the third run knows what the second one read anew', async () => {
    const { shop, workspace } = await readOnce();
    shop.changePrices([25]);
    await runShop(workspace, shop);
    shop.reset();
    await runShop(workspace, shop);
    expect(shop.stats.notModified).toBe(PAGES);
  });

  it.each([
    ['is damaged', (workspace: Workspace) => workspace.write(CACHE, 'no database at all '.repeat(400))],
    ['breaks off', (workspace: Workspace) => workspace.write(CACHE, workspace.readBytes(CACHE).subarray(0, 5_000))],
    ['is of another making', (workspace: Workspace) => replaceBy(workspace, 'CREATE TABLE pages (a TEXT)')],
    ['is empty', (workspace: Workspace) => workspace.write(CACHE, '')],
  ] as const)('a page cache that %s costs a full read and nothing else', async (_, damage) => {
    const { shop, workspace } = await readOnce();
    damage(workspace);
    const ran = await runShop(workspace, shop);
    expect(ran.report.run.status).toBe('succeeded');
    expect(shop.stats.notModified).toBe(0);
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
    shop.reset();
    await runShop(workspace, shop);
    expect(shop.stats.notModified, 'and is whole again after it').toBe(PAGES);
  });

  it.each([
    ['another selector of a field', 'title: ["h3 a::attr(title)", "h3::text"]', 'title: ["h3 a::text"]'],
    ['another type of a field', 'type: price', 'type: text'],
    ['another selector of a detail page', '"th:contains(\'UPC\') + td::text"', '"tr:first-child td"'],
    ['a column more', 'in_stock:', 'stars: .star-rating::attr(class)\n      in_stock:'],
    ['another parser', '    robots: obey', '    robots: obey\n    parser: fast'],
    ['another charset', '    robots: obey', '    robots: obey\n    charset: utf-8'],
  ])('%s re-reads everything', async (_, before, after) => {
    const { shop, workspace } = await readOnce();
    const config = shopConfig((text) => text.replace(before, after));
    expect(config).not.toBe(shopConfig());
    const ran = await runShop(workspace, shop, config);
    expect(ran.report.run.status).toBe('succeeded');
    expect(shop.stats.notModified).toBe(0);
  });

  it('manners and limits may change without that', async () => {
    const { shop, workspace } = await readOnce();
    const config = shopConfig((text) => text.replace('concurrency: 4', 'concurrency: 2\n    contact: a@example.org'));
    await runShop(workspace, shop, config);
    expect(shop.stats.notModified).toBe(PAGES);
  });

  it('`conditional: false` asks in full and keeps nothing', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    const config = shopConfig((text) => text.replace('    robots: obey', '    robots: obey\n    conditional: false'));
    await runShop(workspace, shop, config);
    shop.reset();
    await runShop(workspace, shop, config);
    expect(shop.stats.notModified).toBe(0);
    expect(workspace.exists(CACHE)).toBe(false);
  });

  it('pages that are gone are forgotten, those of a trial are not touched', async () => {
    const { shop, workspace } = await readOnce();
    const known = () => {
      using database = Object.assign(new DatabaseSync(`${workspace.path}/${CACHE}`, { readOnly: true }), {});
      return (database.prepare('SELECT count(*) AS n FROM pages').get() as { n: number }).n;
    };
    expect(known()).toBe(PAGES);
    await runShop(workspace, shop, shopConfig(), { limit: 1 });
    expect(known()).toBe(PAGES);
    shop.set({ removeProducts: [1, 2, 3, 4, 5] });
    await runShop(workspace, shop);
    expect(known()).toBe(PAGES - 5);
  });

  it('a site without validators is read in full each time', async () => {
    const shop = await openShop({ ...SMALL, etag: false });
    const workspace = openWorkspace();
    await runShop(workspace, shop);
    shop.reset();
    const stream = streamOf(await runShop(workspace, shop));
    expect(stream.rendering).toEqual({ static: PAGES, browser: 0, unchanged: 0 });
    expect(stream.outputs).toMatchObject([{ changed: false }]);
  });
});

function replaceBy(workspace: Workspace, sql: string): void {
  workspace.write(CACHE, '');
  const database = new DatabaseSync(`${workspace.path}/${CACHE}`);
  database.exec(sql);
  database.close();
}
