import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCharset } from '../../src/core/charset.ts';
import { decodePage } from '../../src/extract/charset.ts';
import { encoderOf } from './encoders.ts';

type Source = 'override' | 'bom' | 'header' | 'meta' | 'default';
type Case = readonly [
  what: string,
  body: string | readonly number[],
  given: { readonly contentType?: string; readonly override?: string },
  name: string,
  by: Source,
];

/** Latin-1 of a text: one byte for each letter. */
const bytes = (body: string | readonly number[]): Uint8Array =>
  typeof body === 'string' ? Buffer.from(body, 'latin1') : Uint8Array.from(body);

const W1251 = 'windows-1251';
const LATIN = 'windows-1252';
const meta = (rest: string): string => `<html><head><meta ${rest}><title>x</title>`;
const http = (content: string): string => meta(`http-equiv="Content-Type" content="${content}"`);
const type = (contentType: string) => ({ contentType });
const pad = (length: number): string => `<!--${' '.repeat(length)}-->`;
const BOM8 = '\xef\xbb\xbf';

const CASES: readonly Case[] = [
  ['nothing', '', {}, 'utf-8', 'default'],
  ['ASCII', '<p>x', {}, 'utf-8', 'default'],
  ['UTF-8', [0xc3, 0xa9], {}, 'utf-8', 'default'],
  ['no UTF-8', [0xe9, 0x20], {}, LATIN, 'default'],
  ['cut UTF-8', [0x61, 0xc3], {}, LATIN, 'default'],
  ['BOM of UTF-8', `${BOM8}x`, {}, 'utf-8', 'bom'],
  ['BOM of UTF-16LE', [0xff, 0xfe, 0x61, 0], {}, 'utf-16le', 'bom'],
  ['BOM of UTF-16BE', [0xfe, 0xff, 0, 0x61], {}, 'utf-16be', 'bom'],
  ['BOM before header', `${BOM8}x`, type(`text/html; charset=${W1251}`), 'utf-8', 'bom'],
  ['BOM before meta', BOM8 + meta(`charset=${W1251}`), {}, 'utf-8', 'bom'],
  ['override before BOM', `${BOM8}x`, { override: W1251 }, W1251, 'override'],
  ['override before header', 'x', { override: W1251, ...type('text/html; charset=utf-8') }, W1251, 'override'],
  ['override before meta', meta('charset=utf-8'), { override: W1251 }, W1251, 'override'],
  ['override by label', 'x', { override: 'CP1251' }, W1251, 'override'],
  ['unknown override', 'x', { override: 'klingon' }, 'utf-8', 'default'],
  ['header', 'x', type('text/html; charset=windows-1251'), W1251, 'header'],
  ['header in capitals', 'x', type('TEXT/HTML; CHARSET=WINDOWS-1251'), W1251, 'header'],
  ['header in quotes', 'x', type('text/html; charset="windows-1251"'), W1251, 'header'],
  ['header in single quotes', 'x', type("text/html; charset='windows-1251'"), W1251, 'header'],
  ['header with spaces', 'x', type('text/html ; charset = windows-1251 ; x=y'), W1251, 'header'],
  ['header without spaces', 'x', type('text/html;charset=windows-1251'), W1251, 'header'],
  ['header after a parameter', 'x', type('text/html; x=y; charset=windows-1251'), W1251, 'header'],
  ['two headers joined', 'x', type('text/html; charset=windows-1251, text/html'), W1251, 'header'],
  ['header of latin1', 'x', type('text/html; charset=iso-8859-1'), LATIN, 'header'],
  ['header of ASCII', 'x', type('text/html; charset=us-ascii'), LATIN, 'header'],
  ['header of UTF-16', [0x61, 0], type('text/html; charset=utf-16'), 'utf-16le', 'header'],
  ['header before meta', meta('charset=utf-8'), type('text/html; charset=koi8-r'), 'koi8-r', 'header'],
  ['unknown header', 'x', type('text/html; charset=klingon'), 'utf-8', 'default'],
  ['unknown header, then meta', meta(`charset=${W1251}`), type('text/html; charset=klingon'), W1251, 'meta'],
  ['header without charset', meta(`charset=${W1251}`), type('text/html'), W1251, 'meta'],
  ['empty charset in header', meta(`charset=${W1251}`), type('text/html; charset='), W1251, 'meta'],
  ['meta', meta(`charset=${W1251}`), {}, W1251, 'meta'],
  ['meta in quotes', meta(`charset="${W1251}"`), {}, W1251, 'meta'],
  ['meta in single quotes', meta(`charset='${W1251}'`), {}, W1251, 'meta'],
  ['meta in capitals', '<META CHARSET=WINDOWS-1251>', {}, W1251, 'meta'],
  ['meta closed', '<meta charset="windows-1251"/>', {}, W1251, 'meta'],
  ['meta closed, bare', '<meta charset=windows-1251/>', {}, 'utf-8', 'default'],
  ['meta with spaces', '<meta   charset  =  "windows-1251"  >', {}, W1251, 'meta'],
  ['meta over lines', '<meta\n\tcharset\n=\nwindows-1251\n>', {}, W1251, 'meta'],
  ['meta with stroke', '<meta/charset=windows-1251>', {}, W1251, 'meta'],
  ['spaces in the value', meta('charset=" windows-1251 "'), {}, W1251, 'meta'],
  ['meta after another attribute', meta(`name=x charset=${W1251}`), {}, W1251, 'meta'],
  ['second meta', `<meta name=a>${meta(`charset=${W1251}`)}`, {}, W1251, 'meta'],
  ['first of two', '<meta charset=koi8-r><meta charset=windows-1251>', {}, 'koi8-r', 'meta'],
  ['first of two attributes', '<meta charset=koi8-r charset=windows-1251>', {}, 'koi8-r', 'meta'],
  ['unknown, then known', '<meta charset=klingon><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['empty, then known', '<meta charset=""><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['meta of UTF-16', meta('charset=utf-16'), {}, 'utf-8', 'meta'],
  ['meta of UTF-16BE', meta('charset=utf-16be'), {}, 'utf-8', 'meta'],
  ['meta of x-user-defined', meta('charset=x-user-defined'), {}, LATIN, 'meta'],
  ['meta of replacement', `${meta('charset=replacement')}`, {}, 'utf-8', 'default'],
  ['meta of latin1', meta('charset=latin1'), {}, LATIN, 'meta'],
  ['meta of sjis', meta('charset=sjis'), {}, 'shift_jis', 'meta'],
  ['meta of x-gbk', meta('charset=x-gbk'), {}, 'gbk', 'meta'],
  ['meta of gb2312', meta('charset=gb2312'), {}, 'gbk', 'meta'],
  ['meta of big5-hkscs', meta('charset=big5-hkscs'), {}, 'big5', 'meta'],
  ['meta of ks_c_5601-1987', meta('charset=ks_c_5601-1987'), {}, 'euc-kr', 'meta'],
  ['meta of tis-620', meta('charset=tis-620'), {}, 'windows-874', 'meta'],
  ['meta of iso-8859-9', meta('charset=iso-8859-9'), {}, 'windows-1254', 'meta'],
  ['pragma', http('text/html; charset=windows-1251'), {}, W1251, 'meta'],
  ['pragma without space', http('text/html;charset=windows-1251'), {}, W1251, 'meta'],
  ['pragma in capitals', http('TEXT/HTML; CHARSET=WINDOWS-1251'), {}, W1251, 'meta'],
  ['pragma with spaces', http('text/html; charset = windows-1251'), {}, W1251, 'meta'],
  ['pragma and a semicolon', http('text/html; charset=windows-1251; x'), {}, W1251, 'meta'],
  ['pragma with quotes inside', http("text/html; charset='windows-1251'"), {}, W1251, 'meta'],
  ['pragma, quote not closed', http("text/html; charset='windows-1251"), {}, 'utf-8', 'default'],
  ['pragma, charset twice', http('charset charset=windows-1251'), {}, W1251, 'meta'],
  ['pragma, charset alone', http('windows-1251 charset'), {}, 'utf-8', 'default'],
  ['pragma, no charset', http('text/html'), {}, 'utf-8', 'default'],
  ['pragma behind content', meta('content="x; charset=windows-1251" http-equiv=content-type'), {}, W1251, 'meta'],
  ['content without pragma', meta('content="text/html; charset=windows-1251"'), {}, 'utf-8', 'default'],
  ['other pragma', meta('http-equiv=refresh content="0; charset=windows-1251"'), {}, 'utf-8', 'default'],
  [
    'charset before content',
    meta('http-equiv=content-type charset=koi8-r content="charset=windows-1251"'),
    {},
    'koi8-r',
    'meta',
  ],
  [
    'charset behind content',
    meta('http-equiv=content-type content="charset=windows-1251" charset=koi8-r'),
    {},
    'koi8-r',
    'meta',
  ],
  ['in a comment', '<!-- <meta charset=windows-1251> --><p>', {}, 'utf-8', 'default'],
  ['behind a comment', '<!-- <meta charset=koi8-r> --><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['behind a short comment', '<!--><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['comment with dashes', '<!-- -- > <meta charset=koi8-r> --><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['comment not closed', '<!-- <meta charset=windows-1251>', {}, 'utf-8', 'default'],
  ['in an attribute', '<a title="<meta charset=windows-1251>">', {}, 'utf-8', 'default'],
  ['in an attribute, single quotes', "<a title='<meta charset=windows-1251>'>", {}, 'utf-8', 'default'],
  ['behind an attribute with >', '<a title="a > b"><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['behind an end tag', '</head a="<meta charset=koi8-r>"><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['behind a doctype', '<!DOCTYPE html><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['behind an instruction', '<?x <meta charset=koi8-r ?><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['behind a stray <', 'a < b <meta charset=windows-1251>', {}, W1251, 'meta'],
  ['behind </>', '</><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['in a script', '<script>"<meta charset=windows-1251>"</script>', {}, W1251, 'meta'],
  ['metadata', '<metadata charset=windows-1251>', {}, 'utf-8', 'default'],
  ['tag not closed', '<meta charset=windows-1251', {}, 'utf-8', 'default'],
  ['quote not closed', '<meta charset="windows-1251>', {}, 'utf-8', 'default'],
  ['charset without value', '<meta charset><meta charset=windows-1251>', {}, W1251, 'meta'],
  ['at byte 1,000', `${pad(960)}<meta charset=windows-1251>`, {}, W1251, 'meta'],
  ['over byte 1,024', `${pad(1_000)}<meta charset=windows-1251>`, {}, W1251, 'meta'],
  ['behind byte 1,024', `${pad(3_000)}<meta charset=windows-1251>`, {}, W1251, 'meta'],
  ['behind byte 4,096', `${pad(4_100)}<meta charset=windows-1251>`, {}, 'utf-8', 'default'],
  ['over byte 4,096', `${pad(4_070)}<meta charset=windows-1251>`, {}, 'utf-8', 'default'],
  ['the near one first', `<meta charset=koi8-r>${pad(2_000)}<meta charset=windows-1251>`, {}, 'koi8-r', 'meta'],
  ['XML declaration', '<?xml version="1.0" encoding="windows-1251"?><html>', {}, W1251, 'meta'],
  ['XML declaration, single quotes', "<?xml version='1.0' encoding='windows-1251'?>", {}, W1251, 'meta'],
  ['XML declaration with spaces', '<?xml version="1.0" encoding = "windows-1251" ?>', {}, W1251, 'meta'],
  ['XML declaration of UTF-16', '<?xml version="1.0" encoding="utf-16"?>', {}, 'utf-8', 'meta'],
  ['XML declaration, unknown', '<?xml version="1.0" encoding="klingon"?>', {}, 'utf-8', 'default'],
  ['XML declaration without encoding', '<?xml version="1.0"?><a encoding="windows-1251">', {}, 'utf-8', 'default'],
  ['XML declaration not at the front', ' <?xml version="1.0" encoding="windows-1251"?>', {}, 'utf-8', 'default'],
  [
    'meta before the XML declaration',
    '<?xml version="1.0" encoding="koi8-r"?><meta charset=windows-1251>',
    {},
    W1251,
    'meta',
  ],
  ['UTF-16LE by its XML declaration', [0x3c, 0, 0x3f, 0, 0x78, 0], {}, 'utf-16le', 'meta'],
  ['UTF-16BE by its XML declaration', [0, 0x3c, 0, 0x3f, 0, 0x78], {}, 'utf-16be', 'meta'],
];

describe('what decides the charset of a page', () => {
  it.each(CASES)('%s', (_what, body, given, name, by) =>
    expect(decodePage(bytes(body), given).charset).toEqual({ name, by }),
  );
});

const COUNTS: readonly (readonly [
  what: string,
  body: readonly number[],
  charset: string,
  text: string,
  replaced: number,
])[] = [
  ['F39 a wrong byte in UTF-8', [0x61, 0xff, 0x62], 'utf-8', 'a\ufffdb', 1],
  ['F39 a cut letter in UTF-8', [0x61, 0xe2, 0x82], 'utf-8', 'a\ufffd', 1],
  ['a genuine mark in UTF-8', [0xef, 0xbf, 0xbd], 'utf-8', '\ufffd', 0],
  ['both in UTF-8', [0xef, 0xbf, 0xbd, 0xff], 'utf-8', '\ufffd\ufffd', 1],
  ['a lone surrogate', [0x61, 0, 0, 0xd8], 'utf-16le', 'a\ufffd', 1],
  ['a genuine mark in UTF-16LE', [0xfd, 0xff], 'utf-16le', '\ufffd', 0],
  ['a genuine mark in UTF-16BE', [0xff, 0xfd], 'utf-16be', '\ufffd', 0],
  ['bytes of a mark over two letters', [0, 0xfd, 0xff, 0, 0xd8, 0], 'utf-16be', '\u00fd\uff00\ufffd', 1],
  ['a genuine mark in gb18030', [0x84, 0x31, 0xa4, 0x37], 'gb18030', '\ufffd', 0],
  ['a hole in windows-1253', [0x61, 0xff], 'windows-1253', 'a\ufffd', 1],
  ['windows-1252 has no holes', [0x80, 0x81, 0xff], 'latin1', '\u20ac\u0081\u00ff', 0],
  ['a second BOM is a letter', [0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf], 'utf-8', '\ufeff', 0],
];

describe('text and replaced letters', () => {
  it.each(COUNTS)('%s', (_what, body, override, text, replaced) =>
    expect(decodePage(bytes(body), { override })).toMatchObject({ text, replaced }),
  );
});

const ENCODINGS = [
  ...['windows-1250', 'windows-1251', 'windows-1252', 'windows-1253', 'windows-1254', 'windows-1255', 'windows-1256'],
  ...['windows-1257', 'windows-1258', 'windows-874', 'iso-8859-2', 'iso-8859-5', 'iso-8859-7', 'iso-8859-15', 'koi8-r'],
  ...['koi8-u', 'ibm866', 'macintosh', 'x-mac-cyrillic', 'gbk', 'gb18030', 'euc-jp', 'euc-kr', 'big5'],
];

describe('text in its charset decodes back', () => {
  it.each(ENCODINGS)('%s', (charset) => {
    const { letters, encode } = encoderOf(charset);
    expect(letters.length).toBeGreaterThan(50);
    const word = fc.array(fc.constantFrom(...letters, ' ', 'a', '1'), { maxLength: 60 }).map((all) => all.join(''));
    fc.assert(
      fc.property(word, fc.boolean(), (text, pragma) => {
        const declared = pragma ? http(`text/html; charset=${charset}`) : meta(`charset="${charset}"`);
        const page = decodePage(Buffer.concat([Buffer.from(declared), encode(text)]), {});
        expect(page).toEqual({ text: declared + text, charset: { name: charset, by: 'meta' }, replaced: 0 });
      }),
      { numRuns: 50 },
    );
  });
});

describe('anything at all', () => {
  it('is decoded without an error, in linear time', () => {
    const hostile = ['<', '<meta ', '<!--', '<a ', '<meta charset=', '<?xml encoding=', '\xff', '\0'];
    for (const piece of hostile) expect(decodePage(Buffer.from(piece.repeat(100_000), 'latin1'), {}).text).not.toBe('');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (body, contentType) => {
        expect(decodePage(body, { contentType, override: contentType }).replaced).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each(['utf-8', 'UTF8', 'latin1', 'cp1252', 'gb2312'])('%s is a charset', (label) =>
    expect(isCharset(label)).toBe(true),
  );
  it.each(['', 'klingon', 'utf-9', 'replacement'])('%j is none', (label) => expect(isCharset(label)).toBe(false));
});
