import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { authenticators } from '../../src/auth/index.ts';
import { type Clock, seededRandom, systemClock } from '../../src/core/clock.ts';
import type { RunEvent } from '../../src/core/events.ts';
import type { HttpClient, HttpRequest } from '../../src/core/http.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import type { Vault } from '../../src/core/vault.ts';
import { createHttpClient, httpOptionsSchema } from '../../src/http/index.ts';

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly json?: unknown;
  readonly text?: string;
}

/** A real HTTP server that keeps what it was asked. */
export async function startServer(answer: (asked: Asked) => Reply | Promise<Reply>) {
  const log: Asked[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const url = new URL(request.url!, 'http://server');
    const asked = {
      method: request.method!,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks).toString(),
    };
    log.push(asked);
    const { status = 200, headers = {}, json, text } = await answer(asked);
    response.writeHead(status, { 'content-type': text === undefined ? 'application/json' : 'text/plain', ...headers });
    response.end(text ?? JSON.stringify(json ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}`),
    log,
    count: (path: string) => log.filter((asked) => asked.path === path).length,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
export type Server = Awaited<ReturnType<typeof startServer>>;

/** A vault in memory that notes when something became durable. */
export function memoryVault(kept = new Map<string, string>(), keeps = true) {
  const vault: Vault = {
    keeps,
    get: async (name) => kept.get(name),
    set: async (name, secret) => void kept.set(name, secret),
  };
  return { vault, kept };
}

/** The system's clock, moved by hand: waiting takes no time. */
export function movableClock(start = Date.now()): Clock & { move(ms: number): void } {
  let offset = start - Date.now();
  return {
    now: () => Date.now() + offset,
    sleep: (ms, signal) => systemClock.sleep(Math.min(ms, 5), signal),
    move: (ms) => {
      offset += ms;
    },
  };
}

interface Setup {
  readonly vault?: Vault;
  readonly clock?: Clock;
  readonly attempts?: number;
}

/** A source with real HTTP and the given auth: what the run would use. */
export function connect(
  server: Server,
  auth: { type: string; [key: string]: unknown },
  { vault = memoryVault().vault, clock = systemClock, attempts = 3 }: Setup = {},
) {
  const events: RunEvent[] = [];
  const masked: string[] = [];
  const secrets = createSecrets((form) => masked.push(form));
  const signal = new AbortController().signal;
  const emit = (event: RunEvent) => void events.push(event);
  const options = authenticators.schema.parse(auth);
  const client: HttpClient = createHttpClient(
    httpOptionsSchema.parse({ retry: { attempts, base: '1ms', max: '2ms' }, outage: { give_up_after: '200ms' } }),
    {
      source: 'crm',
      baseUrl: server.url,
      makeAuthenticator: (exchange) =>
        authenticators.create(options, {
          source: 'crm',
          baseUrl: server.url,
          exchange,
          clock,
          secrets,
          emit,
          vault,
          signal,
        }),
      clock,
      random: seededRandom(7),
      emit,
      deadline: clock.now() + 3_600_000,
      signal,
      secrets,
    },
  );
  const request = (path: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
    method: 'GET',
    url: new URL(path, server.url),
    headers: {},
    stream: 'customers',
    page: 'page 1',
    signal,
    ...more,
  });
  return {
    events,
    masked,
    secrets,
    client,
    get: (path: string, more: Partial<HttpRequest> = {}) =>
      client.exchange(request(path, more), (response) => Buffer.from(response.body).toString()),
    [Symbol.asyncDispose]: () => client.close(),
  };
}

/** The error of a promise that must fail, with all that a person could read of it. */
export async function failure(
  promise: Promise<unknown>,
): Promise<{ code: string; message: string; remedy: string; all: string }> {
  try {
    await promise;
  } catch (error) {
    const texts: string[] = [];
    for (let here: unknown = error; here instanceof Error; here = here.cause)
      texts.push(here.message, JSON.stringify(here), 'remedy' in here ? String(here.remedy) : '');
    const { code = '', message, remedy = '' } = error as Error & { code?: string; remedy?: string };
    return { code, message, remedy, all: texts.join('\n') };
  }
  throw new Error('nothing failed');
}

export function jwt(claims: object): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'HS256' })}.${part(claims)}.c2lnbmF0dXJl`;
}
