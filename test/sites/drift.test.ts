import { describe, expect, it } from 'vitest';
import type { StreamReport } from '../../src/core/report.ts';
import { openWorkspace, type Workspace } from '../run/support.ts';
import { CSV, codesOf, openShop, rowsOf, runShop, shopConfig, streamOf } from './support.ts';

const SMALL = { products: 60 };
const HEAL = shopConfig((text) => text.replace('    primary_key: upc', '    heal: true\n    primary_key: upc'));

const fieldOf = ({ fields }: StreamReport, name: string) => fields?.find((field) => field.name === name);
const memoryOf = (workspace: Workspace) => JSON.parse(workspace.read('.adip/products.json')).site;
const about = ({ warnings }: StreamReport, code: string): string[] =>
  warnings.filter((warning) => warning.code === code).map(({ message }) => message);

describe('another layout than before', () => {
  it('is told once: the run after that knows it', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    await runShop(workspace, shop);
    expect(memoryOf(workspace).fields.title.usual).toBe(0);
    shop.set({ layout: 'cards' });
    const second = streamOf(await runShop(workspace, shop));
    expect(about(second, 'fallback').map((message) => message.split(':')[0])).toEqual([
      'items',
      'field "title"',
      'field "url"',
      'field "price"',
    ]);
    shop.changePrices([7]); // a change that matters brings the memory with it
    await runShop(workspace, shop);
    expect(memoryOf(workspace).fields.title.usual).toBe(1);
    const fourth = streamOf(await runShop(workspace, shop));
    expect(fourth.warnings).toEqual([]);
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
  });

  it('two layouts in turns are no drift, run after run', async () => {
    const shop = await openShop({ ...SMALL, layout: 'both' });
    const workspace = openWorkspace();
    for (let run = 0; run < 3; run++) {
      shop.changePrices([run + 1]);
      expect(streamOf(await runShop(workspace, shop)).warnings, `run ${run}`).toEqual([]);
    }
  });

  it('nothing is written where nothing changed', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    await runShop(workspace, shop);
    const bookmark = workspace.read('.adip/products.json');
    const again = await runShop(workspace, shop);
    expect(streamOf(again).outputs).toMatchObject([{ changed: false }]);
    expect(workspace.read('.adip/products.json')).toBe(bookmark);
  });
});

describe('a layout that no selector knows', () => {
  it('is no success: the stream fails or is partial, the selectors are named, the page kept, and what was delivered stays', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    await runShop(workspace, shop);
    const before = workspace.read(CSV);
    shop.set({ layout: 'renamed' });
    const { report } = await runShop(workspace, shop);
    const [stream] = report.streams;
    expect(report.run.status).not.toBe('succeeded');
    expect(workspace.read(CSV)).toBe(before);
    expect(stream!.errors.length).toBeGreaterThan(0);
    const snapshot = stream!.snapshots?.find(({ kind }) => kind === 'no_rows');
    expect(workspace.read(snapshot!.path)).toContain('class="tile"');
    const told = JSON.stringify([stream!.warnings, stream!.errors]);
    expect(told).toContain('article.product_pod');
    expect(fieldOf(stream!, '@items')?.proposal).toMatchObject({ rows: 20 });
    expect(told).toContain(fieldOf(stream!, '@items')!.proposal!.select);
  });

  it('with heal: the rows are right, and every healed field is told with a selector to paste', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    await runShop(workspace, shop, HEAL);
    shop.set({ layout: 'renamed' });
    shop.changePrices([4, 31]);
    const healed = streamOf(await runShop(workspace, shop, HEAL));
    expect(healed.errors).toEqual([]);
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
    expect(about(healed, 'healed').length).toBeGreaterThanOrEqual(3);
    for (const name of ['@items', 'title', 'url', 'price'])
      expect(fieldOf(healed, name), name).toMatchObject({ proposal: { select: expect.any(String) } });
  });

  it('the proposed selectors, pasted into the config, read the same', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    await runShop(workspace, shop, HEAL);
    shop.set({ layout: 'renamed' });
    const healed = streamOf(await runShop(workspace, shop, HEAL));
    const pasted = (name: string) => JSON.stringify(fieldOf(healed, name)?.proposal?.select);
    const config = shopConfig((text) =>
      text
        .replace('items: [article.product_pod, "li.product-card"]', `items: ${pasted('@items')}`)
        .replace('["h3 a::attr(title)", "h3::text"]', pasted('title'))
        .replace('["h3 a::attr(href)", "a.card-link::attr(href)"]', pasted('url'))
        .replace('[".price_color::text", "[data-price]::attr(data-price)"]', pasted('price')),
    );
    const fresh = openWorkspace();
    const ran = streamOf(await runShop(fresh, shop, config));
    expect(ran).toMatchObject({ status: 'succeeded', rows: 60 });
    expect(fresh.read(CSV)).toBe(shop.expectedCsv());
  });

  it('a field whose own page has lost it: hit rate under its limit, partial, the selector named, a proposal', async () => {
    const shop = await openShop(SMALL);
    const workspace = openWorkspace();
    const strict = shopConfig((text) =>
      text.replace('select: .availability::text, ', 'select: .availability::text, min_hit_rate: 50%, '),
    );
    await runShop(workspace, shop, strict);
    shop.set({ layout: 'rebuilt' });
    const config = strict
      .replace('items: [article.product_pod', 'items: [div.tile, article.product_pod')
      .replace('title: [', 'title: [a.tile-go::attr(title), ')
      .replace('url: { select: [', 'url: { select: [a.tile-go::attr(href), ')
      .replace('price: { select: [', 'price: { select: [.tile-cost::text, ')
      .replace('["li.next a::attr(href)"', '[a.onward, "li.next a::attr(href)"');
    const stream = streamOf(await runShop(workspace, shop, config));
    expect(stream.status).toBe('partial');
    expect(stream.errors).toMatchObject([{ code: 'hit_rate' }]);
    expect(stream.errors[0]!.message).toContain('.availability::text');
    expect(rowsOf(workspace)).toHaveLength(60);
    expect(fieldOf(stream, 'in_stock')?.proposal?.select).toContain('stock-note');
    expect(stream.errors[0]!.remedy).toContain('stock-note');
  });
});

describe('an honest site', () => {
  it('heal invents nothing for products that never had it, and nothing is proposed', async () => {
    const shop = await openShop({ ...SMALL, products: 80 });
    const workspace = openWorkspace();
    await runShop(workspace, shop, HEAL);
    expect(shop.products().filter(({ description }) => description === undefined).length).toBeGreaterThan(0);
    shop.set({ addProducts: 15 });
    shop.changePrices(shop.products().map(({ id }) => id));
    const stream = streamOf(await runShop(workspace, shop, HEAL));
    expect(workspace.read(CSV)).toBe(shop.expectedCsv());
    expect(stream.warnings).toEqual([]);
    expect(codesOf(stream.errors)).toEqual([]);
    for (const field of stream.fields ?? []) expect(field, field.name).not.toHaveProperty('proposal');
  });
});
