import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../src/core/json.ts';
import { open, script } from './page.ts';

const next = '<script id="__NEXT_DATA__" type="application/json">{"props":{"title":"T","list":[{"n":1}]}}</script>';

describe('data in scripts', () => {
  it.each<[string, string, string, Json | undefined]>([
    ['JSON by id', next, '__NEXT_DATA__.props.title', 'T'],
    ['an element of a list', next, '__NEXT_DATA__.props.list[0].n', 1],
    ['every element of a list', next, '__NEXT_DATA__.props.list[*].n', 1],
    ['what is missing', next, '__NEXT_DATA__.props.other', undefined],
    ['another name', next, 'OTHER.props', undefined],
    ['any id', '<script type="application/json" id=state>{"a":1}</script>', 'state.a', 1],
    ['an id with a dash', '<script type="application/json" id=my-state>{"a":1}</script>', 'my-state.a', 1],
    [
      'a data attribute',
      '<script type="application/json" data-product-json>{"a":1}</script>',
      'data-product-json.a',
      1,
    ],
    ['window.X', script('window.X = {"a":1};'), 'X.a', 1],
    ['asked as window.X', script('window.X = {"a":1};'), 'window.X.a', 1],
    ['var', script('var X = {"a":1}'), 'X.a', 1],
    ['const without a space', script('const X={"a":1};'), 'X.a', 1],
    ['window["X"]', script('window["X"] = {"a":1};'), 'X.a', 1],
    ['a name within names', script('window.App.state = {"a":1};'), 'App.state.a', 1],
    ['a name filled later', script('var App = {}; App.state = {"a":1};'), 'App.state.a', 1],
    [
      'an own value before a longer name',
      script('var App = {"state":{"a":1}}; App.state = {"a":2};'),
      'App.state.a',
      1,
    ],
    ['X = X || {}', script('window.X = window.X || {}; window.X = {"a":1}'), 'X.a', 1],
    ['X = X || {…}', script('window.X = window.X || {"a":1}'), 'X.a', 1],
    ['a = b = {…}', script('a = window.b = {"a":1}'), 'b.a', 1],
    ['in the middle of a script', script('!function(){if(a<b){x()} X = {"a":1}; y("}")}()'), 'X.a', 1],
    ['a list', script('X = [1,[2]]'), 'X[1][0]', 2],
    ['a text', script('var token = "abc";'), 'token', 'abc'],
    ['a number', script('var id = 12, other = 3;'), 'id', 12],
    ['the second of one var', script('var id = 12, other = 3;'), 'other', 3],
    ['a number that is code', script('var id = 12 * 60;'), 'id', undefined],
    ['JSON.parse', script(String.raw`X = JSON.parse("{\"a\":[1,\"\\u00fc\"]}");`), 'X.a[1]', 'ü'],
    ['JSON.parse of single quotes', script(String.raw`X = JSON.parse('{"a":"it\'s"}');`), 'X.a', "it's"],
    ['JSON.parse of a template', script('X = JSON.parse(`{"a":1}`)'), 'X.a', 1],
    ['JSON.parse of hex escapes', script(String.raw`X = JSON.parse('\x7b\x22a\x22\x3a1\x7d')`), 'X.a', 1],
    ['JSON.parse of an address', script('X = JSON.parse(decodeURIComponent("%7B%22a%22%3A1%7D"))'), 'X.a', 1],
    ['JSON.parse of what is code', script('X = JSON.parse(document.body.dataset.x)'), 'X.a', undefined],
    ['keys without quotes', script('X = {a: 1, $b: 2, c_3: 3}'), 'X.c_3', 3],
    ['numbers as keys', script('X = {1: "x"}'), 'X.1', 'x'],
    ['single quotes', script("X = {'a': 'it\\'s'}"), 'X.a', "it's"],
    ['a template as a text', script('X = {a: `x\ny`}'), 'X.a', 'x\ny'],
    ['trailing commas', script('X = {a: [1,],}'), 'X.a', [1]],
    ['undefined', script('X = {a: {b: undefined}}'), 'X.a', { b: null }],
    ['NaN and void 0', script('X = {a: [NaN, void 0]}'), 'X.a', [null, null]],
    ['!0 and !1', script('X = {a: [!0, !1]}'), 'X.a', [true, false]],
    ['a date', script('X = {a: new Date("2024-05-01")}'), 'X.a', '2024-05-01'],
    ['a date by number', script('X = {a: new Date( 5 )}'), 'X.a', 5],
    ['hexadecimal, plus and bare points', script('X = {a: [0xff, +1, .5, 5.]}'), 'X.a', [255, 1, 0.5, 5]],
    ['comments', script('X = /* now */ {a: 1, // }\n b: /* } */ 2}'), 'X.b', 2],
    ['digits', script('X = {"a": 1.50}'), 'X.a', '1.50'],
    ['not in a comment', script('/* X = {"a":1} */ // X = {"a":2}\nX = {"a":3}'), 'X.a', 3],
    ['not in a text', script('y = \'X = {"a":1}\'; X = {"a":2}'), 'X.a', 2],
    ['not in a template', script(`y = \`X = {"a":1} $\{ "\`" }\`; X = {"a":2}`), 'X.a', 2],
    ['not in a pattern', script('y = /X = {"a":1}["/]/; X = {"a":2}'), 'X.a', 2],
    ['behind a division', script('y = a / b; z = "/"; X = {"a":2}'), 'X.a', 2],
    ['no comparison', script('if (X == {}) X === {"a":1}; X = {"a":2}'), 'X.a', 2],
    ['no arrow', script('X => {"a"}; X = {"a":2}'), 'X.a', 2],
    ['no longer name', script('XX = {"a":1}; y.X = {"a":3}; X = {"a":2}'), 'X.a', 2],
    ['behind an HTML comment', script('<!--\nX = {"a":1}\n//-->'), 'X.a', 1],
    ['a module', '<script type=module>const X = {"a":1}</script>', 'X.a', 1],
    ['not in a template script', '<script type="text/html">X = {"a":1}</script>', 'X.a', undefined],
    ['brackets in texts', script('X = {"b":"}]\\"{", "a":1}'), 'X.a', 1],
    ['two scripts', script('Y = {}') + script('X = {"a":1}'), 'X.a', 1],
    ['accents in a name', script('größe = {"a":1}'), 'größe.a', 1],
    ['own properties only', script('X = {"a":1}'), 'X.hasOwnProperty', undefined],
  ])('%s', (_name, html, path, value) => {
    expect(open(html).structured.embedded(path)).toEqual(value);
  });

  it.each<[string, Json]>([
    ['X = {a: 1, f: function(a, b){ return {c: "}"}; }, d: 2}', { a: 1, d: 2 }],
    ['X = {a: 1, f: (x) => ({y: [x, 1]}), d: 2}', { a: 1, d: 2 }],
    ['X = {f() { return 1 }, get g() { return /}/ }, ...rest, short, d: 2}', { d: 2 }],
    [`X = {a: "x" + y, b: z.w[0], c: \`t$\{1}\`, d: 2}`, { d: 2 }],
    ['X = {[key]: 1, d: 2}', { d: 2 }],
    ['X = [f(1, 2), 2]', [null, 2]],
    ['X = {a: alert("never run"), d: 2}', { d: 2 }],
  ])('%s: code is left out, and told', (code, value) => {
    const { structured } = open(script(code));
    expect(structured.embeddedAt('X')).toEqual(value);
    expect(structured.problems).toEqual([expect.stringMatching(/^script variable X: \d members are code/)]);
  });

  it.each(['X = {a: 1', 'X = {a: "x', 'X = [1}', `X = ${'['.repeat(501)}${']'.repeat(501)}`, 'X = JSON.parse("{")'])(
    '%s is told',
    (code) => {
      const { structured } = open(script(code));
      expect(structured.embeddedAt('X', 'a')).toBe(undefined);
      expect(structured.problems).toHaveLength(1);
    },
  );

  it('by name, whole or at a path', () => {
    const { structured } = open(`${next}<script type="application/json" id="a.b">{"c":1}</script>`);
    expect(structured.embeddedAt('a.b')).toEqual({ c: 1 });
    expect(structured.embeddedAt('a.b', 'c')).toBe(1);
    expect(structured.embeddedAt('__NEXT_DATA__', 'props.list[0].n')).toBe(1);
    expect(structured.embeddedAt('__NEXT_DATA__.props', 'title')).toBe('T');
    expect(structured.embeddedAt('nothing')).toBe(undefined);
  });

  it.each(['__proto__.a', 'X.__proto__', 'X.constructor.name'])('%s is refused', (path) => {
    expect(() => open(script('X = {"a":1}')).structured.embedded(path)).toThrow(SyntaxError);
  });

  it('a __proto__ of a page stays an ordinary key', () => {
    const found = open(script('X = {"__proto__": {"p": 1}, b: 2}')).structured.embeddedAt('X');
    expect(Object.keys(found as object)).toEqual(['__proto__', 'b']);
    expect(Object.getPrototypeOf(found)).toBe(Object.prototype);
  });
});

/** A value as a script would write it. */
function literal(value: Json, style: number): string {
  if (Array.isArray(value))
    return `[ ${value.map((one) => literal(one, style)).join(' ,')}${style % 2 && value.length > 0 ? ',' : ''}]`;
  if (value !== null && typeof value === 'object') {
    const members = Object.entries(value).map(([key, one]) => `${keyOf(key, style)}/* : */:\n${literal(one, style)}`);
    return `{${members.join(',')}${style % 3 && members.length > 0 ? ', // }\n' : ''}}`;
  }
  if (typeof value === 'boolean') return style % 2 ? (value ? '!0' : '!1') : String(value);
  if (value === null) return ['null', 'undefined', 'void 0', 'NaN'][style % 4]!;
  return typeof value === 'string' ? quoted(value, style) : JSON.stringify(value);
}
const keyOf = (key: string, style: number) => (/^[a-z_$][\w$]*$/i.test(key) ? key : quoted(key, style));
const quoted = (text: string, style: number) => {
  const inner = JSON.stringify(text)
    .slice(1, -1)
    .replace(/<(?=[/!])/g, '\\x3c');
  return style % 2 ? `'${inner.replace(/\\"/g, '"').replace(/'/g, "\\'")}'` : `"${inner}"`;
};

const value = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Json[]>(null, true, false, 'x', '}', '//', "'", '"', '`${', '</', '<!--', '\\', '\n', 'X = {'),
    fc.string(),
    fc.integer(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ maxLength: 5 }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

it('literals of scripts are the values that they were made from', () => {
  fc.assert(
    fc.property(
      value,
      fc.nat(11),
      fc.constantFrom('', 'y = /["]/; ', "// it's\n", `f(\`$\{a}\`); `),
      (made, style, before) => {
        const wrapped = { a: made };
        const { structured } = open(script(`${before}window.X = ${literal(wrapped, style)};\nvar after = 1`));
        expect(JSON.parse(JSON.stringify(structured.embeddedAt('X')))).toEqual(JSON.parse(JSON.stringify(wrapped)));
        expect(structured.embedded('after')).toBe(1);
        expect(structured.problems).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

it('any text is read without a fault', () => {
  const piece = fc.constantFrom(
    ...'X = { } [ ] ( ) " \' ` ${ / // /* */ \\ , : ; \n a 1 !0 new Date( JSON.parse( || => <!--'.split(' '),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { structured } = open(script(`X = ${pieces.join('')}`));
      structured.embeddedAt('X');
      structured.embedded('X.a');
    }),
    { numRuns: 600 },
  );
});

describe('hostile scripts of 512 KiB take time in proportion', () => {
  const SIZE = 512 * 1024;
  it.each<[string, (bytes: number) => string]>([
    ['one literal', (n) => `X = {${'"k":"some text",a:[1,2],'.repeat(n / 24)} z: 1}`],
    ['one text', (n) => `X = {"a":"${'x\\n'.repeat(n / 3)}"};`],
    ['assignments that never close', (n) => 'X={a:'.repeat(n / 5)],
    ['quotes that never close', (n) => `X = '${"a'\n".repeat(n / 3)}`],
    ['comments that never close', (n) => `${'X=y;/*'.repeat(n / 6)}`],
    ['slashes', (n) => `X;${'/ '.repeat(n / 2)}`],
    ['patterns that never close', (n) => `X;${'=/['.repeat(n / 3)}`],
    ['chains without end', (n) => `X;${'a.'.repeat(n / 2)}`],
    ['equals without end', (n) => `X;${'a='.repeat(n / 2)}`],
    ['white space behind names', (n) => `X${' '.repeat(n / 2)}`.repeat(2)],
    ['templates within templates', (n) => `X = ${'`${'.repeat(n / 3)}`],
    ['broken assignments one after the other', (n) => 'X={a:[};\n'.repeat(n / 9)],
  ])('%s', (_name, make) => {
    const { structured } = open(script(make(SIZE)));
    const start = performance.now();
    structured.embeddedAt('X');
    structured.embeddedAt('X', 'a');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
