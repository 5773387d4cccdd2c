import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../run/support.ts';
import { openShop, rowsOf, runShop, type ShopSettings, siteConfig, streamOf, titlesOf } from './support.ts';

const OPEN = { products: 24, open: true } as const;

async function read(stream: string, settings: ShopSettings = OPEN) {
  const shop = await openShop(settings);
  const workspace = openWorkspace();
  const ran = await runShop(workspace, shop, siteConfig(shop.url, { stream }));
  expect(streamOf(ran).errors).toEqual([]);
  return { shop, rows: rowsOf(workspace), stream: streamOf(ran) };
}

describe('records that stand in pages as data', () => {
  it('embedded: the data of a framework, page after page', async () => {
    const { shop, rows } = await read(`    start: /next-data
    data: { embedded: __NEXT_DATA__, path: props.pageProps.products }
    paginator: { type: page_number }
    fields:
      title: { path: title }
      upc: { path: upc }
      amount: { path: price.amount, type: number }
      in_stock: { path: in_stock }`);
    expect(rows.map(({ title, upc, amount, in_stock }) => [title, upc, amount, in_stock])).toEqual(
      shop.products().map(({ title, upc, price, inStock }) => [title, upc, price, String(inStock)]),
    );
  });

  it('embedded: a variable of a script, whose text ends with what looks like its end; no fields give all there is', async () => {
    const { shop, rows } = await read(`    start: /next-data
    data: { embedded: STATE, path: catalogue.products }`);
    expect(Object.keys(rows[0]!)).toEqual([
      'id',
      'title',
      'url',
      'price.amount',
      'price.currency',
      'price_text',
      'in_stock',
      'stock_text',
      'upc',
    ]);
    expect(titlesOf(rows)).toEqual(titlesOf(shop.products().slice(0, 20)));
  });

  it('json_ld: products of detail pages, the broken ones too', async () => {
    const { shop, rows } = await read(`    start: /sitemap.xml
    paginator: { type: sitemap, include: /index.html$ }
    data: { json_ld: Product }
    fields:
      title: { path: name }
      upc: { path: sku }
      price: { path: offers.price, type: number }`);
    expect(rows.map(({ title, upc, price }) => [title, upc, price])).toEqual(
      shop.products().map(({ title, upc, price }) => [title, upc, price]),
    );
    expect(shop.products().filter(({ flaw }) => flaw !== 'none').length, 'some must be broken').toBeGreaterThan(0);
  });

  it('microdata: the same products by itemprop', async () => {
    const { shop, rows } = await read(`    start: /sitemap.xml
    paginator: { type: sitemap, include: /index.html$ }
    data: { microdata: Product }
    fields:
      title: { path: name }
      price: { path: offers.price }`);
    expect(rows.map(({ title, price }) => [title, price])).toEqual(
      shop.products().map(({ title, price }) => [title, price]),
    );
  });

  it('capture: what the page itself asks for, in place of its elements', async () => {
    const { shop, rows, stream } = await read(`    start: [/js/page-1.html, /js/page-2.html]
    data: { capture: "*/api/products*", path: products }
    fields: { title: { path: title }, upc: { path: upc } }`);
    expect(rows.map(({ upc }) => upc)).toEqual(shop.products().map(({ upc }) => upc));
    expect(stream.rendering).toEqual({ static: 0, browser: 2, unchanged: 0 });
  });

  it('table: spans filled in, a head of two rows joined into names', async () => {
    const { rows } = await read(`    start: /tables
    table: "#sales"`);
    expect(rows).toEqual([
      { City: 'Bergen', '2024 H1': '1', '2024 H2': '2', '2025 H1': '3', '2025 H2': '4' },
      { City: 'Porto', '2024 H1': '5', '2024 H2': '5', '2025 H1': 'closed', '2025 H2': 'closed' },
      { City: 'Zürich', '2024 H1': '6', '2024 H2': '7', '2025 H1': 'closed', '2025 H2': 'closed' },
    ]);
  });

  it('table: fields by the name of their column, typed', async () => {
    const { rows } = await read(`    start: /tables
    table: "#rowspan"
    fields: { shop: { path: Shop }, staff: { path: Staff, type: integer } }`);
    expect(rows).toHaveLength(5);
    expect(rows[3]).toEqual({ shop: 'Lake', staff: '8' });
  });
});

describe('the same rows from a page that is not as it should be', () => {
  const stream = `    start: /catalogue/page-1.html
    items: [article.product_pod, li.product-card]
    fields:
      title: ["h3 a::attr(title)", "h3::text"]
      price: { select: [".price_color::text", "[data-price]::attr(data-price)"], type: price }`;
  const expected = (shop: Awaited<ReturnType<typeof openShop>>) =>
    shop
      .products()
      .slice(0, 20)
      .map(({ title, price }) => [title, price]);

  it.each(['classic', 'cards'] as const)('malformed HTML, %s', async (layout) => {
    const { shop, rows } = await read(stream, { ...OPEN, layout, malformed: true });
    expect(rows.map(({ title, price }) => [title, price])).toEqual(expected(shop));
  });

  it.each([
    ['windows-1252', 'header'],
    ['windows-1252', 'meta'],
    ['utf-16le', 'bom'],
    ['gb18030', 'meta'],
    ['shift_jis', 'header'],
  ] as const)('charset %s, told by %s', async (name, by) => {
    const { shop, rows } = await read(stream, { ...OPEN, charset: { name, by } });
    expect(rows.map(({ title, price }) => [title, price])).toEqual(expected(shop));
  });
});
