import type { LookupFunction } from 'node:net';
import type { Clock, Random } from '../core/clock.ts';
import { BlockedError } from '../core/errors.ts';
import type { Emit } from '../core/events.ts';
import type { Authenticator, CookieJar, HttpClient, HttpRequest, HttpResponse, Layer, Send } from '../core/http.ts';
import type { Secrets } from '../core/secrets.ts';
import { VERSION } from '../core/version.ts';
import { answer } from './answer.ts';
import { authenticate } from './authenticate.ts';
import { breaker, type Witness } from './breaker.ts';
import { createBuffers } from './buffers.ts';
import type { Call } from './call.ts';
import { createCircuit } from './circuit.ts';
import { compose } from './compose.ts';
import type { Hints } from './hints.ts';
import { assertOwnHost, bareHost, paceHost, trustedHosts } from './hosts.ts';
import { createLimiter, learnRate, places, rateLimit } from './limiter.ts';
import type { HttpOptions } from './options.ts';
import { placed } from './place.ts';
import { retry } from './retry.ts';
import { compileRules } from './rules.ts';
import { cancelled, createSend } from './send.ts';
import { trace } from './trace.ts';
import { createTransport } from './transport.ts';
import { createWalls } from './walls.ts';

export interface HttpContext {
  readonly source: string;
  readonly baseUrl: URL;
  /** Makes the source's authenticator; its `exchange` retries too, but carries no credential and takes no place among the requests in flight. */
  readonly makeAuthenticator?: (exchange: HttpClient['exchange']) => Authenticator;
  readonly clock: Clock;
  readonly random: Random;
  readonly emit: Emit;
  /** End of the run, ms since the epoch. */
  readonly deadline: number;
  readonly signal: AbortSignal;
  readonly secrets: Secrets;
  /** Makes redirects and answers of all requests share a session. */
  readonly cookies?: CookieJar;
  /** Told of the first answer of each request that is a wall, so that the evidence can be kept. */
  readonly onBlocked?: (request: HttpRequest, response: HttpResponse, wall: string) => void;
  /** @default the name and version of this program, with its address */
  readonly userAgent?: string;
  /** Slow down with a host that answers slowly. @default false */
  readonly throttle?: boolean;
  /** @default the system's name lookup */
  readonly lookup?: LookupFunction;
}

const USER_AGENT = `adip-ingest/${VERSION} (+https://github.com/org/adip-ingest)`;
/** Failures in a row, over all pages, after which a host counts as out. */
const OUTAGE_THRESHOLD = 5;

const NOBODY: Witness = { note: () => {}, ask: () => undefined };

type Stack = (call: Call, read: (response: HttpResponse) => void) => Layer;

/** The HTTP client of one source: all its streams share its connections, its limits, its circuit and its credential. */
export function createHttpClient(options: HttpOptions, context: HttpContext): HttpClient {
  const { clock, emit, baseUrl, deadline, secrets } = context;
  if (baseUrl.password !== '') secrets.add(decodeURIComponent(baseUrl.password));
  const trusted = trustedHosts(baseUrl, options.allow_hosts);
  const buffers = createBuffers();
  const transport = createTransport({ ...options, buffers, trusted, clock, lookup: context.lookup });
  const send = createSend({
    transport,
    buffers,
    limits: options.limits,
    userAgent: context.userAgent ?? USER_AGENT,
    cookies: context.cookies,
  });
  const limiter = createLimiter({
    rate: options.rate_limit,
    concurrency: options.concurrency,
    throttle: context.throttle ?? false,
    hostOf: paceHost(baseUrl, options.allow_hosts),
    clock,
    emit,
    deadline,
  });
  const rules = compileRules(options.response_rules);
  const walls = createWalls(options.retry.attempts);
  const signed = createStack(true);
  const unsigned = createStack(false);
  let exchanges = 0;
  const authenticator = context.makeAuthenticator?.((request, read) => {
    exchanges += 1;
    // Where credentials are exchanged stands in the config, so that its host is as trusted as base_url's own: unless a page named it.
    if (request.found) assertOwnHost(request, baseUrl, [...options.allow_hosts, ...trusted]);
    else trusted.add(bareHost(request.url.hostname));
    return run(unsigned, request, read);
  });

  function createStack(withCredential: boolean): Stack {
    const circuit = createCircuit({
      ...options.retry,
      threshold: options.retry.attempts === 1 ? OUTAGE_THRESHOLD : Math.min(OUTAGE_THRESHOLD, options.retry.attempts),
      giveUpAfter: options.outage.give_up_after,
      clock,
      random: context.random,
      emit,
      deadline,
    });
    const policy = { ...context, policy: options.retry, giveUpAfter: options.outage.give_up_after, circuit };
    const onHints = ({ retryAt, resetAt }: Hints, { url }: HttpRequest) => {
      if (retryAt === undefined && resetAt !== undefined) limiter.lane(url).pauseUntil(resetAt);
    };
    const attempt: Stack = (call, read) => {
      const onAlive = () => {
        call.alive = true;
        circuit.alive();
      };
      const pace = { wait: (request: HttpRequest) => limiter.pace(request), exchanges: () => exchanges };
      const credential = withCredential ? [authenticate(authenticator, pace)] : [];
      return compose(
        rateLimit(limiter),
        ...credential,
        learnRate(limiter, clock),
        answer({ rules, onHints, onAlive, onBlocked: context.onBlocked, walls, read }),
        trace(emit, clock, () => call.attempt),
      );
    };
    // What was sent for a token is never sent again: it may hold a refresh token that has been rotated since.
    const witness = withCredential ? createWitness(attempt) : NOBODY;
    return (call, read) =>
      compose(
        retry(policy, call),
        ...(withCredential ? [places(limiter)] : []),
        breaker(circuit, call, witness),
        attempt(call, read),
      );
  }

  function createWitness(attempt: Stack): Witness {
    let known: HttpRequest | undefined;
    return {
      note(request) {
        known = request;
      },
      ask(signal) {
        if (!known) return undefined;
        const own: Call = { attempt: 1, alive: false, verdict: 'closed' };
        const layers = attempt(own, (response) => response.release?.());
        const asked = layers(send)({ ...known, page: `${known.page} (probe)`, signal });
        return asked.then(
          () => {},
          (error) => {
            // A host that refuses what it gave before (a cursor that serves once) lives all the same.
            if (!own.alive) throw error;
          },
        );
      },
    };
  }

  async function run<T>(
    stack: Stack,
    given: HttpRequest,
    read: (response: HttpResponse) => T,
    wire: Send = send,
  ): Promise<T> {
    const request = withSignal(given, context.signal);
    let value: { read: T } | undefined;
    const layers = stack({ attempt: 1, alive: false, verdict: 'closed' }, (response) => {
      value = { read: read(response) };
    });
    try {
      await layers(wire)(request);
    } catch (error) {
      if (request.signal.aborted) throw cancelled(request.signal);
      if (error instanceof BlockedError) walls.close(request.stream);
      if (error instanceof Error) error.message = secrets.redact(placed(error, request, context.source));
      throw error;
    }
    return value!.read;
  }

  return {
    exchange: async (request, read, wire) => {
      assertOwnHost(request, baseUrl, options.allow_hosts);
      return run(signed, request, read, wire);
    },
    space: (ms, url = baseUrl) => limiter.lane(url).space(ms),
    close: () => transport.close(),
  };
}

function withSignal(request: HttpRequest, signal: AbortSignal): HttpRequest {
  if (request.signal === signal) return request;
  return { ...request, signal: AbortSignal.any([request.signal, signal]) };
}
