import { expect, it } from 'vitest';
import { boundedPattern } from '../../src/core/bounded-pattern.ts';
import { createRowReader, parsePage } from '../../src/extract/index.ts';

const page = (html: string) =>
  parsePage(Buffer.from(html), { url: new URL('http://shop.test/'), parser: 'correct', stream: 's', page: 'p' });

function read(html: string, list: boolean): unknown {
  const field = { select: ['re:size=(\\w*)'], type: 'text' as const, list, required: false };
  const reader = createRowReader({ items: ['li'], fields: { size: field } }, { known: {}, heal: false, stream: 's' });
  return reader.read(page(html)).records.map((record) => record['size']);
}

it('a list takes every match of a pattern, one value the first that is not blank', () => {
  const html = '<ul><li>size=s size=m size=l</li><li>none</li><li>size= size=xl</li></ul>';
  expect(read(html, true)).toEqual([['s', 'm', 'l'], null, ['xl']]);
  expect(read(html, false)).toEqual(['s', null, 'xl']);
});

it.each([
  [
    '(\\d)(z)?',
    '1 2z',
    [
      ['1', '1', ''],
      ['2z', '2', 'z'],
    ],
  ],
  ['x*', '\u{1F600}x', [[''], ['x'], ['']]],
  ['y', 'x', []],
])('all matches of /%s/ in %j', (source, text, expected) => {
  expect(boundedPattern(source).matchAll(text)).toEqual(expected);
});

it('a pattern that explodes ends in time', () => {
  expect(() => boundedPattern('(a+)+$').matchAll(`${'a'.repeat(60)}!`)).toThrow('took more than 250 ms');
});
