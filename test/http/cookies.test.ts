import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { HttpContext } from '../../src/http/client.ts';
import { openCookieJar } from '../../src/sources/site/cookie-jar.ts';
import { failure, httpServer, request, testClient } from './support.ts';

const go = (outgoing: ServerResponse, status: number, location: string, cookies: string[] = []): void => {
  outgoing.writeHead(status, { location, 'set-cookie': cookies });
  outgoing.end();
};
const cookieOf = ({ headers }: IncomingMessage): string | undefined => headers.cookie;

function clientOf(base: string, more: Partial<HttpContext> = {}, allow_hosts: string[] = []) {
  const cookies = openCookieJar();
  return { cookies, ...testClient(base, { allow_hosts }, { cookies, ...more }) };
}

describe('cookies on the wire', () => {
  it('are taken from each hop and sent on the next', async () => {
    const site = await httpServer((incoming, outgoing) => {
      if (incoming.url === '/1') return go(outgoing, 302, '/2', ['a=1; Path=/', 'b=2; Path=/elsewhere']);
      if (incoming.url === '/2') return go(outgoing, 302, '/3', ['a=3; Path=/', 'c=4; Path=/']);
      outgoing.end('ok');
    });
    const { text, cookies } = clientOf(site.url);
    expect(await text('/1')).toBe('ok');
    expect(site.requests.map(cookieOf)).toEqual([undefined, 'a=1', 'a=3; c=4']);
    expect(cookies.list()).toHaveLength(3);
  });

  it('are taken from answers that are errors, and sent with the retry', async () => {
    const site = await httpServer((_, outgoing, count) => {
      if (count === 1) outgoing.writeHead(503, { 'set-cookie': 'seen=503; Path=/' }).end();
      else if (count === 2) outgoing.writeHead(404, { 'set-cookie': 'seen=404; Path=/' }).end();
      else outgoing.end('ok');
    });
    const { text } = clientOf(site.url);
    await failure(text('/x'));
    await text('/y');
    expect(site.requests.map(cookieOf)).toEqual([undefined, 'seen=503', 'seen=404']);
  });

  it('join those of the config, and are newer where both know a name', async () => {
    const site = await httpServer((_, outgoing) => {
      outgoing.writeHead(200, { 'set-cookie': 'sid=new; Path=/' });
      outgoing.end('ok');
    });
    const { text } = clientOf(site.url);
    const headers = { cookie: 'lang=en; sid=old' };
    await text('/', { headers });
    await text('/', { headers });
    expect(site.requests.map(cookieOf)).toEqual(['lang=en; sid=old', 'lang=en; sid=new']);
  });

  it("S5 never travel to another host on a redirect, neither the jar's nor the config's, and its cookies stay its own", async () => {
    const other = await httpServer((_, outgoing) => {
      outgoing.writeHead(200, { 'set-cookie': ['theirs=1; Path=/', 'sid=stolen; Path=/; Domain=127.0.0.1'] });
      outgoing.end('ok');
    }, '127.0.0.2');
    const site = await httpServer((incoming, outgoing) => {
      if (incoming.url === '/away') return go(outgoing, 302, `${other.url}/`, ['sid=secret; Path=/']);
      outgoing.end('ok');
    });
    const { text } = clientOf(site.url, {}, ['127.0.0.2']);
    await text('/', { headers: { cookie: 'own=secret' } });
    await text('/away', { headers: { cookie: 'own=secret' } });
    await text('/');
    expect(other.requests.map(cookieOf)).toEqual([undefined]);
    expect(cookieOf(site.requests[2]!)).toBe('sid=secret');
  });

  it('a site that sends everybody round once, to see whether cookies work, is no loop', async () => {
    const site = await httpServer((incoming, outgoing) =>
      cookieOf(incoming) ? outgoing.end('ok') : go(outgoing, 302, '/', ['check=1; Path=/']),
    );
    expect(await clientOf(site.url).text('/')).toBe('ok');
    expect(await failure(testClient(site.url).text('/'))).toMatchObject({ code: 'redirect_loop' });
  });

  it('a counter in a cookie does not turn a loop into an endless one', async () => {
    const site = await httpServer((_, outgoing, count) => go(outgoing, 302, '/', [`n=${count}; Path=/`]));
    expect(await failure(clientOf(site.url).text('/'))).toMatchObject({ code: 'redirect_limit' });
    expect(site.requests).toHaveLength(11);
  });

  it('a late answer to a session that is over sets nothing, nor do its next hops send anything', async () => {
    const { promise: over, resolve: end } = Promise.withResolvers<void>();
    const { promise: asked, resolve: arrived } = Promise.withResolvers<void>();
    const site = await httpServer((incoming, outgoing) => {
      if (incoming.url !== '/slow') return void outgoing.end('ok');
      arrived();
      over.then(() => go(outgoing, 302, '/next', ['sid=late; Path=/']));
    });
    const { text, cookies } = clientOf(site.url);
    cookies.store(new URL(site.url), ['sid=old; Path=/']);
    const slow = text('/slow');
    await asked;
    cookies.begin();
    cookies.store(new URL(site.url), ['sid=new; Path=/']);
    end();
    await slow;
    expect(site.requests.map(cookieOf)).toEqual(['sid=old', undefined]);
    expect(cookies.header(new URL(site.url))).toBe('sid=new');
  });

  it('bytes beyond ASCII come back as they came', async () => {
    const site = await httpServer((incoming, outgoing) => {
      const value = incoming.headers.cookie;
      outgoing.writeHead(200, { 'set-cookie': Buffer.from('name=Zoë; Path=/').toString('latin1') });
      outgoing.end(value === undefined ? 'none' : Buffer.from(value, 'latin1').toString());
    });
    const { text } = clientOf(site.url);
    expect([await text('/'), await text('/')]).toEqual(['none', 'name=Zoë']);
  });

  it('an answer that redirects is left alone where that is wanted', async () => {
    const site = await httpServer((_, outgoing) => go(outgoing, 303, '/next', ['a=1; Path=/']));
    const { client, cookies } = clientOf(site.url);
    const answer = await client.exchange(request(new URL(site.url), { redirects: 'manual' }), (response) => response);
    expect(answer).toMatchObject({ status: 303, headers: { location: '/next' } });
    expect(cookies.header(new URL(site.url))).toBe('a=1');
    expect(site.requests).toHaveLength(1);
  });
});
