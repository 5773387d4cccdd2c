import type { Random } from '../../src/core/clock.ts';

export interface Node {
  tag: string;
  attrs: Record<string, string>;
  children: (Node | string)[];
  /** The field whose value it has. */
  field?: string;
}

export interface Layout {
  readonly name: string;
  readonly fields: readonly string[];
  /** What is taken of a field's element, where it is not the text. */
  readonly take: Readonly<Record<string, string>>;
  row(random: Random, at: number): Node;
}

export const node = (tag: string, attrs: Record<string, string>, ...children: (Node | string)[]): Node => ({
  tag,
  attrs,
  children,
});
const field = (name: string, one: Node): Node => ({ ...one, field: name });

const NOUNS = 'light attic shadow garden winter river letter city island stone music mirror kitchen machine'.split(' ');
const NAMES = ['Ada Berg', 'Jon Lind', 'Mia van Dyk', 'Ole Holm', 'Eva Rossi'];
const MONTHS = ['January', 'March', 'June', 'October'];
const int = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low));
const noun = (random: Random): string => NOUNS[int(random, 0, NOUNS.length)]!;
const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);
const title = (random: Random): string =>
  [capital(noun(random)), ...Array.from({ length: int(random, 1, 6) }, () => noun(random))].join(' ');
const prose = (random: Random): string => `${Array.from({ length: 5 }, () => title(random)).join(', ')}.`;
const amount = (random: Random): string => `${int(random, 1, 200)}.${int(random, 10, 99)}`;
const date = (random: Random): string => `${int(random, 1, 28)} ${MONTHS[int(random, 0, 4)]} 20${int(random, 10, 26)}`;
const iso = (random: Random): string => `20${int(random, 10, 26)}-0${int(random, 1, 9)}-${int(random, 10, 28)}`;

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'product pod',
    fields: ['title', 'price', 'stock', 'rating'],
    take: { title: 'title', rating: 'data-rating' },
    row: (random) => {
      const name = title(random);
      return node(
        'article',
        { class: 'product_pod' },
        node(
          'div',
          { class: 'image_container' },
          node(
            'a',
            { href: `../${noun(random)}_${int(random, 1, 999)}/index.html` },
            node('img', { src: `../media/${noun(random)}.jpg`, alt: name, class: 'thumbnail' }),
          ),
        ),
        field(
          'rating',
          node(
            'p',
            { class: 'star-rating', 'data-rating': ['One', 'Two', 'Three'][int(random, 0, 3)]! },
            node('i', { class: 'icon-star' }),
          ),
        ),
        node(
          'h3',
          {},
          field(
            'title',
            node(
              'a',
              { href: `${noun(random)}_${int(random, 1, 999)}/index.html`, title: name },
              `${name.slice(0, 12)}...`,
            ),
          ),
        ),
        node(
          'div',
          { class: 'product_price' },
          field('price', node('p', { class: 'price_color' }, `£${amount(random)}`)),
          field('stock', node('p', { class: 'instock availability' }, 'In stock')),
        ),
      );
    },
  },
  {
    name: 'microdata card',
    fields: ['name', 'price', 'sku', 'brand', 'text'],
    take: { price: 'content' },
    row: (random, at) =>
      node(
        'li',
        { class: 'card', itemscope: '', itemtype: 'https://schema.org/Product' },
        node(
          'a',
          { href: `/p/${at}`, class: 'card-link' },
          field('name', node('h2', { class: 'card-title', itemprop: 'name' }, title(random))),
        ),
        field('brand', node('span', { class: 'brand', itemprop: 'brand' }, capital(noun(random)))),
        field(
          'price',
          node('span', { class: 'price', itemprop: 'price', content: amount(random) }, `$${amount(random)}`),
        ),
        field('sku', node('span', { class: 'sku', itemprop: 'sku' }, `AB-${int(random, 1000, 9999)}`)),
        field('text', node('p', { class: 'summary', itemprop: 'description' }, prose(random))),
      ),
  },
  {
    name: 'data attributes',
    fields: ['price', 'stars', 'seller'],
    take: { price: 'data-price', stars: 'data-stars' },
    row: (random) =>
      node(
        'div',
        { class: 'tile' },
        node('a', { class: 'tile-name', href: `/${noun(random)}` }, title(random)),
        field('price', node('div', { class: 'tile-price', 'data-price': amount(random) }, 'see price')),
        field('stars', node('div', { class: 'stars', 'data-stars': `${int(random, 1, 5)}.${int(random, 1, 9)}` })),
        field('seller', node('em', { class: 'seller' }, NAMES[int(random, 0, 5)]!)),
      ),
  },
  {
    name: 'blog list',
    fields: ['title', 'date', 'author', 'teaser', 'comments'],
    take: {},
    row: (random, at) =>
      node(
        'section',
        { class: 'post' },
        field('title', node('h2', { class: 'post-title' }, title(random))),
        node(
          'div',
          { class: 'meta' },
          field('author', node('span', { class: 'author' }, NAMES[int(random, 0, 5)]!)),
          field('date', node('time', { class: 'date', datetime: iso(random) }, date(random))),
          field('comments', node('span', { class: 'comments' }, `${int(random, 2, 90)} comments`)),
        ),
        field('teaser', node('p', { class: 'teaser' }, prose(random))),
        node('a', { class: 'more', href: `/posts/${at}` }, 'Read more'),
      ),
  },
  {
    name: 'labelled facts',
    fields: ['area', 'rent', 'rooms'],
    take: {},
    row: (random) =>
      node(
        'div',
        { class: 'flat' },
        node('h3', {}, title(random)),
        node(
          'dl',
          {},
          node('dt', {}, 'Area'),
          field('area', node('dd', { class: 'area' }, `${int(random, 20, 200)} m²`)),
          node('dt', {}, 'Rent'),
          field('rent', node('dd', { class: 'rent' }, `${int(random, 300, 2000)} €`)),
          node('dt', {}, 'Rooms'),
          field('rooms', node('dd', { class: 'rooms' }, String(int(random, 1, 8)))),
        ),
      ),
  },
  {
    name: 'hashed classes',
    fields: ['title', 'price', 'place'],
    take: {},
    row: (random, at) =>
      node(
        'div',
        { class: 'css-1q2w3e4' },
        node(
          'a',
          { href: `/ad/${at}`, class: 'css-9x8y7z' },
          field('title', node('h4', { class: 'css-4f5g6h' }, title(random))),
        ),
        node(
          'div',
          { class: 'css-7j8k9l' },
          field('price', node('strong', { class: 'css-2m3n4b' }, `${int(random, 5, 900)},00 €`)),
          field(
            'place',
            node('span', { class: 'css-5v6c7x' }, `${int(random, 10000, 99999)} ${capital(noun(random))}`),
          ),
        ),
      ),
  },
  {
    name: 'two prices',
    fields: ['old', 'price'],
    take: {},
    row: (random) =>
      node(
        'li',
        { class: 'offer' },
        node('b', { class: 'offer-name' }, title(random)),
        node(
          'div',
          { class: 'prices' },
          field('old', node('s', { class: 'old-price' }, `$${amount(random)}`)),
          field('price', node('span', { class: 'price' }, `$${amount(random)}`)),
        ),
        node('small', { class: 'note' }, 'incl. tax'),
      ),
  },
];
