import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, LookupFunction } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { boundedPattern } from '../../src/core/bounded-pattern.ts';
import { BlockedError, PageError, StreamError } from '../../src/core/errors.ts';
import { isPublicAddress } from '../../src/http/addresses.ts';
import { responseRuleSchema } from '../../src/http/rules.ts';
import { failure, httpServer, rawServer, retries, testClient } from './support.ts';

const encoders = {
  gzip: gzipSync,
  deflate: deflateSync,
  'deflate (raw)': deflateRawSync,
  br: brotliCompressSync,
  zstd: zstdCompressSync,
} as const;
const encodings = Object.keys(encoders) as (keyof typeof encoders)[];
const nameOf = (encoding: string) => encoding.replace(' (raw)', '');
// Not compressible away, so that every encoder keeps several blocks of it.
const page = Buffer.from(Array.from({ length: 30_000 }, (_, i) => (i * 2_654_435_761) % 251));

const badCrc = (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -8), Buffer.alloc(4, 1), bytes.subarray(-4)]);

const serving = (header: string, bodies: readonly Uint8Array[]) =>
  httpServer((_, response, count) => {
    response.setHeader('content-encoding', header).end(bodies[Math.min(count, bodies.length) - 1]);
  });

describe('compressed bodies', () => {
  it.each(encodings)('%s is undone', async (encoding) => {
    const server = await serving(nameOf(encoding), [encoders[encoding](page)]);
    const { body, wireBytes } = await testClient(server.url).get('/');
    expect(Buffer.from(body).equals(page)).toBe(true);
    expect(wireBytes).toBe(encoders[encoding](page).byteLength);
  });

  it('large bodies too, beside the event loop', async () => {
    const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };
    const large = Buffer.concat(Array(40).fill(page));
    const server = await serving('br, gzip', [gzipSync(brotliCompressSync(large, fast), { level: 0 })]);
    const answer = await testClient(server.url).get('/');
    expect(Buffer.from(answer.body).equals(large)).toBe(true);
  });

  it.each(encodings)('F21 truncated %s is retried', async (encoding) => {
    const whole = encoders[encoding](page);
    for (const cut of [whole.byteLength - 1, whole.byteLength >> 1, 1]) {
      const server = await serving(nameOf(encoding), [whole.subarray(0, cut), whole]);
      const { get, events } = testClient(server.url);
      expect(Buffer.from((await get('/')).body).equals(page)).toBe(true);
      expect(retries(events), `cut at ${cut}`).toHaveLength(1);
    }
  });

  it('F21 an encoding of nothing at all is truncated, unless nothing was announced', async () => {
    const server = await httpServer((_, response, count) => {
      response.setHeader('content-encoding', 'gzip');
      if (count === 1) response.flushHeaders();
      response.end(count === 2 ? gzipSync('ok') : undefined);
    });
    const { text, events } = testClient(server.url);
    expect(await text('/')).toBe('ok');
    expect(retries(events)).toMatchObject([{ cause: 'truncated_body' }]);
  });

  it.each([
    ['a bad CRC', badCrc(gzipSync(page))],
    ['plain text labelled gzip', Buffer.from('{"data": []}')],
  ])('F22 %s is retried and then fails', async (_, body) => {
    const server = await serving('gzip', [body]);
    const error = await failure(testClient(server.url).get('/'));
    expect(error).toBeInstanceOf(StreamError);
    expect(error.code).toBe('bad_encoding');
    expect(server.requests).toHaveLength(5);
  });

  it('F23 a bomb is stopped at the ratio and at the cap', async () => {
    const bomb = gzipSync(Buffer.alloc(32 * 1024 * 1024));
    const server = await serving('gzip', [bomb]);
    expect((await failure(testClient(server.url).get('/'))).code).toBe('decompression_bomb');
    const capped = testClient(server.url, { limits: { body: '1MiB' } });
    expect((await failure(capped.get('/'))).code).toBe('body_too_large');
    expect(server.requests).toHaveLength(2);
  });

  it('F23 a small page of equal rows is no bomb', async () => {
    const server = await serving('gzip', [gzipSync(Buffer.alloc(5_000_000))]);
    expect((await testClient(server.url).get('/')).body.byteLength).toBe(5_000_000);
  });

  it('F24 a chain of encodings is refused', async () => {
    const server = await serving('gzip, gzip, gzip', [gzipSync(gzipSync(gzipSync('ok')))]);
    expect((await failure(testClient(server.url).get('/'))).code).toBe('encoding_chain');
    const two = await serving('gzip, br', [brotliCompressSync(gzipSync('ok'))]);
    expect(await testClient(two.url).text('/')).toBe('ok');
  });
});

describe('hosts that are not there', () => {
  const failing = (code: string): LookupFunction => {
    return (_, __, callback) => callback(Object.assign(new Error(code), { code }), '', 0);
  };

  it('F28 a connect that never calls back ends at its deadline', async () => {
    const hanging: LookupFunction = () => {};
    const options = { timeouts: { connect: '100ms' }, retry: { attempts: 2 } } as const;
    const { get, events } = testClient('http://api.example.com', options, { lookup: hanging });
    const error = await failure(get('/'));
    expect(error.code).toBe('connect_timeout');
    expect(retries(events)).toHaveLength(1);
  });

  it('F29 a refused connection is retried, and fails the stream of a host that never answered', async () => {
    const server = await httpServer(() => {});
    await new Promise((resolve) => server.server.close(resolve));
    const { get, events } = testClient(server.url);
    const error = await failure(get('/'));
    expect(error).toBeInstanceOf(StreamError);
    expect(error.code).toBe('connection_refused');
    expect(error.remedy).toContain('base_url');
    expect(retries(events)).toHaveLength(4);
  });

  it('F30 a name that does not exist is asked for once', async () => {
    const { get, events } = testClient('http://api.example.com', {}, { lookup: failing('ENOTFOUND') });
    const error = await failure(get('/'));
    expect(error).toBeInstanceOf(StreamError);
    expect(error.code).toBe('host_not_found');
    expect(retries(events)).toHaveLength(0);
  });

  it('F30 a lookup that fails for now is retried', async () => {
    const { get, events } = testClient('http://api.example.com', {}, { lookup: failing('EAI_AGAIN') });
    const error = await failure(get('/'));
    expect(error).toBeInstanceOf(StreamError);
    expect(error.code).toBe('dns_failed');
    expect(retries(events)).toHaveLength(4);
  });

  const pem = (name: string) => readFileSync(new URL(`../../fixtures/tls/${name}.pem`, import.meta.url));

  async function tlsServer(certificate: string): Promise<string> {
    const server = createTlsServer({ key: pem('key'), cert: pem(certificate) }, (_, response) => response.end('ok'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    return `https://localhost:${(server.address() as AddressInfo).port}`;
  }

  function trust(certificate: string): void {
    const before = getCACertificates('default');
    setDefaultCACertificates([...before, pem(certificate).toString()]);
    onTestFinished(() => setDefaultCACertificates(before));
  }

  it.each([
    ['self-signed', 'valid', undefined, /is self-signed/],
    ['expired', 'expired', 'expired', /has expired/],
    ['of a wrong name', 'wrong-name', 'wrong-name', /belongs to another name/],
  ])('F31 a certificate that is %s fails the stream', async (_, certificate, trusted, text) => {
    if (trusted !== undefined) trust(trusted);
    const { get, events } = testClient(await tlsServer(certificate));
    const error = await failure(get('/'));
    expect(error).toBeInstanceOf(StreamError);
    expect(error.code).toBe('tls_certificate');
    expect(error.message).toMatch(text);
    expect(error.remedy).toContain('NODE_EXTRA_CA_CERTS');
    expect(retries(events)).toHaveLength(0);
  });

  it('F31 a trusted certificate is fine, and plain http on that port is told apart', async () => {
    trust('valid');
    const url = await tlsServer('valid');
    expect(await testClient(url).text('/')).toBe('ok');
    const plain = await httpServer((_, response) => response.end('ok'));
    const error = await failure(testClient(`https://localhost:${plain.port}`).get('/'));
    expect(error.code).toBe('tls_failed');
  });

  it('S5 a redirect from https to http is refused', async () => {
    trust('valid');
    const plain = await httpServer((_, response) => response.end('ok'));
    const server = createTlsServer({ key: pem('key'), cert: pem('valid') }, (_, response) =>
      response.writeHead(302, { location: plain.url }).end(),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const url = `https://localhost:${(server.address() as AddressInfo).port}`;
    expect((await failure(testClient(url).get('/'))).code).toBe('redirect_insecure');
    expect(plain.requests).toHaveLength(0);
  });
});

describe('redirects', () => {
  it.each([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [307, 'POST', 'POST'],
    [308, 'POST', 'POST'],
    [302, 'GET', 'GET'],
  ])('%i turns %s into %s', async (status, method, expected) => {
    const server = await httpServer((incoming, response) => {
      if (incoming.url === '/') response.writeHead(status, { location: '/to' }).end();
      else incoming.toArray().then((body) => response.end(`${incoming.method} ${Buffer.concat(body)}`));
    });
    const body = method === 'GET' ? {} : { body: 'b=1', headers: { 'content-type': 'text/x' } };
    const answer = await testClient(server.url).get('/', { method, ...body });
    expect(Buffer.from(answer.body).toString()).toBe(`${expected} ${expected === 'POST' ? 'b=1' : ''}`);
    expect(answer.url.pathname).toBe('/to');
    if (expected === 'GET') expect(server.requests[1]!.headers['content-type']).toBeUndefined();
  });

  it('S5 credentials stay behind when the origin changes, and stay away', async () => {
    const other = await httpServer((_, response) => response.end('ok'));
    const back = await httpServer((_, response) =>
      response.writeHead(302, { location: `${other.url}/x?api_key=SECRET&page=2` }).end(),
    );
    const credentials = {
      authorization: 'Bearer SECRET',
      'x-api-key': 'SECRET',
      cookie: 'sid=SECRET',
      'x-vendor': 'SECRET',
      'x-plain': 'kept',
    };
    const { get } = testClient(back.url);
    await get('/', { headers: credentials, credentials: ['x-vendor', 'api_key'] });
    expect(other.requests[0]!.url).toBe('/x?page=2');
    expect(JSON.stringify(other.requests[0]!.rawHeaders)).not.toContain('SECRET');
    expect(other.requests[0]!.headers['x-plain']).toBe('kept');
  });

  it('S5 a body is not sent on to another origin', async () => {
    const other = await httpServer((_, response) => response.end('ok'));
    const server = await httpServer((_, response) => response.writeHead(307, { location: other.url }).end());
    const error = await failure(testClient(server.url).get('/', { method: 'POST', body: 'client_secret=x' }));
    expect(error.code).toBe('redirect_refused');
    expect(other.requests).toHaveLength(0);
  });

  it('F64 a loop is an error', async () => {
    const server = await httpServer((incoming, response) =>
      response.writeHead(302, { location: incoming.url === '/a' ? '/b' : '/a' }).end(),
    );
    const error = await failure(testClient(server.url).get('/a'));
    expect(error).toBeInstanceOf(PageError);
    expect(error.code).toBe('redirect_loop');
  });

  it('F64 a chain without an end is an error', async () => {
    const server = await httpServer((_, response, count) => response.writeHead(302, { location: `/${count}` }).end());
    const error = await failure(testClient(server.url).get('/'));
    expect(error.code).toBe('redirect_limit');
    expect(server.requests).toHaveLength(11);
  });

  it.each(['file:///etc/passwd', 'data:text/plain,hi', 'ftp://example.com/'])('F64 %s is refused', async (location) => {
    const server = await httpServer((_, response) => response.writeHead(302, { location }).end());
    expect((await failure(testClient(server.url).get('/'))).code).toBe('redirect_refused');
  });
});

describe('addresses', () => {
  it.each([
    ['93.184.216.34', true],
    ['2606:2800:220:1:248:1893:25c8:1946', true],
    ['::ffff:93.184.216.34', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.100.100.200', false],
    ['0.0.0.0', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['[::1]', false],
    ['::', false],
    ['fd00:ec2::254', false],
    ['fe80::1%eth0', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:a9fe:a9fe', false],
    ['::127.0.0.1', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['not an address', false],
  ])('S6 %s public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });

  it('S6 a redirect to a private address is refused at the connection', async () => {
    const inner = await httpServer((_, response) => response.end('secret'));
    const server = await httpServer((_, response) => response.writeHead(302, { location: inner.url }).end());
    const error = await failure(testClient(`http://localhost:${server.port}`).get('/'));
    expect(error).toBeInstanceOf(PageError);
    expect(error.code).toBe('address_refused');
    expect(inner.requests).toHaveLength(0);
  });

  it('S6 a name that resolves to a private address is refused', async () => {
    const lookup: LookupFunction = (_, options, callback) =>
      options.all ? callback(null, [{ address: '127.0.0.1', family: 4 }]) : callback(null, '127.0.0.1', 4);
    const inner = await httpServer((_, response) => response.end('secret'));
    const server = await httpServer((_, response) =>
      response.writeHead(302, { location: `http://innocent.example:${inner.port}/` }).end(),
    );
    const error = await failure(testClient(server.url, {}, { lookup }).get('/'));
    expect(error.code).toBe('address_refused');
    expect(inner.requests).toHaveLength(0);
  });

  it('S6 allow_hosts names hosts that may lie anywhere', async () => {
    const inner = await httpServer((_, response) => response.end('meant'));
    const server = await httpServer((_, response) => response.writeHead(302, { location: inner.url }).end());
    const client = testClient(`http://localhost:${server.port}`, { allow_hosts: ['127.0.0.1'] });
    expect(await client.text('/')).toBe('meant');
  });

  it('F55 a request to another host is refused unless allowed', async () => {
    const server = await httpServer((_, response) => response.end('ok'));
    const error = await failure(testClient('http://api.example.com').get(`${server.url}/next`));
    expect(error).toBeInstanceOf(StreamError);
    expect(error.code).toBe('foreign_host');
    expect(server.requests).toHaveLength(0);
    const { text } = testClient('http://api.example.com', { allow_hosts: ['127.0.0.1'] });
    expect(await text(`${server.url}/next`)).toBe('ok');
  });
});

describe('blocks', () => {
  const html = (title: string, body = '') => `<html><head><title>${title}</title></head><body>${body}</body></html>`;
  it.each([
    ['Cloudflare by header', 403, { 'cf-mitigated': 'challenge' }, 'x'],
    ['Cloudflare by content', 200, {}, html('Just a moment...')],
    ['a captcha behind a refusal', 403, {}, html('Shop', '<div class="g-recaptcha"></div>')],
    ['a captcha page', 200, {}, html('Are you a human?', '<div class="h-captcha"></div>')],
    ['DataDome', 403, {}, html('shop', '<script src="https://ct.captcha-delivery.com/c.js">')],
    ['PerimeterX', 403, {}, html('Denied', '<div id="px-captcha">')],
    ['Akamai', 403, {}, html('Access Denied', 'Access Denied. https://errors.edgesuite.net/18.x')],
  ])('F34 %s ends the stream as blocked', async (_, status, headers, body) => {
    const server = await httpServer((__, response) =>
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body),
    );
    const error = await failure(testClient(server.url, { retry: { attempts: 2 } }).get('/'));
    expect(error).toBeInstanceOf(BlockedError);
    expect(error.code).toBe('blocked');
    expect(server.requests).toHaveLength(2);
  });

  it('F34 an honest page with a captcha in its contact form is none', async () => {
    const body = html('Contact', '<form><div class="g-recaptcha"></div></form>');
    const server = await httpServer((_, response) => response.setHeader('content-type', 'text/html').end(body));
    expect(await testClient(server.url).text('/')).toBe(body);
  });
});

describe('patterns of the config', () => {
  it('S12 a pattern that explodes is stopped', () => {
    const pattern = boundedPattern('^(a+)+$');
    expect(() => pattern.test(`${'a'.repeat(60)}!`)).toThrow(/took more than/);
    expect(pattern.test('aaaa')).toBe(true);
  });

  it('S12 long and broken patterns are refused', () => {
    expect(responseRuleSchema.safeParse({ text: 'a'.repeat(501), action: 'retry' }).success).toBe(false);
    expect(responseRuleSchema.safeParse({ text: '(', action: 'retry' }).success).toBe(false);
    expect(() => boundedPattern('a'.repeat(501))).toThrow(RangeError);
  });

  it('S12 only the first 64 KiB of a text are searched', () => {
    expect(boundedPattern('b').test(`${'a'.repeat(70_000)}b`)).toBe(false);
  });
});

it('nothing of a query or of user information reaches a message', async () => {
  const server = await rawServer((socket) => socket.end('HTTP/1.1 404 No\r\ncontent-length: 0\r\n\r\n'));
  const base = server.url.replace('http://', 'http://bob:hunter22@');
  const error = await failure(testClient(base).get('/p?api_key=SECRET', { page: 'page 1' }));
  expect(error.code).toBe('http_404');
  expect(error.message).not.toMatch(/SECRET|hunter22/);
});
