import { describe, expect, it } from 'vitest';
import { PageError, RetryableError, StreamError } from '../../src/core/errors.ts';
import { failure, GOOD, httpServer, rawServer, request, retries, testClient } from './support.ts';

const lengthOf = (n: number, body: string) => `HTTP/1.1 200 OK\r\ncontent-length: ${n}\r\n\r\n${body}`;

describe('connections and bytes', () => {
  it.each([500, 502, 504])('F1 %i is retried', async (status) => {
    const server = await httpServer((_, response, count) => {
      response.writeHead(count < 3 ? status : 200).end('ok');
    });
    const { text, events } = testClient(server.url);
    expect(await text('/')).toBe('ok');
    expect(retries(events).map((event) => event.cause)).toEqual([`http_${status}`, `http_${status}`]);
  });

  it.each([408, 425, 520, 521, 522, 523, 524])('F10 %i is retried', async (status) => {
    const server = await httpServer((_, response, count) => {
      response.writeHead(count < 2 ? status : 200).end('ok');
    });
    expect(await testClient(server.url).text('/')).toBe('ok');
  });

  it.each([400, 403, 404, 422])('F11 %i is final', async (status) => {
    const server = await httpServer((_, response) => response.writeHead(status).end('no'));
    const error = await failure(testClient(server.url).get('/'));
    expect(error).toBeInstanceOf(PageError);
    expect(error.code).toBe(`http_${status}`);
    expect(server.requests).toHaveLength(1);
  });

  it('F13 a reset before the headers is retried', async () => {
    const server = await rawServer((socket, count) => {
      if (count < 2) socket.resetAndDestroy();
      else socket.end(GOOD);
    });
    const { text, events } = testClient(server.url);
    expect(await text('/')).toBe('ok');
    expect(retries(events)).toMatchObject([{ cause: 'reset', attempt: 1, attempts: 5 }]);
  });

  it('F14 an empty reply is retried', async () => {
    const server = await rawServer((socket, count) => (count < 2 ? socket.end() : socket.end(GOOD)));
    const { text, events } = testClient(server.url);
    expect(await text('/')).toBe('ok');
    expect(retries(events)).toHaveLength(1);
  });

  it('F15 a reset in mid-body discards the page', async () => {
    const server = await rawServer((socket, count) => {
      if (count > 1) socket.end(GOOD);
      else socket.write(lengthOf(1000, 'half of it'), () => socket.resetAndDestroy());
    });
    const { text, events } = testClient(server.url);
    expect(await text('/')).toBe('ok');
    expect(retries(events)).toHaveLength(1);
  });

  it('F16 a Content-Length that is too long is retried', async () => {
    const server = await rawServer((socket, count) => socket.end(count > 1 ? GOOD : lengthOf(10, 'short')));
    const { text, events } = testClient(server.url);
    expect(await text('/')).toBe('ok');
    expect(retries(events)).toHaveLength(1);
  });

  it('F17 a Content-Length that is too short is noticed', async () => {
    const server = await rawServer((socket, count) => socket.write(count > 1 ? GOOD : lengthOf(4, '[1,2,3]')));
    const { text, events } = testClient(server.url);
    expect(await text('/')).toBe('ok');
    expect(retries(events)).toMatchObject([{ cause: 'excess_body' }]);
  });

  it('F18 two Content-Lengths are an error', async () => {
    const server = await rawServer((socket) =>
      socket.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 5\r\n\r\nok'),
    );
    const error = await failure(testClient(server.url).get('/'));
    expect(error).toBeInstanceOf(PageError);
    expect(error.code).toBe('incomplete_body');
  });

  it('F19 chunks without their end are retried', async () => {
    const head = 'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n2\r\nok\r\n';
    const server = await rawServer((socket, count) => socket.end(count > 1 ? `${head}0\r\n\r\n` : head));
    const { text, events } = testClient(server.url);
    expect(await text('/')).toBe('ok');
    expect(retries(events)).toHaveLength(1);
  });

  it('F20 what the reader finds cut off is retried', async () => {
    const server = await rawServer((socket, count) =>
      socket.end(`HTTP/1.1 200 OK\r\n\r\n${count > 1 ? '[1,2]' : '[1,'}`),
    );
    const { client, events } = testClient(server.url);
    const read = ({ body }: { body: Uint8Array }) => {
      const text = Buffer.from(body).toString();
      if (!text.endsWith(']')) throw new RetryableError('truncated_json', 'the JSON text ends too early');
      return JSON.parse(text) as number[];
    };
    expect(await client.exchange(request(new URL(server.url)), read)).toEqual([1, 2]);
    expect(retries(events)).toMatchObject([{ cause: 'truncated_json' }]);
  });

  it('F25 an endless body is stopped at the cap', async () => {
    const server = await rawServer((socket) => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      const block = Buffer.alloc(65_536, 'x');
      const pump = () => {
        while (!socket.destroyed && socket.write(block));
      };
      socket.on('drain', pump);
      pump();
    });
    const error = await failure(testClient(server.url, { limits: { body: '1MiB' } }).get('/'));
    expect(error).toBeInstanceOf(PageError);
    expect(error.code).toBe('body_too_large');
    expect(server.requests()).toBe(1);
  });

  it('F26 a body that trickles ends at the total deadline', async () => {
    const server = await rawServer((socket, count) => {
      if (count > 1) return void socket.end(GOOD);
      socket.write('HTTP/1.1 200 OK\r\ncontent-length: 1000\r\n\r\n');
      const drip = setInterval(() => socket.write('.'), 20);
      socket.on('close', () => clearInterval(drip));
    });
    const { text, events } = testClient(server.url, { timeouts: { total: '200ms' } });
    expect(await text('/')).toBe('ok');
    expect(retries(events)).toMatchObject([{ cause: 'timeout' }]);
  });

  it('F27 headers that never come end at their deadline', async () => {
    const server = await rawServer((socket, count) => void (count > 1 && socket.end(GOOD)));
    const { text, events } = testClient(server.url, { timeouts: { headers: '150ms' } });
    expect(await text('/')).toBe('ok');
    expect(retries(events)).toMatchObject([{ cause: 'timeout' }]);
  });

  it('F32 oversized headers fail the stream', async () => {
    const server = await rawServer((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nx-big: ${'x'.repeat(70_000)}\r\ncontent-length: 2\r\n\r\nok`),
    );
    const error = await failure(testClient(server.url).get('/'));
    expect(error).toBeInstanceOf(StreamError);
    expect(error.code).toBe('oversized_headers');
  });

  it('F33 a stale keep-alive socket costs no attempt', async () => {
    const server = await rawServer((socket, count) => {
      if (count === 2) socket.destroy();
      else socket.write(GOOD);
    });
    const { text, events } = testClient(server.url, { retry: { attempts: 1 }, concurrency: 1 });
    expect(await text('/')).toBe('ok');
    expect(await text('/')).toBe('ok');
    expect(retries(events)).toHaveLength(0);
    expect(server.connections()).toBe(2);
  });

  it('F33 a fresh connection that dies costs one', async () => {
    const server = await rawServer((socket) => socket.destroy());
    const error = await failure(testClient(server.url, { retry: { attempts: 1 } }).get('/'));
    expect(error.code).toBe('reset');
    expect(server.requests()).toBe(1);
  });

  it('an abort ends a request at once', async () => {
    const abort = new AbortController();
    const server = await rawServer(() => abort.abort());
    const error = await failure(testClient(server.url).get('/', { signal: abort.signal }));
    expect(error.code).toBe('cancelled');
  });

  it('sends an honest user agent that headers override', async () => {
    const server = await httpServer((_, response) => response.end('ok'));
    const { get } = testClient(server.url);
    await get('/');
    await get('/', { headers: { 'user-agent': 'mine' } });
    const [ours, theirs] = server.requests.map(({ headers }) => headers['user-agent']);
    expect(ours).toMatch(/^adip-ingest\/\d+\.\d+\.\d+ \(\+https:/);
    expect(theirs).toBe('mine');
    expect(server.requests[0]!.headers['accept-encoding']).toBe('gzip, deflate, br, zstd');
  });

  it('a request that must not arrive twice is not repeated when nobody knows', async () => {
    const server = await httpServer((_, response) => response.writeHead(500).end());
    const error = await failure(testClient(server.url).get('/', { method: 'POST', body: '{}', idempotent: false }));
    expect(error.code).toBe('http_500');
    expect(server.requests).toHaveLength(1);
  });
});
