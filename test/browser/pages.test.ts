import { describe, expect, it } from 'vitest';
import { type Answer, html, json, opened, site } from './support.ts';

const LIST = `<!doctype html><ul id="list"></ul><script>
  fetch('/api/items').then((r) => r.json()).then((items) => {
    for (const item of items) list.insertAdjacentHTML('beforeend', '<li class="item">' + item.name + '</li>');
  });
</script>`;
const items = json([{ name: 'Älpha' }, { name: 'Beta' }]);

describe('a rendered page', () => {
  it('has the rows that its script makes', async () => {
    const { url, headersOf } = await site({ '/': LIST, '/api/items': items });
    const { get } = opened();
    const page = await get(`${url}/`, { waitFor: ['.item'] });
    expect(html(page)).toContain('<li class="item">Älpha</li>');
    expect(page).toMatchObject({ status: 200, captured: [], headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(page.url.href).toBe(`${url}/`);
    expect(page.wireBytes).toBeGreaterThan(100);
    expect(headersOf('/')['user-agent']).toBe('adip-test/1 (+mailto:data@example.org)');
  });

  it('is read once its rows stand still, beside a long poll too; without rows once its data has come', async () => {
    const add = (rows: number) =>
      `for (let i = 0; i < ${rows}; i++) document.body.insertAdjacentHTML('beforeend', '<p class=row>');`;
    const slow: Answer = (_request, response) => void setTimeout(() => response.end('1'), 300);
    const { url } = await site({
      '/batches': `<body><script>${add(3)} fetch('/slow').then(() => { ${add(4)} });</script>`,
      '/singly': `<body><script>let n = 0; const timer = setInterval(() => { ${add(1)} if (++n === 7) clearInterval(timer); }, 20);</script>`,
      '/polling': `<body><script>fetch('/hang'); ${add(7)}</script>`,
      '/detail': `<body><script>onload = () => fetch('/slow').then(() => { ${add(7)} });</script>`,
      '/slow': slow,
      '/hang': () => {},
    });
    const { get } = opened({ options: { concurrency: 4 } });
    const read = async (path: string, rows: readonly string[]) =>
      html(await get(`${url}${path}`, { waitFor: rows, rows })).split('<p class="row">').length - 1;
    const lists = ['/batches', '/singly', '/polling'].map((path) => read(path, ['.row']));
    expect(await Promise.all([...lists, read('/detail', [])])).toEqual([7, 7, 7, 7]);
  });

  it('is read as it is where its elements do not come', async () => {
    const { url } = await site({ '/': '<p>only this</p>' });
    const { get } = opened({ options: { wait: '300ms' } });
    expect(html(await get(`${url}/`, { waitFor: ['.never', '.nor'] }))).toContain('only this');
  });

  it('is waited for by the first of several selectors, invalid ones aside', async () => {
    const late = `<div id=a></div><script>setTimeout(() => { a.innerHTML = '<b class=late>x</b>' }, 400)</script>`;
    const { url } = await site({ '/': late });
    const { get } = opened();
    expect(html(await get(`${url}/`, { waitFor: ['::nonsense((', '.never', '.late'] }))).toContain('class="late"');
  });

  it('keeps its status, 404 and 503 too', async () => {
    const { url } = await site({
      '/busy': (_request, response) => void response.writeHead(503, { 'retry-after': '7' }).end('<p>busy</p>'),
    });
    const { get } = opened();
    expect(await get(`${url}/none`)).toMatchObject({ status: 404 });
    expect(await get(`${url}/busy`)).toMatchObject({ status: 503, headers: { 'retry-after': '7' } });
  });

  it('is the one at the end of a redirect, on the wire or by script', async () => {
    const { url } = await site({
      '/old': (_request, response) => void response.writeHead(302, { location: '/moved' }).end(),
      '/moved': '<script>location.replace("/new")</script>',
      '/new': '<p class=here>arrived</p>',
    });
    const { get } = opened();
    const page = await get(`${url}/old`, { waitFor: ['.here'] });
    expect(page.url.pathname).toBe('/new');
    expect(html(page)).toContain('arrived');
  });

  it('is UTF-8, whatever it came in', async () => {
    const { url } = await site({
      '/': (_request, response) =>
        void response
          .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
          .end(Buffer.from('<p>Gr\xfc\xdfe</p>', 'latin1')),
    });
    const page = await opened().get(`${url}/`);
    expect(html(page)).toContain('Grüße');
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  it('opens no dialog, no popup and no download', async () => {
    const { url, asked } = await site({
      '/': `<script>alert(1); confirm(2); prompt(3); window.open('/popup'); document.write('<p class=done>through</p>')</script>`,
      '/popup': '<p>popup</p>',
      '/file': (_request, response) =>
        void response
          .writeHead(200, { 'content-disposition': 'attachment; filename=x.zip', 'content-type': 'application/zip' })
          .end('PK'),
    });
    const { get } = opened();
    expect(html(await get(`${url}/`, { waitFor: ['.done'] }))).toContain('through');
    await expect(get(`${url}/file`)).rejects.toMatchObject({ name: 'PageError', code: 'not_html' });
    expect(html(await get(`${url}/`, { waitFor: ['.done'] }))).toContain('through');
    expect(asked).toContain('GET /file');
  });

  it('must be HTML', async () => {
    const { url } = await site({
      '/data': json([1]),
      '/nothing': (_request, response) => void response.writeHead(204).end(),
    });
    const { get } = opened();
    await expect(get(`${url}/data`)).rejects.toMatchObject({
      code: 'not_html',
      message: expect.stringContaining('application/json'),
    });
    await expect(get(`${url}/nothing`)).rejects.toMatchObject({ code: 'not_html' });
  });

  it('is only ever asked for by GET', async () => {
    const { get, browser } = opened();
    await expect(get('http://127.0.0.1:9/', {}, { method: 'POST', body: 'a=b' })).rejects.toMatchObject({
      code: 'browser_method',
    });
    await browser.close();
  });

  it('is photographed where it is evidence', async () => {
    const { url } = await site({ '/': '<div style="height:20000px;background:red">tall</div>' });
    const { get } = opened();
    const page = await get(`${url}/`, { isEvidence: ({ status }) => status === 200 });
    const png = Buffer.from(page.screenshot!);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 8000]);
    expect((await get(`${url}/`, { isEvidence: () => false })).screenshot).toBeUndefined();
  });
});

describe('kinds that are blocked', () => {
  it('are never asked for', async () => {
    const page = `<link rel=stylesheet href=/a.css><img src=/a.png><video src=/a.mp4></video><script src=/a.js></script>
      <style>@font-face { font-family: f; src: url(/a.woff2) } body { font-family: f }</style>text`;
    const { url, asked } = await site({ '/': page, '/a.css': '', '/a.js': '' });
    await opened().get(`${url}/`);
    expect(asked.sort()).toEqual(['GET /', 'GET /a.css', 'GET /a.js']);
    asked.length = 0;
    await opened({ options: { block: ['script', 'stylesheet', 'image', 'media', 'font', 'websocket', 'other'] } }).get(
      `${url}/`,
    );
    expect(asked).toEqual(['GET /']);
  });
});
