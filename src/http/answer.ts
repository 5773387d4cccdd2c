import { BLOCKED, CURSOR_EXPIRED, IGNORED, REFRESH_TOKEN, RESET_PAGINATION } from '../core/answer-codes.ts';
import { PageError, RetryableError, StreamError } from '../core/errors.ts';
import type { HttpRequest, HttpResponse, Layer } from '../core/http.ts';
import { detectBlock } from './blocks.ts';
import { type Hints, readHints } from './hints.ts';
import { showRequest } from './place.ts';
import type { Matched } from './rules.ts';
import { serverWords } from './server-words.ts';
import { BLOCKED_REMEDY, type Walls } from './walls.ts';

const RETRIED = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

export interface AnswerOptions {
  readonly rules: (response: HttpResponse) => Matched | undefined;
  /** Told of every answer's hints, whatever its status. */
  readonly onHints: (hints: Hints, request: HttpRequest) => void;
  /** The host lives: it gave an answer that is no failure of its own. */
  readonly onAlive: () => void;
  /** Shown the first answer that is a wall, while its body is still there; those of further attempts look the same. */
  readonly onBlocked?: ((request: HttpRequest, response: HttpResponse, wall: string) => void) | undefined;
  /** Shared by all requests of the source. */
  readonly walls: Walls;
  /** Takes an accepted answer; what it throws fails the attempt. */
  readonly read: (response: HttpResponse) => void;
}

/** Decides what an answer means: a value to be read, a reason for another attempt, or an end. */
export function answer({ rules, onHints, onAlive, onBlocked, walls, read }: AnswerOptions): Layer {
  let shown = false;
  return (next) => async (request) => {
    walls.assertOpen(request);
    const response = await next(request);
    const hints = readHints(response.headers, response.receivedAt);
    onHints(hints, request);
    const rule = rules(response);
    if (rule) applyRule(rule, request, response, hints);
    else judge(request, response, hints);
    onAlive();
    read(response);
    return response;
  };

  function judge(request: HttpRequest, response: HttpResponse, hints: Hints): void {
    const wall = detectBlock(response);
    if (wall !== undefined) {
      if (!shown) onBlocked?.(request, response, wall);
      shown = true;
      throw blocked(request, response, wall, hints, walls.met(request.stream));
    }
    walls.passed(request.stream);
    const { status } = response;
    if (status >= 200 && status < 300) return;
    if (status === 304 && isConditional(request)) return;
    if (status >= 300 && status < 400 && request.redirects === 'manual') return;
    if (request.accepts?.has(status)) return;
    if (RETRIED.has(status)) throw failed(request, status, hints);
    onAlive();
    if (status === 410) {
      throw new PageError(CURSOR_EXPIRED, `${showRequest(request)} answered 410: it is gone`);
    }
    const said = serverWords(response);
    throw new PageError(`http_${status}`, `${showRequest(request)} answered ${status}`, {
      remedy: `${remedyFor(status)}${said === undefined ? '' : ` The server says: ${said}`}`,
    });
  }

  function applyRule({ action, message }: Matched, request: HttpRequest, response: HttpResponse, hints: Hints): void {
    const code = response.status >= 400 ? `http_${response.status}` : 'response_rule';
    const text = `${showRequest(request)} answered ${response.status}: ${message}`;
    switch (action) {
      case 'success':
        return;
      case 'retry':
        throw new RetryableError(code, text, { notBefore: hints.retryAt });
      case 'rate_limited':
        throw new RetryableError('rate_limited', text, { notBefore: hints.retryAt ?? hints.resetAt, throttled: true });
      case 'fail':
        throw new StreamError('response_rule', text, { remedy: 'A response rule of the source ends the stream here.' });
      case 'ignore':
        onAlive();
        throw new PageError(IGNORED, text);
      case 'refresh_token':
        onAlive();
        throw new PageError(REFRESH_TOKEN, text);
      case 'reset_pagination':
        onAlive();
        throw new StreamError(RESET_PAGINATION, text);
    }
  }
}

function failed(request: HttpRequest, status: number, { retryAt, resetAt }: Hints): RetryableError {
  return new RetryableError(`http_${status}`, `${showRequest(request)} answered ${status}`, {
    notBefore: retryAt ?? (status === 429 ? resetAt : undefined),
    throttled: status === 429,
    remedy: 'The next run asks for it again; if it lasts, ask the operator of the source.',
  });
}

function blocked(
  request: HttpRequest,
  response: HttpResponse,
  wall: string,
  hints: Hints,
  isLast: boolean,
): RetryableError {
  return new RetryableError(BLOCKED, `${showRequest(request)} answered ${response.status} with ${wall}`, {
    whenSpent: 'blocked',
    notBefore: hints.retryAt,
    throttled: true,
    ...(isLast ? { attempts: 1 } : {}),
    remedy: BLOCKED_REMEDY,
  });
}

const isConditional = ({ headers }: HttpRequest): boolean =>
  'if-none-match' in headers || 'if-modified-since' in headers;

function remedyFor(status: number): string {
  if (status === 401)
    return 'Check that the credential is current and may read this; the secret may have been changed.';
  if (status === 403) return 'Check what the credential may read; if this is a rate limit, say so in a response rule.';
  if (status === 404) return 'Check base_url and path.';
  if (status === 304) return 'Nobody asked whether it had changed: a cache on the way is at fault. Tell its operator.';
  if (status >= 300 && status < 400) return 'Check the address: it answers with a redirect that leads nowhere.';
  return 'Check the parameters of the request.';
}
