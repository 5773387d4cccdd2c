import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server as NetServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import { type Clock, seededRandom } from '../../src/core/clock.ts';
import type { RunEvent } from '../../src/core/events.ts';
import type { HttpClient, HttpRequest, HttpResponse } from '../../src/core/http.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import { createHttpClient, type HttpContext } from '../../src/http/client.ts';
import { httpOptionsSchema } from '../../src/http/options.ts';

/** A clock whose time passes only while somebody sleeps: at once, in the order of waking. */
export function virtualClock(start = Date.parse('2026-01-05T12:00:00Z')) {
  let time = start;
  let turning = false;
  const sleepers: { at: number; wake: () => void }[] = [];
  const sleeps: number[] = [];

  function turn(): void {
    turning = false;
    sleepers.sort((a, b) => a.at - b.at);
    const next = sleepers.shift();
    if (!next) return;
    time = Math.max(time, next.at);
    next.wake();
    schedule();
  }
  function schedule(): void {
    if (turning || sleepers.length === 0) return;
    turning = true;
    setImmediate(turn);
  }
  const clock: Clock = {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        sleeps.push(ms);
        const sleeper = { at: time + Math.max(0, ms), wake: resolve };
        sleepers.push(sleeper);
        signal?.addEventListener('abort', () => {
          sleepers.splice(sleepers.indexOf(sleeper), 1);
          reject(signal.reason);
        });
        schedule();
      }),
  };
  return { ...clock, sleeps, advance: (ms: number) => (time += ms) };
}

type Options = z.input<typeof httpOptionsSchema>;

export interface TestClient {
  readonly client: HttpClient;
  readonly events: RunEvent[];
  readonly clock: ReturnType<typeof virtualClock>;
  get(path: string, extra?: Partial<HttpRequest>): Promise<HttpResponse>;
  text(path: string, extra?: Partial<HttpRequest>): Promise<string>;
}

/** A client with a virtual clock, closed when the test ends. */
export function testClient(base: string, options: Options = {}, context: Partial<HttpContext> = {}): TestClient {
  const clock = virtualClock();
  const events: RunEvent[] = [];
  const abort = new AbortController();
  const baseUrl = new URL(base);
  const client = createHttpClient(httpOptionsSchema.parse(options), {
    source: 'test',
    baseUrl,
    clock,
    random: seededRandom(7),
    emit: (event) => events.push(event),
    deadline: clock.now() + 6 * 3_600_000,
    signal: abort.signal,
    secrets: createSecrets(),
    ...context,
  });
  onTestFinished(() => client.close());
  const get: TestClient['get'] = (path, extra) => client.exchange(request(new URL(path, baseUrl), extra), (r) => r);
  const text: TestClient['text'] = async (path, extra) => Buffer.from((await get(path, extra)).body).toString();
  return { client, events, clock, get, text };
}

export const request = (url: URL, extra: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: {},
  stream: 'customers',
  page: `page ${url.searchParams.get('page') ?? url.pathname}`,
  signal: new AbortController().signal,
  ...extra,
});

async function listening(server: Server | NetServer, host: string): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return (server.address() as AddressInfo).port;
}

/** A real HTTP server on a free port, closed when the test ends. */
export async function httpServer(
  listener: (request: IncomingMessage, response: ServerResponse, count: number) => void,
  host = '127.0.0.1',
): Promise<{ url: string; port: number; requests: IncomingMessage[]; server: Server }> {
  const requests: IncomingMessage[] = [];
  const handler: RequestListener = (incoming, outgoing) => {
    requests.push(incoming);
    listener(incoming, outgoing, requests.length);
  };
  const server = createServer(handler);
  const port = await listening(server, host);
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://${host}:${port}`, port, requests, server };
}

/** A server that scripts bytes: `script` gets each request once its headers are there. */
export async function rawServer(
  script: (socket: Socket, count: number, head: string) => void,
): Promise<{ url: string; connections: () => number; requests: () => number }> {
  const sockets = new Set<Socket>();
  let connections = 0;
  let requests = 0;
  const server = createNetServer((socket) => {
    connections += 1;
    sockets.add(socket);
    let pending = '';
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (bytes) => {
      pending += bytes.toString('latin1');
      const end = pending.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = pending.slice(0, end);
      pending = '';
      requests += 1;
      script(socket, requests, head);
    });
  });
  const port = await listening(server, '127.0.0.1');
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { url: `http://127.0.0.1:${port}`, connections: () => connections, requests: () => requests };
}

export const GOOD = 'HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok';

/** The error that a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<Error & { code?: string; remedy?: string }> {
  return promise.then(
    () => {
      throw new Error('expected a rejection');
    },
    (error: Error) => error,
  );
}

/** The retries that were told, as `cause`. */
export const retries = (events: readonly RunEvent[]) => events.filter((event) => event.type === 'retry');
