import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { PageError, RetryableError, StreamError } from '../../src/core/errors.ts';
import type { Authenticator, HttpRequest } from '../../src/core/http.ts';
import { httpOptionsSchema } from '../../src/http/index.ts';
import { failure, httpServer, request, retries, testClient } from './support.ts';

const json = (value: unknown) => ({ body: JSON.stringify(value), headers: { 'content-type': 'application/json' } });

describe('response rules', () => {
  it.each([
    ['fail', { status: 403 }, StreamError, 'response_rule', 1],
    ['ignore', { status: '4xx' }, PageError, 'ignored', 1],
    ['reset_pagination', { status: [410, 403] }, StreamError, 'reset_pagination', 1],
    ['retry', { status: 403 }, PageError, 'http_403', 5],
  ] as const)('%s', async (action, condition, kind, code, requests) => {
    const server = await httpServer((_, response) => response.writeHead(403).end('{}'));
    const rule = { action, ...condition, status: [condition.status].flat() };
    const error = await failure(testClient(server.url, { response_rules: [rule] }).get('/'));
    expect(error).toBeInstanceOf(kind);
    expect(error.code).toBe(code);
    expect(server.requests).toHaveLength(requests);
  });

  it('F9 a 403 that is a rate limit is told by a rule', async () => {
    const server = await httpServer((_, response, count) => {
      const hint = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '45' };
      if (count === 1) response.writeHead(403, hint).end('{"message": "API rate limit exceeded"}');
      else response.end('ok');
    });
    const rule = { status: 403, body: { path: 'message', matches: 'rate limit' }, action: 'rate_limited' } as const;
    const { text, clock, events } = testClient(server.url, { response_rules: [rule] });
    const start = clock.now();
    expect(await text('/')).toBe('ok');
    expect(clock.now() - start).toBeGreaterThanOrEqual(45_000);
    expect(retries(events)).toMatchObject([{ cause: 'rate_limited' }]);
  });

  it('F35 a 200 with an error inside is told by a rule', async () => {
    const server = await httpServer((_, response, count) => response.end(count < 3 ? '{"error": {"code": 7}}' : '{}'));
    const rule = { status: 200, body: { path: 'error', exists: true }, action: 'retry', message: 'busy' } as const;
    const { text, events } = testClient(server.url, { response_rules: [rule] });
    expect(await text('/')).toBe('{}');
    expect(retries(events)).toHaveLength(2);
    expect(retries(events)[0]!.reason).toContain('busy');
  });

  it('F36 a 204 is an answer with an empty body, and the reader decides', async () => {
    const server = await httpServer((_, response) => response.writeHead(204).end());
    expect((await testClient(server.url).get('/')).body.byteLength).toBe(0);
  });

  it('F56 410 is an expired cursor', async () => {
    const server = await httpServer((_, response) => response.writeHead(410).end());
    const error = await failure(testClient(server.url).get('/'));
    expect(error).toBeInstanceOf(PageError);
    expect(error.code).toBe('cursor_expired');
  });

  it.each([
    [{ status: '2xx' }, true],
    [{ status: 201 }, false],
    [{ header: { 'X-State': '^DONE$' } }, true],
    [{ header: { 'x-absent': '^$' } }, true],
    [{ body: { path: 'meta.code', equals: 7 } }, true],
    [{ body: { path: 'meta.code', equals: '7' } }, false],
    [{ body: { path: 'meta.none', exists: false } }, true],
    [{ body: { path: 'items[*].kind', matches: '^fish' } }, true],
    [{ text: '"code":\\s*7' }, true],
    [{ status: 200, text: 'nowhere' }, false],
  ] as const)('%j matches: %s', async (condition, expected) => {
    const { body, headers } = json({ meta: { code: 7 }, items: [{ kind: 'fishing' }] });
    const server = await httpServer((_, response) =>
      response.writeHead(200, { ...headers, 'x-state': 'done' }).end(body),
    );
    const rule = { ...condition, action: 'ignore' } as never;
    const outcome = await testClient(server.url, { response_rules: [rule] })
      .get('/')
      .then(() => false)
      .catch((error) => error.code === 'ignored');
    expect(outcome).toBe(expected);
  });

  it('the first rule that matches wins, and success takes what a status would refuse', async () => {
    const server = await httpServer((_, response) => response.writeHead(404).end('fine'));
    const rules = [
      { status: 404, action: 'success' },
      { status: 404, action: 'fail' },
    ] as const;
    expect(await testClient(server.url, { response_rules: [...rules] }).text('/')).toBe('fine');
  });

  it('rules without a condition and unknown keys are errors', () => {
    expect(httpOptionsSchema.safeParse({ response_rules: [{ action: 'retry' }] }).success).toBe(false);
    expect(httpOptionsSchema.safeParse({ retries: 3 }).success).toBe(false);
    expect(httpOptionsSchema.parse({}).retry).toEqual({ attempts: 5, base: 1_000, max: 60_000 });
  });
});

/** A credential of generations: the server accepts only the current one. */
function tokens() {
  let generation = 1;
  let renewals = 0;
  let running: Promise<boolean> | undefined;
  const authenticator: Authenticator = {
    apply: async (given: HttpRequest) => ({
      ...given,
      generation,
      headers: { ...given.headers, authorization: `Bearer ${generation}` },
    }),
    renew(refused) {
      if (refused < generation) return Promise.resolve(true);
      running ??= Promise.resolve().then(() => {
        renewals += 1;
        generation += 1;
        running = undefined;
        return true;
      });
      return running;
    },
  };
  return { authenticator, renewals: () => renewals };
}

describe('renewal of credentials', () => {
  it('F60 a 401 in mid-run is one shared renewal and one replay each', async () => {
    const server = await httpServer((incoming, response) => {
      const valid = incoming.headers.authorization === 'Bearer 2';
      response.writeHead(valid ? 200 : 401).end(incoming.url);
    });
    const { authenticator, renewals } = tokens();
    const options = { concurrency: 16, retry: { attempts: 1 } };
    const { text, events } = testClient(server.url, options, { makeAuthenticator: () => authenticator });
    const paths = Array.from({ length: 64 }, (_, i) => `/?page=${i}`);
    expect(await Promise.all(paths.map((path) => text(path)))).toEqual(paths);
    expect(renewals()).toBe(1);
    expect(retries(events)).toHaveLength(0);
    const refused = server.requests.filter((incoming) => incoming.headers.authorization === 'Bearer 1');
    expect(server.requests).toHaveLength(64 + refused.length);
  });

  it('F60 a server that refuses every token ends the stream', async () => {
    const server = await httpServer((_, response) => response.writeHead(401).end());
    const { authenticator } = tokens();
    const error = await failure(testClient(server.url, {}, { makeAuthenticator: () => authenticator }).get('/'));
    expect(error).toBeInstanceOf(StreamError);
    expect(error.code).toBe('unauthorized');
    expect(server.requests).toHaveLength(3);
  });

  it('a rule may say that the token is old', async () => {
    const server = await httpServer((incoming, response) =>
      response.end(incoming.headers.authorization === 'Bearer 2' ? 'ok' : '{"code": "TOKEN_EXPIRED"}'),
    );
    const { authenticator } = tokens();
    const rule = { body: { path: 'code', equals: 'TOKEN_EXPIRED' }, action: 'refresh_token' } as const;
    const context = { makeAuthenticator: () => authenticator };
    expect(await testClient(server.url, { response_rules: [rule] }, context).text('/')).toBe('ok');
  });

  it('without a credential a 401 names the remedy', async () => {
    const server = await httpServer((_, response) => response.writeHead(401).end());
    const error = await failure(testClient(server.url).get('/'));
    expect(error.code).toBe('unauthorized');
    expect(error.message).toContain('has no auth');
    expect(error.remedy).toContain('auth');
  });

  it.each([
    ['{"error":{"code":7,"message":"limit must be\\n at most 100"}}', 'limit must be at most 100'],
    ['{"title":"Bad Request","errors":[{"detail":"since is no date"}],"id":"x1"}', 'Bad Request; since is no date'],
    ['no such\nfield', 'no such field'],
    ['{"code":12}', '{"code":12}'],
    [`{"message":"${'x'.repeat(201)}","id":"${'y'.repeat(200)}"}`, undefined],
    ['<html><body>Bad Request</body></html>', undefined],
    ['{"message":"a\\u0000b"}', undefined],
    ['', undefined],
  ])('a refusal is told in the words of the server: %s', async (body, words) => {
    const server = await httpServer((_, response) => response.writeHead(422).end(body));
    const error = await failure(testClient(server.url).get('/'));
    expect(error.message).toMatch(/answered 422$/);
    const said = error.remedy?.replace('Check the parameters of the request.', '');
    expect(said).toBe(words === undefined ? '' : ` The server says: ${words}`);
  });

  it("the authenticator's own exchange retries, and takes no place among the requests in flight", async () => {
    const server = await httpServer((incoming, response, count) => {
      if (incoming.url === '/token') response.writeHead(count < 2 ? 503 : 200).end('T');
      else response.end(incoming.headers.authorization);
    });
    const { text } = testClient(
      server.url,
      { concurrency: 1 },
      {
        makeAuthenticator: (exchange) => ({
          apply: async (given) => {
            const url = new URL('/token', server.url);
            const token = await exchange(request(url), ({ body }) => Buffer.from(body).toString());
            return { ...given, generation: 1, headers: { ...given.headers, authorization: token } };
          },
          renew: async () => false,
        }),
      },
    );
    expect(await text('/')).toBe('T');
  });

  it('its refusals come as they are', async () => {
    const server = await httpServer((_, response) => response.writeHead(401).end());
    let seen: unknown;
    const makeAuthenticator = (
      exchange: Parameters<NonNullable<Parameters<typeof testClient>[2]>['makeAuthenticator'] & {}>[0],
    ) => ({
      apply: async (given: HttpRequest) => {
        seen = await exchange(request(new URL(server.url)), () => 0).catch((error) => error);
        return given;
      },
      renew: async () => false,
    });
    await failure(testClient(server.url, {}, { makeAuthenticator }).get('/'));
    expect(seen).toBeInstanceOf(PageError);
    expect(seen).not.toBeInstanceOf(RetryableError);
    expect((seen as PageError).code).toBe('http_401');
  });
});

describe('rate and concurrency', () => {
  it('requests are evenly spaced and in order', async () => {
    const server = await httpServer((_, response) => response.end('ok'));
    const { client, clock } = testClient(server.url, { rate_limit: '4/s', concurrency: 3 });
    const start = clock.now();
    const times: number[] = [];
    const one = (page: number) =>
      client.exchange(request(new URL(`/?page=${page}`, server.url)), () => times.push(clock.now() - start));
    await Promise.all(Array.from({ length: 12 }, (_, i) => one(i)));
    expect(times.at(-1)).toBeGreaterThanOrEqual(2_500);
    expect(times.at(-1)).toBeLessThanOrEqual(3_000);
    expect(server.requests.map((incoming) => incoming.url)).toEqual(
      Array.from({ length: 12 }, (_, i) => `/?page=${i}`),
    );
  });

  it('no more than `concurrency` are in flight', async () => {
    let most = 0;
    const held: ServerResponse[] = [];
    const server = await httpServer((_, response) => {
      most = Math.max(most, held.push(response));
      if (held.length === 3) for (const one of held.splice(0)) one.end('ok');
    });
    const { text } = testClient(server.url, { concurrency: 3 });
    await Promise.all(Array.from({ length: 30 }, (_, i) => text(`/?page=${i}`)));
    expect(most).toBe(3);
  });

  it('tells waits of a second and more', async () => {
    const server = await httpServer((_, response) => response.end('ok'));
    const { text, events } = testClient(server.url, { rate_limit: '1/10s', concurrency: 1 });
    for (let i = 0; i < 4; i++) await text('/');
    const waits = events.filter((event) => event.type === 'wait');
    expect(waits.length).toBeGreaterThanOrEqual(2);
    expect(waits[0]).toMatchObject({ cause: 'rate_limit', stream: 'customers' });
  });

  it('a request that is aborted while it waits leaves its place to the next', async () => {
    let answerFirst = () => {};
    const server = await httpServer((_, response, count) => {
      if (count === 1) answerFirst = () => response.end('ok');
      else response.end('ok');
    });
    const { text } = testClient(server.url, { concurrency: 1 });
    const abort = new AbortController();
    const first = text('/1');
    const second = failure(text('/2', { signal: abort.signal }));
    const third = text('/3');
    while (server.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    abort.abort();
    expect((await second).message).toContain('cancelled');
    answerFirst();
    expect(await Promise.all([first, third])).toEqual(['ok', 'ok']);
    expect(server.requests.map((incoming) => incoming.url)).toEqual(['/1', '/3']);
  });
});
