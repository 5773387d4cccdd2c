import { readFileSync } from 'node:fs';
import type { AddressInfo, LookupFunction } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { browserProcesses, html, json, opened, type Process, site } from './support.ts';

/** All names lie on this machine. */
const lookup: LookupFunction = (_name, options, callback) =>
  options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);

/** Empty where a helper process has just ended. */
function environmentOf({ pid }: Process): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1');
  } catch {
    return '';
  }
}

describe('what a page may ask', () => {
  it('S16 private addresses are refused: in pictures, frames, scripts, workers and sockets', async () => {
    const inner = await site({ '/secret': json('inside') });
    const at = `http://127.0.0.2:${inner.port}/secret`;
    const { url } = await site({
      '/': `<img src="${at}?img"><iframe src="${at}?frame"></iframe><script src="${at}?script"></script><script>
        const tries = [fetch('${at}?fetch', { mode: 'no-cors' }),
          new Promise((done) => { const s = new WebSocket('ws://127.0.0.2:${inner.port}/secret'); s.onclose = done; }),
          new Promise((done) => { new Worker(URL.createObjectURL(new Blob(["fetch('${at}?worker', { mode: 'no-cors' }).catch(() => {}).finally(() => postMessage(1))"]))).onmessage = done; })];
        Promise.allSettled(tries).then(() => document.body.insertAdjacentHTML('beforeend', '<p class=done></p>'));
      </script>`,
    });
    const { get, refused } = opened({ options: { block: [] } });
    await get(`${url}/`, { waitFor: ['.done'] });
    expect(inner.asked).toEqual([]);
    expect(refused.length).toBeGreaterThan(3);
  });

  it('S16 a redirect to a private address ends there, of the page and of what it asks for', async () => {
    const inner = await site({ '/secret': '<p>inside</p>' });
    const { url } = await site({
      '/away': (_request, response) =>
        void response.writeHead(302, { location: `http://127.0.0.2:${inner.port}/secret` }).end(),
      '/': `<script>fetch('/away', { mode: 'no-cors' }).catch(() => {}).finally(() => document.write('<p class=done></p>'))</script>`,
    });
    const { get } = opened();
    await get(`${url}/`, { waitFor: ['.done'] });
    await expect(get(`${url}/away`)).rejects.toMatchObject({
      name: 'PageError',
      code: 'address_refused',
      message: expect.stringContaining('127.0.0.2'),
    });
    expect(inner.asked).toEqual([]);
  });

  it('S16 local files and pages of the browser are out of reach', async () => {
    const { url } = await site({
      '/': `<iframe id=f src="file:///etc/passwd"></iframe><script>
        fetch('file:///etc/passwd').catch(() => {}).finally(() => document.body.insertAdjacentHTML('beforeend', '<p class=done></p>'));</script>`,
      '/file': (_request, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
      '/chrome': '<script>location = "chrome://version"</script><p class=done>stays</p>',
    });
    const { get } = opened();
    expect(html(await get(`${url}/`, { waitFor: ['.done'] }))).not.toContain('root:');
    await expect(get(`${url}/file`)).rejects.toMatchObject({ name: 'PageError', code: 'redirect_refused' });
    expect(html(await get(`${url}/chrome`, { waitFor: ['.done'] }))).toContain('stays');
    await expect(get('http://10.1.2.3/')).rejects.toMatchObject({ code: 'address_refused' });
  });

  it('S16 no secret is in the environment of the browser', async () => {
    const { url } = await site({ '/': 'x' });
    const { get, warnings } = opened({
      context: { env: { ...process.env, GITHUB_TOKEN: 'ghs_canary', SHOP_PASSWORD: 'canary' } },
    });
    await get(`${url}/`);
    await get(`${url}/`);
    const seen = browserProcesses().map(environmentOf);
    expect(seen.join('')).toContain('adip-browser-');
    for (const environment of seen) expect(environment).not.toContain('canary');
    expect(warnings).toEqual(process.getuid?.() === 0 ? ['browser_sandbox'] : []);
  });

  it('S5 headers of the source stay with its origin, through redirects too', async () => {
    const other = await site({ '/there': '<p>there</p>', '/api': json(1) });
    const { url, headersOf } = await site({
      '/': `<script>fetch('/own').then(() => fetch('http://localhost:${other.port}/api', { mode: 'no-cors' })).then(() => document.write('<p class=done></p>'))</script>`,
      '/own': json(1),
      '/away': (_request, response) =>
        void response.writeHead(302, { location: `http://localhost:${other.port}/there` }).end(),
    });
    const { get } = opened();
    const headers = { authorization: 'Bearer canary', 'x-tenant': 'seven', accept: 'x/y', 'if-none-match': '"1"' };
    await get(`${url}/`, { waitFor: ['.done'] }, { headers });
    expect(headersOf('/')).toMatchObject({
      authorization: 'Bearer canary',
      'x-tenant': 'seven',
      accept: expect.stringContaining('text/html'),
    });
    expect(headersOf('/')).not.toHaveProperty('if-none-match');
    expect(headersOf('/own')).toMatchObject({ authorization: 'Bearer canary' });
    await get(`${url}/away`, {}, { headers });
    expect(headersOf('/away')).toMatchObject({ 'x-tenant': 'seven' });
    for (const path of ['/api', '/there']) {
      expect(other.headersOf(path)).toHaveProperty('user-agent');
      expect(other.headersOf(path)).not.toHaveProperty('authorization');
      expect(other.headersOf(path)).not.toHaveProperty('x-tenant');
    }
  });
});

describe('cookies', () => {
  it('go in and come back, with domain, path and end', async () => {
    const seen: (string | undefined)[] = [];
    const { port } = await site({
      '/set': (request, response) => {
        seen.push(request.headers.cookie);
        response
          .writeHead(200, {
            'content-type': 'text/html',
            'set-cookie': ['wide=1; Domain=shop.test; Path=/', 'host=2; Path=/deep; HttpOnly', 'old=; Max-Age=0'],
          })
          .end('<script>document.cookie = "script=3; max-age=1000"</script>');
      },
      '/deep/page': (request, response) => {
        seen.push(request.headers.cookie);
        response.end('<p>x</p>');
      },
    });
    const { get, jar } = opened({ context: { lookup } });
    const base = `http://www.shop.test:${port}`;
    jar.store(new URL(base), ['old=0', 'given=yes; Path=/']);
    await get(`${base}/set`);
    expect(seen[0]).toBe('old=0; given=yes');
    const kept = Object.fromEntries(jar.list().map((cookie) => [cookie.name, cookie]));
    expect(Object.keys(kept).sort()).toEqual(['given', 'host', 'script', 'wide']);
    expect(kept['wide']).toMatchObject({ domain: 'shop.test', hostOnly: false });
    expect(kept['host']).toMatchObject({ domain: 'www.shop.test', hostOnly: true, path: '/deep', httpOnly: true });
    expect(kept['script']!.expires).toBeGreaterThan(Date.now());
    expect(jar.header(new URL(`http://cdn.shop.test:${port}/`))).toBe('wide=1');
    await get(`http://cdn.shop.test:${port}/deep/page`);
    expect(seen[1]).toBe('wide=1');
    jar.clear();
    await get(`${base}/deep/page`);
    expect(seen[2]).toBeUndefined();
  });

  it('of a new login are not overwritten by a page that was under way', async () => {
    let goOn = () => {};
    let arrived = () => {};
    const here = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    const { url } = await site({
      '/slow': (_request, response) => {
        goOn = () => void response.end('<p>late</p>');
        arrived();
      },
    });
    const { get, jar } = opened();
    jar.store(new URL(url), ['sid=old']);
    const slow = get(`${url}/slow`);
    await here;
    jar.store(new URL(url), ['sid=new']);
    goOn();
    await slow;
    expect(jar.header(new URL(url))).toBe('sid=new');
  });
});

describe('connections that fail', () => {
  it('have the names that they have without a browser', async () => {
    const { url } = await site({
      '/loop': (_request, response) => void response.writeHead(302, { location: '/loop' }).end(),
      '/reset': (request) => void request.socket.resetAndDestroy(),
      '/short': (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('<p>begun');
        response.flushHeaders();
        setImmediate(() => response.destroy());
      },
    });
    const closed = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => closed.once('listening', resolve));
    const { port } = closed.address() as AddressInfo;
    await new Promise((resolve) => closed.close(resolve));
    const noise = createServer((socket) => void socket.on('error', () => {}).end('\u0001\u0002 what?\r\n\r\n')).listen(
      0,
      '127.0.0.1',
    );
    await new Promise((resolve) => noise.once('listening', resolve));
    onTestFinished(() => void noise.close());
    const { get } = opened({
      context: {
        lookup: (name, options, callback) =>
          name === 'absent.test'
            ? callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '', 0)
            : lookup(name, options, callback),
      },
    });
    const codeOf = async (at: string) =>
      get(at).then(
        () => 'answered',
        (error: { name: string; code: string }) => `${error.name} ${error.code}`,
      );
    expect(await codeOf(`http://127.0.0.1:${port}/`)).toBe('RetryableError connection_refused');
    expect(await codeOf('http://absent.test/')).toBe('RetryableError host_not_found');
    expect(await codeOf(`${url}/loop`)).toBe('PageError redirect_limit');
    expect(await codeOf(`${url}/reset`)).toBe('RetryableError reset');
    expect(await codeOf(`${url}/short`)).toBe('RetryableError incomplete_body');
    expect(await codeOf(url.replace('http:', 'https:'))).toBe('StreamError tls_failed');
    expect(await codeOf(`http://127.0.0.1:${(noise.address() as AddressInfo).port}/`)).toMatch(
      /RetryableError bad_http|not_html/,
    );
  });
});
