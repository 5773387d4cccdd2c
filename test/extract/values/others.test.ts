import { describe, expect, it } from 'vitest';
import { batchFromRecords } from '../../../src/core/batch-build.ts';
import { Digits } from '../../../src/core/digits.ts';
import { fieldsSchema } from '../../../src/extract/options.ts';
import { type Cases, type Options, parser, shown } from './parse.ts';

const TEXTS: Cases = [
  ['plain', 'plain'],
  ['  a  b ', 'a b'],
  ['a\n\t b', 'a b'],
  ['a\u00a0b', 'a b'],
  ['a\u202f\u2009b', 'a b'],
  ['\u3000a\u2028b', 'a b'],
  ['a\r\nb', 'a b'],
  ['ex\u00adam\u00adple', 'example'],
  ['a\u200bb', 'ab'],
  ['a \u200b b', 'a b'],
  ['\ufeffa\u2060', 'a'],
  ['e\u0301', 'e\u0301'],
  ['\ud83d\udc68\u200d\ud83d\udc69', '\ud83d\udc68\u200d\ud83d\udc69'],
];

const URLS: Cases = [
  ['page-2.html', 'https://shop.example/catalogue/page-2.html'],
  ['../x?a=1#top', 'https://shop.example/x?a=1#top'],
  ['/x', 'https://shop.example/x'],
  ['//cdn.example/x', 'https://cdn.example/x'],
  ['?page=2', 'https://shop.example/catalogue/page-1.html?page=2'],
  ['#top', 'https://shop.example/catalogue/page-1.html#top'],
  ['http://other.example', 'http://other.example/'],
  ['HTTPS://Other.Example/A', 'https://other.example/A'],
  ['  /x\u00a0', 'https://shop.example/x'],
  ['/a\n  b'.replace('  ', ''), 'https://shop.example/ab'],
  ['/ä', 'https://shop.example/%C3%A4'],
  ['/a b', 'https://shop.example/a%20b'],
  ['javascript:alert(1)', 'NO'],
  ['java\nscript:alert(1)', 'NO'],
  ['mailto:a@b.example', 'NO'],
  ['data:text/html,x', 'NO'],
  ['ftp://x.example/', 'NO'],
  ['http://', 'NO'],
  ['http://[', 'NO'],
  ['https://x:99999/', 'NO'],
];

const YES_NO: Cases = [
  ['true', 'true'],
  ['TRUE', 'true'],
  [' Yes ', 'true'],
  ['1', 'true'],
  ['on', 'true'],
  ['Ja', 'true'],
  ['oui', 'true'],
  ['Sí', 'true'],
  ['✓', 'true'],
  ['false', 'false'],
  ['No', 'false'],
  ['0', 'false'],
  ['off', 'false'],
  ['nein', 'false'],
  ['maybe', 'NO'],
  ['2', 'NO'],
  ['yes and no', 'NO'],
];

const table = (name: string, options: Options, cases: Cases) =>
  describe(name, () => {
    const parse = parser(options);
    it.each(cases)('%j is %s', (text, expected) => expect(shown(parse(text))).toBe(expected));
  });

table('text', { type: 'text' }, TEXTS);
table('url', { type: 'url' }, URLS);
table('boolean', { type: 'boolean' }, YES_NO);
table('boolean with matches', { type: 'boolean', matches: 'In Stock' }, [
  ['in stock (22)', 'true'],
  ['\n In\u00a0stock ', 'true'],
  ['sold out', 'false'],
  ['', 'false'],
  ['Availability: In stock', 'true'],
  ['Only 3 left in stock', 'true'],
  ['3 in stock', 'true'],
  ['Not in stock', 'false'],
  ['Currently not in stock', 'false'],
  ['No longer in stock.', 'false'],
  ["Isn't in stock", 'false'],
  ['Not online, in stock in the shop', 'true'],
  ['Not in stock online. In stock in the shop.', 'true'],
  ['Notary in stock', 'true'],
]);
table('boolean with a word that others end with', { type: 'boolean', matches: '  Available' }, [
  ['Available', 'true'],
  ['availability', 'false'],
  ['is-available', 'true'],
  ['Unavailable', 'false'],
  ['unavailable, but available in the shop', 'true'],
  ['not yet available', 'false'],
  ['NOT CURRENTLY BACK AVAILABLE', 'false'],
]);
table('boolean in other languages', { type: 'boolean', matches: 'disponible' }, [
  ['disponibles', 'true'],
  ['indisponible', 'false'],
  ['non disponible', 'false'],
  ["n'est plus disponible", 'false'],
  ['ne sont plus disponibles', 'false'],
]);
table('boolean in a script without spaces', { type: 'boolean', matches: '在庫あり' }, [['現在在庫あり', 'true']]);
table('boolean with a negation of its own', { type: 'boolean', matches: 'not in stock' }, [
  ['Not in stock', 'true'],
  ['In stock', 'false'],
]);
table('boolean with a number', { type: 'boolean', matches: '1' }, [
  ['1', 'true'],
  ['21', 'false'],
]);

describe('json', () => {
  const parse = parser({ type: 'json' });
  it('keeps the value as it stands', () => {
    expect(parse(' {"a": [1, "x  y", null]} ')).toEqual({ value: { a: [1, 'x  y', null] }, ok: true });
    expect(parse('null')).toEqual({ value: null, ok: true });
    expect(parse('51.50')).toEqual({ value: new Digits('51.50'), ok: true });
  });
  it('F40 keeps the digits of every number in it, as they are written again', () => {
    const text = '{"id":9007199254740993,"price":[51.50,1e400,-0,7],"n":12}';
    const { value, ok } = parse(text);
    expect(ok).toBe(true);
    expect(JSON.stringify(value)).toBe(text);
    const batch = batchFromRecords([{ offers: [value] as never }]);
    expect(Buffer.from(batch.bytes).toString()).toBe(`[${text}]`);
  });
  it.each(["{'a':1}", '{"a":1,}', '[1', 'undefined', '01', '{"a":1} x'])('%s is none', (text) =>
    expect(parse(text)).toEqual({ value: text, ok: false }),
  );
  it('reads no deeper than 500 levels', () => {
    expect(parse('['.repeat(500) + ']'.repeat(500)).ok).toBe(true);
    expect(parse('['.repeat(501) + ']'.repeat(501)).ok).toBe(false);
    expect(parse('['.repeat(1_000_000)).ok).toBe(false);
  });
});

describe('what does not parse', () => {
  it.each(['number', 'integer', 'price', 'date', 'json', 'boolean'] as const)('%s keeps the normal text', (type) =>
    expect(parser({ type })('  sold \n out ')).toEqual({ value: 'sold out', ok: false }),
  );
  it.each(['text', 'number', 'integer', 'price', 'date', 'url', 'json', 'boolean'] as const)(
    '%s: an empty text is no value and no fault',
    (type) => expect(parser({ type })(' \n\u00a0')).toEqual({ value: undefined, ok: true }),
  );
});

describe('what a config may ask for', () => {
  const problem = (options: object) =>
    fieldsSchema.safeParse({ x: { select: 'p', ...options } }).error?.issues[0]?.message;
  it.each([
    [{ locale: 'not a language' }, 'name of a language'],
    [{ currency: 'eur' }, 'code of a currency'],
    [{ currency: 'ZZZ' }, 'code of a currency'],
    [{ zone: 'Mars/Olympus' }, 'name of a time zone'],
    [{ zone: '+25:00' }, 'name of a time zone'],
    [{ format: 'DD.MM.YYYY' }, '"DD" means nothing'],
    [{ format: ['dd.MM.yyyy', 'MM'] }, 'needs a year'],
  ])('%j is an error', (options, message) =>
    expect(JSON.stringify(problem(options))).toContain(message.replaceAll('"', '\\"')),
  );
  it.each([
    { locale: 'de' },
    { currency: 'EUR' },
    { zone: 'Europe/Berlin' },
    { zone: '+02:00' },
    { format: ['unix', 'd.M.yy'] },
  ])('%j is fine', (options) => expect(problem(options)).toBeUndefined());
});
