import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../run/support.ts';
import { codesOf, openShop, runShop, SHOP_YML, SMALL, shopConfig, streamOf } from './support.ts';

const CSV = 'data/products.csv';

describe('examples/shop.yml', () => {
  it('as it stands: 1,000 products of both layouts behind a login, as the oracle says', async () => {
    const shop = await openShop({ layout: 'both' });
    const workspace = openWorkspace();
    const ran = await runShop(workspace, shop, SHOP_YML);
    expect(ran.report.run.status).toBe('succeeded');
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
    expect(streamOf(ran)).toMatchObject({ records: 1000, rows: 1000, pages_succeeded: 1050, pages_failed: 0 });
    expect(shop.stats.logins).toBe(1);
    expect(shop.stats.impolite).toBe(0);
    expect(streamOf(ran).fields?.find(({ name }) => name === 'title')).toMatchObject({
      used: [
        { select: 'h3 a::attr(title)', hits: 500 },
        { select: 'h3::text', hits: 500 },
      ],
    });
  });

  it('an unchanged shop costs 304s, changes nothing and leaves the bookmark as it is', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    await runShop(workspace, shop);
    const before = workspace.files().map((name) => [name, workspace.read(name)]);
    shop.reset();
    const second = await runShop(workspace, shop);
    expect(streamOf(second).rendering).toEqual({ static: 0, browser: 0, unchanged: 105 });
    expect(shop.stats.notModified).toBe(105);
    const data = (files: readonly (readonly string[])[]) => files.filter(([name]) => !name!.startsWith('.adip/cache'));
    expect(data(workspace.files().map((name) => [name, workspace.read(name)]))).toEqual(data(before as string[][]));
    expect(streamOf(second).changes).toMatchObject({ added: 0, updated: 0, removed: 0 });
  });

  it('a price change updates exactly the changed rows', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    await runShop(workspace, shop);
    shop.changePrices([3, 44, 97]);
    const second = await runShop(workspace, shop);
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
    expect(streamOf(second).changes).toMatchObject({ added: 0, updated: 3, removed: 0 });
  });

  it('a change of the layout is survived by the fallbacks, and told', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    await runShop(workspace, shop);
    shop.set({ layout: 'cards' });
    const second = await runShop(workspace, shop);
    expect(second.report.run.status).toBe('succeeded');
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
    expect(codesOf(streamOf(second).warnings)).toContain('fallback');
    const told = streamOf(second).warnings.find(({ message }) => message.includes('title'));
    expect(told?.message).toContain('h3::text');
  });

  it('a session that ends in mid-run costs one login each time and no row', async () => {
    const shop = await openShop({ ...SMALL, session: { requests: 40 } });
    const workspace = openWorkspace();
    const ran = await runShop(workspace, shop);
    expect(ran.report.run.status).toBe('succeeded');
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
    expect(shop.stats.logins).toBeGreaterThan(1);
  });

  it('faults of a real site change nothing of what arrives', async () => {
    const shop = await openShop({ ...SMALL, faults: { rate: 0.15, seed: 5, retryAfter: 0 } });
    const workspace = openWorkspace();
    const ran = await runShop(workspace, shop);
    expect(ran.report.run.status).toBe('succeeded');
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
    expect(streamOf(ran).retries).toBeGreaterThan(0);
  });

  it('a detail page that is lost is named, its row waits, and the next run completes it', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    const [lost] = shop.products();
    shop.set({ gone: [lost!.id] });
    const first = await runShop(workspace, shop);
    expect(first.report.run.status).toBe('partial');
    expect(streamOf(first)).toMatchObject({ pages_failed: 1, rows: 99 });
    expect(streamOf(first).failed_pages[0]).toMatchObject({ code: 'http_404' });
    shop.set({ gone: [] });
    const second = await runShop(workspace, shop);
    expect(second.report.run.status).toBe('succeeded');
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
    expect(streamOf(second).recovered_pages).toHaveLength(1);
  });

  it('wrong credentials end the stream at once, as refused, with the fields to check', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    const env = { SHOP_URL: shop.url, SHOP_USERNAME: 'reader', SHOP_PASSWORD: 'wrong password 1' };
    const ran = await runShop(workspace, shop, shopConfig(), { env });
    expect(streamOf(ran).status).toBe('failed');
    expect(codesOf(streamOf(ran).errors)).toEqual(['login_refused']);
    expect(JSON.stringify(ran.report)).not.toContain('wrong password 1');
  });
});
