import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cli, expectClean, workspace } from '../cli/support.ts';
import { openWorkspace, type RanHere, runHere } from '../run/support.ts';
import { expectHelpful, LIST, listPage, openScripted, type Reply, type ScriptedSite } from './scripted-site.ts';
import {
  CSV,
  codesOf,
  openShop,
  rowsOf,
  runShop,
  SMALL,
  shopConfig,
  shopEnv,
  siteConfig,
  streamOf,
  titlesOf,
} from './support.ts';

const run = async (site: Pick<ScriptedSite, 'url'>, stream = LIST, source = '') => {
  const place = openWorkspace();
  const ran = await runHere(place, siteConfig(site.url, { stream, source }));
  expectHelpful(ran);
  return { ran, stream: streamOf(ran), rows: place.exists(CSV) ? rowsOf(place) : undefined };
};

const errorOf = (ran: RanHere) => streamOf(ran).errors[0]!;

describe('a selector that does not parse', () => {
  const stream = (title: string, items = 'li.item') => `    start: /list
    items: ${JSON.stringify(items)}
    fields:
      title: ${JSON.stringify(title)}
`;

  it.each([
    ['CSS that is not closed', 'a[href', /10:14 .*fields\.title.*"a\[href".*at character/, undefined],
    ['an unknown pseudo-element', 'a::txt', /10:14 .*"a::txt".*character 2/, /did you mean ::text\?/],
    ['an unknown pseudo-class', 'a:frist-child', /10:14 .*:frist-child/, /:first-child/],
    ['attr without its name', 'a::attr()', /10:14 .*"a::attr\(\)"/, undefined],
    ['two combinators', 'ul > > a', /10:14 .*"ul > > a".*at character/, undefined],
    ['XPath that is not closed', '//a[@href', /10:14 .*"\/\/a\[@href".*at character/, undefined],
    ['an unknown XPath function', "//a[contain(., 'x')]", /10:14 .*contain/, /contains/],
    ['a regular expression', 're:(\\d+', /10:14 .*no regular expression/, undefined],
  ])('%s: where, why and what was meant', async (_, selector, told, hint) => {
    const site = await openScripted({});
    const folder = workspace({ 'adip.yml': siteConfig(site.url, { stream: stream(selector) }) });
    const end = await cli(folder, ['run']);
    expectClean(end);
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(/^(\S* )?adip\.yml:10:14/m);
    expect(end.stderr.replaceAll('\n', ' ')).toMatch(told);
    if (hint) expect(end.stderr).toMatch(hint);
    expect(site.asked, 'no server was asked').toHaveLength(0);
  });

  it('S12 a pattern that explodes is stopped, and named', async () => {
    const site = await openScripted({ '/list': listPage([`${'a'.repeat(60)}!`]) });
    const { stream: report } = await run(site, stream('re:(?:a+)+b'));
    expect(report.status).not.toBe('succeeded');
    expect(report.errors[0]).toMatchObject({ code: 'pattern_too_slow', remedy: expect.stringContaining('Simplify') });
    expect(report.errors[0]!.message).toContain('(?:a+)+b');
  });
});

describe('a page that is not HTML', () => {
  it.each<[string, Reply, string, RegExp]>([
    [
      'a PDF',
      { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4\n%\xe2\xe3\n1 0 obj\n' },
      'not_html',
      /a PDF/,
    ],
    ['a PDF that says it is HTML', '%PDF-1.4\n1 0 obj\n', 'not_html', /a PDF/],
    ['JSON', { headers: { 'content-type': 'application/json' }, body: '{"rows":[]}' }, 'not_html', /JSON/],
    [
      'an image',
      { headers: { 'content-type': 'image/png' }, body: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      'not_html',
      /a PNG image/,
    ],
    ['an empty body', '', 'empty_page', /without content/],
    ['white space', ' \n\n ', 'empty_page', /without content/],
    ['204', { status: 204 }, 'empty_page', /without content/],
    ['a CSV', { headers: { 'content-type': 'text/csv' }, body: 'a,b\n1,2\n' }, 'not_html', /text\/csv/],
  ])('F36 %s', async (_, reply, code, told) => {
    const site = await openScripted({ '/list': reply });
    const { stream, rows } = await run(site);
    expect(stream).toMatchObject({ status: 'failed', errors: [{ code }] });
    expect(stream.errors[0]!.message).toMatch(told);
    expect(stream.errors[0]!.message).toContain('/list');
    expect(rows, 'nothing is written').toBeUndefined();
  });
});

describe('a page without an end', () => {
  it('F25 is stopped at the bound of its size', async () => {
    const shop = await openShop({ open: true });
    const stream = '    start: /stream\n    render: static\n    items: li\n    fields: { title: a }\n';
    const { ran } = await run(shop, stream, ', limits: { body: 1MiB }');
    expect(errorOf(ran)).toMatchObject({
      code: 'body_too_large',
      message: expect.stringContaining('larger than 1.0 MB'),
    });
    expect(shop.stats.byPath['/stream'], 'a page that is too large is so the next time as well').toBe(1);
  });

  it('F26 that trickles is stopped at its deadline', async () => {
    const site = await openScripted({
      '/list': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        const timer = setInterval(() => response.write('<li class="item">'), 20);
        response.once('close', () => clearInterval(timer));
        return undefined;
      },
    });
    const { ran } = await run(site, LIST, ', timeouts: { total: 300ms }');
    expect(errorOf(ran)).toMatchObject({ code: 'timeout', message: expect.stringContaining('/list') });
    expect(site.times('/list')).toBe(3);
  });

  it('F23 a gzip bomb is stopped', async () => {
    const bomb = gzipSync(Buffer.alloc(30 * 1024 * 1024, 0x20));
    const site = await openScripted({ '/list': { headers: { 'content-encoding': 'gzip' }, body: bomb } });
    const { ran } = await run(site);
    expect(errorOf(ran)).toMatchObject({ code: 'decompression_bomb' });
    expect(site.times('/list')).toBe(1);
  });

  it('a list that goes on for ever ends at max_pages, and says so', async () => {
    const site = await openScripted({
      '/list*': (request) => {
        const n = Number(new URL(request.url!, 'http://x').searchParams.get('n') ?? 1);
        return listPage([`t${n}`], { next: `/list?n=${n + 1}` });
      },
    });
    const { stream, rows } = await run(site, LIST.replace('rel=next]"', 'rel=next]", max_pages: 7'));
    expect(rows).toHaveLength(7);
    expect(codesOf(stream.warnings)).toContain('max_pages');
  });
});

describe('where a page leads', () => {
  it.each([
    ['itself', { '/list': { status: 302, headers: { location: '/list' } } }, 'redirect_loop'],
    [
      'in a circle',
      {
        '/list': { status: 301, headers: { location: '/b' } },
        '/b': { status: 307, headers: { location: '/list' } },
      },
      'redirect_loop',
    ],
    ['a file', { '/list': { status: 302, headers: { location: 'file:///etc/passwd' } } }, 'redirect_refused'],
    ['data', { '/list': { status: 302, headers: { location: 'data:text/html,<li>x' } } }, 'redirect_refused'],
    [
      'the metadata',
      { '/list': { status: 302, headers: { location: 'http://169.254.169.254/x' } } },
      'address_refused',
    ],
    ['a private address', { '/list': { status: 302, headers: { location: 'http://10.0.0.1/x' } } }, 'address_refused'],
  ] as [string, Record<string, Reply>, string][])('F64 S6 a redirect to %s is refused', async (_, pages, code) => {
    const { stream } = await run(await openScripted(pages));
    expect(stream).toMatchObject({ status: 'failed', errors: [{ code }] });
    expect(stream.errors[0]!.message).toContain('/list');
  });

  it('S5 a redirect to another host carries no cookie of this one', async () => {
    const other = await openScripted({ '/list': listPage(['x']) }, { host: '127.0.0.2' });
    const site = await openScripted({
      '/list': { status: 302, headers: { location: `${other.url}/list`, 'set-cookie': 'sid=hush-hush-1; Path=/' } },
    });
    const { ran } = await run(site);
    expect(errorOf(ran), 'a private address that the config does not name').toMatchObject({ code: 'address_refused' });
    expect(other.asked).toHaveLength(0);
    await run(site, LIST, ', allow_hosts: ["127.0.0.2"]');
    expect(other.asked.length).toBeGreaterThan(0);
    for (const { headers } of other.asked) expect(headers.cookie).toBeUndefined();
  });

  it.each([
    ['another host', 'http://elsewhere.test/list', 'foreign_host', /lies on elsewhere\.test, not on 127\.0\.0\.1/],
    ['the metadata address', 'http://169.254.169.254/latest/', 'foreign_host', /169\.254\.169\.254/],
    ['a private address', 'http://192.168.1.1/admin', 'foreign_host', /192\.168\.1\.1/],
    ['the address in another writing', 'http://2852039166/', 'foreign_host', /169\.254\.169\.254/],
  ])('F55 S6 a next link to %s is refused, and named', async (_, next, code, told) => {
    const { stream } = await run(await openScripted({ '/list': listPage(['a'], { next }) }));
    expect(stream).toMatchObject({ status: 'failed', errors: [{ code }] });
    expect(stream.errors[0]!.message).toMatch(told);
    expect(stream.errors[0]!.remedy).toContain('allow_hosts');
  });

  it.each(['javascript:go(2)', 'file:///etc/passwd', 'data:text/html,x', 'ftp://127.0.0.1/x'])(
    'a next link "%s" is not followed, and told',
    async (next) => {
      const { stream, rows } = await run(await openScripted({ '/list': listPage(['a'], { next }) }));
      expect(titlesOf(rows!)).toEqual(['a']);
      const [told] = stream.warnings.filter(({ code }) => code === 'paging');
      expect(told?.message).toContain(next.split(':')[0]);
      expect(told?.message).toContain('/list');
    },
  );

  it.each(['javascript:void(0)', 'javascript:;', '#', 'JavaScript: void 0;'])(
    'a next link "%s" is a switched-off button: the end',
    async (next) => {
      const { stream, rows } = await run(await openScripted({ '/list': listPage(['a'], { next }) }));
      expect(titlesOf(rows!)).toEqual(['a']);
      expect([stream.status, stream.warnings]).toEqual(['succeeded', []]);
    },
  );

  it('F54 next links in a circle fail the stream, and nothing is written', async () => {
    const site = await openScripted({
      '/list': listPage(['a'], { next: '/b' }),
      '/b': listPage(['b'], { next: '/c' }),
      '/c': listPage(['c'], { next: '/b' }),
    });
    const { stream, rows } = await run(site);
    expect(stream).toMatchObject({ status: 'failed', errors: [{ code: 'pagination_loop' }] });
    expect(stream.errors[0]!.message).toContain('/b');
    expect(rows).toBeUndefined();
    expect(site.times('/b')).toBe(1);
  });

  it('a cookie for another domain is not taken', async () => {
    const cookies = ['a=1; Domain=elsewhere.test', 'b=2; Domain=.test', 'c=3; Path=/', 'd=4; Domain=127.0.0.2'];
    const site = await openScripted({
      '/list': { headers: { 'set-cookie': cookies }, body: listPage(['a'], { next: '/list/2' }) },
      '/list/2': listPage(['b']),
    });
    const { rows } = await run(site, LIST, ', session: {}');
    expect(rows).toHaveLength(2);
    expect(site.asked.find(({ path }) => path === '/list/2')!.headers.cookie).toBe('c=3');
  });
});

describe('a login', () => {
  it('whose form is gone: which one, where, and what stands there', async () => {
    const shop = await openShop({ ...SMALL, loginGone: true });
    const ran = await runShop(openWorkspace(), shop);
    expectHelpful(ran, shopEnv(shop).SHOP_PASSWORD);
    expect(streamOf(ran)).toMatchObject({ status: 'failed', errors: [{ code: 'login_form_gone' }] });
    expect(errorOf(ran).message).toContain('form#login');
    expect(errorOf(ran).remedy).toContain('session.login');
    expect(shop.stats.byKind.list ?? 0).toBe(0);
  });

  it('whose page is gone', async () => {
    const shop = await openShop(SMALL);
    const ran = await runShop(
      openWorkspace(),
      shop,
      shopConfig((text) => text.replace('page: /login', 'page: /sign-in')),
    );
    expectHelpful(ran, shopEnv(shop).SHOP_PASSWORD);
    expect(errorOf(ran)).toMatchObject({ code: 'login_form_gone', remedy: expect.stringContaining('page') });
  });

  it('with the wrong password is tried once; behind a 503 it is an outage, and no wrong password', async () => {
    const password = 'wrong horse 77';
    const shop = await openShop(SMALL);
    const ran = await runShop(openWorkspace(), shop, shopConfig(), {
      env: shopEnv(shop, { SHOP_PASSWORD: password }),
    });
    expectHelpful(ran, password);
    expect(codesOf(streamOf(ran).errors)).toEqual(['login_refused']);
    expect(shop.stats.failedLogins).toBe(1);

    const site = await openScripted({ '/login': { status: 503, body: 'down' }, '/list': listPage(['a']) });
    const source = `, session: { login: { page: /login, fields: { user: me, password: "${password}" } } }`;
    const down = await run(site, LIST, source);
    expectHelpful(down.ran, password);
    expect(errorOf(down.ran).code).toBe('login_unreachable');
    expect(errorOf(down.ran).message).toMatch(/503/);
    expect(errorOf(down.ran).message).not.toMatch(/refused|wrong/);
    expect(site.paths()).not.toContain('/list');
  });
});

const deep = (n: number) => `${'<div>'.repeat(n)}<ul><li class="item"><a href="/x">a</a></li></ul>`;

describe('HTML that is broken', () => {
  it.each([
    ['unclosed', '<ul><li class=item><a href=/1>a<li class=item><a href=/2>b'],
    [
      'stray ends',
      '</div></p><ul></b><li class=item></i><a href=/1>a</a></li></ul></li><li class=item><a href=/2>b</a>',
    ],
    ['crossed', '<b><i><ul></b></i><li class=item><a href=/1>a</a><li class=item><a href=/2>b</ul>'],
    ['an attribute twice', '<li class=item class=other><a href=/1 href=/9>a</a></li><li class="item"><a href=/2>b</a>'],
    [
      'tables in tables',
      '<table><table><tr><td><table><li class=item><a href=/1>a</a><tr><li class=item><a href=/2>b</a>',
    ],
    ['NUL bytes', '<ul>\0<li class="item"><a href="/1">\0a</a></li>\0<li class="item"><a href="/2">b\0</a></li></ul>'],
    [
      'a lone surrogate',
      '<ul><li class="item"><a href="/1">a</a></li><li class="item"><a href="/2" title="&#xD800;">b</a>',
    ],
    [
      'an attribute of 1 MB',
      `<p title="${'x'.repeat(1e6)}"><ul><li class=item><a href=/1>a</a><li class=item><a href=/2>b</a>`,
    ],
    ['a comment that does not end', '<ul><li class=item><a href=/1>a</a><li class=item><a href=/2>b</a></ul><!-- '],
    ['half a tag at its end', '<ul><li class=item><a href=/1>a</a><li class=item><a href=/2>b</a></ul><div class="x'],
  ])('%s: the rows are there', async (_, body) => {
    const { stream, rows } = await run(await openScripted({ '/list': `<!doctype html><title>x</title>${body}` }));
    expect(stream.status).toBe('succeeded');
    expect(titlesOf(rows!).map((title) => title!.replace(/[\0\ufffd\s]/g, ''))).toEqual(['a', 'b']);
    expect(rows!.map(({ url }) => new URL(url!).pathname)).toEqual(['/1', '/2']);
  });

  it.each(['', ', parser: fast'])(
    '100,000 elements inside each other end in words, not in a stack overflow%s',
    async (source) => {
      const { stream } = await run(await openScripted({ '/list': deep(100_000) }), LIST, source);
      expect(stream).toMatchObject({ status: 'failed', errors: [{ code: 'page_too_deep' }] });
      expect(stream.errors[0]!.message).toContain('/list');
    },
  );

  it('1,500 inside each other are read', async () => {
    const { rows } = await run(await openScripted({ '/list': deep(1_500) }));
    expect(titlesOf(rows!)).toEqual(['a']);
  });

  it('F39 bytes that are not of the charset are replaced and counted', async () => {
    const body = Buffer.concat([
      Buffer.from('<!doctype html><ul><li class="item"><a href="/1">a'),
      Buffer.from([0xff, 0xc3]),
      Buffer.from('</a></li></ul>'),
    ]);
    const { stream, rows } = await run(await openScripted({ '/list': { body } }));
    expect(titlesOf(rows!)).toEqual(['a\ufffd\ufffd']);
    expect(stream.replaced_characters).toBe(2);
  });

  it('a charset that does not exist is passed over for what the page says', async () => {
    const body = Buffer.from(
      '<!doctype html><meta charset="utf-8"><ul><li class="item"><a href="/1">Ärger</a></li></ul>',
    );
    const headers = { 'content-type': 'text/html; charset=klingon-8' };
    const { rows } = await run(await openScripted({ '/list': { headers, body } }));
    expect(titlesOf(rows!)).toEqual(['Ärger']);
  });
});
