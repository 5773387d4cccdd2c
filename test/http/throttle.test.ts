import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom, systemClock } from '../../src/core/clock.ts';
import { createLane } from '../../src/http/lane.ts';
import { createLimiter } from '../../src/http/limiter.ts';
import { createThrottle, throttleTarget } from '../../src/http/throttle.ts';
import { failure, httpServer, request, testClient } from './support.ts';

describe('createThrottle', () => {
  it('goes half-way to latency ÷ target with each good answer', () => {
    const throttle = createThrottle(1);
    expect(throttle.interval()).toBe(0);
    throttle.succeeded(1_000);
    expect(throttle.interval()).toBe(1_000);
    throttle.succeeded(0);
    expect(throttle.interval()).toBe((1_000 + 700) / 2);
    for (let i = 0; i < 60; i++) throttle.succeeded(200);
    expect(throttle.interval()).toBeCloseTo(200, 0);
  });

  it('counts with the requests that may be in flight', () => {
    expect([1, 2, 4, 16].map(throttleTarget)).toEqual([1, 1, 2, 8]);
    const throttle = createThrottle(8);
    throttle.succeeded(800);
    expect(throttle.interval()).toBe(100);
  });

  it('never becomes slower than one request a minute', () => {
    const throttle = createThrottle(1);
    for (let i = 0; i < 20; i++) throttle.succeeded(10 * 60_000);
    throttle.failed(3_600_000);
    expect(throttle.interval()).toBe(60_000);
  });

  it('an error or a block makes nothing faster, and a slow one slower', () => {
    const throttle = createThrottle(1);
    throttle.failed(5);
    throttle.succeeded(400);
    for (let i = 0; i < 50; i++) throttle.failed(2);
    expect(throttle.interval()).toBe(400);
    throttle.failed(2_000);
    expect(throttle.interval()).toBe(1_200);
  });

  it('whatever comes, failures never lower the interval and nothing leaves the bounds', () => {
    const seed = 55;
    console.log(`seed ${seed}`);
    const step = fc.record({ good: fc.boolean(), latency: fc.integer({ min: 0, max: 200_000 }) });
    fc.assert(
      fc.property(fc.array(step), fc.integer({ min: 1, max: 128 }), (steps, target) => {
        const throttle = createThrottle(target);
        for (const { good, latency } of steps) {
          const before = throttle.interval();
          if (good) throttle.succeeded(latency);
          else throttle.failed(latency);
          if (!good) expect(throttle.interval()).toBeGreaterThanOrEqual(before);
          expect(throttle.interval()).toBeLessThanOrEqual(60_000);
          expect(throttle.interval()).toBeGreaterThanOrEqual(0);
        }
      }),
      { seed },
    );
  });
});

describe('a lane', () => {
  const starts = (lane: ReturnType<typeof createLane>, count: number, from = 0) =>
    Array.from({ length: count }, () => lane.reserve(from).at - from);

  it('is never faster than the rate, however quick the host is', () => {
    const lane = createLane({ rate: { count: 2, perMs: 1_000 }, concurrency: 4, throttle: true });
    for (let i = 0; i < 30; i++) lane.succeeded(0, 1, 1);
    expect(starts(lane, 6, 10_000)).toEqual([0, 0, 500, 1_000, 1_500, 2_000]);
    lane.succeeded(0, 40_000, 40_000);
    const [, second, third] = starts(lane, 3, 100_000);
    expect(third! - second!).toBeGreaterThan(500);
  });

  it('keeps a delay to the letter, also after a pause in the work', () => {
    const lane = createLane({ rate: { count: 5, perMs: 1_000 }, concurrency: 4, throttle: false });
    lane.space(3_000);
    lane.space(1_000);
    expect(starts(lane, 3, 50_000)).toEqual([0, 3_000, 6_000]);
    expect(starts(lane, 3, 90_000)).toEqual([0, 3_000, 6_000]);
    expect(lane.reserve(90_000).cause).toBe('crawl_delay');
  });

  it('a delay below the rate changes nothing', () => {
    const lane = createLane({ rate: { count: 1, perMs: 1_000 }, concurrency: 4, throttle: false });
    lane.space(10);
    expect(starts(lane, 3, 50_000)).toEqual([0, 0, 1_000]);
  });
});

describe('hosts of a source', () => {
  it('a delay that the site asks for counts from when the one before left, also if that one was woken late', async () => {
    let now = 1_000_000;
    const woken = [40, 0, 25, 1, 0, 300, 0, 0];
    const sleep = async (ms: number) => {
      now += ms + (woken.shift() ?? 0);
    };
    const clock = { now: () => now, sleep };
    const deadline = Number.POSITIVE_INFINITY;
    const rate = { count: 100, perMs: 1_000 };
    const limiter = createLimiter({ rate, concurrency: 4, throttle: false, clock, emit: () => {}, deadline });
    const url = new URL('http://127.0.0.1/');
    limiter.lane(url).space(100);
    const left: number[] = [];
    for (let i = 0; i < 6; i++) {
      await limiter.pace(request(url));
      left.push(now);
    }
    for (const [i, at] of left.slice(1).entries()) expect(at - left[i]!).toBeGreaterThanOrEqual(100);
  });

  const serve = () => httpServer((_, response) => response.end('ok'));

  it('each has its own rate, and the source without others keeps its own', async () => {
    const [own, other] = [await serve(), await serve()];
    const { client, clock } = testClient(own.url, {
      rate_limit: '1/s',
      concurrency: 8,
      allow_hosts: ['localhost'],
    });
    const get = (base: string, i: number) => client.exchange(request(new URL(`/${i}`, base)), () => clock.now());
    const elsewhere = other.url.replace('127.0.0.1', 'localhost');
    const start = clock.now();
    await Promise.all(Array.from({ length: 5 }, (_, i) => [get(own.url, i), get(elsewhere, i)]).flat());
    const both = clock.now() - start;
    expect(both).toBeGreaterThanOrEqual(3_000);
    expect(both).toBeLessThanOrEqual(4_001);
    expect(other.requests).toHaveLength(5);
    const again = clock.now();
    await Promise.all(Array.from({ length: 9 }, (_, i) => get(own.url, i)));
    expect(clock.now() - again).toBeGreaterThanOrEqual(7_000);
  });

  it('a pause and a delay of one do not hold the other', async () => {
    const limited = await httpServer((_, response, count) =>
      count === 1 ? response.writeHead(429, { 'retry-after': '60' }).end() : response.end('ok'),
    );
    const other = await serve();
    const { client, clock, text, events } = testClient(other.url, { allow_hosts: ['localhost'] });
    const elsewhere = new URL(limited.url.replace('127.0.0.1', 'localhost'));
    const get = (path: string) => client.exchange(request(new URL(path, elsewhere)), () => clock.now());
    client.space(30_000, elsewhere);
    const start = clock.now();
    const slow = [get('/1'), get('/2')];
    for (let i = 0; i < 4; i++) await text(`/${i}`);
    expect((await Promise.all(slow)).every((at) => at - start >= 60_000)).toBe(true);
    await get('/3');
    const waits = events.filter((event) => event.type === 'wait');
    expect(waits.length).toBeGreaterThan(0);
    expect(waits.every(({ host }) => host === elsewhere.host)).toBe(true);
  });

  it('all of them share the places in flight', async () => {
    let inFlight = 0;
    let most = 0;
    const listener: Parameters<typeof httpServer>[0] = (_, response) => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      setImmediate(() => {
        inFlight -= 1;
        response.end('ok');
      });
    };
    const [own, other] = [await httpServer(listener), await httpServer(listener)];
    const { client } = testClient(own.url, { concurrency: 2, allow_hosts: ['localhost'] });
    const bases = [own.url, other.url.replace('127.0.0.1', 'localhost')];
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => client.exchange(request(new URL(`/${i}`, bases[i % 2])), () => 0)),
    );
    expect(most).toBeLessThanOrEqual(2);
  });

  it('a wait says what it waits for', async () => {
    const server = await serve();
    const { client, text, events } = testClient(server.url);
    client.space(5_000);
    await text('/1');
    await text('/2');
    expect(events.filter(({ type }) => type === 'wait')).toMatchObject([{ cause: 'crawl_delay', waitMs: 5_000 }]);
  });
});

describe('throttle against a server', () => {
  /** One thing at a time, 10 ms each: whoever comes while it works waits for all before. */
  async function crowded() {
    let free = 0;
    let inFlight = 0;
    const seen: number[] = [];
    const server = await httpServer((_, response) => {
      inFlight += 1;
      seen.push(inFlight);
      free = Math.max(free, Date.now()) + 10;
      setTimeout(() => {
        inFlight -= 1;
        response.end('ok');
      }, free - Date.now());
    });
    return { ...server, average: () => seen.reduce((sum, one) => sum + one, 0) / seen.length };
  }

  async function run(throttle: boolean) {
    const server = await crowded();
    const { text } = testClient(
      server.url,
      { concurrency: 16 },
      { throttle, clock: systemClock, deadline: Date.now() + 600_000, random: seededRandom(1) },
    );
    const started = performance.now();
    await Promise.all(Array.from({ length: 150 }, (_, i) => text(`/${i}`)));
    return { average: server.average(), ms: performance.now() - started };
  }

  it('keeps the queue of a crowded server shorter', async () => {
    const [free, held] = [await run(false), await run(true)];
    console.log(`in flight ${free.average.toFixed(1)} unthrottled, ${held.average.toFixed(1)} throttled`);
    console.log(`150 pages in ${free.ms.toFixed(0)} and ${held.ms.toFixed(0)} ms`);
    expect(held.average).toBeLessThan(free.average * 0.8);
  });

  it('F34 blocks that come at once make nothing faster', async () => {
    const server = await httpServer((_, response, count) => {
      if (count <= 3) setTimeout(() => response.end('ok'), 40);
      else response.writeHead(403, { 'cf-mitigated': 'challenge' }).end('x');
    });
    const { text, get } = testClient(
      server.url,
      { concurrency: 1, retry: { attempts: 1 } },
      { throttle: true, clock: systemClock, deadline: Date.now() + 600_000 },
    );
    for (let i = 0; i < 3; i++) await text(`/${i}`);
    const started = performance.now();
    for (let i = 0; i < 3; i++) await failure(get(`/${i}`));
    expect(performance.now() - started).toBeGreaterThan(60);
  });
});
