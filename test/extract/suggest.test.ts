import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/index.ts';
import { createRowReader, parsePage } from '../../src/extract/index.ts';
import { renderSuggestion, type Suggestion, suggestStream } from '../../src/extract/suggest/index.ts';

const url = 'https://shop.example/list?page=1';
const pageOf = (body: string, head = '') =>
  parsePage(Buffer.from(`<!doctype html><html><head><title>T</title>${head}</head><body>${body}</body></html>`), {
    url: new URL(url),
    parser: 'correct',
    stream: 's',
    page: 'p',
  });
const times = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join('\n');
const words = ['Silent river', 'A light in the attic', 'Stone and shadow', 'Winter letters', 'The glass island'];
const word = (at: number) => `${words[at % words.length]} ${at}`;
const around = (list: string) =>
  `<header class="top"><nav><ul><li><a href="/">Home page</a></li><li><a href="/books">All books</a></li><li><a href="/about">About our shop</a></li><li><a href="/x">Contact us</a></li></ul></nav></header>
   <main>${list}</main>
   <footer><ul><li><a href="/terms">Terms of use</a></li><li><a href="/privacy">Privacy notes</a></li><li><a href="/jobs">Jobs here</a></li></ul></footer>`;

/** The rendered config is accepted, and reading the page with it gives the rows. */
function readBack(suggestion: Suggestion, page: ReturnType<typeof pageOf>) {
  const text = renderSuggestion(suggestion, { name: 'books', baseUrl: 'https://shop.example', start: '/list?page=1' });
  const plan = parseConfig(text, { file: 'adip.yml', env: {} });
  const [stream] = plan.streams;
  if (stream?.kind !== 'site') throw new Error('expected a stream of a site');
  const read = createRowReader(stream, { known: {}, heal: false, stream: 'books' }).read(page);
  return { text, read };
}

interface Shape {
  readonly name: string;
  readonly html: string;
  readonly head?: string;
  readonly rows: Suggestion['rows'];
  readonly count: number;
  /** name: type of fields that must be there. */
  readonly fields: Record<string, string>;
  readonly key?: string;
}

const card = (
  at: number,
) => `<article class="product_pod"><div class="image_container"><a href="book_${at}/index.html"><img src="m/${at}.jpg" alt="x${at}"></a></div>
  <p class="star-rating Three"><i class="icon-star"></i></p><h3><a href="book_${at}/index.html" title="${word(at)} and more">${word(at).slice(0, 8)}...</a></h3>
  <div class="product_price"><p class="price_color">£${at + 10}.99</p><p class="instock availability">In stock</p><button>Add to basket</button></div></article>`;

const SHAPES: Shape[] = [
  {
    name: 'product grid',
    html: around(
      `<ol class="row">${times(12, (at) => `<li class="col-xs-6">${card(at)}</li>`)}</ol><ul class="pager"><li class="next"><a href="page-2.html">next</a></li></ul>`,
    ),
    rows: { kind: 'items', select: '.product_pod' },
    count: 12,
    fields: { title: 'text', url: 'url', image: 'url', price: 'price', availability: 'boolean' },
    key: 'url',
  },
  {
    name: 'table with a head',
    html: around(
      `<table class="teams"><thead><tr><th>Team</th><th>Points</th><th>Founded</th></tr></thead><tbody>${times(8, (at) => `<tr><td>${word(at)}</td><td>${at * 3}</td><td>${2000 + at}-05-0${at + 1}</td></tr>`)}</tbody></table>`,
    ),
    rows: { kind: 'table', select: '.teams' },
    count: 8,
    fields: { team: 'text', points: 'integer', founded: 'date' },
  },
  {
    name: 'blog list',
    html: around(
      `${times(
        6,
        (at) =>
          `<section class="post"><h2 class="post-title"><a href="/posts/${at}">${word(at)}</a></h2><div class="meta"><span class="author">Ada ${at}</span><time datetime="2026-0${at + 1}-11">May ${at + 1}, 2026</time></div><p class="teaser">${word(at)} and then some long text of ${at} things.</p><a class="more" href="/posts/${at}">Read more</a></section>`,
      )}<a href="/?p=2">Older posts</a>`,
    ),
    rows: { kind: 'items', select: '.post' },
    count: 6,
    fields: { title: 'text', url: 'url', date: 'date', author: 'text', description: 'text' },
    key: 'url',
  },
  {
    name: 'search results with ads between',
    html: around(
      `<div id="results">${times(9, (at) => `<div class="result"><a class="result-link" href="https://r${at}.example/">${word(at)}</a><p class="snippet">About ${word(at)} in many words</p></div>${at % 3 === 2 ? `<div class="ad"><a href="/ad/${at}">Buy now ${at}</a><p>Sponsored ${at}</p></div>` : ''}`)}</div>`,
    ),
    rows: { kind: 'items', select: '.result' },
    count: 9,
    fields: { title: 'text', url: 'url', description: 'text' },
    key: 'url',
  },
  {
    name: 'definition lists',
    html: around(
      times(
        5,
        (at) =>
          `<div class="flat"><h3>${word(at)}</h3><dl><dt>Area</dt><dd>${40 + at} m²</dd><dt>Rent</dt><dd>${500 + at} €</dd></dl></div>`,
      ),
    ),
    rows: { kind: 'items', select: '.flat' },
    count: 5,
    fields: { title: 'text', area: 'text', rent: 'price' },
  },
  {
    name: 'nested grids',
    html: around(
      `<div class="grid">${times(4, (row) => `<div class="grid-row">${times(4, (at) => `<div class="tile"><h4>${word(row * 4 + at)}</h4><span class="price">$${row}.${at}0</span><ul class="tags"><li>tag a${at}</li><li>tag b${at}</li><li>tag c${at}</li></ul></div>`)}</div>`)}</div>`,
    ),
    rows: { kind: 'items', select: '.tile' },
    count: 16,
    fields: { title: 'text', price: 'price' },
  },
  {
    name: 'hashed classes',
    html: around(
      `<div class="css-1a2b3c4">${times(8, (at) => `<article class="css-9x8y7z6"><a class="css-0p9o8i" href="/ad/${at}"><h4 class="css-4f5g6h">${word(at)}</h4></a><strong class="css-2m3n4b">${at + 5},00 €</strong></article>`)}</div>`,
    ),
    rows: { kind: 'items', select: 'article' },
    count: 8,
    fields: { title: 'text', url: 'url', price: 'price' },
    key: 'url',
  },
  {
    name: 'JSON-LD only',
    html: '<div id="app"></div>',
    head: `<script type="application/ld+json">${JSON.stringify({ '@graph': Array.from({ length: 5 }, (_, at) => ({ '@type': 'Product', name: word(at), sku: `S${at}`, offers: { '@type': 'Offer', price: 9.5 + at } })) })}</script>`,
    rows: { kind: 'data', by: 'json_ld', name: 'Product' },
    count: 5,
    fields: { name: 'text', sku: 'text', offers_price: 'number' },
    key: 'sku',
  },
  {
    name: 'JSON in a script only',
    html: `<div id="root"></div><script>window.__STATE__ = ${JSON.stringify({ page: { items: Array.from({ length: 4 }, (_, at) => ({ id: at + 1, title: word(at), url: `https://shop.example/${at}` })) } })};</script>`,
    rows: { kind: 'data', by: 'embedded', name: '__STATE__', path: 'page.items' },
    count: 4,
    fields: { id: 'text', title: 'text', url: 'url' },
    key: 'id',
  },
  {
    name: 'microdata cards',
    html: around(
      `<ul>${times(7, (at) => `<li class="c" itemscope itemtype="https://schema.org/Product"><a href="/p/${at}"><span itemprop="name">${word(at)}</span></a><meta itemprop="sku" content="AB-${at}"><b itemprop="price" content="${at}.50">${at},50 €</b></li>`)}</ul>`,
    ),
    rows: { kind: 'items', select: '[itemscope]' },
    count: 7,
    fields: { title: 'text', url: 'url', price: 'price' },
    key: 'sku',
  },
  {
    name: 'job list of plain links',
    html: around(
      `<ul class="jobs">${times(10, (at) => `<li><a href="/job/${at}">${word(at)} engineer</a> <em class="company">Firm ${at}</em> <span class="location">Town ${at}</span></li>`)}</ul>`,
    ),
    rows: { kind: 'items', select: '.jobs > li' },
    count: 10,
    fields: { title: 'text', url: 'url', company: 'text', location: 'text' },
    key: 'url',
  },
  {
    name: 'reviews without links',
    html: around(
      times(
        5,
        (at) =>
          `<div class="review"><span class="stars" data-rating="${(at % 5) + 1}">*</span><p class="review-text">It was ${word(at)}, quite.</p><cite>Bo ${at}</cite></div>`,
      ),
    ),
    rows: { kind: 'items', select: '.review' },
    count: 5,
    fields: { rating: 'integer' },
  },
];

describe('suggestions', () => {
  it.each(SHAPES)('$name', ({ html, head, rows, count, fields, key }) => {
    const page = pageOf(html, head);
    const suggestion = suggestStream(page);
    if (rows?.kind !== 'items' || rows.select !== '[itemscope]') expect(suggestion.rows).toEqual(rows);
    expect(suggestion.count).toBe(count);
    const types = Object.fromEntries(suggestion.fields.map(({ name, type }) => [name, type]));
    expect(types).toMatchObject(fields);
    expect(suggestion.primaryKey).toBe(key);
    const { read, text } = readBack(suggestion, page);
    expect(read.records.length, text).toBe(count);
    for (const { name, required, found } of suggestion.fields) {
      const filled = read.records.filter((record) => record[name] !== null && record[name] !== undefined);
      expect(filled.length, `${name}\n${text}`).toBeGreaterThanOrEqual(required ? count : found);
      if (read.notes.fields[name]) expect(read.notes.fields[name].unparsed, name).toBe(0);
    }
  });

  it.each([
    ['a text', '<main><h1>About us</h1><p>We are a shop.</p><p>Since 1999.</p><p>Come in.</p></main>'],
    ['a menu and a footer', around('<h1>Welcome</h1><p>Nothing here.</p>')],
    [
      'one product',
      around(
        '<h1>Book</h1><p class="price">£5.00</p><table><tr><th>UPC</th><td>a1</td></tr><tr><th>Tax</th><td>£0.00</td></tr><tr><th>Type</th><td>Books</td></tr></table>',
      ),
    ],
    [
      'a login form',
      around(
        '<form><label>Name <input name="n"></label><label>Password <input type="password"></label><button>Go</button></form>',
      ),
    ],
  ])('gives none for a page with %s only, and says so', (_, html) => {
    const page = pageOf(html);
    const suggestion = suggestStream(page);
    expect(suggestion).toMatchObject({ rows: undefined, count: 0, confidence: 0, fields: [] });
    expect(suggestion.reasons[0]).toContain('no repeated elements');
    expect(readBack(suggestion, page).text).toContain('No list was found');
  });

  it.each([
    ['<link rel="next" href="/2">', '', { type: 'next_link', select: ['link[rel~="next"]::attr(href)'] }],
    [
      '',
      '<ul class="pager"><li class="next"><a href="/2">next</a></li></ul>',
      { type: 'next_link', select: ['li.next a::attr(href)'] },
    ],
    ['', '<a href="/2">Weiter »</a>', { type: 'next_link', select: ['a:contains("Weiter »")::attr(href)'] }],
    [
      '',
      '<a class="pagination-next" href="/2"><svg></svg></a>',
      { type: 'next_link', select: ['a.pagination-next::attr(href)'] },
    ],
    [
      '',
      '<a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=3">3</a>',
      { type: 'page_number', param: 'page', start: 1 },
    ],
    ['', '<a href="/x">Next generation phones</a>', undefined],
  ])('finds the next page: %s%s', (head, html, paginator) => {
    const page = pageOf(around(times(6, card) + html), head);
    const suggestion = suggestStream(page);
    expect(suggestion.paginator).toEqual(paginator);
    readBack(suggestion, page);
  });

  it('takes no code with three capitals for a price', () => {
    const item = (at: number) =>
      `<li class="item"><h3 class="name">${word(at)}</h3><em class="cost">EUR ${at + 2}.50</em><b class="sku">SKU-${1000 + at}</b><i class="tag">MAD-${2000 + at}</i></li>`;
    const { fields } = suggestStream(pageOf(`<ul>${times(12, item)}</ul>`));
    const types = Object.fromEntries(fields.map(({ select, type }) => [select, type]));
    expect(types).toMatchObject({ '.cost::text': 'price', '.sku::text': 'text', '.tag::text': 'text' });
  });

  it('names what else the page holds, with rows', () => {
    const ld = JSON.stringify(Array.from({ length: 6 }, (_, at) => ({ '@type': 'Book', name: word(at) })));
    const { rows, alternatives } = suggestStream(
      pageOf(around(times(6, card)), `<script type="application/ld+json">${ld}</script>`),
    );
    expect(rows?.kind).toBe('items');
    expect(alternatives).toEqual([
      { rows: { kind: 'data', by: 'json_ld', name: 'Book' }, count: 6, note: expect.stringContaining('JSON-LD') },
    ]);
  });

  it('writes a config that received text cannot change', () => {
    const hostile = `$${'{SECRET}'} "quoted" # no comment \u2028 {stream}: [x]`;
    const list = times(
      5,
      (at) =>
        `<li class="row-x"><h3 class="name">${hostile} ${at}</h3><a class="go" href="/${at}?{a}">Go to ${at}</a></li>`,
    );
    const page = pageOf(around(`<ul>${list}</ul><a class="next" href="/2">next</a>`));
    const suggestion = suggestStream(page);
    const { text, read } = readBack({ ...suggestion, url: 'https://x.example/\nstreams: 1' }, page);
    expect(read.records[1]!['title']).toContain('{SECRET} "quoted"');
    expect(text.split('\n').filter((line) => line.startsWith('streams:'))).toEqual(['streams:']);
  });

  it('is quick and the same on each call', () => {
    const page = pageOf(around(times(100, card)));
    expect(suggestStream(page)).toEqual(suggestStream(page));
  });
});
