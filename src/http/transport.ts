import type { LookupFunction, Socket } from 'node:net';
import type { Dispatcher } from 'undici';
import Client from 'undici/lib/dispatcher/client.js';
import Pool from 'undici/lib/dispatcher/pool.js';
import type { Clock } from '../core/clock.ts';
import { RetryableError } from '../core/errors.ts';
import type { Buffers } from './buffers.ts';
import type { BodyLimits } from './decompress.ts';
import { type Download, download, type Progress } from './download.ts';
import { type Connect, createGuardedConnect } from './guard.ts';
import { explainNetworkError } from './network-errors.ts';
import { countReceived } from './short-lived.ts';

/** One request on the wire: no redirects, no credentials of its own, no second attempt beside a stale connection's. */
export interface Hop {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
  readonly idempotent: boolean;
  readonly signal: AbortSignal;
}

export interface Transport {
  /** @throws IngestError, already in plain language */
  fetch(hop: Hop): Promise<Download>;
  close(): Promise<void>;
}

export interface TransportOptions {
  readonly timeouts: { readonly connect: number; readonly headers: number; readonly total: number };
  readonly limits: BodyLimits;
  readonly buffers: Buffers;
  /** Most connections to one origin: no more than there are requests in flight. */
  readonly concurrency: number;
  readonly trusted: ReadonlySet<string>;
  readonly clock: Clock;
  readonly lookup?: LookupFunction | undefined;
}

const MAX_HEADER_BYTES = 64 * 1024;
const KEEP_ALIVE_MS = 10_000;

/** What is known about the one connection of an undici client. */
interface Line {
  socket: Socket | undefined;
  /** Complete answers that came over this socket. */
  served: number;
}

export function createTransport(options: TransportOptions): Transport {
  const { timeouts, limits, buffers, concurrency, trusted, clock, lookup } = options;
  const connect = createGuardedConnect({ timeout: timeouts.connect, trusted, ...(lookup ? { lookup } : {}) });
  const settings = {
    headersTimeout: timeouts.headers,
    bodyTimeout: timeouts.headers,
    maxHeaderSize: MAX_HEADER_BYTES,
    keepAliveTimeout: KEEP_ALIVE_MS,
  };
  const lines = new WeakMap<object, Line>();
  const pools = new Map<string, Pool>();
  const factory = (origin: URL | string, poolOptions: object) => trackedClient(origin, poolOptions, connect, lines);

  function poolFor(origin: string): Pool {
    const known = pools.get(origin);
    if (known) return known;
    const pool = new Pool(origin, {
      ...settings,
      connections: concurrency,
      factory: (at, given) => factory(at, given),
    });
    pools.set(origin, pool);
    return pool;
  }

  async function run(dispatcher: Dispatcher, hop: Hop, progress: Progress): Promise<Download> {
    let line: Line | undefined;
    const answer = await download(
      (handler) => {
        const tracked = tracking(
          handler,
          progress,
          () => lines.get(tracked),
          (found) => (line = found),
        );
        dispatcher.dispatch(dispatchOptions(hop), tracked);
      },
      progress,
      { limits, buffers, total: timeouts.total, clock, signal: hop.signal, host: hop.url.host },
    );
    countReceived(answer.body.byteLength);
    assertNothingFollowed(line, hop.url);
    return answer;
  }

  return {
    async fetch(hop) {
      const progress: Progress = { reused: false, answered: false };
      try {
        return await run(poolFor(hop.url.origin), hop, progress);
      } catch (error) {
        if (!diedUnused(error, progress, hop)) throw explainNetworkError(error, hop.url);
      }
      const fresh = factory(hop.url.origin, settings);
      try {
        return await run(fresh, hop, { reused: false, answered: false });
      } catch (error) {
        throw explainNetworkError(error, hop.url);
      } finally {
        void fresh.close();
      }
    },
    async close() {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      pools.clear();
    },
  };
}

/** A client that notes which connection each request goes out on: undici tells its handlers nothing about it. */
function trackedClient(origin: URL | string, settings: object, connect: Connect, lines: WeakMap<object, Line>): Client {
  const line: Line = { socket: undefined, served: 0 };
  const client = new Client(origin, {
    ...settings,
    connect: (target, callback) =>
      connect(target, (...outcome) => {
        line.socket = outcome[1] ?? undefined;
        line.served = 0;
        callback(...outcome);
      }),
  });
  const dispatch = client.dispatch.bind(client);
  client.dispatch = (given, handler) => {
    lines.set(handler, line);
    return dispatch(given, handler);
  };
  return client;
}

function tracking(
  handler: Dispatcher.DispatchHandler,
  progress: Progress,
  lineOf: () => Line | undefined,
  onLine: (line: Line) => void,
): Dispatcher.DispatchHandler {
  return {
    ...handler,
    onRequestStart(controller, context) {
      const line = lineOf();
      if (line) {
        onLine(line);
        progress.reused = line.served > 0;
      }
      handler.onRequestStart?.(controller, context);
    },
    onResponseEnd(controller, trailers) {
      const line = lineOf();
      if (line) line.served += 1;
      handler.onResponseEnd?.(controller, trailers);
    },
  };
}

function dispatchOptions(hop: Hop): Dispatcher.DispatchOptions {
  return {
    path: `${hop.url.pathname}${hop.url.search}`,
    method: hop.method,
    headers: hop.headers as Record<string, string>,
    body: hop.body ?? null,
  };
}

const DEATHS = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE', 'ECONNABORTED']);

// A server may close an idle connection in the very moment in which we use it again. Nothing was answered, so nothing is known to have happened.
function diedUnused(error: unknown, progress: Progress, hop: Hop): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return progress.reused && !progress.answered && hop.idempotent && DEATHS.has(code) && !hop.signal.aborted;
}

// Bytes behind the announced end mean that the length was too short, and the body with it. undici destroys the connection
// over them in the same turn in which it reports the answer as complete; an orderly close has the code UND_ERR_INFO.
function assertNothingFollowed(line: Line | undefined, url: URL): void {
  const error = line?.socket?.errored;
  if (!error || ('code' in error && error.code !== 'UND_ERR_SOCKET' && !String(error.code).startsWith('HPE_'))) return;
  throw new RetryableError('excess_body', `${url.host} sent more than the length that it had announced`, {
    cause: error,
  });
}
