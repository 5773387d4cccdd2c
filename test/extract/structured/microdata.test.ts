import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { open } from './page.ts';

const item = (inside: string, more = '') =>
  `<div itemscope itemtype="https://schema.org/Product" ${more}>${inside}</div>`;

describe('microdata', () => {
  it.each<[string, string, string, Json | undefined]>([
    ['text', item('<b itemprop=name> A \n <i>B</i></b>'), 'name', 'A B'],
    ['meta', item('<meta itemprop=name content=" A ">'), 'name', ' A '],
    ['a', item('<a itemprop=url href=/x>no</a>'), 'url', 'https://shop.example/x'],
    [
      'link',
      item('<link itemprop=availability href="https://schema.org/InStock">'),
      'availability',
      'https://schema.org/InStock',
    ],
    ['area', item('<map><area itemprop=url href=x></map>'), 'url', 'https://shop.example/list/x'],
    ['img', item('<img itemprop=image src=a.jpg>'), 'image', 'https://shop.example/list/a.jpg'],
    ['video', item('<video itemprop=v src=//cdn.example/a.mp4></video>'), 'v', 'https://cdn.example/a.mp4'],
    ['object', item('<object itemprop=o data=/o></object>'), 'o', 'https://shop.example/o'],
    ['data', item('<data itemprop=sku value=7>seven</data>'), 'sku', '7'],
    ['meter', item('<meter itemprop=m value=0.5>half</meter>'), 'm', '0.5'],
    ['time with datetime', item('<time itemprop=d datetime=2024-05-01>May</time>'), 'd', '2024-05-01'],
    ['time without', item('<time itemprop=d>2024-05-01</time>'), 'd', '2024-05-01'],
    ['content on another element', item('<span itemprop=price content=51.50>51,50 €</span>'), 'price', '51.50'],
    ['an address that is none', item('<a itemprop=url href="http://[">x</a>'), 'url', 'http://['],
    ['an address that is missing', item('<a itemprop=url>x</a>'), 'url', ''],
    ['several names', item('<b itemprop="name title">A</b>'), 'title', 'A'],
    ['several values', item('<b itemprop=c>1</b><b itemprop=c>2</b><b itemprop=c>3</b>'), 'c', ['1', '2', '3']],
    ['one of several values', item('<b itemprop=c>1</b><b itemprop=c>2</b>'), 'c[1]', '2'],
    ['an item inside', item('<p itemprop=offers itemscope><b itemprop=price>2</b></p>'), 'offers.price', '2'],
    [
      'not of an item inside',
      item('<p itemprop=offers itemscope><b itemprop=price>2</b></p>'),
      'Product.price',
      undefined,
    ],
    ['an item inside that is no property', item('<p itemscope><b itemprop=price>2</b></p>'), 'price', '2'],
    ['a property in a property', item('<p itemprop=a>x<b itemprop=b>y</b></p>'), 'b', 'y'],
    ['itemref', `${item('', 'itemref="p q"')}<b id=q itemprop=name>A</b>`, 'name', 'A'],
    ['itemref to what holds properties', `${item('', 'itemref=p')}<div id=p><b itemprop=name>A</b></div>`, 'name', 'A'],
    [
      'itemref in the order of the page',
      `<b id=p itemprop=c>1</b>${item('<b itemprop=c>2</b>', 'itemref=p')}`,
      'c',
      ['1', '2'],
    ],
    ['itemref to itself', item('<b itemprop=name>A</b>', 'id=p itemref=p'), 'name', 'A'],
    ['itemref to what is around', `<div id=p>${item('<b itemprop=name>A</b>', 'itemref=p')}</div>`, 'name', 'A'],
    ['itemid', item('', 'itemid=/p/1'), '@id', 'https://shop.example/p/1'],
    ['type', item(''), '@type', 'https://schema.org/Product'],
    [
      'of a type',
      `<div itemscope itemtype=https://schema.org/Org><b itemprop=name>O</b></div>${item('<b itemprop=name>A</b>')}`,
      'Product.name',
      'A',
    ],
    ['the first item that has it', `${item('')}${item('<b itemprop=name>A</b>')}`, 'name', 'A'],
    ['what is missing', item('<b itemprop=name>A</b>'), 'sku', undefined],
    ['names of the prototype', item('<b itemprop=toString>A</b>'), 'toString', 'A'],
    [
      'an item without a scope around its property',
      '<div itemprop=offers itemscope><b itemprop=price>2</b></div>',
      'price',
      '2',
    ],
    ['not in a template', `<template>${item('<b itemprop=name>A</b>')}</template>`, 'name', undefined],
  ])('%s', (_name, html, path, value) => {
    const { structured, root } = open(html);
    expect(structured.microdata(path, root)).toEqual(value);
  });

  it('relative to a row', () => {
    const inner = (name: string) => `<div itemprop=item itemscope><b itemprop=name>${name}</b></div>`;
    const { structured, find } = open(
      `<ul itemscope><b itemprop=name>list</b><li id=a>${inner('A')}<li id=b>${inner('B')}<li id=c><b itemprop=name>C</b><li id=d></ul>`,
    );
    expect(['#a', '#b', '#c', '#d'].map((row) => structured.microdata('name', find(row)))).toEqual([
      'A',
      'B',
      'C',
      undefined,
    ]);
  });

  it('a row that is an item', () => {
    const { structured, find } = open(
      `<ul><li itemscope id=a><b itemprop=name>A</b><li itemscope id=b><i itemprop=x itemscope><b itemprop=name>no</b></i></ul>`,
    );
    expect(structured.microdata('name', find('#a'))).toBe('A');
    expect(structured.microdata('x.name', find('#b'))).toBe('no');
    expect(structured.microdata('name', find('#b'))).toBe(undefined);
  });

  it('items of a type', () => {
    const related =
      '<div itemprop=isRelatedTo itemscope itemtype=https://schema.org/Product><b itemprop=name>R</b></div>';
    const { structured } = open(
      `${item(`<b itemprop=name>A</b>${related}`)}<ol itemscope itemtype=https://schema.org/ItemList><li itemprop=itemListElement itemscope itemtype="http://schema.org/Product https://x.example/Y"><b itemprop=name>B</b></ol>`,
    );
    expect(structured.microdataItems('Product')).toEqual([
      {
        '@type': 'https://schema.org/Product',
        name: 'A',
        isRelatedTo: { '@type': 'https://schema.org/Product', name: 'R' },
      },
      { '@type': ['http://schema.org/Product', 'https://x.example/Y'], name: 'B' },
    ]);
    expect(structured.microdataItems('https://schema.org/Product')).toHaveLength(2);
    expect(structured.microdataItems('Offer')).toEqual([]);
  });

  it('items that refer to each other end', () => {
    const { structured, root } = open(
      '<div itemscope itemtype=T id=a itemref=b><b itemprop=n>1</b></div><div itemscope itemprop=x id=b itemref=c></div><div itemscope itemprop=y id=c itemref=b><b itemprop=n>2</b></div>',
    );
    expect(structured.microdata('x.y.n', root)).toBe('2');
    expect(JSON.stringify(structured.microdataItems('T')).length).toBeLessThan(500);
  });

  it('references that multiply each other are bounded', () => {
    const levels = Array.from({ length: 30 }, (_, i) =>
      ['l', 'r']
        .map((side) => `<p id=${side}${i} itemprop=${side} itemscope itemref="l${i + 1} r${i + 1}"></p>`)
        .join(''),
    );
    const { structured } = open(`<div itemscope itemtype=T itemref="l0 r0"></div>${levels.join('')}`);
    expect(JSON.stringify(structured.microdataItems('T')).length).toBeLessThan(100_000);
  });

  it('any markup is read without a fault', () => {
    const piece = fc.constantFrom(
      '<div itemscope>',
      '<div itemscope itemtype=T id=a itemref="b a">',
      '<p itemprop=x itemscope id=b itemref=a>',
      '<b itemprop="x y">',
      '</div>',
      '</p>',
      '</b>',
      'text',
      '<meta itemprop=x>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const { structured, root } = open(pieces.join(''));
        structured.microdata('x.x.y', root);
        JSON.stringify(structured.microdataItems('T'));
      }),
      { numRuns: 500 },
    );
  });
});

describe('meta elements', () => {
  it.each<[string, string, string, string | undefined]>([
    ['property', '<meta property="og:title" content="A">', 'og:title', 'A'],
    ['name', '<meta name="twitter:card" content="A">', 'twitter:card', 'A'],
    [
      'the first of several',
      '<meta property="og:image" content="1"><meta property="og:image" content="2">',
      'og:image',
      '1',
    ],
    ['several names', '<meta property="og:title twitter:title" content="A">', 'twitter:title', 'A'],
    ['in the body', '<body><meta property="product:price:amount" content="51.50">', 'product:price:amount', '51.50'],
    ['in capitals', '<meta property="OG:Title" content="A">', 'og:title', 'A'],
    ['white space around', '<meta property="og:title" content=" A ">', 'og:title', 'A'],
    ['without content', '<meta property="og:title"><meta property="og:title" content="B">', 'og:title', 'B'],
    ['missing', '<meta property="og:title" content="A">', 'og:url', undefined],
  ])('%s', (_name, html, property, value) => {
    expect(open(html).structured.openGraph(property)).toBe(value);
  });
});

it('each kind of data is read when it is asked for, and its mistakes told once', () => {
  const { structured } = open('<script type="application/ld+json">{</script>');
  expect(structured.problems).toEqual([]);
  structured.openGraph('og:title');
  expect(structured.problems).toEqual([]);
  structured.jsonLd('a');
  structured.jsonLd('b');
  expect(structured.problems).toHaveLength(1);
});
