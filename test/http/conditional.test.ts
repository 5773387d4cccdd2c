import { expect, it } from 'vitest';
import { PageError } from '../../src/core/errors.ts';
import { failure, httpServer, testClient } from './support.ts';

const serve = () =>
  httpServer((request, response) => {
    const known = request.headers['if-none-match'] === '"v1"' || request.headers['if-modified-since'] !== undefined;
    if (known || request.url === '/always') response.writeHead(304, { etag: '"v1"' }).end();
    else response.writeHead(200, { etag: '"v1"', 'content-encoding': 'identity' }).end('page');
  });

it.each([
  ['if-none-match', '"v1"'],
  ['if-modified-since', 'Mon, 05 Jan 2026 12:00:00 GMT'],
])('a request with %s gets its 304', async (name, value) => {
  const server = await serve();
  const { get } = testClient(server.url);
  const fresh = await get('/');
  expect([fresh.status, fresh.headers['etag'], Buffer.from(fresh.body).toString()]).toEqual([200, '"v1"', 'page']);
  const unchanged = await get('/', { headers: { [name]: value } });
  expect([unchanged.status, unchanged.body.byteLength]).toEqual([304, 0]);
  expect(server.requests).toHaveLength(2);
});

it('a page that has changed comes whole', async () => {
  const server = await serve();
  const { get } = testClient(server.url);
  expect((await get('/', { headers: { 'if-none-match': '"v0"' } })).status).toBe(200);
});

it('a 304 that answers no condition is an error, and no empty page', async () => {
  const server = await serve();
  const error = await failure(testClient(server.url).get('/always'));
  expect(error).toBeInstanceOf(PageError);
  expect(error.code).toBe('http_304');
  expect(error.remedy).toContain('cache');
  expect(server.requests).toHaveLength(1);
});

it('the user agent of the source goes with every request', async () => {
  const server = await serve();
  const { get } = testClient(server.url, {}, { userAgent: 'adip-ingest/1.0 (+mailto:data@example.org)' });
  await get('/');
  expect(server.requests[0]!.headers['user-agent']).toBe('adip-ingest/1.0 (+mailto:data@example.org)');
});
