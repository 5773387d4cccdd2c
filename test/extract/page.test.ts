import { describe, expect, it } from 'vitest';
import { createChain, type Parser, parsePage } from '../../src/extract/index.ts';

const URL_GIVEN = new URL('http://shop.test/list/page-1.html');
const parse = (body: string | Uint8Array, contentType = 'text/html', parser: Parser = 'correct') =>
  parsePage(typeof body === 'string' ? Buffer.from(body) : body, {
    url: URL_GIVEN,
    contentType,
    parser,
    stream: 'products',
    page: '/list/page-1.html',
  });
const bodyText = (page: ReturnType<typeof parse>): string =>
  (createChain(['body']).first(page, page.root)?.text ?? '').trim();

describe('a page', () => {
  it('is the tree that a browser builds, or a quick one', () => {
    const html = '<table><tr><td>1<td>2</table><p>a<p>b';
    const rows = (parser: Parser): number => {
      const page = parse(html, 'text/html', parser);
      return createChain(['table > tbody > tr']).elements(page, page.root).elements.length;
    };
    expect([rows('correct'), rows('fast')]).toEqual([1, 0]);
  });

  it.each([
    ['<p>x', undefined, 'http://shop.test/list/page-1.html'],
    ['<base href="/other/">', undefined, 'http://shop.test/other/'],
    ['<base target=_blank><base href="https://cdn.test/x/y">', undefined, 'https://cdn.test/x/y'],
    ['<base href="javascript:alert(1)">', undefined, 'http://shop.test/list/page-1.html'],
    ['<base href="http://[">', undefined, 'http://shop.test/list/page-1.html'],
  ])('resolves links against %s', (html, _, base) => {
    expect(parse(html).base.href).toBe(base);
  });

  it('knows its charset, and counts what is broken', () => {
    const latin = parse(Buffer.from('<p>Größe', 'latin1'), 'text/html; charset=iso-8859-1');
    expect([bodyText(latin), latin.charset]).toEqual(['Größe', { name: 'windows-1252', by: 'header' }]);
    expect(parse(Buffer.from('<p>a\xffb', 'latin1'), 'text/html; charset=utf-8').replaced).toBe(1);
  });

  it.each([
    ['a fragment', 'just text without a tag', 'text/html'],
    [
      'XHTML',
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><body><p>x</p></body></html>',
      'application/xhtml+xml',
    ],
    ['XML served as HTML', '<?xml version="1.0"?><items><item>x</item></items>', 'text/html'],
    ['HTML without a type', '<p>x', ''],
    ['HTML labelled as plain text', '<!doctype html><p>x', 'text/plain'],
    ['HTML labelled as JSON', '<html><p>x', 'application/json'],
    ['HTML labelled as a download', '<!doctype html><p>x', 'application/octet-stream'],
    ['a page with NUL', 'a\0b<p>c\0d', 'text/html'],
    ['broken markup', '<div <p class="<>"><a href=">x</b></i><!-- <table><td', 'text/html'],
    ['a template in braces', '{% block %}<p>x</p>', 'text/html'],
  ])('%s is read', (_, html, type) => {
    for (const parser of ['correct', 'fast'] as const)
      expect(parse(html, type, parser).root.children.length).toBeGreaterThan(0);
  });

  it.each([
    ['a PDF', Buffer.from('%PDF-1.7\n<html>'), 'text/html'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'image/png'],
    ['JSON', Buffer.from('{"a": "<p>x</p>"}'), 'application/json'],
    ['JSON', Buffer.from('[1]'), 'text/html'],
    ['binary', Buffer.from(Array.from({ length: 300 }, (_, i) => (i * 7) % 32)), 'application/octet-stream'],
    ['text/csv', Buffer.from('a,b\n1,2\n'), 'text/csv'],
    ['ZIP', Buffer.from('PK\x03\x04abc'), 'application/zip'],
  ])('F34 %s is no page, and said so', (what, body, type) => {
    expect(() => parse(body, type)).toThrow(
      expect.objectContaining({ name: 'PageError', code: 'not_html', message: expect.stringContaining(what) }),
    );
  });

  it.each(['', '  \n\t '])('F36 an empty page is worth another attempt', (html) => {
    expect(() => parse(html)).toThrow(expect.objectContaining({ name: 'RetryableError', code: 'empty_page' }));
  });
});

describe('a page that is meant to break things', () => {
  it.each(['correct', 'fast'] as const)(
    'F46 100,000 elements inside each other end in a clear error (%s)',
    (parser) => {
      expect(() => parse('<div>'.repeat(100_000), 'text/html', parser)).toThrow(
        expect.objectContaining({ name: 'PageError', code: 'page_too_deep' }),
      );
    },
  );

  it.each(['correct', 'fast'] as const)('nesting below the limit is read to its ground (%s)', (parser) => {
    const page = parse(`${'<div>'.repeat(1500)}ground`, 'text/html', parser);
    expect(createChain(['div:not(:has(div))']).first(page, page.root)?.text).toBe('ground');
    expect(createChain(['//div[not(div)]']).first(page, page.root)?.text).toBe('ground');
    expect(createChain(['body > div::html', 'div::html']).first(page, page.root)?.text).toContain('ground');
  });

  it('tags that multiply each other are stopped', () => {
    const tags = Array.from({ length: 1000 }, (_, i) => `<p><b i=${i}>`).join('');
    expect(() => parse(tags + '<p>x'.repeat(1000))).toThrow(expect.objectContaining({ code: 'page_too_deep' }));
  });

  it.each(['correct', 'fast'] as const)('10 MB are read within seconds (%s)', (parser) => {
    const page = parse(`<ul>${'<li class="row"><b>text</b> and more</li>'.repeat(250_000)}</ul>`, 'text/html', parser);
    expect(createChain(['li.row']).elements(page, page.root).elements).toHaveLength(250_000);
    expect(createChain(['li:nth-child(odd)']).elements(page, page.root).elements).toHaveLength(125_000);
    expect(createChain(['li:nth-last-of-type(3n)']).elements(page, page.root).elements).toHaveLength(83_333);
    expect(createChain(['ul::text']).first(page, page.root)?.text.length).toBeGreaterThan(3_000_000);
  });

  it('endless text is one text', () => {
    const page = parse(`<p>${'x'.repeat(5_000_000)}`);
    expect(createChain(['p']).first(page, page.root)?.text).toHaveLength(5_000_000);
  });

  it.each(['correct', 'fast'] as const)('F44 attributes named like prototypes are attributes (%s)', (parser) => {
    const page = parse('<p __proto__="x" constructor="y">a</p><i>b</i>', 'text/html', parser);
    const take = (selector: string) => createChain([selector]).first(page, page.root)?.text;
    expect([take('p::attr(constructor)'), take('i::attr(constructor)'), take('i::attr(__proto__)')]).toEqual([
      'y',
      undefined,
      undefined,
    ]);
    expect(take('[constructor=y]')).toBe('a');
    expect(take('//i/@constructor')).toBeUndefined();
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});
