import { describe, expect, it } from 'vitest';
import { BlockedError, CancelledError, PageError, StreamError } from '../../src/core/errors.ts';
import { fetchRobots } from '../../src/robots/fetch.ts';
import { createRobots, type RobotsAnswer } from '../../src/robots/policy.ts';
import { failure, httpServer, testClient } from '../http/support.ts';

const AGENT = 'adip-ingest/1.0 (+https://github.com/org/adip-ingest)';
const at = (path: string) => new URL(path, 'https://shop.example');
const HOUR = 3_600_000;

function policy(get: (url: URL, count: number) => RobotsAnswer | Promise<RobotsAnswer>) {
  const asked: string[] = [];
  const delays: [number, string][] = [];
  const warnings: string[] = [];
  let time = 0;
  const robots = createRobots({
    agent: AGENT,
    get: async (url) => get(url, asked.push(url.href)),
    onDelay: (ms, { origin }) => delays.push([ms, origin]),
    now: () => time,
    warn: (code) => warnings.push(code),
  });
  return { ...robots, asked, delays, warnings, pass: (ms: number) => (time += ms) };
}

const file = (text: string, status = 200): RobotsAnswer => ({ status, body: Buffer.from(text) });

describe('createRobots', () => {
  it('says which rule forbids, and for whom', async () => {
    const { check } = policy(() => file('User-agent: *\nDisallow: /private\n'));
    expect(await check(at('/a'))).toBeUndefined();
    expect(await check(at('/private/x?token=geheim'))).toBe(
      'robots.txt of https://shop.example forbids it, line 2: "Disallow: /private" (for all agents)',
    );
    const own = policy(() => file('User-agent: adip-ingest\nDisallow: /'));
    expect(await own.check(at('/'))).toContain('line 2: "Disallow: /" (for adip-ingest)');
    expect(await own.check(at('/robots.txt'))).toBeUndefined();
  });

  it.each([400, 401, 403, 404, 410, 451])('%s: there are no rules', async (status) => {
    const { check, warnings } = policy(() => file('User-agent: *\nDisallow: /', status));
    expect(await check(at('/'))).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it.each([500, 502, 503, 429, 304])('%s: nothing may be read', async (status) => {
    const { check } = policy(() => file('', status));
    expect(await check(at('/'))).toContain(`its server answered ${status}`);
    expect(await check(at('/robots.txt'))).toBeUndefined();
  });

  it('no answer: nothing may be read, and it is asked again after five minutes', async () => {
    const { check, asked, pass } = policy((_, count) => (count === 1 ? { unreachable: 'no route' } : file('')));
    expect(await check(at('/'))).toContain('(no route)');
    pass(4 * 60_000);
    expect(await check(at('/'))).toContain('(no route)');
    expect(asked).toHaveLength(1);
    pass(60_000);
    expect(await check(at('/'))).toBeUndefined();
  });

  it('is good for 24 hours, and longer while no newer one is to be had', async () => {
    const { check, asked, pass } = policy((_, count) =>
      count === 2 ? { unreachable: 'down' } : file(`User-agent: *\nDisallow: /${count}`),
    );
    expect(await check(at('/1'))).toBeDefined();
    pass(24 * HOUR - 1);
    expect(await check(at('/1'))).toBeDefined();
    expect(asked).toHaveLength(1);
    pass(1);
    expect(await check(at('/1'))).toContain('line 2');
    expect(await check(at('/2'))).toBeUndefined();
    expect(asked).toHaveLength(2);
    pass(5 * 60_000);
    expect(await check(at('/1'))).toBeUndefined();
    expect(await check(at('/3'))).toBeDefined();
    expect(asked).toHaveLength(3);
  });

  it('is fetched once by all who ask at the same time, and once per origin', async () => {
    const { check, asked } = policy(() => file(''));
    await Promise.all(Array.from({ length: 20 }, (_, i) => check(at(`/${i}`))));
    expect(asked).toEqual(['https://shop.example/robots.txt']);
    await check(new URL('http://shop.example/'));
    await check(new URL('https://shop.example:8443/'));
    expect(asked).toEqual([
      'https://shop.example/robots.txt',
      'http://shop.example/robots.txt',
      'https://shop.example:8443/robots.txt',
    ]);
  });

  it('what the fetch throws reaches all who wait, and the next one asks again', async () => {
    const { check, asked } = policy((_, count) => {
      if (count === 1) throw new CancelledError('cancelled', 'the run was cancelled');
      return file('');
    });
    const errors = await Promise.all([failure(check(at('/a'))), failure(check(at('/b')))]);
    expect(errors.every((error) => error instanceof CancelledError)).toBe(true);
    expect(asked).toHaveLength(1);
    expect(await check(at('/a'))).toBeUndefined();
  });

  it.each(['<!DOCTYPE html><html>User-agent: *\nDisallow: /', '\ufeff \n<html>', '<?xml version="1.0"?>'])(
    'a page is no robots.txt: %j',
    async (body) => {
      const { check, warnings } = policy(() => file(body));
      expect(await check(at('/'))).toBeUndefined();
      expect(warnings).toEqual(['robots_html']);
    },
  );

  it.each([
    ['none', 'Disallow: /x', [], []],
    ['zero', 'Crawl-delay: 0', [], []],
    ['5 s', 'Crawl-delay: 5', [[5_000, 'https://shop.example']], []],
    ['a minute', 'Crawl-delay: 60', [[60_000, 'https://shop.example']], []],
    ['two minutes, told', 'Crawl-delay: 120', [[120_000, 'https://shop.example']], ['crawl_delay']],
    ['a day, an hour of it kept', 'Crawl-delay: 86400', [[HOUR, 'https://shop.example']], ['crawl_delay']],
    ['endless', `Crawl-delay: ${'9'.repeat(400)}`, [[HOUR, 'https://shop.example']], ['crawl_delay']],
  ])('crawl delay: %s', async (_, line, delays, warnings) => {
    const robots = policy(() => file(`User-agent: *\n${line}`));
    await robots.check(at('/'));
    await robots.check(at('/'));
    expect(robots.delays).toEqual(delays);
    expect(robots.warnings).toEqual(warnings);
  });

  it('gives the sitemaps', async () => {
    const { sitemaps } = policy(() => file('Sitemap: https://shop.example/s.xml'));
    expect(await sitemaps(at('/'))).toEqual(['https://shop.example/s.xml']);
    expect(await policy(() => file('', 500)).sitemaps(at('/'))).toEqual([]);
  });
});

describe('through the client of a source', () => {
  type Listener = Parameters<typeof httpServer>[0];
  async function site(listener: Listener, options = {}) {
    const server = await httpServer(listener);
    const test = testClient(server.url, { retry: { attempts: 2 }, ...options });
    const robots = createRobots({
      agent: AGENT,
      get: fetchRobots(test.client, 'products', new AbortController().signal),
      onDelay: (ms, origin) => test.client.space(ms, origin),
      now: test.clock.now,
      warn: () => {},
    });
    return { server, ...test, check: (path: string) => robots.check(new URL(path, server.url)) };
  }

  it('reads it over redirects', async () => {
    const { check, server } = await site((request, response) => {
      const hop = Number(/\d+/.exec(request.url!)?.[0] ?? 0);
      if (hop < 6) response.writeHead(302, { location: `/hop${hop + 1}` }).end();
      else response.end('User-agent: *\nDisallow: /private');
    });
    expect(await check('/private')).toContain('line 2');
    expect(await check('/a')).toBeUndefined();
    expect(server.requests).toHaveLength(7);
    expect(server.requests[0]!.headers['user-agent']).toContain('adip-ingest');
  });

  it.each([
    ['404', 404, undefined, 1],
    ['401', 401, undefined, 1],
    ['403', 403, undefined, 1],
    ['410', 410, undefined, 1],
    ['500', 500, 'answered 500', 2],
    ['503', 503, 'answered 503', 2],
    ['429', 429, 'answered 429', 2],
  ])('%s', async (_, status, expected, requests) => {
    const { check, server } = await site((__, response) => response.writeHead(status).end());
    const reason = await check('/');
    if (expected === undefined) expect(reason).toBeUndefined();
    else expect(reason).toContain(expected);
    expect(server.requests).toHaveLength(requests);
  });

  it('F64 redirects in circles count as none', async () => {
    const { check } = await site((_, response) => response.writeHead(302, { location: '/robots.txt' }).end());
    expect(await check('/')).toBeUndefined();
  });

  it('S5 a redirect that may not be followed counts as unreachable', async () => {
    const { check } = await site((_, response) => response.writeHead(302, { location: 'ftp://shop.example/' }).end());
    expect(await check('/')).toContain('could not be read');
  });

  it('F34 a wall before it ends the stream as blocked', async () => {
    const { check } = await site((_, response) => response.writeHead(403, { 'cf-mitigated': 'challenge' }).end('x'));
    expect(await failure(check('/'))).toBeInstanceOf(BlockedError);
  });

  it('F29 a host that never answered ends the stream, and says how', async () => {
    const server = await httpServer((_, response) => response.end());
    server.server.close();
    const { client } = testClient(server.url, { retry: { attempts: 2 } });
    const get = fetchRobots(client, 'products', new AbortController().signal);
    const error = await failure(get(new URL('/robots.txt', server.url)));
    expect(error).toBeInstanceOf(StreamError);
    expect(error).not.toBeInstanceOf(PageError);
    expect(error.remedy).toContain('base_url');
  });

  it('Crawl-delay spaces the requests of the host', async () => {
    const { check, text, clock } = await site((_, response) => response.end('User-agent: *\nCrawl-delay: 7'));
    await check('/');
    const start = clock.now();
    await text('/1');
    await text('/2');
    await text('/3');
    expect(clock.now() - start).toBe(14_000);
  });
});
