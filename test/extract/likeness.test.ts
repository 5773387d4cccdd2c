import { selectAll } from 'css-select';
import { type Document, type Element, isTag } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import type { HtmlPage } from '../../src/extract/contract.ts';
import { findAlike, findRowsAlike, printOf, similarity } from '../../src/extract/likeness/index.ts';
import { isHashed } from '../../src/extract/likeness/words.ts';
import { CHANGES, measure, type Outcome, REMOVALS, withOthersKnown } from './likeness-measure.ts';

const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));

const pageOf = (html: string): HtmlPage => ({
  url: new URL('https://site.example/'),
  base: new URL('https://site.example/'),
  html,
  root: parseDocument(html),
  charset: { name: 'utf-8', by: 'default' },
  replaced: 0,
});
const one = (select: string, scope: Element | Document): Element => {
  const [found] = selectAll(select, scope.children).filter(isTag);
  if (!found) throw new Error(`nothing matches ${select}`);
  return found;
};
const count = (outcomes: readonly Outcome[], result: Outcome['result']) =>
  outcomes.filter((outcome) => outcome.result === result).length;

describe('likeness, measured', () => {
  it.each([
    ['knowing the row only', (run: () => void) => run()],
    ['knowing what other fields take', withOthersKnown],
  ])('finds what was moved or renamed and invents nothing for what is gone, %s', (_, within) => {
    within(() => {
      const changed = measure(CHANGES, seededRandom(seed));
      const removed = measure(REMOVALS, seededRandom(seed));
      expect(changed.length + removed.length).toBeGreaterThan(200);
      const proposed = changed.length - count(changed, 'none');
      expect(count(changed, 'right') / changed.length, `recall, seed ${seed}`).toBeGreaterThanOrEqual(0.9);
      expect(count(changed, 'right') / proposed, `precision, seed ${seed}`).toBeGreaterThanOrEqual(0.97);
      const rivalled = changed.filter(({ hasRival, result }) => hasRival && result === 'right');
      expect(rivalled.length / changed.length, `right ones that are doubted, seed ${seed}`).toBeLessThanOrEqual(0.03);
      expect(count(removed, 'none') / removed.length, `silence, seed ${seed}`).toBeGreaterThanOrEqual(0.95);
    });
  });
});

const row = (at: number, price: string) =>
  `<li class="card"><h3><a href="/p/${at}">Thing ${at}</a></h3>${price}<p class="stock">In stock</p></li>`;
const listOf = (price: (at: number) => string, rows = 8) =>
  pageOf(`<ul>${Array.from({ length: rows }, (_, at) => row(at, price(at))).join('')}</ul>`);
const all = (select: string, scope: Element | Document): Element[] => selectAll(select, scope.children).filter(isTag);
const rowsOf = (page: HtmlPage) => all('li', page.root);

describe('a proposal', () => {
  const before = rowsOf(listOf((at) => `<span class="price">£${at}.50</span>`));
  const print = printOf(one('.price', before[0]!), before[0]!, 'text');

  it.each<[string, (at: number) => string, string]>([
    ['a class', (at) => `<span class="amount">£${at}.20</span>`, '.amount::text'],
    ['itemprop', (at) => `<b class="amount" itemprop="price">£${at}.20</b>`, '[itemprop="price"]::text'],
    [
      'a data attribute',
      (at) => `<b class="css-1q2w3e4" data-testid="price">£${at}.20</b>`,
      '[data-testid="price"]::text',
    ],
    ['a tag rather than a made-up class', (at) => `<strong class="css-1q2w3e4">£${at}.20</strong>`, 'strong::text'],
    [
      'what a CSS module keeps',
      (at) => `<span class="Card_price__2xK9d">£${at}.20</span><span class="Card_tax__1a2b3">incl. tax</span>`,
      '[class*="Card_price__"]::text',
    ],
  ])('names %s', (_, price, select) => {
    const after = rowsOf(listOf(price));
    const found = findAlike(print, after);
    expect(found?.proposal.select).toBe(select);
    expect(found?.proposal).toMatchObject({ rows: 8, examples: ['£0.20', '£1.20', '£2.20'] });
    const css = select.replace('::text', '');
    expect(found?.matches.map((match) => match?.element)).toEqual(after.map((scope) => one(css, scope)));
  });

  it('misses in rows that have no such element', () => {
    const after = rowsOf(listOf((at) => (at === 3 ? '' : `<span class="amount">£${at}.20</span>`)));
    const found = findAlike(print, after);
    expect(found?.proposal.rows).toBe(7);
    expect(found?.matches[3]).toBeUndefined();
  });

  it('is not what another field takes', () => {
    const after = rowsOf(listOf((at) => `<s class="old-price">£${at}.20</s>`));
    const old = new Set(after.map((scope) => one('s', scope)));
    expect(findAlike(print, after, { taken: (element) => old.has(element) })).toBeUndefined();
  });

  it('follows a value from an attribute to another one', () => {
    const priced = rowsOf(listOf((at) => `<b data-price="${at}.50">buy</b>`));
    const known = printOf(one('b', priced[0]!), priced[0]!, 'data-price');
    const after = rowsOf(listOf((at) => `<b data-amount="${at}.50">buy</b>`));
    expect(findAlike(known, after)?.proposal.select).toBe('[data-amount]::attr(data-amount)');
  });

  it('uses the label where nothing else tells two values apart', () => {
    const facts = (names: string) => `<dl><dt>Width</dt><dd${names}>12 cm</dd><dt>Height</dt><dd>9 cm</dd></dl>`;
    const known = rowsOf(listOf(() => facts(' class="width"')));
    const after = rowsOf(listOf(() => facts('')));
    const found = findAlike(printOf(one('.width', known[0]!), known[0]!, 'text'), after);
    expect(found?.proposal.select).toBe('dt:contains("Width") + dd::text');
  });

  it('finds nothing in rows without elements, and in no rows', () => {
    expect(findAlike(print, [])).toBeUndefined();
    expect(findAlike(print, [pageOf('').root, pageOf('only text').root])).toBeUndefined();
  });

  it('takes 20 rows of 50 elements in less than 20 times what it takes to parse them', () => {
    const many = Array.from(
      { length: 44 },
      (_, at) => `<i class="c${at} part-${at}" title="t">word ${at} here</i>`,
    ).join('');
    const priced = () => rowsOf(listOf((at) => `<span class="sale-price">£${at}.20</span>${many}`, 20));
    const after = priced();
    // about 9 ms against 0.75; the one tells how fast the machine is for the other
    const fastest = (act: () => void): number =>
      Math.min(
        ...Array.from({ length: 60 }, () => {
          const start = performance.now();
          act();
          return performance.now() - start;
        }),
      );
    const parsed = fastest(priced);
    expect(fastest(() => findAlike(print, after))).toBeLessThan(20 * parsed);
    expect(findAlike(print, after)?.proposal.select).toBe('.sale-price::text');
  });
});

describe('rows', () => {
  const before = listOf((at) => `<span class="price">£${at}.50</span>`);
  const print = printOf(one('li', before.root), one('ul', before.root), 'html');
  const around = (list: string) =>
    pageOf(
      `<nav><ul><li><a href="/">Home</a></li><li><a href="/about">About us</a></li></ul></nav>${list}<footer><p>©</p></footer>`,
    );
  const entry = (tag: string, names: string, at: number) =>
    row(at, `<span>£${at}.50</span>`).replace('li class="card"', `${tag} ${names}`).replace('</li>', `</${tag}>`);
  const entries = (tag: string, names: string) => Array.from({ length: 6 }, (_, at) => entry(tag, names, at)).join('');

  it.each([
    ['renamed', `<ul>${entries('li', 'class="product-tile"')}</ul>`, '.product-tile'],
    ['of another tag', `<div class="list">${entries('article', 'class="card-new"')}</div>`, '.card-new'],
    ['with made-up classes', `<ul class="results">${entries('li', 'class="css-1q2w3e4"')}</ul>`, '.results > li'],
    [
      'in several blocks',
      `<ul>${entries('li', 'class="tile"')}</ul><ul>${entries('li', 'class="tile"')}</ul>`,
      '.tile',
    ],
  ])('are found when %s', (_, list, select) => {
    const page = around(list);
    const found = findRowsAlike(print, page);
    expect(found?.proposal.select).toBe(select);
    expect(found?.elements).toEqual(all(select, page.root));
  });

  it('are not taken from a menu where the list is gone', () => {
    expect(findRowsAlike(print, around('<p>Nothing found.</p>'))).toBeUndefined();
  });
});

describe('the measure', () => {
  it('is 1 for an element and itself', () => {
    const [first] = rowsOf(listOf((at) => `<span class="price">£${at}.50</span>`));
    for (const element of all('*', first!)) {
      const print = printOf(element, first!, 'text');
      expect(similarity(print, print)).toBeCloseTo(1);
    }
  });

  it('gives prints of plain JSON and of the agreed form', () => {
    const [first] = rowsOf(
      pageOf('<ul><li><p>Price: <b class="b a" data-x="1">£ 51.77</b> now</p></li></ul>') as never,
    );
    const element = one('b', first!);
    expect(isTag(element)).toBe(true);
    const print = printOf(element, first!, 'text');
    expect(print).toEqual({
      tag: 'b',
      attributes: { class: 'a b', 'data-x': '1' },
      text: '£ 9.9',
      path: ['p', 'b.b'],
      neighbours: { before: '"Price:"', after: '#text a', index: 0, of: 1 },
      take: 'text',
    });
    expect(JSON.parse(JSON.stringify(print))).toEqual(print);
  });

  it.each([
    ['css-1q2w3e4', true],
    ['sc-bdVaJa', true],
    ['data-v-7ba5bd90', false],
    ['_3xK9dQ2', true],
    ['price_color', false],
    ['col-md-4', false],
    ['h2', false],
    ['product-2024', false],
  ])('%s is made up: %s', (name, expected) => expect(isHashed(name)).toBe(expected));
});
