import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import { DeferredError, PageError, RetryableError, StreamError } from '../../src/core/errors.ts';
import type { Authenticator, HttpClient } from '../../src/core/http.ts';
import { readHints } from '../../src/http/hints.ts';
import { retryDelay } from '../../src/http/retry-delay.ts';
import { failure, httpServer, request, retries, testClient } from './support.ts';

const NOW = Date.parse('2026-01-05T12:00:00Z');
const http = (ms: number) => new Date(ms).toUTCString();

describe('retryDelay', () => {
  const base = { throttled: false, notBefore: undefined, now: NOW, base: 1_000, max: 60_000, random: () => 0.5 };
  it.each([
    ['first 5xx', { attempt: 1 }, 500],
    ['doubles', { attempt: 3 }, 2_000],
    ['is capped', { attempt: 20 }, 30_000],
    ['429 stands on its own window', { attempt: 1, throttled: true }, 1_500],
    ['429 is capped at twice the longest', { attempt: 20, throttled: true }, 90_000],
    ['a hint is the floor', { attempt: 1, notBefore: NOW + 7_000 }, 7_500],
    ['a hint beyond the cap is not cut short', { attempt: 1, notBefore: NOW + 300_000 }, 300_500],
    ['a hint below the own backoff is obeyed as it is', { attempt: 6, notBefore: NOW + 1_000 }, 1_500],
    ['a hint in the past is none', { attempt: 1, notBefore: NOW - 1 }, 500],
  ])('%s', (_, input, expected) => {
    expect(retryDelay({ ...base, ...input })).toBe(expected);
  });

  it('never cuts a hint short, never exceeds its window, and throttles at least twofold', () => {
    const seed = 20260105;
    console.log(`seed ${seed}`);
    fc.assert(
      fc.property(
        fc.record({
          attempt: fc.integer({ min: 1, max: 100 }),
          base: fc.integer({ min: 1, max: 10_000 }),
          max: fc.integer({ min: 1, max: 600_000 }),
          draw: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
          hint: fc.option(fc.integer({ min: -1e6, max: 1e8 }), { nil: undefined }),
        }),
        ({ attempt, base, max, draw, hint }) => {
          const input = { attempt, base, max, now: NOW, random: () => draw };
          const plain = retryDelay({ ...input, throttled: false, notBefore: undefined });
          const throttled = retryDelay({ ...input, throttled: true, notBefore: undefined });
          const hinted = retryDelay({
            ...input,
            throttled: false,
            notBefore: hint === undefined ? undefined : NOW + hint,
          });
          expect(plain).toBeGreaterThanOrEqual(0);
          expect(plain).toBeLessThanOrEqual(max);
          expect(throttled).toBeGreaterThanOrEqual(2 * plain);
          if (hint !== undefined && hint > 0) {
            expect(hinted).toBeGreaterThanOrEqual(hint);
            expect(hinted).toBeLessThanOrEqual(hint + 1_000);
          } else expect(hinted).toBe(plain);
        },
      ),
      { seed },
    );
  });
});

describe('readHints', () => {
  it.each([
    ['seconds', { 'retry-after': '12' }, { retryAt: NOW + 12_000 }],
    ['F3 a date', { 'retry-after': http(NOW + 9_000) }, { retryAt: NOW + 9_000 }],
    [
      'F7 a date of a server whose clock is an hour ahead',
      { 'retry-after': http(NOW + 3_605_000), date: http(NOW + 3_600_000) },
      { retryAt: NOW + 5_000 },
    ],
    [
      'F7 a date of a server whose clock is behind',
      { 'retry-after': http(NOW - 590_000), date: http(NOW - 600_000) },
      { retryAt: NOW + 10_000 },
    ],
    ['F5 garbage', { 'retry-after': 'soon' }, {}],
    ['F5 negative', { 'retry-after': '-5' }, {}],
    ['F5 in the past', { 'retry-after': http(NOW - 5_000) }, {}],
    ['F5 zero', { 'retry-after': '0' }, {}],
    ['F5 infinite', { 'retry-after': '9'.repeat(400) }, {}],
    ['F8 delta', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '30' }, { resetAt: NOW + 30_000 }],
    [
      'F8 epoch',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${NOW / 1000 + 30}` },
      { resetAt: NOW + 30_000 },
    ],
    [
      'F8 epoch in ms',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': `${NOW + 30_000}` },
      { resetAt: NOW + 30_000 },
    ],
    ['F8 something left', { 'ratelimit-remaining': '1', 'ratelimit-reset': '30' }, {}],
    ['F8 one field', { ratelimit: '"default";r=0;t=30' }, { resetAt: NOW + 30_000 }],
    ['F8 one field, something left', { ratelimit: '"default";r=10;t=30' }, {}],
    ['F8 two policies', { ratelimit: '"burst";r=3;t=1, "daily";r=0;t=600' }, { resetAt: NOW + 600_000 }],
    ['F8 the older field', { ratelimit: 'limit=100, remaining=0, reset=50' }, { resetAt: NOW + 50_000 }],
    ['nothing', {}, {}],
  ])('%s', (_, headers, expected) => {
    const found = readHints(headers as Record<string, string>, NOW);
    expect(found).toEqual({ retryAt: undefined, resetAt: undefined, ...expected });
  });
});

describe('retries and hints', () => {
  it('F2 503 with Retry-After waits at least the hint', async () => {
    const server = await httpServer((_, response, count) =>
      count < 2 ? response.writeHead(503, { 'retry-after': '90' }).end() : response.end('ok'),
    );
    const { text, clock, events } = testClient(server.url);
    const start = clock.now();
    expect(await text('/')).toBe('ok');
    expect(clock.now() - start).toBeGreaterThanOrEqual(90_000);
    expect(clock.now() - start).toBeLessThanOrEqual(91_001);
    expect(retries(events)).toMatchObject([{ cause: 'http_503', attempt: 1, attempts: 5 }]);
  });

  it.each([
    ['F2 a hint beyond the deadline', '90'],
    ['F6 a hint of a day', '86400'],
  ])('%s is deferred at once', async (_, hint) => {
    const server = await httpServer((__, response) => response.writeHead(503, { 'retry-after': hint }).end());
    const { get, clock } = testClient(server.url, {}, { deadline: NOW + 60_000 });
    const error = await failure(get('/'));
    expect(error).toBeInstanceOf(DeferredError);
    expect(clock.sleeps).toEqual([]);
    expect(server.requests).toHaveLength(1);
  });

  it('F3 429 with a date pauses the whole host', async () => {
    const server = await httpServer((_, response, count) =>
      count === 1
        ? response.writeHead(429, { 'retry-after': http(NOW + 40_000), date: http(NOW) }).end()
        : response.end('ok'),
    );
    const { client, text, clock } = testClient(server.url, { concurrency: 1 });
    const served: number[] = [];
    const other = request(new URL('/other', server.url));
    const first = text('/');
    await Promise.all([first, client.exchange(other, () => served.push(clock.now()))]);
    expect(served[0]).toBeGreaterThanOrEqual(NOW + 40_000);
    expect(server.requests).toHaveLength(3);
  });

  it('F4 429 without a hint backs off twice as long and lowers the rate', async () => {
    const server = await httpServer((_, response, count) =>
      count === 1 ? response.writeHead(429).end() : response.end('ok'),
    );
    const { text, clock, events } = testClient(server.url, { rate_limit: '10/s', concurrency: 1 });
    expect(await text('/')).toBe('ok');
    expect(retries(events)[0]!.waitMs).toBeGreaterThanOrEqual(1_000);
    await text('/');
    const start = clock.now();
    for (let i = 0; i < 10; i++) await text('/');
    expect(clock.now() - start).toBeGreaterThan(1_200);
  });

  it('F4 a lowered rate is back after 30 s of successes', async () => {
    const server = await httpServer((_, response, count) =>
      count === 1 ? response.writeHead(429).end() : response.end('ok'),
    );
    const { text, clock } = testClient(server.url, { rate_limit: '10/s', concurrency: 1 });
    await text('/');
    clock.advance(31_000);
    await text('/');
    const start = clock.now();
    for (let i = 0; i < 10; i++) await text('/');
    expect(clock.now() - start).toBeLessThanOrEqual(1_001);
  });

  it.each(['soon', '-5', http(NOW - 9_000)])('F5 Retry-After "%s" is ignored', async (hint) => {
    const server = await httpServer((_, response, count) =>
      count < 2 ? response.writeHead(503, { 'retry-after': hint }).end() : response.end('ok'),
    );
    const { text, events } = testClient(server.url);
    expect(await text('/')).toBe('ok');
    expect(retries(events)[0]!.waitMs).toBeLessThanOrEqual(1_000);
  });

  it('F8 a used-up quota paces the next request, and Retry-After wins', async () => {
    const server = await httpServer((_, response, count) => {
      if (count === 1) response.setHeader('x-ratelimit-remaining', '0').setHeader('x-ratelimit-reset', '30');
      if (count === 2) response.writeHead(429, { 'retry-after': '5', ratelimit: '"default";r=0;t=300' });
      response.end('ok');
    });
    const { text, clock, events } = testClient(server.url);
    const start = clock.now();
    await text('/');
    expect(clock.now()).toBe(start);
    await text('/');
    expect(clock.now() - start).toBeGreaterThanOrEqual(35_000);
    expect(clock.now() - start).toBeLessThan(37_000);
    expect(events.filter((event) => event.type === 'wait')).toMatchObject([{ cause: 'server_hint', waitMs: 30_000 }]);
  });

  it('ends with the last failure when attempts are used up', async () => {
    const server = await httpServer((_, response, count) => response.writeHead(count < 3 ? 500 : 502).end());
    const error = await failure(testClient(server.url, { retry: { attempts: 3 } }).get('/?page=17'));
    expect(error).toBeInstanceOf(PageError);
    expect(error.code).toBe('http_502');
    expect(error.message).toContain('page 17 of customers failed after 3 attempts');
    expect(server.requests).toHaveLength(3);
  });

  it('what the reader throws decides what it becomes', async () => {
    const server = await httpServer((_, response) => response.end('{}'));
    const { client } = testClient(server.url, { retry: { attempts: 2 } });
    const absent = () => {
      throw new RetryableError('records_absent', 'nothing there', { whenSpent: 'stream' });
    };
    const error = await failure(client.exchange(request(new URL(server.url)), absent));
    expect(error).toBeInstanceOf(StreamError);
    expect(error.code).toBe('records_absent');
    expect(server.requests).toHaveLength(2);
  });

  it('an abort ends a wait at once', async () => {
    const server = await httpServer((_, response) => response.writeHead(503, { 'retry-after': '60' }).end());
    const abort = new AbortController();
    const emit = () => abort.abort();
    const never = { now: () => NOW, sleep: (_: number, signal?: AbortSignal) => aborted(signal!) };
    const error = await failure(testClient(server.url, {}, { emit, clock: never }).get('/', { signal: abort.signal }));
    expect(error.code).toBe('cancelled');
  });
});

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((_, reject) => {
    if (signal.aborted) return reject(signal.reason);
    signal.addEventListener('abort', () => reject(signal.reason));
  });

describe('outage', () => {
  it('F12 a host that is out is probed, not hammered, and no page is lost', async () => {
    let now = () => NOW;
    let during = 0;
    const server = await httpServer((_, response) => {
      const out = now() < NOW + 600_000;
      if (out) during += 1;
      response.writeHead(out ? 503 : 200).end('ok');
    });
    const pages = 100;
    const { text, clock, events } = testClient(server.url, { concurrency: 8 });
    now = clock.now;
    const answers = Array.from({ length: pages }, (_, i) => text(`/?page=${i}`));
    expect(await Promise.all(answers)).toEqual(Array(pages).fill('ok'));
    expect(clock.now()).toBeGreaterThanOrEqual(NOW + 600_000);
    console.log(`F12: ${during} requests for ${pages} pages while nothing succeeded`);
    expect(during).toBeGreaterThan(5);
    expect(during / pages).toBeLessThanOrEqual(1.1);
    expect(events.filter((event) => event.type === 'wait' && event.cause === 'outage').length).toBeGreaterThan(3);
  });

  it('F12 an outage in the middle of a sequential stream costs no page', async () => {
    const down = { from: NOW + 1_000, to: NOW + 90_000 };
    const { server, client } = await sequential(down);
    for (let page = 1; page <= 20; page++) {
      expect(await client.text(`/?page=${page}`)).toBe('ok');
      await client.clock.sleep(100);
    }
    expect(server.requests.length).toBeLessThan(45);
  });

  async function sequential(down: { from: number; to: number }) {
    let now = () => NOW;
    const server = await httpServer((_, response) => {
      const isDown = now() >= down.from && now() < down.to;
      response.writeHead(isDown ? 502 : 200).end('ok');
    });
    const client = testClient(server.url);
    now = client.clock.now;
    return { server, client };
  }

  it('F12 a host that stays out fails the stream after outage.give_up_after', async () => {
    const server = await httpServer((_, response) => response.writeHead(503).end());
    const { get, clock } = testClient(server.url, { outage: { give_up_after: '5m' } });
    const start = clock.now();
    const errors = await Promise.all(Array.from({ length: 10 }, (_, i) => failure(get(`/?page=${i}`))));
    expect(errors.map((error) => error.code)).toEqual(Array(10).fill('host_down'));
    expect(errors[0]).toBeInstanceOf(StreamError);
    expect(clock.now() - start).toBeGreaterThanOrEqual(300_000);
    expect(clock.now() - start).toBeLessThan(400_000);
  });

  it('F12 an outage beyond the deadline defers', async () => {
    const server = await httpServer((_, response) => response.writeHead(503).end());
    const { get } = testClient(server.url, {}, { deadline: NOW + 60_000 });
    const errors = await Promise.all(Array.from({ length: 10 }, (_, i) => failure(get(`/?page=${i}`))));
    for (const error of errors) expect(error).toBeInstanceOf(DeferredError);
  });

  it('one page that always fails is given up after its attempts, and the others go on', async () => {
    const server = await httpServer((incoming, response) => {
      response.writeHead(incoming.url === '/?page=3' ? 500 : 200).end('ok');
    });
    const { get, text } = testClient(server.url);
    const outcomes = await Promise.all([1, 2, 3, 4, 5, 6].map((page) => text(`/?page=${page}`).catch((e) => e.code)));
    expect(outcomes).toEqual(['ok', 'ok', 'http_500', 'ok', 'ok', 'ok']);
    const before = server.requests.length;
    const error = await failure(get('/?page=3'));
    expect(error).toBeInstanceOf(PageError);
    expect(server.requests.length - before).toBe(5);
    expect(await text('/?page=7')).toBe('ok');
  });

  it('pages that answer 503 while the host answers others are given up after their attempts, as the last ones of a list too', async () => {
    const server = await httpServer((incoming, response) => {
      response.writeHead(incoming.url === '/?page=3' ? 503 : 200).end('ok');
    });
    const { get, text, clock } = testClient(server.url);
    await text('/?page=2');
    const start = clock.now();
    const error = await failure(get('/?page=3'));
    expect(error).toBeInstanceOf(PageError);
    expect(error.code).toBe('http_503');
    const more = await Promise.all([3, 3, 3].map((page) => failure(get(`/?page=${page}`))));
    expect(more.every((one) => one instanceof PageError)).toBe(true);
    expect(clock.now() - start).toBeLessThan(240_000);
    expect(server.requests.filter(({ url }) => url === '/?page=3').length).toBeLessThanOrEqual(40);
    expect(await text('/?page=4')).toBe('ok');
  });

  it('F12 a cursor that serves only once is no reason to give the next page up', async () => {
    const served = new Set<string>();
    const server = await httpServer((incoming, response, count) => {
      const again = served.has(incoming.url!);
      const out = count > 1 && count < 9;
      if (!out) served.add(incoming.url!);
      response.writeHead(out ? 503 : again ? 404 : 200).end('ok');
    });
    const { text } = testClient(server.url);
    expect(await text('/?page=1')).toBe('ok');
    expect(await text('/?page=2')).toBe('ok');
    expect(server.requests.at(-2)?.url).toBe('/?page=1');
  });

  it('F61 an outage of the token server never brings a spent refresh token back', async () => {
    const server = await httpServer((_, response, count) => {
      response.writeHead(count > 1 && count < 9 ? 503 : 200).end('ok');
    });
    let exchange: HttpClient['exchange'] | undefined;
    const makeAuthenticator = (given: HttpClient['exchange']): Authenticator => {
      exchange = given;
      return { apply: async (one) => one, renew: async () => false };
    };
    testClient(server.url, {}, { makeAuthenticator });
    for (const token of ['first', 'second'])
      await exchange!(request(new URL(`/token?refresh=${token}`, server.url), { method: 'POST' }), () => {});
    expect(server.requests.map(({ url }) => url).slice(1)).toEqual(Array(8).fill('/token?refresh=second'));
  });

  it('a first page that never worked is given up after its attempts', async () => {
    const server = await httpServer((_, response) => response.writeHead(503).end());
    const error = await failure(testClient(server.url).get('/?page=1'));
    expect(error.code).toBe('http_503');
    expect(server.requests).toHaveLength(5);
  });

  it('an abort ends the wait for a host that is out', async () => {
    const server = await httpServer((_, response) => response.writeHead(503).end());
    const abort = new AbortController();
    const { get } = testClient(
      server.url,
      {},
      { signal: abort.signal, emit: (e) => e.type === 'wait' && abort.abort() },
    );
    const errors = await Promise.all(Array.from({ length: 10 }, (_, i) => failure(get(`/?page=${i}`))));
    expect(new Set(errors.map((error) => error.code))).toEqual(new Set(['cancelled']));
  });

  it('survives random faults, whatever the seed', async () => {
    const seed = 4242;
    console.log(`seed ${seed}`);
    const random = seededRandom(seed);
    const server = await httpServer((incoming, response) => {
      const draw = random();
      if (draw < 0.1) response.writeHead(503).end();
      else if (draw < 0.15) response.writeHead(429, { 'retry-after': '2' }).end();
      else if (draw < 0.2) incoming.socket.destroy();
      else response.end(incoming.url);
    });
    const { text } = testClient(server.url, { retry: { attempts: 12 } });
    const paths = Array.from({ length: 200 }, (_, i) => `/?page=${i}`);
    expect(await Promise.all(paths.map((path) => text(path)))).toEqual(paths);
  });
});
