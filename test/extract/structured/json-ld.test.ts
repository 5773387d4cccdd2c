import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { linked, open } from './page.ts';

const product = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  name: 'Lamp',
  image: ['a.jpg', 'b.jpg'],
  offers: { '@type': 'Offer', price: 12.5, priceCurrency: 'EUR' },
  aggregateRating: { ratingValue: '4.5' },
};
const text = JSON.stringify(product);
const whole = linked(text);

describe('paths in JSON-LD', () => {
  it.each<[string, string, string, Json | undefined]>([
    ['a text', whole, 'name', 'Lamp'],
    ['a nested value', whole, 'aggregateRating.ratingValue', '4.5'],
    ['@type', whole, '@type', 'Product'],
    ['a list', whole, 'image', ['a.jpg', 'b.jpg']],
    ['an element of a list', whole, 'image[1]', 'b.jpg'],
    ['an element that is not there', whole, 'image[2]', undefined],
    ['element 0 of what is no list', whole, 'offers[0].price', 12.5],
    ['element 1 of what is no list', whole, 'offers[1].price', undefined],
    ['what is missing', whole, 'offers.seller.name', undefined],
    ['on a page without any', '<p>', 'name', undefined],
    ['null is no value', linked('{"name":null}') + linked('{"name":"B"}'), 'name', 'B'],
    ['false is one', linked('{"a":false}'), 'a', false],
    ['the first that has it', linked('{"name":"A"}') + whole, 'offers.price', 12.5],
    ['of two, the first', linked('{"name":"A"}') + whole, 'name', 'A'],
    ['of a type', linked('{"@type":"Organization","name":"A"}') + whole, 'Product.name', 'Lamp'],
    ['of a full type', linked('{"@type":"https://schema.org/Product","name":"A"}'), 'Product.name', 'A'],
    ['of a type among several', linked('{"@type":["Thing","Product"],"name":"A"}'), 'Product.name', 'A'],
    ['of another type', whole, 'Offer.price', undefined],
    ['in a list of objects', linked(`[{"a":1},${text}]`), 'offers.price', 12.5],
    ['in a graph', linked(`{"@graph":[{"a":1},${text}]}`), 'offers.price', 12.5],
    ['in every element of a list', linked('{"offers":[{"sku":"x"},{"price":2}]}'), 'offers.price', 2],
    ['by a reference', linked('{"@graph":[{"offers":{"@id":"#o"}},{"@id":"#o","price":2}]}'), 'offers.price', 2],
    [
      'by a reference into another script',
      linked('{"offers":[{"@id":"#o"}]}') + linked('{"@id":"#o","price":2}'),
      'offers.price',
      2,
    ],
    ['by a reference to what is not there', linked('{"offers":{"@id":"#o"}}'), 'offers.price', undefined],
    [
      'through a circle',
      linked('{"@graph":[{"@id":"#a","b":{"@id":"#b"}},{"@id":"#b","a":{"@id":"#a"},"n":1}]}'),
      'b.a.b.a.b.n',
      1,
    ],
    [
      'what another object says of the same thing',
      linked('[{"@id":"#a","b":1,"x":{"c":1}},{"@id":"#a","x":{"d":2}}]'),
      'x.d',
      2,
    ],
    ['a wrapped literal', linked('{"name":{"@value":"A","@language":"de"}}'), 'name', 'A'],
    ['digits as the page has them', linked('{"price":51.50,"ean":12345678901234567890}'), 'price', '51.50'],
    ['long integers', linked('{"price":51.50,"ean":12345678901234567890}'), 'ean', '12345678901234567890'],
    ['numbers that keep their digits', linked('{"price":51.5}'), 'price', 51.5],
    ['an own constructor only', linked('{"a":1}'), 'toString', undefined],
    ['type with parameters', '<script type="application/ld+json; charset=utf-8">{"a":1}</script>', 'a', 1],
    ['type in capitals', '<script type="Application/LD+JSON">{"a":1}</script>', 'a', 1],
    ['not in a template', `<template>${whole}</template>`, 'name', undefined],
  ])('%s', (_name, html, path, value) => {
    const { structured } = open(html);
    expect(structured.jsonLd(path)).toEqual(value);
    expect(structured.problems).toEqual([]);
  });

  it('in a scope only', () => {
    const rows = `<ul><li>${linked('{"name":"A"}')}<li id=two>${linked('{"name":"B","o":{"@id":"#o"}}')}<li id=three></ul>`;
    const { structured, root, find } = open(rows + linked('{"@id":"#o","price":3}'));
    expect(structured.jsonLd('name', find('#two'))).toBe('B');
    expect(structured.jsonLd('o.price', find('#two'))).toBe(3);
    expect(structured.jsonLd('name', find('#three'))).toBe(undefined);
    expect(structured.jsonLd('name', root)).toBe('A');
  });

  it.each(['__proto__.x', 'a.constructor', 'prototype'])('%s is refused', (path) => {
    expect(() => open(whole).structured.jsonLd(path)).toThrow(SyntaxError);
  });
});

describe('JSON-LD with mistakes', () => {
  it.each<[string, string, Json]>([
    ['an HTML comment around', '<!-- {"a":1} -->', 1],
    ['CDATA around', '<![CDATA[ {"a":1} ]]>', 1],
    ['CDATA in JavaScript comments', '//<![CDATA[\n{"a":1}\n//]]>', 1],
    ['CDATA in block comments', '/*<![CDATA[*/ {"a":1} /*]]>*/', 1],
    ['a trailing comma in an object', '{"a":1,}', 1],
    ['a trailing comma in a list', '{"a":[1,2,],}', [1, 2]],
    ['a raw line break', '{"a":"x\ny"}', 'x\ny'],
    ['a raw tab', '{"a":"x\ty"}', 'x\ty'],
    ['control characters', '{"a":"x\u0001\u001fy"}', 'x\u0001\u001fy'],
    ['a BOM', '\ufeff{"a":1}', 1],
    ['entities for the quotes', '{&quot;a&quot;:&quot;x &amp; y&quot;}', 'x & y'],
    ['numeric entities', '{&#34;a&#34;:&#x22;x&#x22;}', 'x'],
    ['entities inside of a text stay', '{"a":"x &amp; y"}', 'x &amp; y'],
    ['entities inside of a broken text stay', '{"a":"x &amp; &quot;y&quot;",}', 'x &amp; &quot;y&quot;'],
    ['a semicolon behind', '{"a":1};', 1],
    ['a line comment', '// a product\n{"a":1}', 1],
    ['a comment inside', '{"a":/* one */1 // yes\n}', 1],
    ['an address is no comment', '{"a":"https://x/y",}', 'https://x/y'],
    ['NaN', '{"b":NaN,"a":1}', 1],
    ['an unknown escape', String.raw`{"a":"it\'s"}`, "it's"],
    ['a number with zeros in front', '{"a":007}', '007'],
    ['digits of a broken text', '{"a":51.50,}', '51.50'],
  ])('%s', (_name, body, value) => {
    const { structured } = open(linked(body));
    expect(structured.jsonLd('a')).toEqual(value);
    expect(structured.problems).toEqual([]);
  });

  it('several texts one after the other', () => {
    const { structured } = open(linked('{"a":1}\n{"b":2};[{"c":3}]'));
    expect(['a', 'b', 'c'].map((path) => structured.jsonLd(path))).toEqual([1, 2, 3]);
  });

  it.each([
    ['cut off in a text', '{"a":"x'],
    ['cut off in an object', '{"a":1,"b":'],
    ['cut off behind a backslash', '{"a":"x\\'],
    ['a template that was never filled', '{"a":{{ product.name }}}'],
    ['an unquoted text', '{"a":12 EUR}'],
    ['single quotes', "{'a':'x'}"],
    ['no JSON at all', 'hello'],
    ['depth beyond measure', `${'['.repeat(501)},`],
  ])('%s is told, not mended', (_name, body) => {
    const { structured } = open(linked('{"z":1}') + linked(body));
    expect(structured.jsonLd('a')).toBe(undefined);
    expect(structured.jsonLd('z')).toBe(1);
    expect(structured.problems).toEqual([expect.stringContaining('JSON-LD script 2: ')]);
  });

  it('what stands before the mistake is kept', () => {
    const { structured } = open(linked('{"a":1} {"b":'));
    expect(structured.jsonLd('a')).toBe(1);
    expect(structured.problems).toHaveLength(1);
  });

  it('an empty script is no mistake', () => {
    const { structured } = open(linked(' \n') + whole);
    expect(structured.jsonLd('name')).toBe('Lamp');
    expect(structured.problems).toEqual([]);
  });
});

describe('JSON-LD objects of a type', () => {
  const names = (html: string, type: string) =>
    open(html)
      .structured.jsonLdObjects(type)
      .map((one) => (one as { name: string }).name);
  const item = (name: string) => ({ '@type': 'Product', name });

  it.each<[string, Json, string, string[]]>([
    ['at the top', item('A'), 'Product', ['A']],
    ['by its full name', item('A'), 'https://schema.org/Product', ['A']],
    ['under http', { ...item('A'), '@type': 'http://schema.org/Product' }, 'Product', ['A']],
    ['with a prefix', { ...item('A'), '@type': 'schema:Product' }, 'Product', ['A']],
    ['among several types', { ...item('A'), '@type': ['Car', 'Product'] }, 'Product', ['A']],
    ['in a list', [item('A'), item('B')], 'Product', ['A', 'B']],
    ['in a graph', { '@graph': [item('A'), { '@type': 'WebPage' }, item('B')] }, 'Product', ['A', 'B']],
    [
      'in an ItemList',
      { '@type': 'ItemList', itemListElement: [{ '@type': 'ListItem', item: item('A') }, { item: item('B') }] },
      'Product',
      ['A', 'B'],
    ],
    ['not inside of another', { ...item('A'), isRelatedTo: [item('B')] }, 'Product', ['A']],
    [
      'once for one identity',
      [
        { ...item('A'), '@id': '#a' },
        { ...item('A'), '@id': '#a' },
      ],
      'Product',
      ['A'],
    ],
    ['none', item('A'), 'Offer', []],
  ])('%s', (_name, data, type, found) => {
    expect(names(linked(JSON.stringify(data)), type)).toEqual(found);
  });

  it('references are filled in, circles are not walked', () => {
    const graph = [
      { '@id': '#p', '@type': 'Product', offers: { '@id': '#o' }, self: { '@id': '#p' } },
      { '@id': '#o', '@type': 'Offer', price: 2, itemOffered: { '@id': '#p' } },
    ];
    const [found] = open(linked(JSON.stringify({ '@graph': graph }))).structured.jsonLdObjects('Product');
    expect(found).toMatchObject({ offers: { price: 2 }, self: { '@id': '#p' } });
    expect(JSON.stringify(found).length).toBeLessThan(400);
  });

  it('references that multiply each other are bounded', () => {
    const graph = Array.from({ length: 40 }, (_, i) => ({
      '@id': `#${i}`,
      '@type': i === 0 ? 'Product' : 'Thing',
      next: [{ '@id': `#${i + 1}` }, { '@id': `#${i + 1}` }],
    }));
    const [found] = open(linked(JSON.stringify(graph))).structured.jsonLdObjects('Product');
    expect(JSON.stringify(found).length).toBeLessThan(200_000);
  });
});

/** Mistakes that leave the meaning clear. */
const mistakes: readonly ((json: string) => string)[] = [
  (json) => `<!--${json}-->`,
  (json) => `//<![CDATA[\n${json}\n//]]>`,
  (json) => `\ufeff\n${json};`,
  (json) => `/* data */ ${json} // end`,
  (json) => json.replace(/\}$/, ',}'),
  (json) => json.replace(/\\n/g, '\n').replace(/\\t/g, '\t'),
  (json) => `${json}\n{"second": true}`,
  (json) => json.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/'/g, '&#39;'),
];
const simple = fc.oneof(
  fc.constantFrom('a\nb', 'x\ty', 'ü "q" \u2028', '<b>', "it's", 'a & b', '', '// no', '/* no */', ',}', ']]'),
  fc.string(),
  fc.integer(),
  fc.boolean(),
);

it('broken JSON says what the whole one said', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), simple), fc.nat(mistakes.length - 1), (object, which) => {
      const given = { ...object, deep: [{ ...object }, [1, null]] };
      const json = JSON.stringify(given).replace(/<\//g, '<\\/').replace(/<!--/g, '\\u003c!--');
      // In the source \\n is a backslash and an n, which is no line break.
      fc.pre(which !== 5 || !json.includes('\\\\'));
      const { structured } = open(linked(mistakes[which]!(json.replace(/^\{/, '{"@type":"X",'))));
      const [read] = structured.jsonLdObjects('X');
      expect(JSON.parse(JSON.stringify(read))).toEqual(JSON.parse(JSON.stringify({ '@type': 'X', ...given })));
    }),
    { numRuns: 500 },
  );
});
