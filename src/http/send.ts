import { CancelledError, IngestError, PageError } from '../core/errors.ts';
import type { CookieJar, HttpRequest, HttpResponse, Send } from '../core/http.ts';
import type { Buffers } from './buffers.ts';
import { ACCEPTED_ENCODINGS, type BodyLimits, decompress } from './decompress.ts';
import type { Download } from './download.ts';
import { showRequest } from './place.ts';
import { followRedirect, REDIRECT_LIMIT, redirectTarget } from './redirect.ts';
import type { Transport } from './transport.ts';

export interface SendOptions {
  readonly transport: Transport;
  readonly buffers: Buffers;
  readonly limits: BodyLimits;
  readonly userAgent: string;
  /** Asked and told on every hop. */
  readonly cookies?: CookieJar | undefined;
}

/** The innermost part: one request with its redirects, answered by a complete and decompressed body. */
export function createSend({ transport, buffers, limits, userAgent, cookies }: SendOptions): Send {
  const defaults = { accept: '*/*', 'accept-encoding': ACCEPTED_ENCODINGS, 'user-agent': userAgent };

  async function fetch(request: HttpRequest, cookie: string | undefined, era: number | undefined): Promise<Download> {
    const answer = await transport.fetch({
      method: request.method,
      url: request.url,
      headers: { ...defaults, ...request.headers, ...(cookie === undefined ? {} : { cookie }) },
      body: request.body,
      idempotent: request.idempotent ?? true,
      signal: request.signal,
    });
    cookies?.store(request.url, answer.setCookies, era);
    return answer;
  }

  async function follow(first: HttpRequest): Promise<{ request: HttpRequest; answer: Download }> {
    let request = first;
    const era = cookies?.era();
    // A session that began meanwhile is none of this request's business: its next hop could use up a token there.
    const cookieFor = ({ headers, url }: HttpRequest): string | undefined =>
      joinCookies(headers['cookie'], cookies?.era() === era ? cookies?.header(url) : undefined);
    const seen = new Set<string>();
    for (let hops = 0; ; hops++) {
      const cookie = cookieFor(request);
      const answer = await fetch(request, cookie, era);
      const target = redirectTarget(answer.status, answer.headers['location'], request.url);
      if (!target || request.redirects === 'manual') return { request, answer };
      seen.add(visit(request, cookie));
      const next = followRedirect(request, answer.status, target);
      // With another cookie, the same address is another question: some sites send everybody round once.
      if (seen.has(visit(next, cookieFor(next)))) throw inCircles(first);
      if (hops + 1 > REDIRECT_LIMIT) throw tooMany(first);
      request = next;
    }
  }

  return async (original) => {
    try {
      const { request, answer } = await follow(original);
      return await complete(request, answer, limits, buffers);
    } catch (error) {
      if (original.signal.aborted) throw cancelled(original.signal);
      throw error;
    }
  };
}

const visit = ({ method, url }: HttpRequest, cookie: string | undefined): string =>
  JSON.stringify([method, url.href, cookie]);

/** The config's own cookies with those of the jar, which are newer where both know a name. */
function joinCookies(own: string | undefined, kept: string | undefined): string | undefined {
  if (own === undefined || kept === undefined) return own ?? kept;
  const names = new Set(kept.split('; ').map(cookieName));
  const rest = own.split(/;\s*/).filter((pair) => pair !== '' && !names.has(cookieName(pair)));
  return [...rest, kept].join('; ');
}

const cookieName = (pair: string): string => pair.split('=', 1)[0]!.trim();

async function complete(
  request: HttpRequest,
  answer: Download,
  limits: BodyLimits,
  buffers: Buffers,
): Promise<HttpResponse> {
  const { status, headers, setCookies, body, receivedAt } = answer;
  const base = { status, headers, setCookies, url: request.url, wireBytes: body.byteLength, receivedAt };
  const given = hasNoBody(request, answer) ? undefined : decompress(body, headers['content-encoding'], limits);
  if (given === undefined) return { ...base, body, release: once(() => buffers.give(body)) };
  const plain = given instanceof Promise ? await given : given;
  buffers.give(body);
  return { ...base, body: plain };
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (!done) act();
    done = true;
  };
}

// Some servers announce an encoding for a body of length zero; only where zero was not announced did something get lost.
function hasNoBody(request: HttpRequest, { status, headers, body }: Download): boolean {
  if (request.method === 'HEAD' || status === 204 || status === 304) return true;
  return body.byteLength === 0 && headers['content-length'] === '0';
}

/** What an aborted signal means: its own reason where that is one of ours. */
export function cancelled(signal: AbortSignal): IngestError {
  if (signal.reason instanceof IngestError) return signal.reason;
  return new CancelledError('cancelled', 'the run was cancelled', { cause: signal.reason });
}

const inCircles = (request: HttpRequest): PageError =>
  new PageError('redirect_loop', `${showRequest(request)} is redirected in circles`, {
    remedy: 'Open the address in a browser: it may want a session or a cookie.',
  });

const tooMany = (request: HttpRequest): PageError =>
  new PageError('redirect_limit', `${showRequest(request)} was redirected more than ${REDIRECT_LIMIT} times`, {
    remedy: 'Write the final address into base_url or path.',
  });
