import * as cheerio from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChain, type HtmlPage, type Parser, parsePage } from '../../src/extract/index.ts';

const parse = (html: string, parser: Parser = 'correct'): HtmlPage =>
  parsePage(Buffer.from(html), { url: new URL('http://shop.test/list/'), parser, stream: 'products', page: '/list/' });

const texts = (html: string, selector: string, row?: string): string[] => {
  const page = parse(html);
  const scope = row === undefined ? page.root : createChain([row]).elements(page, page.root).elements[0]!;
  return createChain([selector])
    .all(page, scope)
    .map(({ text }) => text);
};

const SHOP = `<ul><li class="card x" data-id="1"><h3><a href="/1" title="One">1</a></h3><b class="price">£1</b><dl><dt>UPC<dd>abc<dt>Tax<dd>0</dl></li>
<li class="card" data-id="2"><h3><a href="/2" title="Two">2</a></h3></li><li class="ad">ad</li></ul><p class="price">outside</p>`;

describe('CSS in a row', () => {
  it.each([
    ['h3 a::attr(title)', ['One']],
    ['li.card h3 a', ['1']],
    ['> h3 a', ['1']],
    ['> a', []],
    [':scope::attr(data-id)', ['1']],
    ['::attr(data-id)', ['1']],
    ['ul li h3', []],
    ['.price', ['£1']],
    ['~ li', ['2', 'ad']],
    ['+ li h3 a', ['2']],
    [':scope + li::attr(data-id)', ['2']],
    ["dt:contains('UPC') + dd", ['abc']],
    ['dt:icontains(upc) + dd', ['abc']],
    ['h3::html', ['<a href="/1" title="One">1</a>']],
    ['li', []],
    [':not(h3) > a', []],
    ['*:has(> a) a', ['1']],
    ['h3 a::attr(title), .price', ['One', '£1']],
    ['.price::attr(constructor)', []],
    ['[constructor], [__proto__]', []],
  ])('%s', (selector, expected) => {
    expect(texts(SHOP, selector, 'li.card').map((text) => text.trim())).toEqual(expected);
  });
});

describe('XPath in a row', () => {
  it.each([
    ['.//a/@title', ['One']],
    ['//a/@title', ['One']],
    ['//li/h3/a', ['1']],
    ['//li', ['1 £1 UPC abc Tax 0']],
    ['xpath:@data-id', ['1']],
    ['xpath:count(//a)', ['1']],
    ['xpath:h3/A', ['1']],
    ['../p', []],
    ['./following-sibling::li[2]', ['ad']],
    ["//dt[.='UPC']/following-sibling::dd[1]/text()", ['abc']],
    ['(//dd)[last()]', ['0']],
    ["xpath:substring-after(b, '£')", ['1']],
    ['xpath:string(//b)', ['£1']],
    ['//dd[2]', ['0']],
    ['//dt | //dd', ['UPC', 'abc', 'Tax', '0']],
    ["//*[@class='price' and not(@id)]", ['£1']],
    ['//dd[1]/preceding-sibling::*[1]', ['UPC']],
    ['//dd[2]/preceding::dt[1]', ['Tax']],
    ['xpath:translate(normalize-space(b), "£", "$")', ['$1']],
    ['xpath:sum(//dd[2]) + 2 * 3', ['6']],
  ])('%s', (selector, expected) => {
    const found = texts(SHOP, selector, 'li.card').map((text) => text.replace(/\s+/g, ' ').trim());
    expect(found).toEqual(expected);
  });
});

describe('attributes of SVG, whose names have capitals and prefixes', () => {
  const SVG = `<div DATA-Size="9"><svg viewBox="0 0 8 8"><use xlink:href="#star"/></svg></div>`;
  it.each([
    ['svg::attr(viewBox)', ['0 0 8 8']],
    ['[viewBox] use::attr(xlink:href)', ['#star']],
    ['svg[viewBox$="8"] > use::attr(xlink:href)', ['#star']],
    ['svg:not([viewBox="1"])::attr(viewBox)', ['0 0 8 8']],
    ['div[Data-SIZE]::attr(daTA-size)', ['9']],
    ['//svg/@viewBox', ['0 0 8 8']],
    ['//use/@xlink:href', ['#star']],
    ['//div/@Data-Size', ['9']],
    ['xpath:count(//svg/@*/following::use)', ['1']],
  ])('%s', (selector, expected) => {
    expect(texts(SVG, selector)).toEqual(expected);
  });
});

describe('what stands in a template', () => {
  const PAGE = `<ul><template id="card"><li class="card"><b>{{title}}</b></li></template><li class="card"><b>real</b></li></ul>
    <div><template shadowrootmode="open"><p class="card"><b>shadow</b></p></template></div>`;
  it.each([
    ['.card b', ['real', 'shadow']],
    ['template .card b', ['{{title}}', 'shadow']],
    ['#card b', []],
    ['//b', ['real', 'shadow']],
    ['//li/b/text()', ['real']],
    ['//li/@class', ['card']],
    ['//template[1]//b', ['{{title}}', 'shadow']],
  ])('is no element of the page, unless it is asked for: %s', (selector, expected) => {
    expect(texts(PAGE, selector)).toEqual(expected);
  });
  it('is one for the fields of a row that is asked for', () => {
    expect(texts(PAGE, 'b', 'template .card')).toEqual(['{{title}}']);
    expect(texts(PAGE, './/b', 'template .card')).toEqual(['{{title}}']);
  });
});

describe('patterns', () => {
  it('search the HTML of the row, and take the first group', () => {
    expect(texts(SHOP, 're:title="(\\w+)"', 'li.card')).toEqual(['One']);
    expect(texts(SHOP, 're:title="Two"', 'li.card')).toEqual([]);
    expect(texts(SHOP, 're:class="price">out(\\w+)')).toEqual(['side']);
  });

  it('S12 a pattern that explodes is stopped', () => {
    expect(() => texts(`<p>${'a'.repeat(60)}!</p>`, 're:(a+)+$')).toThrow(
      expect.objectContaining({ code: 'pattern_too_slow' }),
    );
  });
});

describe('chains', () => {
  const page = parse('<i class="a"> </i><i class="a">x</i><i class="b">y</i>');

  it('pass over what is empty, and take the first selector that has a text', () => {
    expect(createChain(['.none', '.a', '.b']).first(page, page.root)).toMatchObject({
      index: 1,
      text: 'x',
      take: 'text',
    });
    expect(createChain(['.a:empty', '.b']).all(page, page.root)).toMatchObject([{ index: 1, text: 'y' }]);
    expect(createChain(['.none']).first(page, page.root)).toBeUndefined();
  });

  it('give elements whatever their text', () => {
    expect(createChain(['.none', '.a']).elements(page, page.root)).toMatchObject({ index: 1, elements: { length: 2 } });
    expect(createChain(['re:x', '.none']).elements(page, page.root)).toEqual({ index: -1, elements: [] });
  });
});

describe('text', () => {
  it.each([
    ['<p id=x>a<br>b</p>', 'a b'],
    ['<div id=x><p>a</p><p>b</p></div>', 'a b'],
    ['<div id=x>a<b>b</b>c</div>', 'abc'],
    ['<div id=x>a<script>no()</script><style>p{}</style><template>t</template>b</div>', 'ab'],
    ['<script id=x>yes()</script>', 'yes()'],
    ['<div id=x>&lt;b&gt; &amp;amp; &nbsp;&#x20ac;</div>', '<b> &amp; €'],
    ['<tr id=x><td>1<td>2', '12'],
    ['<table><tr id=x><td>1<td>2</table>', '1 2'],
  ])('of %s', (html, expected) => {
    const found = texts(html, '#x')[0] ?? texts(html, 'body')[0]!;
    expect(found.replace(/\s+/g, ' ').trim()).toBe(expected);
  });
});

const TAGS = ['div', 'p', 'span', 'li', 'a', 'b'] as const;
const CLASSES = ['x', 'y', 'z'] as const;
interface Tree {
  tag: string;
  classes: string[];
  id: string | undefined;
  children: Tree[];
  text: string;
}
const tree = (depth: number): fc.Arbitrary<Tree> =>
  fc.record({
    tag: fc.constantFrom(...TAGS),
    classes: fc.uniqueArray(fc.constantFrom(...CLASSES), { maxLength: 2 }),
    id: fc.option(fc.constantFrom('i', 'j'), { nil: undefined }),
    text: fc.constantFrom('', 'one', 'two'),
    children: depth === 0 ? fc.constant([]) : fc.array(tree(depth - 1), { maxLength: 4 }),
  });
const render = ({ tag, classes, id, text, children }: Tree): string =>
  `<${tag}${classes.length > 0 ? ` class="${classes.join(' ')}"` : ''}${id ? ` id=${id}` : ''}>${text}${children.map(render).join('')}</${tag}>`;

const compound = fc.oneof(
  fc.constantFrom(
    ...TAGS,
    '*',
    '.x',
    '.y.x',
    '#i',
    '[class]',
    '[class~=y]',
    '[class^=x]',
    '[class$=z]',
    '[class*="y"]',
    '[class|=x]',
    '[id!=j]',
  ),
  fc.constantFrom(
    ':first-child',
    ':last-child',
    ':only-child',
    ':first-of-type',
    ':last-of-type',
    ':only-of-type',
    ':empty',
    ':contains(one)',
  ),
  fc
    .tuple(
      fc.constantFrom('nth-child', 'nth-last-child', 'nth-of-type', 'nth-last-of-type'),
      fc.constantFrom('2', 'odd', '2n', '-n+2', '3n+1', 'n+2', '-2n+5'),
    )
    .map(([name, nth]) => `:${name}(${nth})`),
  fc.constantFrom(
    ':not(.x)',
    ':is(p, .y)',
    ':has(.x)',
    ':has(> b)',
    ':has(+ p)',
    ':not(div p)',
    ':not(:has(a))',
    ':has(~ .z)',
    ':is(div > p, li)',
  ),
);
const selector = fc
  .tuple(compound, fc.array(fc.tuple(fc.constantFrom(' ', ' > ', ' + ', ' ~ '), compound), { maxLength: 3 }))
  .map(([first, rest]) => first + rest.map(([how, one]) => how + one).join(''));
const list = fc.array(selector, { minLength: 1, maxLength: 2 }).map((all) => all.join(', '));

describe('against a second implementation', () => {
  it('finds the same elements on generated pages, in the same order', () => {
    fc.assert(
      fc.property(fc.array(tree(4), { minLength: 1, maxLength: 5 }), list, (trees, css) => {
        let n = 0;
        const html = `<body>${trees.map(render).join('')}</body>`.replace(/<(\w+)/g, (_, tag) => `<${tag} n=${n++}`);
        const page = parse(html, 'fast');
        const $ = cheerio.load(html, { xml: { xmlMode: false, decodeEntities: true } });
        const expected = $(css)
          .get()
          .map((one) => $(one).attr('n'));
        expect(
          createChain([css])
            .elements(page, page.root)
            .elements.map((one) => one.attribs['n']),
        ).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });
});
