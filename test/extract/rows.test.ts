import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ElementPrint } from '../../src/core/site.ts';
import { createRowReader, parsePage, type ReadRows, type RowsPlan } from '../../src/extract/index.ts';
import { fieldsSchema } from '../../src/extract/options.ts';

const pageOf = (html: string) =>
  parsePage(Buffer.from(html), {
    url: new URL('http://shop.test/list/page-1.html'),
    parser: 'correct',
    stream: 'products',
    page: '/list/page-1.html',
  });

interface Given extends Omit<RowsPlan, 'fields'> {
  readonly fields?: Record<string, unknown>;
  readonly known?: Record<string, ElementPrint>;
  readonly heal?: boolean;
}

function read(html: string, { fields = {}, known = {}, heal = false, ...plan }: Given): ReadRows {
  const reader = createRowReader({ ...plan, fields: fieldsSchema.parse(fields) }, { known, heal, stream: 'products' });
  return reader.read(pageOf(html));
}

/** As it would come out in JSON. */
const records = (rows: ReadRows): unknown => JSON.parse(JSON.stringify(rows.records));

const SHOP = `<ul>
<li class="card"><h3><a href="one.html">One</a></h3><b class="price">£1,234.50</b><i class="tag">new</i><i class="tag">red</i></li>
<li class="card"><h3><a href="/two.html#x">Two</a></h3><i class="stock">In stock</i></li>
<li class="card"><h3>Three</h3><b class="price">on request</b></li></ul>`;

describe('rows by items', () => {
  it('give one record each, with the same columns', () => {
    const rows = read(SHOP, {
      items: ['article', 'li.card'],
      fields: {
        title: ['h3 a', 'h3'],
        url: { select: 'h3 a', type: 'url' },
        price: { select: '.price', type: 'price' },
        stock: { select: '.stock', type: 'boolean', matches: 'in stock' },
        tags: { select: '.tag', list: true },
        note: { select: '.note', default: 'none' },
      },
    });
    const empty = { price: null, price_currency: null, tags: null, note: 'none' };
    expect(records(rows)).toEqual([
      {
        ...empty,
        title: 'One',
        url: 'http://shop.test/list/one.html',
        price: 1234.5,
        price_currency: 'GBP',
        stock: false,
        tags: ['new', 'red'],
      },
      { ...empty, title: 'Two', url: expect.stringContaining('http://shop.test/two.html'), stock: true },
      { ...empty, title: 'Three', url: null, price: 'on request', stock: false },
    ]);
    expect(String(rows.records[0]!['price'])).toBe('1234.50');
    expect(rows.incomplete).toBe(false);
  });

  it('count hits, misses, fallbacks and what does not parse', () => {
    const { notes } = read(SHOP, {
      items: ['article', 'li.card'],
      fields: {
        title: ['h3 a', 'h3'],
        price: { select: '.price', type: 'price' },
        stock: { select: '.stock', type: 'boolean', matches: 'in stock' },
        need: { select: '.stock', type: 'boolean', matches: 'in stock', required: true },
        note: { select: '.note', default: 'none' },
      },
    });
    const { title, price, stock, need, note } = notes.fields;
    expect(notes.items).toEqual([0, 1]);
    expect(title).toMatchObject({ hits: 3, misses: 0, by: [2, 1], unparsed: 0 });
    expect(price).toMatchObject({ hits: 2, misses: 1, by: [2], unparsed: 1, samples: ['on request'] });
    expect(stock).toMatchObject({ hits: 1, misses: 0 });
    expect(need).toMatchObject({ hits: 1, misses: 2 });
    expect(note).toMatchObject({ hits: 0, misses: 3 });
    expect(price!.print).toMatchObject({ tag: 'b', take: 'text' });
    expect(notes.fields['@items']).toMatchObject({ hits: 1, misses: 0, by: [0, 1], print: { tag: 'li' } });
    expect(JSON.parse(JSON.stringify(notes))).toEqual(notes);
  });

  it('are incomplete without rows, or where a required field is missing', () => {
    const incomplete = (items: string, field: Record<string, unknown>): boolean =>
      read(SHOP, { items: [items], fields: { f: field } }).incomplete;
    expect(incomplete('.none', { select: 'h3' })).toBe(true);
    expect(incomplete('.card', { select: '.stock' })).toBe(false);
    expect(incomplete('.card', { select: '.stock', required: true })).toBe(true);
    expect(incomplete('.card', { select: '.stock', min_hit_rate: '10%' })).toBe(true);
    expect(incomplete('.card', { select: 'h3', required: true })).toBe(false);
  });

  it('take a regex before the type, and pass over what it does not find', () => {
    const fields = {
      n: { select: 'h3', regex: '(\\w)\\w*$' },
      price: { select: '.price', regex: '[\\d.,]+', type: 'number' },
    };
    expect(records(read(SHOP, { items: ['.card'], fields }))).toEqual([
      { n: 'O', price: 1234.5 },
      { n: 'T', price: null },
      { n: 'T', price: null },
    ]);
  });

  it('nest objects and lists of objects', () => {
    const html = `<div class=p><h2>A</h2><p class=o><b>1</b><i>new</i></p><p class=o><b>2</b></p></div><div class=p><h2>B</h2></div>
      <div class=p><h2>C</h2><p class=o><i>old</i></p></div>`;
    const offer = { amount: { select: 'b', type: 'integer' }, state: 'i' };
    const rows = read(html, {
      items: ['.p'],
      fields: { name: 'h2', first: { select: '.o', fields: offer }, all: { select: '.o', list: true, fields: offer } },
    });
    expect(records(rows)).toEqual([
      {
        name: 'A',
        first: { amount: 1, state: 'new' },
        all: [
          { amount: 1, state: 'new' },
          { amount: 2, state: null },
        ],
      },
      { name: 'B', first: null, all: null },
      { name: 'C', first: { amount: null, state: 'old' }, all: [{ amount: null, state: 'old' }] },
    ]);
    expect(rows.notes.fields['all']).toMatchObject({ hits: 2, misses: 1 });
    expect(rows.notes.fields['all.amount']).toMatchObject({ hits: 2, misses: 1 });
  });

  it('F44 may have columns named like prototypes', () => {
    const fields = JSON.parse('{"constructor": ["h3"], "toString": ["h3"]}') as Record<string, unknown>;
    const rows = read(SHOP, { items: ['.card'], fields });
    expect(Object.keys(rows.records[0]!)).toEqual(['constructor', 'toString']);
    expect(rows.records[0]!['constructor']).toBe('One');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('rows of data', () => {
  const TABLE = '<table id=t><tr><th>Name<th>Price, net</th><tr><td>A<td>1.234,50<tr><td>B<td></table>';

  it('come from a table, whole or by fields', () => {
    expect(records(read(TABLE, { table: { select: ['#none', '#t'] } }))).toEqual([
      { Name: 'A', 'Price, net': '1.234,50' },
      { Name: 'B', 'Price, net': '' },
    ]);
    const fields = { price: { path: 'Price, net', type: 'number', locale: 'de' }, name: { path: 'Name' } };
    expect(records(read(TABLE, { table: { select: ['#t'] }, fields }))).toEqual([
      { price: 1234.5, name: 'A' },
      { price: null, name: 'B' },
    ]);
    expect(read(TABLE, { table: { select: ['#none'] } })).toMatchObject({ records: [], incomplete: true });
  });

  const DATA = `<script type="application/ld+json">[{"@type":"Product","name":"A","offers":{"price":"51.50","priceCurrency":"EUR"},"n":1},{"@type":"Product","name":"B"}]</script>
    <script id="__NEXT_DATA__" type="application/json">{"props":{"items":[{"id":1,"deep":{"x":[1,2]}},{"id":2}]}}</script><meta property="og:title" content="Title">
    <div itemscope itemtype="https://schema.org/Product"><span itemprop="name">M</span><b itemprop="price">2</b></div>`;

  it('come from JSON-LD, microdata and embedded JSON', () => {
    const fields = {
      name: { path: 'name' },
      price: { path: 'offers.price', type: 'price' },
      n: { path: 'n', type: 'integer', locale: 'de' },
    };
    const [a, b] = records(read(DATA, { data: { json_ld: 'Product' }, fields })) as Record<string, unknown>[];
    expect(a).toMatchObject({ name: 'A', price: 51.5, n: 1 });
    expect(b).toEqual({ name: 'B', price: null, price_currency: null, n: null });
    expect(records(read(DATA, { data: { embedded: '__NEXT_DATA__', path: 'props.items' } }))).toEqual([
      { id: 1, deep: { x: [1, 2] } },
      { id: 2 },
    ]);
    expect(records(read(DATA, { data: { microdata: 'Product' }, fields: { name: { path: 'name' } } }))).toEqual([
      { name: 'M' },
    ]);
  });

  it('come as records through the same fields', () => {
    const fields = {
      id: { path: 'id', type: 'integer' },
      x: { path: 'deep.x', list: true, type: 'integer' },
      o: { path: 'deep', fields: { first: { path: 'x[0]' } } },
    };
    const reader = createRowReader(
      { data: { capture: '*/api/*' }, fields: fieldsSchema.parse(fields) },
      { known: {}, heal: false, stream: 'products' },
    );
    const { records: rows, incomplete } = reader.readData(
      [{ id: 1, deep: { x: [1, 2] } }, { id: 2 }],
      new URL('http://shop.test/api'),
    );
    expect(JSON.parse(JSON.stringify(rows))).toEqual([
      { id: 1, x: [1, 2], o: { first: '1' } },
      { id: 2, x: null, o: null },
    ]);
    expect(incomplete).toBe(false);
    expect(reader.read(pageOf(DATA))).toMatchObject({ records: [], incomplete: true });
  });

  it('a detail page is one record, of all kinds of places', () => {
    const fields = {
      title: { open_graph: 'og:title' },
      price: { json_ld: 'Product.offers.price', type: 'price' },
      micro: { microdata: 'price', type: 'number' },
      ids: { embedded: '__NEXT_DATA__.props.items[*].id' },
      html: { select: 'span' },
    };
    const rows = read(DATA, { fields });
    expect(records(rows)).toEqual([
      { title: 'Title', price: 51.5, price_currency: 'EUR', micro: 2, ids: '1', html: 'M' },
    ]);
    expect(rows.incomplete).toBe(false);
    expect(read('<p>nothing', { fields }).incomplete).toBe(true);
  });

  it('a path where there are no records is refused', () => {
    expect(() => read(SHOP, { items: ['li'], fields: { a: { path: 'x' } } })).toThrow(
      expect.objectContaining({ code: 'field_path' }),
    );
  });
});

describe('what makes no sense', () => {
  it('a pattern as the container of rows is refused', () => {
    expect(() => read(SHOP, { items: ['li', 're:x'] })).toThrow(expect.objectContaining({ code: 'selector_syntax' }));
  });

  it('a column for the currency that the config has itself is left alone', () => {
    const fields = { price: { select: '.price', type: 'price' }, price_currency: { select: 'h3' } };
    expect(read(SHOP, { items: ['.card'], fields }).records[0]).toMatchObject({ price_currency: 'One' });
  });
});

describe('a layout that changed', () => {
  const layout = (price: string, row: string): string =>
    `<ul>${Array.from({ length: 8 }, (_, i) => `<li class="${row}"><h3><a href="/${i}">Item ${i}</a></h3><b class="${price}">£${i + 10}.50</b><i>note ${i}</i></li>`).join('')}</ul>`;
  const fields = { title: 'h3 a', price: { select: 'b.price', type: 'price' } };
  const before = read(layout('price', 'card'), { items: ['li.card'], fields });
  const known = Object.fromEntries(
    Object.entries(before.notes.fields).flatMap(([name, { print }]) => (print ? [[name, print]] : [])),
  );

  it('is proposed a selector, and healed only where asked', () => {
    const html = layout('cost', 'card');
    const told = read(html, { items: ['li.card'], fields, known });
    expect(told.records[0]).toMatchObject({ price: null });
    expect(told.notes.fields['price']).toMatchObject({
      hits: 0,
      misses: 8,
      healed: 0,
      proposal: { select: expect.stringContaining('cost'), rows: 8 },
    });
    const healed = read(html, { items: ['li.card'], fields, known, heal: true });
    expect(healed.records.map(({ price }) => String(price))).toEqual(
      Array.from({ length: 8 }, (_, i) => `${i + 10}.50`),
    );
    expect(healed.records[0]).toMatchObject({ price_currency: 'GBP' });
    expect(healed.notes.fields['price']).toMatchObject({ hits: 0, misses: 8, healed: 8 });
  });

  it('is not healed by one of two that are as much alike: both are told', () => {
    const html = layout('cost', 'card').replaceAll(
      /<b class="cost">£(\d)/g,
      '<b class="cost was">£9$1.00</b><b class="cost now">£$1',
    );
    const { records, notes } = read(html, { items: ['li.card'], fields, known, heal: true });
    expect(records.map(({ price }) => price)).toEqual(Array.from({ length: 8 }, () => null));
    const { healed, proposal } = notes.fields['price']!;
    expect(healed).toBe(0);
    expect([proposal?.examples[0], proposal?.rivals?.[0]].sort()).toEqual(['£10.50', '£91.00']);
  });

  it('finds the rows again', () => {
    const html = layout('price', 'tile');
    expect(read(html, { items: ['li.card'], fields, known })).toMatchObject({ records: [], incomplete: true });
    const healed = read(html, { items: ['li.card'], fields, known, heal: true });
    expect(healed.records.map(({ title }) => title)).toEqual(before.records.map(({ title }) => title));
    expect(healed.notes.fields['@items']).toMatchObject({ hits: 0, misses: 1, healed: 8, proposal: { rows: 8 } });
  });
});

describe('whatever is missing', () => {
  it('no value ever comes from a neighbour', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1e6 }), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(fc.record({ a: value, b: value, c: value, tags: fc.array(fc.nat(99), { maxLength: 3 }) }), {
          minLength: 1,
          maxLength: 20,
        }),
        (rows) => {
          const cell = (name: string, v: number | undefined): string =>
            v === undefined ? '' : `<b class=${name}>${v}</b>`;
          const html = rows
            .map(
              ({ a, b, c, tags }) =>
                `<li>${cell('a', a)}<div>${cell('b', b)}</div>${tags.map((tag) => `<i>${tag}</i>`).join('')}<p>${cell('c', c)}</p></li>`,
            )
            .join('');
          const number = (select: string) => ({ select, type: 'integer' });
          const read_ = read(`<ul>${html}</ul>`, {
            items: ['li'],
            fields: {
              a: number('.a'),
              b: number('//b[@class="b"]'),
              c: number('re:class="?c"?>(\\d+)'),
              tags: { ...number('i'), list: true },
            },
          });
          expect(records(read_)).toEqual(
            rows.map(({ a, b, c, tags }) => ({
              a: a ?? null,
              b: b ?? null,
              c: c ?? null,
              tags: tags.length > 0 ? tags : null,
            })),
          );
          for (const name of ['a', 'b', 'c'] as const)
            expect(read_.notes.fields[name]!.hits).toBe(rows.filter((row) => row[name] !== undefined).length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
