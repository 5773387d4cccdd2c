import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cookie } from '../../src/core/http.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import { openCookieJar } from '../../src/sources/site/cookie-jar.ts';

const START = Date.parse('2026-01-05T12:00:00Z');
const DAY = 86_400_000;

/** What a jar that was told `set` at `from` sends to `to`, after `later` ms. */
function sent(from: string, set: readonly string[], to: string, later = 0): string | undefined {
  let now = START;
  const jar = openCookieJar({ clock: { now: () => now } });
  jar.store(new URL(from), set);
  now += later;
  return jar.header(new URL(to));
}

const SHOP = 'https://shop.example.com/a/b/c';
type Case = readonly [
  name: string,
  set: string | readonly string[],
  to: string,
  expected: string | undefined,
  from?: string,
  later?: number,
];

const PAIRS: readonly Case[] = [
  ['a plain pair', 'a=1', SHOP, 'a=1'],
  ['a value with =', 'a=b=c', SHOP, 'a=b=c'],
  ['a value in quotes keeps them', 'a="1 2"', SHOP, 'a="1 2"'],
  ['spaces around name and value', '  a  =  1  ', SHOP, 'a=1'],
  ['an empty value', 'a=', SHOP, 'a='],
  ['no name', '=1', SHOP, '1'],
  ['no equals sign', 'flag', SHOP, 'flag'],
  ['nothing', '', SHOP, undefined],
  ['an equals sign alone', '=', SHOP, undefined],
  ['nothing but attributes', '; Path=/; Secure', SHOP, undefined],
  ['unknown attributes', 'a=1; Priority=High; Partitioned', SHOP, 'a=1'],
  ['attributes in any case', 'a=1; PATH=/; secure; hTTponly', SHOP, 'a=1'],
  ['a control character', 'a=1\u0001', SHOP, undefined],
  ['a line end', 'a=1\r\nset-cookie: b=2', SHOP, undefined],
  ['a pair beyond 4096', `a=${'x'.repeat(4096)}`, SHOP, undefined],
  ['an attribute beyond 1024 counts as absent', `a=1; Path=/${'x'.repeat(1025)}`, SHOP, 'a=1'],
  ['two cookies in the order of their arrival', ['b=2; Path=/', 'a=1; Path=/'], SHOP, 'b=2; a=1'],
  ['the longer path first', ['a=1; Path=/', 'b=2; Path=/a/b'], SHOP, 'b=2; a=1'],
  [
    'the same cookie again: the newer value in the old place',
    ['a=1; Path=/', 'b=2; Path=/', 'a=3; Path=/'],
    SHOP,
    'a=3; b=2',
  ],
  ['names are told apart by case', ['a=1', 'A=2'], SHOP, 'a=1; A=2'],
];

const DOMAINS: readonly Case[] = [
  ['without a domain: the host alone', 'a=1; Path=/', 'https://www.shop.example.com/', undefined],
  ['without a domain: not the parent', 'a=1; Path=/', 'https://example.com/', undefined],
  ['with its own domain: hosts below', 'a=1; Path=/; Domain=shop.example.com', 'https://www.shop.example.com/', 'a=1'],
  ['a leading dot is nothing', 'a=1; Path=/; Domain=.example.com', 'https://other.example.com/', 'a=1'],
  ['the parent domain: its other hosts', 'a=1; Path=/; Domain=example.com', 'https://other.example.com/', 'a=1'],
  ['the parent domain: itself', 'a=1; Path=/; Domain=example.com', 'https://example.com/', 'a=1'],
  ['a domain in capitals', 'a=1; Path=/; Domain=EXAMPLE.COM', SHOP, 'a=1'],
  ['a domain below', 'a=1; Path=/; Domain=www.shop.example.com', 'https://www.shop.example.com/', undefined],
  ['another domain', 'a=1; Domain=example.org', 'https://example.org/', undefined],
  ['a name that only ends alike', 'a=1; Path=/; Domain=example.com', 'https://badexample.com/', undefined],
  ['a public suffix', 'a=1; Domain=com', SHOP, undefined],
  ['a public suffix of two parts', 'a=1; Domain=co.uk', 'https://shop.co.uk/', undefined, 'https://shop.co.uk/'],
  ['a private suffix', 'a=1; Domain=github.io', 'https://b.github.io/', undefined, 'https://a.github.io/'],
  [
    'a suffix that names itself: for itself',
    'a=1; Domain=github.io',
    'https://github.io/',
    'a=1',
    'https://github.io/',
  ],
  [
    'a suffix that names itself: for nobody else',
    'a=1; Domain=github.io',
    'https://a.github.io/',
    undefined,
    'https://github.io/',
  ],
  ['an empty domain is none', 'a=1; Path=/; Domain=', SHOP, 'a=1'],
  ['an address', 'a=1', 'http://192.0.2.7/', 'a=1', 'http://192.0.2.7/'],
  ['an address that names itself', 'a=1; Domain=192.0.2.7', 'http://192.0.2.7/', 'a=1', 'http://192.0.2.7/'],
  ['part of an address', 'a=1; Domain=0.2.7', 'http://192.0.2.7/', undefined, 'http://192.0.2.7/'],
  ['an IPv6 address', 'a=1', 'http://[2001:db8::1]:8080/', 'a=1', 'http://[2001:db8::1]/'],
  ['localhost with a port', 'a=1', 'http://localhost:9/', 'a=1', 'http://localhost:3000/'],
  ['localhost that names itself', 'a=1; Domain=localhost', 'http://localhost/', 'a=1', 'http://localhost/'],
  ['localhost from below', 'a=1; Domain=localhost', 'http://localhost/', undefined, 'http://app.localhost/'],
  ['a host without dots', 'a=1; Domain=intranet', 'http://intranet/', 'a=1', 'http://intranet/'],
  [
    'a name in another script',
    'a=1; Domain=bücher.example',
    'https://www.xn--bcher-kva.example/',
    'a=1',
    'https://bücher.example/',
  ],
];

const PATHS: readonly Case[] = [
  ['the default is the folder', 'a=1', 'https://shop.example.com/a/b/d', 'a=1'],
  ['the default: not above', 'a=1', 'https://shop.example.com/a', undefined],
  ['the default of the root', 'a=1', 'https://shop.example.com/x', 'a=1', 'https://shop.example.com/y'],
  ['a path', 'a=1; Path=/x', 'https://shop.example.com/x', 'a=1'],
  ['below a path', 'a=1; Path=/x', 'https://shop.example.com/x/y', 'a=1'],
  ['a path with a slash: not without', 'a=1; Path=/x/', 'https://shop.example.com/x', undefined],
  ['a path that only begins alike', 'a=1; Path=/x', 'https://shop.example.com/xy', undefined],
  ['paths are told apart by case', 'a=1; Path=/X', 'https://shop.example.com/x', undefined],
  ['a path that is none is the default', 'a=1; Path=x', 'https://shop.example.com/a/b/d', 'a=1'],
  ['the query is no path', 'a=1; Path=/x', 'https://shop.example.com/x?y=/z', 'a=1'],
];

const SECURITY: readonly Case[] = [
  ['Secure goes over https', 'a=1; Secure', SHOP, 'a=1'],
  ['Secure does not go over http', 'a=1; Secure; Path=/', 'http://shop.example.com/', undefined],
  ['Secure is not taken from http', 'a=1; Secure; Path=/', SHOP, undefined, 'http://shop.example.com/'],
  ['Secure on 127.0.0.1', 'a=1; Secure', 'http://127.0.0.1:8080/', 'a=1', 'http://127.0.0.1:8080/'],
  ['Secure on ::1', 'a=1; Secure', 'http://[::1]/', 'a=1', 'http://[::1]/'],
  ['Secure on localhost', 'a=1; Secure', 'http://localhost/', 'a=1', 'http://localhost/'],
  ['not Secure goes over both', 'a=1; Path=/', 'http://shop.example.com/', 'a=1'],
  ['HttpOnly goes along', 'a=1; HttpOnly', SHOP, 'a=1'],
  ['SameSite=Strict goes along', 'a=1; SameSite=Strict', SHOP, 'a=1'],
  ['__Secure- with Secure', '__Secure-a=1; Secure', SHOP, '__Secure-a=1'],
  ['__Secure- without', '__Secure-a=1', SHOP, undefined],
  ['__secure- in small letters', '__secure-a=1', SHOP, undefined],
  ['__Host- as it must be', '__Host-a=1; Secure; Path=/', SHOP, '__Host-a=1'],
  ['__Host- with a domain', '__Host-a=1; Secure; Path=/; Domain=shop.example.com', SHOP, undefined],
  ['__Host- with another path', '__Host-a=1; Secure; Path=/a', SHOP, undefined],
  ['__Host- without a path', '__Host-a=1; Secure', 'https://shop.example.com/', undefined, 'https://shop.example.com/'],
  ['a prefix as a value without a name', '=__Host-a=1; Secure; Path=/', SHOP, undefined],
];

const EXPIRY: readonly Case[] = [
  ['Max-Age', 'a=1; Max-Age=60', SHOP, 'a=1', SHOP, 59_000],
  ['Max-Age is over', 'a=1; Max-Age=60', SHOP, undefined, SHOP, 60_000],
  ['Max-Age of zero', 'a=1; Max-Age=0', SHOP, undefined],
  ['Max-Age below zero', 'a=1; Max-Age=-5', SHOP, undefined],
  ['Max-Age deletes', ['a=1', 'a=; Max-Age=0'], SHOP, undefined],
  ['Max-Age before Expires', 'a=1; Max-Age=60; Expires=Mon, 05 Jan 2015 12:00:00 GMT', SHOP, 'a=1'],
  [
    'Max-Age before a later Expires',
    'a=1; Expires=Tue, 05 Jan 2027 12:00:00 GMT; Max-Age=60',
    SHOP,
    undefined,
    SHOP,
    61_000,
  ],
  ['Max-Age that is no number', 'a=1; Max-Age=soon', SHOP, 'a=1', SHOP, DAY],
  ['400 days at most', 'a=1; Max-Age=99999999999', SHOP, undefined, SHOP, 400 * DAY],
  ['Expires', 'a=1; Expires=Mon, 05 Jan 2026 12:01:00 GMT', SHOP, 'a=1', SHOP, 59_000],
  ['Expires is over', 'a=1; Expires=Mon, 05 Jan 2026 12:01:00 GMT', SHOP, undefined, SHOP, 60_000],
  ['Expires in the old form', 'a=1; Expires=Monday, 05-Jan-26 12:01:00 GMT', SHOP, undefined, SHOP, 60_000],
  ['Expires in the form of C', 'a=1; Expires=Mon Jan  5 12:01:00 2026', SHOP, undefined, SHOP, 60_000],
  ['Expires of 1970 deletes', ['a=1', 'a=; Expires=Thu, 01 Jan 1970 00:00:00 GMT'], SHOP, undefined],
  ['Expires that is no date', 'a=1; Expires=tomorrow', SHOP, 'a=1', SHOP, DAY],
  ['no expiry: as long as the run', 'a=1', SHOP, 'a=1', SHOP, 1000 * DAY],
  ['deleting on another path deletes nothing', ['a=1', 'a=; Max-Age=0; Path=/'], SHOP, 'a=1'],
  [
    'deleting for the domain leaves the host its own',
    ['a=1; Path=/', 'a=; Max-Age=0; Path=/; Domain=shop.example.com'],
    SHOP,
    'a=1',
  ],
];

describe.each([
  ['pairs', PAIRS],
  ['domains', DOMAINS],
  ['paths', PATHS],
  ['security', SECURITY],
  ['expiry', EXPIRY],
] as const)('the jar: %s', (_, cases) => {
  it.each(cases.map((one) => [one[0], one] as const))('%s', (_name, [, set, to, expected, from = SHOP, later = 0]) => {
    expect(sent(from, typeof set === 'string' ? [set] : set, to, later)).toBe(expected);
  });
});

describe('the jar', () => {
  const https = new URL('https://shop.example.com/');
  const http = new URL('http://shop.example.com/');

  it('a plain connection cannot hide what came over a secure one', () => {
    const jar = openCookieJar();
    jar.store(https, ['sid=good; Secure; Path=/']);
    jar.store(http, ['sid=bad; Path=/', 'sid=bad; Path=/; Domain=example.com', 'other=1; Path=/']);
    expect(jar.header(https)).toBe('sid=good; other=1');
  });

  it('is used by requests without living longer', () => {
    let now = START;
    const jar = openCookieJar({ clock: { now: () => now } });
    jar.store(https, ['sid=1; Max-Age=60']);
    for (let n = 0; n < 5; n++) {
      expect(jar.header(https)).toBe('sid=1');
      now += 12_000;
    }
    expect(jar.header(https)).toBeUndefined();
    expect(jar.list()).toEqual([]);
  });

  it('a site without measure loses its oldest', () => {
    const jar = openCookieJar();
    jar.store(
      https,
      Array.from({ length: 1000 }, (_, n) => `c${n}=1`),
    );
    expect(jar.list()).toHaveLength(180);
    expect(jar.header(https)).toContain('c999=1');
  });

  it('a new session keeps what has an end of its own, and hears nothing of the old one', () => {
    const jar = openCookieJar();
    jar.store(https, ['sid=1', 'device=known; Max-Age=600']);
    const before = jar.era();
    jar.begin();
    jar.store(https, ['sid=late'], before);
    expect(jar.header(https)).toBe('device=known');
    jar.store(https, ['sid=2'], jar.era());
    expect(jar.header(https)).toBe('device=known; sid=2');
    jar.clear();
    expect(jar.header(https)).toBeUndefined();
  });

  it('S4 tells the values that carry a session, and no ordinary words', () => {
    const secrets = createSecrets();
    const jar = openCookieJar({ secrets });
    jar.store(https, [
      'sid=abc12345',
      'x=hidden-from-scripts; HttpOnly',
      'lang=english',
      'theme=dark',
      'u=0123456789abcdef01',
      'user_id=1234',
    ]);
    expect(secrets.redact('abc12345 hidden-from-scripts english dark 0123456789abcdef01 1234')).toBe(
      '*** *** english dark *** 1234',
    );
    const other = createSecrets();
    openCookieJar({ secrets: other }).load(jar.list());
    expect(other.redact('abc12345')).toBe('***');
  });

  it('keeps everything over list and load', () => {
    const seed = 20260105;
    console.log(`seed ${seed}`);
    const name = fc.stringMatching(/^[A-Za-z0-9_.-]{1,12}$/).filter((one) => !/^__(secure|host)-/i.test(one));
    const value = fc.stringMatching(/^[!#-+\--:<-[\]-~]{0,20}$/);
    const set = fc
      .record({
        name,
        value,
        domain: fc.constantFrom('', '; Domain=example.com', '; Domain=shop.example.com'),
        path: fc.constantFrom('', '; Path=/', '; Path=/a', '; Path=/a/b'),
        life: fc.oneof(
          fc.constant(''),
          fc.integer({ min: 1, max: 1e6 }).map((s) => `; Max-Age=${s}`),
        ),
        flags: fc.constantFrom('', '; Secure', '; HttpOnly', '; Secure; HttpOnly; SameSite=None', '; SameSite=Lax'),
      })
      .map((one) => `${one.name}=${one.value}${one.domain}${one.path}${one.life}${one.flags}`);
    const urls = [
      'https://shop.example.com/a/b',
      'http://shop.example.com/a',
      'https://example.com/',
      'https://www.example.com/a/b/c',
    ];
    fc.assert(
      fc.property(fc.array(set, { maxLength: 20 }), fc.nat(2_000_000), (sets, later) => {
        let now = START;
        const clock = { now: () => now };
        const jar = openCookieJar({ clock });
        jar.store(new URL('https://shop.example.com/a/b'), sets);
        const listed = JSON.parse(JSON.stringify(jar.list())) as Cookie[];
        const copy = openCookieJar({ clock });
        copy.load(listed);
        expect(copy.list()).toEqual(jar.list());
        now += later * 1000;
        for (const url of urls) expect(copy.header(new URL(url))).toBe(jar.header(new URL(url)));
      }),
      { seed },
    );
  });
});
