import type { AnyNode } from 'domhandler';
import fc from 'fast-check';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { describe, expect, it } from 'vitest';
import { startShop } from '../../fixtures/shop/index.ts';
import { parseTree } from '../../src/extract/tree.ts';

/** All that a tree says, in plain values; with it, that every node knows its neighbours. */
function told(node: AnyNode): unknown {
  if (!('children' in node)) return { type: node.type, data: node.data };
  node.children.forEach((child, i) => {
    expect(child.parent).toBe(node);
    expect(child.prev).toBe(node.children[i - 1] ?? null);
    expect(child.next).toBe(node.children[i + 1] ?? null);
  });
  const children = node.children.map(told);
  if (!('attribs' in node)) return { type: node.type, mode: (node as { 'x-mode'?: unknown })['x-mode'], children };
  const { type, name, namespace, attribs } = node;
  return { type, name, namespace, attribs: Object.entries(attribs), children };
}

const byParse5 = (html: string): unknown => told(parse(html, { treeAdapter: adapter, scriptingEnabled: false }));
const expectEqual = (html: string): void => {
  expect(told(parseTree(html, 'correct'))).toEqual(byParse5(html));
};

const CASES = [
  '',
  'text',
  ' text',
  '<!doctype html><title>a &amp; b</title><p>c',
  '<p>a<p>b</p>c</p>',
  '<pre>\n\n a</pre><textarea>\n</b></textarea><listing>\n a',
  '<pre>\r\n\r\n a\rb</pre>',
  '<pre>&#10;a</pre><pre> \na',
  '<table>a <tr> b<td> c </table>',
  '<table> <colgroup> <col> a <tr><td>b',
  '<table><colgroup>  x  ',
  '<select> a <option> b <p>c</select>',
  '<frameset> a <frame> b </frameset> c </html> d ',
  '<FRAMESET rows="&lt;"> a b <frame> </frameset> c d ',
  '<html> <head> x y',
  '<html> <head> </head> x y',
  '<body>a</body> b </html> c <p>d',
  '<head><noscript> a <link> b</noscript>',
  '<template> a <td> b</template>',
  '<svg viewBox="0 0 1 1" xlink:href=#a><path d="M0"/><foreignObject><p>a</foreignObject><![CDATA[ b < c ]]></svg>',
  '<math definitionurl=a><mi>b<p>c</math>',
  '<svg> a &amp; b <title> c <b>d</title></svg>',
  '<b><p>a</b>b<i>c</p>d',
  '<a href=1>a<a href=2>b',
  '<p a=1 A=2 a="3">',
  '<p __proto__=a constructor=b toString>',
  '<html lang=a><body class=a><html lang=b id=c><body class=b id=d>',
  '<img src=a/><img src=/a/b?c=d><img src=a>b<img src = "a" alt=\'b\'/ ><br/>',
  '<a href="?a=1&amp;b=2">x</a><a href="?a=1&b=2&copy=3&copy;&amp">y',
  '<p a="&amp;lt;" b="&lt" c=a&amp;b>',
  '<p a="1"b="2"c>d',
  '<p a=>b',
  '<p =a b= c>d',
  '<p a`b="c" d<e>',
  '<p/a/b>c</p/><div/>d',
  '</p></br></div x=y></3><3></>< a><?php a ?><!x><!>',
  '<!-- a --><!--><!---><!----><!-----><!--a--!>b--><!--a--b--><!--a',
  '<!--a-->b<!-- - - ->-->',
  '<script>a < b && "</scr" <!-- <script> </script> --> </script>c<style>p > a { } </style>',
  '<script>"<!--<script></script>"</script>x',
  '<title>a < b </titl </TITLE>c',
  '<textarea>a & b &lt; c</textarea>',
  '<xmp>a <b> & c</xmp><iframe><p></iframe><noembed>&amp;</noembed><plaintext>a</plaintext>&amp; <b>',
  'a\0b<p>c\0 d<table>\0e',
  '<p>\ud83d\ude00 \ud83d &#x1f600; &notit; &not; &#0; &#x80; \u00a0',
  '<p',
  '<p a',
  '<p a="b',
  '<p a=b',
  '<p></p',
  '<p>a &am',
  '<P CLASS="A B">x</P><Custom-Element Data-X=Y>z</CUSTOM-ELEMENT>',
  '<é a=b><p é=a ü>b<p a=é>',
  '<ruby>a<rp>(<rt>b<rp>)</ruby><dl><dt>a<dd>b<dt>c</dl><ul><li>a<li>b</ul>',
  '<form><form><input></form></form><button>a<button>b',
  '<table><tr><td><table><b>a</table>b</b><tr>c',
  '<p>a\r\nb\rc\n\rd</p>',
];

const PIECES = [
  ...' \n\t\f\r<>/="\'&;!-?\0aZ9'.split(''),
  ...'<p> </p> <b> </b> <a href="x"> </a> <div class="a b"> </div> <table> <tr> <td> </td> </table> <pre> <select> <option>'.split(
    ' ',
  ),
  ...'<svg> </svg> <math> <mi> <title> </title> <script> </script> <style> </style> <textarea> </textarea> <template>'.split(
    ' ',
  ),
  ...'</template> <frameset> <frame> <body> </body> </html> <head> <html> <noscript> <br/> <img/> <li> <nobr> <form> <h1>'.split(
    ' ',
  ),
  ...'<!-- --> <!doctype <![CDATA[ ]]> &amp; &lt &#10; &#x0; &copy; ="v" =v \r\n é 😀 \ud800'.split(' '),
];

describe('the quick tree is the tree of the standard', () => {
  it.each(CASES)('%j', (html) => expectEqual(html));

  it('any pieces of markup in any order', () => {
    const seed = Date.now();
    console.log(`quick tree, seed ${seed}`);
    const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(soup, expectEqual), { seed, numRuns: 3_000 });
  });

  it.each([false, true])('pages of the shop, malformed: %s', async (malformed) => {
    await using shop = await startShop({ products: 40, open: true, malformed });
    const [product] = shop.products();
    for (const path of ['/catalogue/page-1.html', '/catalogue/page-2.html', product!.path, '/tables', '/next-data'])
      expectEqual(await (await fetch(shop.url + path)).text());
  });
});
