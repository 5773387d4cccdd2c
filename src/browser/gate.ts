import { connect, createServer, isIPv6, type LookupFunction, type Server, type Socket } from 'node:net';

/** Why a connection of the browser did not come about. */
export interface GateFailure {
  /** Node's code, `ECONNREFUSED` and its kind; `REFUSED` where the address may not be asked. */
  readonly code: string;
  readonly message: string;
}

/**
 * The browser's only way out: a SOCKS5 proxy on the loopback interface that asks for each connection whether it may be.
 * Routes of Playwright do not see the hops of a redirect, sockets of workers or preconnects; this does.
 */
export interface Gate {
  readonly port: number;
  /** The last failure of a connection to a URL's host, while no later one has succeeded. */
  failure(url: URL): GateFailure | undefined;
  close(): Promise<void>;
}

export interface GateOptions {
  refuse(url: URL): Promise<string | undefined>;
  readonly lookup?: LookupFunction | undefined;
}

const GREETING = Buffer.from([5, 0]);
const DONE = 0;
const FAILED = 1;
const FORBIDDEN = 2;
const MAX_NOTES = 1_000;

export async function openGate({ refuse, lookup }: GateOptions): Promise<Gate> {
  const failures = new Map<string, GateFailure>();
  const sockets = new Set<Socket>();
  const server = createServer({ noDelay: true }, (socket) => {
    keep(socket);
    void admit(socket);
  });
  await listening(server);
  const address = server.address();

  function keep(socket: Socket): void {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
  }

  async function admit(socket: Socket): Promise<void> {
    const target = await handshake(socket).catch(() => undefined);
    if (!target) return void socket.destroy();
    const why = await refuse(target.url).catch((error: unknown) => String(error));
    if (why !== undefined) return fail(socket, target, { code: 'REFUSED', message: why }, FORBIDDEN);
    const upstream = connect({ host: target.host, port: target.port, noDelay: true, ...(lookup ? { lookup } : {}) });
    keep(upstream);
    const onError = (error: NodeJS.ErrnoException) => {
      fail(socket, target, { code: codeOf(error), message: error.message }, FAILED);
    };
    upstream.once('error', onError);
    socket.once('close', () => upstream.destroy());
    upstream.once('connect', () => {
      upstream.off('error', onError);
      failures.delete(target.key);
      socket.write(reply(DONE));
      join(socket, upstream);
    });
  }

  function fail(socket: Socket, target: Target, failure: GateFailure, code: number): void {
    if (failures.size >= MAX_NOTES) failures.clear();
    failures.set(target.key, failure);
    socket.end(reply(code));
  }

  return {
    port: typeof address === 'object' && address ? address.port : 0,
    failure: (url) => failures.get(keyOf(bare(url.hostname), portOf(url))),
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

interface Target {
  readonly host: string;
  readonly port: number;
  readonly key: string;
  readonly url: URL;
}

/** Reads the greeting and the request (RFC 1928), and leaves the socket paused behind them. */
async function handshake(socket: Socket): Promise<Target> {
  const read = reader(socket);
  const [version, methods] = await read(2);
  if (version !== 5) throw new Error('not SOCKS5');
  await read(methods!);
  socket.write(GREETING);
  const [, command, , kind] = await read(4);
  if (command !== 1) throw new Error('only CONNECT');
  const length = kind === 1 ? 4 : kind === 4 ? 16 : (await read(1))[0]!;
  const raw = await read(length);
  const port = (await read(2)).readUInt16BE();
  const host = kind === 1 ? raw.join('.') : kind === 4 ? words(raw) : bare(raw.toString('latin1'));
  const url = new URL(`${port === 443 ? 'https' : 'http'}://${isIPv6(host) ? `[${host}]` : host}:${port}/`);
  return { host, port, key: keyOf(host, port), url };
}

const words = (raw: Buffer): string =>
  Array.from({ length: 8 }, (_, index) => raw.readUInt16BE(index * 2).toString(16)).join(':');

function reader(socket: Socket): (bytes: number) => Promise<Buffer> {
  return async (bytes) => {
    for (;;) {
      const chunk = socket.read(bytes) as Buffer | null;
      if (bytes === 0) return Buffer.alloc(0);
      if (chunk) return chunk;
      if (socket.destroyed || socket.readableEnded) throw new Error('ended');
      await new Promise<void>((resolve) => {
        const wake = () => {
          socket.off('readable', wake).off('end', wake).off('close', wake);
          resolve();
        };
        socket.on('readable', wake).on('end', wake).on('close', wake);
      });
    }
  };
}

// A reset stays a reset on the other side: the page's failure keeps its name.
function join(socket: Socket, upstream: Socket): void {
  upstream.on('error', () => socket.resetAndDestroy());
  upstream.once('close', () => socket.destroySoon());
  socket.pipe(upstream);
  upstream.pipe(socket);
}

const reply = (code: number): Buffer => Buffer.from([5, code, 0, 1, 0, 0, 0, 0, 0, 0]);
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '').toLowerCase();
const keyOf = (host: string, port: number): string => `${host}|${port}`;
const portOf = (url: URL): number => Number(url.port) || (url.protocol === 'https:' ? 443 : 80);

// Several addresses that were all tried in vain come as one error; the first of them speaks for all.
function codeOf(error: NodeJS.ErrnoException): string {
  if (error instanceof AggregateError) {
    const first: unknown = error.errors[0];
    if (first instanceof Error && 'code' in first) return String(first.code);
  }
  return error.code ?? 'FAILED';
}

const listening = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
