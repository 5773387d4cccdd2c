import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRobots } from '../../src/robots/parse.ts';
import { slowAllows } from './reference.ts';

const US = 'adip-ingest';
const url = (target: string) => new URL(target, 'https://shop.example');
const allows = (text: string | Uint8Array, target: string, agent = US) =>
  parseRobots(text).allows(url(target), agent).allowed;

/** Rules for all agents, a path, and whether it may be read. */
const PATHS: readonly (readonly [string, string, boolean])[] = [
  ['', '/', true],
  ['Disallow:', '/', true],
  ['Disallow: /', '/', false],
  ['Disallow: /', '/a/b?c', false],
  ['Disallow: /', '/robots.txt', true],
  ['Disallow: /robots.txt', '/robots.txt', true],
  ['Disallow: /', '/robots.txt?x', true],
  ['Disallow: /', '/robots.txt.bak', false],
  ['Disallow: /', '/a/robots.txt', false],
  ['Disallow: /fish', '/fish', false],
  ['Disallow: /fish', '/fish.html', false],
  ['Disallow: /fish', '/fish/salmon', false],
  ['Disallow: /fish', '/fishheads', false],
  ['Disallow: /fish', '/fish.php?id=1', false],
  ['Disallow: /fish', '/Fish', true],
  ['Disallow: /fish', '/catfish', true],
  ['Disallow: /fish', '/?id=fish', true],
  ['Disallow: /fish', '/desert/fish', true],
  ['Disallow: /fish*', '/fish', false],
  ['Disallow: /fish*', '/fishes', false],
  ['Disallow: /fish*', '/fis', true],
  ['Disallow: /fish/', '/fish/', false],
  ['Disallow: /fish/', '/fish/a', false],
  ['Disallow: /fish/', '/fish', true],
  ['Disallow: /fish/', '/fish.html', true],
  ['Disallow: /*.php', '/index.php', false],
  ['Disallow: /*.php', '/a/b.php?c', false],
  ['Disallow: /*.php', '/a.php/b', false],
  ['Disallow: /*.php', '/', true],
  ['Disallow: /*.php', '/windows.PHP', true],
  ['Disallow: /*.php$', '/a.php', false],
  ['Disallow: /*.php$', '/a.php.php', false],
  ['Disallow: /*.php$', '/a.php?x', true],
  ['Disallow: /*.php$', '/a.php5', true],
  ['Disallow: /*.php$', '/a.php/', true],
  ['Disallow: /fish*.php', '/fish.php', false],
  ['Disallow: /fish*.php', '/fishheads/cat.php?x', false],
  ['Disallow: /fish*.php', '/Fish.PHP', true],
  ['Disallow: *', '/', false],
  ['Disallow: *.gif$', '/a/b.gif', false],
  ['Disallow: *.gif$', '/a/b.gif?', true],
  ['Disallow: /$', '/', false],
  ['Disallow: /$', '/a', true],
  ['Disallow: /a$', '/a', false],
  ['Disallow: /a$', '/a?', true],
  ['Disallow: /a$', '/ab', true],
  ['Disallow: /a$b', '/a$b', false],
  ['Disallow: /a$b', '/a', true],
  ['Disallow: /a%24', '/a$', false],
  ['Disallow: /a%24', '/a', true],
  ['Disallow: /a%2A', '/a*', false],
  ['Disallow: /a%2A', '/ab', true],
  ['Disallow: /a%2a', '/a*', false],
  ['Disallow: /a**b', '/axxb', false],
  ['Disallow: /a*b*c$', '/a-b-c-c', false],
  ['Disallow: /a*b*c$', '/a-c-b', true],
  ['Disallow: /ab*b$', '/ab', true],
  ['Disallow: /ab*b$', '/abb', false],
  ['Disallow: /*aab', '/aaab', false],
  ['Disallow: /*abcabcabd', '/abcabcabcabd', false],
  ['Disallow: /*abcabcabd', '/abcabcabcabc', true],
  ['Disallow: /*/*/deep', '/a/b/deep', false],
  ['Disallow: /*/*/deep', '/a/deep', true],
  ['Disallow: /a?b', '/a?b', false],
  ['Disallow: /a?b', '/a?bc', false],
  ['Disallow: /a?b', '/a', true],
  ['Disallow: /a?b', '/axb', true],
  ['Disallow: /*?', '/a?', false],
  ['Disallow: /*?', '/a', true],
  ['Disallow: /*?*sort=', '/a?b=1&sort=2', false],
  ['Disallow: /*&sort=', '/a?sort=2', true],
  ['Disallow: /a.b', '/axb', true],
  ['Disallow: /a+b', '/a+b', false],
  ['Disallow: /(a', '/(a', false],
  ['Disallow: /[a', '/[a', false],
  ['Disallow: /a|b', '/a|b', false],
  ['Disallow: /a\\b', '/a%5Cb', false],
  ['Disallow: /{id}', '/%7Bid%7D', false],
  ['Disallow: /~joe', '/%7Ejoe', false],
  ['Disallow: /%7Ejoe', '/~joe', false],
  ['Disallow: /%7ejoe', '/~joe', false],
  ['Disallow: /%62%61%7A', '/baz', false],
  ['Disallow: /baz', '/%62%61%7A', false],
  ['Disallow: /a%2Fb', '/a/b', true],
  ['Disallow: /a/b', '/a%2Fb', true],
  ['Disallow: /a%2Fb', '/a%2fb', false],
  ['Disallow: /a%2fb', '/a%2Fb', false],
  ['Disallow: /a%3Fb', '/a?b', true],
  ['Disallow: /a%20b', '/a b', false],
  ['Disallow: /a b', '/a%20b', false],
  ['Disallow: /ツ', '/%E3%83%84', false],
  ['Disallow: /%E3%83%84', '/ツ', false],
  ['Disallow: /%e3%83%84', '/ツ', false],
  ['Disallow: /ä', '/a', true],
  ['Disallow: /x?q=ä', '/x?q=%C3%A4', false],
  ['Disallow: /😀', '/😀/a', false],
  ['Disallow: /foo/bar?baz=https://foo.bar', '/foo/bar?baz=https%3A%2F%2Ffoo.bar', false],
  ['Disallow: /foo/bar?baz=https%3A%2F%2Ffoo.bar', '/foo/bar?baz=https://foo.bar', false],
  ['Disallow: */secret', '/a?b=/secret', false],
  ['Disallow: */secret', '/a?b=%2Fsecret', false],
  ["Disallow: /x?q='a'", "/x?q='a'", false],
  ['Disallow: /100%', '/100%', false],
  ['Disallow: /100%', '/100%25', false],
  ['Disallow: /%zz', '/%zz', false],
  ['Disallow: /a%26b', '/a&b', true],
  ['Disallow: /x?a%26b', '/x?a&b', true],
  ['Disallow: private', '/private/a', false],
  ['Disallow: private', '/a/private', true],
  ['Disallow: a/*.html$', '/a/b.html', false],
  ['Disallow: /p\nAllow: /p', '/p', true],
  ['Allow: /p\nDisallow: /', '/page', true],
  ['Allow: /folder\nDisallow: /folder', '/folder/page', true],
  ['Allow: /page\nDisallow: /*.htm', '/page.htm', false],
  ['Allow: /page\nDisallow: /*.ph', '/page.php5', true],
  ['Allow: /$\nDisallow: /', '/', true],
  ['Allow: /$\nDisallow: /', '/page.htm', false],
  ['Disallow: /a/\nAllow: /a/b', '/a/bc', true],
  ['Disallow: /a/\nAllow: /a/b\nDisallow: /a/bc', '/a/bcd', false],
  ['Allow: /a/b\nDisallow: /a/', '/a/c', false],
  ['Disallow: /%61\nAllow: /a', '/a', true],
  ['Disallow: /ä\nAllow: /*****', '/ä', false],
  ['Allow: /\nDisallow:', '/a', true],
  ['Allow:\nDisallow: /', '/a', false],
];

/** Whole files, an agent, a path, and whether it may be read. */
const FILES: readonly (readonly [string, string, string, string, boolean])[] = [
  ['nothing', '', US, '/', true],
  ['only comments', '# nothing\n#Disallow: /', US, '/', true],
  ['a rule before any group', 'Disallow: /\nUser-agent: *\nAllow: /b', US, '/a', true],
  ['another agent only', 'User-agent: other\nDisallow: /', US, '/', true],
  ['all agents', 'User-agent: *\nDisallow: /', US, '/', false],
  ['our group before all', 'User-agent: *\nDisallow: /\nUser-agent: adip-ingest\nDisallow: /x', US, '/a', true],
  ['our group without rules', 'User-agent: *\nDisallow: /\n\nUser-agent: adip-ingest', US, '/a', true],
  ['our group, empty rule', 'User-agent: *\nDisallow: /\n\nUser-agent: adip-ingest\nDisallow:', US, '/a', true],
  ['case of the agent', 'USER-AGENT: ADIP-Ingest\ndisallow: /', US, '/', false],
  ['version in the file', 'User-agent: adip-ingest/2.0\nDisallow: /', US, '/', false],
  ['words behind the agent', 'User-agent: adip-ingest and friends\nDisallow: /', US, '/', false],
  ['our whole user agent', 'User-agent: adip-ingest\nDisallow: /', 'adip-ingest/1.0 (+https://x)', '/', false],
  ['a longer name is another one', 'User-agent: adip-ingest-pro\nDisallow: /', US, '/', true],
  ['a shorter name is another one', 'User-agent: adip\nDisallow: /', US, '/', true],
  ['a name with digits is another one', 'User-agent: adip-ingest2\nDisallow: /', US, '/', true],
  ['several agents of a group', 'User-agent: a\nUser-agent: adip-ingest\nUser-agent: b\nDisallow: /x', US, '/x', false],
  ['several agents with all', 'User-agent: a\nUser-agent: *\nDisallow: /x', US, '/x', false],
  [
    'a group twice',
    'User-agent: adip-ingest\nDisallow: /a\n\nUser-agent: b\nDisallow: /\n\nUser-agent: adip-ingest\nDisallow: /c',
    US,
    '/c',
    false,
  ],
  [
    'a group twice, the first',
    'User-agent: adip-ingest\nDisallow: /a\n\nUser-agent: adip-ingest\nDisallow: /c',
    US,
    '/a',
    false,
  ],
  [
    'all agents twice',
    'User-agent: *\nDisallow: /a\nUser-agent: b\nDisallow: /\nUser-agent: *\nDisallow: /c',
    US,
    '/c',
    false,
  ],
  [
    'our group does not add to all',
    'User-agent: *\nDisallow: /a\nUser-agent: adip-ingest\nDisallow: /c',
    US,
    '/a',
    true,
  ],
  ['an empty line ends no group', 'User-agent: adip-ingest\n\nDisallow: /a', US, '/a', false],
  ['an empty line between agents', 'User-agent: adip-ingest\n\nUser-agent: b\nDisallow: /a', US, '/a', false],
  ['a delay between agents', 'User-agent: adip-ingest\nCrawl-delay: 5\nUser-agent: b\nDisallow: /a', US, '/a', false],
  [
    'a sitemap between agents',
    'User-agent: adip-ingest\nSitemap: https://x/s.xml\nUser-agent: b\nDisallow: /a',
    US,
    '/a',
    false,
  ],
  ['a sitemap between rules', 'User-agent: *\nDisallow: /a\nSitemap: https://x/s.xml\nDisallow: /b', US, '/b', false],
  ['an unknown line between rules', 'User-agent: *\nDisallow: /a\nHost: x\nDisallow: /b', US, '/b', false],
  ['an unknown line between agent and rule', 'User-agent: *\nNoindex: /q\nDisallow: /b', US, '/b', false],
  ['an unknown rule forbids nothing', 'User-agent: *\nNoindex: /q', US, '/q', true],
  ['a comment behind a rule', 'User-agent: * # all\nDisallow: /a # private', US, '/a', false],
  ['a comment cuts a path', 'User-agent: *\nDisallow: /a#b', US, '/a', false],
  ['spaces', '  User-agent :  *  \n\tDisallow\t:\t/a\t', US, '/ab', false],
  ['no spaces', 'user-agent:*\ndisallow:/a', US, '/a', false],
  ['CR', 'User-agent: *\rDisallow: /a\rDisallow: /b', US, '/b', false],
  ['CRLF', 'User-agent: *\r\nDisallow: /a\r\nDisallow: /b\r\n', US, '/b', false],
  ['BOM', '\ufeffUser-agent: *\nDisallow: /a', US, '/a', false],
  ['no colon', 'User-agent *\nDisallow /a', US, '/a', false],
  ['a sentence is no rule', 'User-agent: *\nDisallow is /a word', US, '/a', true],
  ['misspelt: dissallow', 'User-agent: *\nDissallow: /a', US, '/a', false],
  ['misspelt: disalow', 'User-agent: *\nDisalow: /a', US, '/a', false],
  ['misspelt: useragent', 'Useragent: *\nDisallow: /a', US, '/a', false],
  ['misspelt: user agent', 'User agent: *\nDisallow: /a', US, '/a', false],
  ['not misspelt but unknown', 'User-agent: *\nDisallowed: /a', US, '/a', true],
  ['an agent without a name', 'User-agent:\nDisallow: /', US, '/a', true],
  ['NUL octets', 'User-agent: *\n\u0000Disallow: /a\u0000', US, '/a', false],
  ['a page of HTML', '<html><body>User-agent: *<br>Disallow: /</body></html>', US, '/a', true],
];

describe('parseRobots', () => {
  it.each(PATHS)('%j for %s: %s', (rules, target, expected) => {
    expect(allows(`User-agent: *\n${rules}`, target)).toBe(expected);
  });

  it.each(FILES)('%s', (_, text, agent, target, expected) => {
    expect(allows(text, target, agent)).toBe(expected);
    expect(allows(Buffer.from(text), target, agent)).toBe(expected);
  });

  it('the tables are as large as they claim', () => {
    expect(PATHS.length + FILES.length).toBeGreaterThanOrEqual(120);
  });

  it('names the rule, its line and its group', () => {
    const robots = parseRobots('# a\r\nUser-agent: Adip-Ingest\r\n\r\nDisallow: /ä # b\r\nAllow: /ä/c');
    expect(robots.allows(url('/ä/b'), 'adip-ingest/1')).toEqual({
      allowed: false,
      rule: 'Disallow: /ä',
      line: 4,
      group: US,
    });
    expect(robots.allows(url('/ä/c'), US)).toEqual({ allowed: true, rule: 'Allow: /ä/c', line: 5, group: US });
    expect(robots.allows(url('/x'), US)).toEqual({ allowed: true });
    expect(parseRobots('User-agent: *\nDisallow: /').allows(url('/x'), US)).toMatchObject({ group: '*', line: 2 });
    const long = parseRobots(`User-agent: *\nDisallow: /${'*'.repeat(900)}`).allows(url('/x'), US);
    expect(long.rule!.length).toBeLessThan(230);
  });

  it.each([
    ['seconds', 'User-agent: *\nCrawl-delay: 10', 10_000],
    ['a fraction', 'User-agent: *\nCrawl-delay: 0.5', 500],
    ['zero', 'User-agent: *\nCrawl-delay: 0', 0],
    ['none', 'User-agent: *\nDisallow: /', undefined],
    ['words', 'User-agent: *\nCrawl-delay: ten', undefined],
    ['negative', 'User-agent: *\nCrawl-delay: -1', undefined],
    ['a comment', 'User-agent: *\nCrawl-delay: 3 # please', 3_000],
    ['twice, the longer one', 'User-agent: *\nCrawl-delay: 9\nCrawl-delay: 3', 9_000],
    ['our own before all', 'User-agent: *\nCrawl-delay: 9\nUser-agent: adip-ingest\nCrawl-delay: 1', 1_000],
    ['our group without one', 'User-agent: *\nCrawl-delay: 9\nUser-agent: adip-ingest\nDisallow: /a', undefined],
    ['before any group', 'Crawl-delay: 9\nUser-agent: *\nDisallow: /a', undefined],
    ['of another', 'User-agent: b\nCrawl-delay: 9', undefined],
    [
      'only for those named before it',
      'User-agent: b\nCrawl-delay: 9\nUser-agent: adip-ingest\nDisallow: /',
      undefined,
    ],
  ])('crawl delay: %s', (_, text, expected) => {
    expect(parseRobots(text).crawlDelay('adip-ingest/1.0')).toBe(expected);
  });

  it('gives all sitemaps, wherever they stand', () => {
    const text =
      'Sitemap: https://x/a.xml\nUser-agent: b\nDisallow: /\nsitemap:/b.xml # c\nSitemap:\nSite-map: https://x/ä.xml';
    expect(parseRobots(text).sitemaps).toEqual(['https://x/a.xml', '/b.xml', 'https://x/ä.xml']);
  });

  it('octets that are no UTF-8 are compared as octets', () => {
    const text = Buffer.from('User-agent: *\nDisallow: /\xe4', 'latin1');
    expect(allows(text, '/%E4')).toBe(false);
    expect(allows(text, '/ä')).toBe(true);
    expect(allows(Buffer.from('User-agent: *\nDisallow: /a\xa0', 'latin1'), '/a')).toBe(true);
  });

  it('reads 500 KiB to the last whole line', () => {
    const head = 'User-agent: *\nDisallow: /first\n';
    const filler = (bytes: number) => `#${'x'.repeat(bytes - 2)}\n`;
    const limit = 500 * 1024;
    const whole = `${head}${filler(limit - head.length - 8)}Allow:/a`;
    expect(whole.length).toBe(limit);
    expect(parseRobots(`${whole}\nDisallow: /beyond`).allows(url('/beyond'), US).allowed).toBe(true);
    expect(parseRobots(`${whole}\nDisallow: /beyond`).allows(url('/a'), US).rule).toBe('Allow: /a');
    expect(parseRobots(`${whole}bout\n`).allows(url('/a'), US).rule).toBeUndefined();
    expect(allows(`${whole}bout\n`, '/first')).toBe(false);
    expect(allows(`User-agent: * ${'x'.repeat(limit)}\nDisallow: /`, '/')).toBe(true);
  });

  it.each([
    ['10,000 stars', `Disallow: /${'*'.repeat(10_000)}z$`],
    ['stars and letters', `Disallow: /${'*a'.repeat(10_000)}z`],
    ['stars and long pieces', `Disallow: /${'*aaaaaaaaaaaaaaab'.repeat(1_000)}`],
    ['one long piece', `Disallow: /*${'a'.repeat(3_000)}b\n`.repeat(160)],
    ['a letter before a long piece', `Disallow: /*b${'a'.repeat(3_000)}\n`.repeat(160)],
    ['50,000 rules', 'Disallow: *z\n'.repeat(40_000)],
  ])('S12 hostile rules take no time: %s', (_, rules) => {
    const robots = parseRobots(`User-agent: *\n${rules}`);
    const target = url(`/${'a'.repeat(6_000)}`);
    const started = performance.now();
    for (let i = 0; i < 3; i++) expect(robots.allows(target, US).allowed).toBe(true);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('against a second reading', () => {
  const piece = fc.constantFrom(
    'a',
    'b',
    'ab',
    '/',
    '*',
    '$',
    '?',
    '.',
    '=',
    '%2F',
    '%2f',
    '%61',
    '%',
    'ä',
    '%C3%A4',
    ' ',
    '&',
    ':',
    '%3A',
    '|',
  );
  const path = fc.array(piece, { maxLength: 8 }).map((parts) => `/${parts.join('')}`);
  const target = path.filter((text) => !text.startsWith('//') && URL.canParse(text, 'https://shop.example'));
  const value = fc.oneof(
    path,
    fc.array(piece, { maxLength: 6 }).map((parts) => parts.join('')),
    fc.constant(''),
  );
  const line = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.tuple(fc.constantFrom('Allow', 'Disallow', 'disallow'), value).map((both) => both.join(': ')),
    },
    {
      weight: 2,
      arbitrary: fc.constantFrom('*', 'adip-ingest', 'other', 'ADIP-Ingest').map((name) => `User-agent: ${name}`),
    },
    { weight: 1, arbitrary: fc.constantFrom('', '# x', 'Crawl-delay: 3', 'Sitemap: https://x/y', 'Noise', 'Foo: bar') },
  );
  const file = fc.array(line, { maxLength: 14 });

  it('both decide alike', () => {
    const seed = 9309;
    console.log(`seed ${seed}`);
    fc.assert(
      fc.property(file, target, fc.constantFrom('\n', '\r\n', '\r'), (lines, at, end) => {
        const text = ['User-agent: *', ...lines].join(end);
        expect(allows(text, at)).toBe(slowAllows(text, at, US));
      }),
      { seed, numRuns: 4_000 },
    );
  });

  it('one rule alone decides alike', () => {
    const seed = 9310;
    console.log(`seed ${seed}`);
    fc.assert(
      fc.property(value, target, (rule, at) => {
        const text = `User-agent: *\nDisallow: ${rule}`;
        expect(allows(text, at)).toBe(slowAllows(text, at, US));
      }),
      { seed, numRuns: 4_000 },
    );
  });

  it('no bytes are an error', () => {
    const seed = 9311;
    console.log(`seed ${seed}`);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.string(), (bytes, text) => {
        expect(allows(bytes, '/robots.txt')).toBe(true);
        parseRobots(`User-agent: *\nDisallow: ${text}`).allows(url('/a'), US);
      }),
      { seed },
    );
  });
});
