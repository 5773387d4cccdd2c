import { describe, expect, it } from 'vitest';
import { createLinkFinder, createLinksFinder, parsePage } from '../../src/extract/index.ts';

const pageOf = (html: string) =>
  parsePage(Buffer.from(html), { url: new URL('http://shop.test/a/b?x=1'), parser: 'correct', stream: 's', page: 'p' });
const next = (html: string, ...selectors: string[]) => createLinkFinder(selectors)(pageOf(html))?.href;

describe('links', () => {
  it.each([
    ['<a class=n href="c">', 'http://shop.test/a/c'],
    ['<a class=n href="/c#part">', 'http://shop.test/c'],
    ['<a class=n href="?page=2">', 'http://shop.test/a/b?page=2'],
    ['<a class=n href=" //other.test/x ">', 'http://other.test/x'],
    ['<base href="/base/"><a class=n href="c">', 'http://shop.test/base/c'],
    ['<a class=n href="#">', undefined],
    ['<a class=n href="javascript:void(0)">', undefined],
    ['<a class=n href="mailto:a@b.c">', undefined],
    ['<a class=n href="file:///etc/passwd">', undefined],
    ['<a class=n href="http://[">', undefined],
    ['<a class=n href="#"><a class=n href="2">', 'http://shop.test/a/2'],
    ['<a class=n href="#"><link rel=next href="/l">', 'http://shop.test/l'],
    ['<span class=n>Next</span>', undefined],
    ['<span class=n>https://other.test/y</span>', 'https://other.test/y'],
    ['<img class=n src="/i.png">', 'http://shop.test/i.png'],
  ])('%s', (html, expected) => {
    expect(next(html, '.n', 'link[rel=next]')).toBe(expected);
  });

  it('are found by attribute, XPath and pattern', () => {
    const html = '<a class=n data-next="/d" href="/h">x</a><script>next = "/s"</script>';
    expect([next(html, '.n::attr(data-next)'), next(html, '//a/@href'), next(html, 're:next = "([^"]+)"')]).toEqual([
      'http://shop.test/d',
      'http://shop.test/h',
      'http://shop.test/s',
    ]);
  });

  it('come in the order of the page, each once', () => {
    const page = pageOf('<a href="1"></a><a href="2">x</a><a href="1#y">x</a><a href="#"></a>');
    expect(createLinksFinder(['.none', 'a'])(page).map(({ pathname }) => pathname)).toEqual(['/a/1', '/a/2']);
  });
});
