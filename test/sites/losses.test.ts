import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openWorkspace } from '../run/support.ts';
import { codesOf, rowsOf, runShop, siteConfig, streamOf } from './support.ts';

type Answer = string | number | { readonly type: string; readonly body: string | Uint8Array };

/** A site of a few pages: HTML by path and query; a number is a status, what is not named is answered with 404. */
async function openSite(pages: (path: string, url: string) => Answer | undefined): Promise<string> {
  const server = createServer((request, response) => {
    const answer = pages(request.url ?? '/', `http://${request.headers.host}`) ?? 404;
    const status = typeof answer === 'number' ? answer : 200;
    const { type, body } = typeof answer === 'object' ? answer : { type: 'text/html', body: String(answer) };
    response.writeHead(status, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const item = (title: string, links: readonly string[] = []): string =>
  `<html><body><h1>a list</h1><article><h2>${title}</h2></article>${links
    .map((link) => `<a class="more" href="${link}">${link}</a>`)
    .join('')}</body></html>`;
const branch = (links: readonly string[]): string =>
  `<html><body><h1>a branch</h1>${links.map((link) => `<a class="more" href="${link}">x</a>`).join('')}</body></html>`;
const FIELDS = '    items: article\n    fields: { title: h2 }';

async function read(url: string, stream: string, source = ', render: static', workspace = openWorkspace()) {
  const config = siteConfig(url, { stream, source }).replace(/browser: \{ wait: 2s \}, (?=.*browser:)/, '');
  const ran = await runShop(workspace, { url } as never, config);
  const report = streamOf(ran);
  const rows = report.records > 0 ? rowsOf(workspace) : [];
  return { report, rows, titles: rows.map(({ title }) => title) };
}

describe('a page that is lost', () => {
  it('of a long address stays named, although the pages beside it begin alike', async () => {
    const query = `q=${'long-words-of-a-search-'.repeat(6)}`;
    const url = await openSite((path) => {
      const page = Number(new URLSearchParams(path.split('?')[1]).get('page'));
      if (page === 2) return 500;
      return page >= 1 && page <= 4 ? item(`product ${page}`) : undefined;
    });
    const { report, titles } = await read(
      url,
      `    start: /search?${query}\n    paginator: { type: page_number, pages: 4 }\n${FIELDS}`,
    );
    expect(titles).toEqual(['product 1', 'product 3', 'product 4']);
    expect(report.status).toBe('partial');
    expect(report.failed_pages).toHaveLength(1);
    expect(report.failed_pages[0]!.page).toMatch(/page=2$/);
  });

  it('of a crawl costs no other page', async () => {
    const url = await openSite((path) => {
      if (path === '/') return item('start', ['/a', '/gone', 'http://elsewhere.example/', '/b']);
      if (path === '/a') return item('a', ['/c']);
      if (path === '/b' || path === '/c') return item(path.slice(1));
      return undefined;
    });
    const stream = `    start: /\n    paginator: { type: crawl, follow: a.more, depth: 2 }\n${FIELDS}`;
    const { report, titles } = await read(url, stream);
    expect(titles).toEqual(['start', 'a', 'b', 'c']);
    expect(report.status).toBe('partial');
    expect(report.failed_pages.map(({ page, code }) => [page, code])).toEqual([['/gone', 'http_404']]);
  });

  it('is none where a crawl or a sitemap names what is not ours to read: told once, and no run is partial for it', async () => {
    const beyond = ['http://elsewhere.example/1', 'http://elsewhere.example/2', '/private/1', '/private/2'];
    const url = await openSite((path, base) => {
      if (path === '/robots.txt') return { type: 'text/plain', body: 'User-agent: *\nDisallow: /private' };
      if (path === '/') return item('start', [...beyond, '/a']);
      if (path === '/a') return item('a', beyond);
      const loc = [...beyond, '/a'].map((one) => `<url><loc>${new URL(one, base).href}</loc></url>`).join('');
      return path === '/sitemap.xml' ? { type: 'application/xml', body: `<urlset>${loc}</urlset>` } : undefined;
    });
    for (const paginator of [
      'start: /\n    paginator: { type: crawl, follow: a.more, depth: 2 }',
      'start: /sitemap.xml\n    paginator: { type: sitemap }',
    ]) {
      const { report, titles } = await read(url, `    ${paginator}\n${FIELDS}`);
      expect(titles.at(-1)).toBe('a');
      expect(report).toMatchObject({ status: 'succeeded', failed_pages: [] });
      expect(codesOf(report.warnings).sort()).toEqual(['foreign_host', 'robots_disallowed']);
    }
  });

  it('and is the only one of its sitemap costs no other sitemap', async () => {
    const loc = (...all: string[]) => all.map((one) => `<url><loc>${one}</loc></url>`).join('');
    const url = await openSite((path, base) => {
      const xml = (body: string) => ({ type: 'application/xml', body });
      if (path === '/sitemap.xml')
        return xml(
          `<sitemapindex><sitemap><loc>${base}/one.xml</loc></sitemap><sitemap><loc>${base}/two.xml</loc></sitemap></sitemapindex>`,
        );
      if (path === '/one.xml') return xml(`<urlset>${loc(`${base}/gone`)}</urlset>`);
      if (path === '/two.xml') return xml(`<urlset>${loc(`${base}/a`, `${base}/b`)}</urlset>`);
      return path === '/a' || path === '/b' ? item(path.slice(1)) : undefined;
    });
    const { report, titles } = await read(url, `    start: /sitemap.xml\n    paginator: { type: sitemap }\n${FIELDS}`);
    expect(titles).toEqual(['a', 'b']);
    expect(report.status).toBe('partial');
    expect(report.failed_pages).toMatchObject([{ page: '/gone', code: 'http_404' }]);
  });
});

it('a file of a sitemap that does not come, or comes broken, costs no other file, and the next run brings it', async () => {
  const loc = (...all: string[]) => `<urlset>${all.map((one) => `<url><loc>${one}</loc></url>`).join('')}</urlset>`;
  const whole = gzipSync(loc('/b', 'c'));
  let [isThere, packed]: [boolean, Uint8Array] = [false, whole.subarray(0, whole.length - 9)];
  const url = await openSite((path) => {
    const names = ['/one.xml', '/gone.xml', '/two.xml.gz', 'http://elsewhere.example/s.xml', '/three.xml'];
    const files = names.map((name) => `<sitemap><loc>${name}</loc></sitemap>`).join('');
    if (path === '/sitemap.xml') return { type: 'application/xml', body: `<sitemapindex>${files}</sitemapindex>` };
    if (path === '/one.xml') return { type: 'application/xml', body: loc('/a') };
    if (path === '/gone.xml') return isThere ? { type: 'application/xml', body: loc('/e') } : undefined;
    if (path === '/two.xml.gz') return { type: 'application/gzip', body: packed };
    if (path === '/three.xml') return { type: 'application/xml', body: loc('/d') };
    return /^\/[a-e]$/.test(path) ? item(path.slice(1)) : undefined;
  });
  const stream = `    start: /sitemap.xml\n    paginator: { type: sitemap }\n${FIELDS}`;
  const place = openWorkspace();
  const first = await read(url, stream, undefined, place);
  expect(first.titles).toEqual(['a', 'd']);
  expect(first.report.status).toBe('partial');
  expect(first.report.failed_pages.map(({ page, code }) => [page, code])).toEqual([
    ['/gone.xml', 'http_404'],
    ['/two.xml.gz', 'broken_gzip'],
  ]);
  [isThere, packed] = [true, whole];
  const second = await read(url, stream, undefined, place);
  expect(second.titles).toEqual(['a', 'e', 'b', 'c', 'd']);
  expect(second.report).toMatchObject({ status: 'succeeded', failed_pages: [] });
});

it('a crawl through more than a hundred branches without rows is no list without end', async () => {
  const url = await openSite((path) => {
    const at = Number(path.slice(2));
    if (path === '/') return branch(['/b1']);
    return at < 110 ? branch([`/b${at + 1}`]) : item('the leaf');
  });
  const { report, titles } = await read(
    url,
    `    start: /\n    paginator: { type: crawl, follow: a.more, depth: 200 }\n${FIELDS}`,
  );
  expect(codesOf(report.errors)).toEqual([]);
  expect(titles).toEqual(['the leaf']);
});

describe('details', () => {
  const row = (title: string, href: string): string => `<article><h2>${title}</h2><a href="${href}">x</a></article>`;
  const stream = (type: string) => `    start: /list/
    items: article
    fields: { title: h2, link: { select: "a::attr(href)"${type} } }
    detail: { follow: link, fields: { upc: { select: "#upc", required: true } } }`;
  const site = (...rows: readonly string[]) =>
    openSite((path) => {
      if (path === '/list/') return `<html><body>${rows.join('')}</body></html>`;
      const id = /^\/list\/(\w+)$/.exec(path)?.[1];
      return id && `<html><body><p id="upc">U-${id}</p></body></html>`;
    });

  it('are read behind relative links too, whatever the type of their field', async () => {
    const { report, rows } = await read(await site(row('one', 'a'), row('two', '/list/b')), stream(''));
    expect(rows.map(({ upc }) => upc)).toEqual(['U-a', 'U-b']);
    expect(report.status).toBe('succeeded');
  });

  it('that have no address are missed, and neither followed nor passed over in silence', async () => {
    const url = await site(row('one', 'a'), row('two', 'javascript:void(0)'), row('three', '#'), row('four', '#top'));
    const { report, rows } = await read(url, stream(', type: url'));
    expect(rows.map(({ title, upc }) => [title, upc])).toEqual([
      ['one', 'U-a'],
      ['two', ''],
      ['three', ''],
      ['four', ''],
    ]);
    expect(report.fields?.find(({ name }) => name === 'upc')).toMatchObject({ hits: 1, misses: 3 });
    expect(report.failed_pages).toEqual([]);
  });

  it('that all have none make the stream partial', async () => {
    const rows = Array.from({ length: 6 }, (_, i) => row(`product ${i}`, ''));
    const { report, rows: written } = await read(await site(...rows), stream(', type: url'));
    expect(Object.keys(written[0]!), 'the columns are there all the same').toContain('upc');
    expect(report.status).toBe('partial');
    expect(codesOf(report.errors)).toContain('hit_rate');
  });
});

it('rows that a page has without the browser are kept where the browser does not start', async () => {
  const url = await openSite((path) =>
    path === '/' ? '<article><h2>one</h2></article><article><p>no title</p></article>' : undefined,
  );
  const stream = '    start: /\n    items: article\n    fields: { title: { select: h2, required: true } }';
  const { report, rows } = await read(url, stream, ', render: auto, browser: { executable: /bin/false }');
  expect(rows).toHaveLength(2);
  expect(codesOf(report.warnings)).toContain('no_browser');
});

it('what one user was shown is not taken for what another one sees', async () => {
  const server = createServer((request, response) => {
    const user = /user=(\w+)/.exec(request.headers.cookie ?? '')?.[1];
    const html = (text: string) => response.writeHead(200, { 'content-type': 'text/html' }).end(text);
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    if (request.url === '/login' && request.method === 'POST') {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      return request.on('end', () => {
        const name = new URLSearchParams(body).get('username');
        response.writeHead(303, { 'set-cookie': `user=${name}; Path=/`, location: '/list' }).end();
      });
    }
    const form =
      '<form method="post" action="/login"><input name="username"><input name="password" type="password"></form>';
    if (!user || request.url === '/login') return html(form);
    response.setHeader('last-modified', 'Tue, 12 Mar 2024 10:15:00 GMT');
    if (request.headers['if-modified-since'] !== undefined) return response.writeHead(304).end();
    return html(`<a href="/logout">out</a><article><h2>of ${user}</h2></article>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const workspace = openWorkspace();
  const as = (user: string) =>
    read(
      url,
      `    start: /list\n${FIELDS}`,
      `, render: static, session: { login: { page: /login, fields: { username: ${user}, password: secret-word } } }`,
      workspace,
    );
  expect((await as('anna')).titles).toEqual(['of anna']);
  expect((await as('anna')).report.rendering).toMatchObject({ unchanged: 1 });
  expect((await as('berta')).titles).toEqual(['of berta']);
});

it('what one tenant was shown is not taken for what another one sees', async () => {
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return response.writeHead(404).end();
    if (request.headers['if-none-match'] !== undefined) return response.writeHead(304).end();
    response.writeHead(200, { 'content-type': 'text/html', etag: '"1"' });
    return response.end(`<article><h2>of ${request.headers['x-tenant-secret']}</h2></article>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const workspace = openWorkspace();
  const as = (tenant: string) =>
    read(url, `    start: /list\n${FIELDS}`, `, render: static, headers: { X-Tenant-Secret: ${tenant} }`, workspace);
  expect((await as('north')).titles).toEqual(['of north']);
  expect((await as('north')).report.rendering).toMatchObject({ unchanged: 1 });
  expect((await as('south')).titles).toEqual(['of south']);
});

it.each([
  ['table: { select: table }', '<table><tr><th>title<tr><td>one</table>'],
  ['data: { json_ld: Product }', '<script type="application/ld+json">{"@type":"Product","title":"one"}</script>'],
])('rows that are gone are told where nothing is replaced, too: %s', async (rows, body) => {
  let isThere = true;
  const url = await openSite((path) => (path === '/' ? (isThere ? body : '<p>Sorry</p>') : undefined));
  const place = openWorkspace();
  const stream = `    start: /\n    ${rows}\n    primary_key: title`;
  const config = siteConfig(url, { stream, source: ', render: static', mode: 'merge' });
  expect(streamOf(await runShop(place, { url } as never, config))).toMatchObject({ status: 'succeeded', rows: 1 });
  isThere = false;
  const gone = streamOf(await runShop(place, { url } as never, config));
  expect(gone).toMatchObject({ status: 'partial', errors: [{ code: 'hit_rate' }], rows: 1 });
});

it('data of a page that cannot be read are told, once, where a field is missing for it', async () => {
  const broken = `<script type="application/ld+json">{'name':'x'}</script>`;
  const url = await openSite((path) => {
    const n = /^\/(\d)$/.exec(path)?.[1];
    return n && item(`row ${n}`).replace('</body>', `${broken}</body>`);
  });
  const stream = (field: string) => `    start: /{page}
    paginator: { type: url_range, to: 3 }
    items: article
    fields: { title: h2${field} }`;
  const { report } = await read(url, stream(', name: { json_ld: name }'));
  const told = report.warnings.filter(({ code }) => code === 'broken_data');
  expect(told).toMatchObject([{ message: expect.stringContaining('JSON-LD script 1') }]);
  expect(codesOf((await read(url, stream(''))).report.warnings)).not.toContain('broken_data');
});
