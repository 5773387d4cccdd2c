import { CancelledError, IngestError, PageError, RetryableError, StreamError } from '../core/errors.ts';
import type { HttpResponse } from '../core/http.ts';
import { type Json, lookup, parseJson, parsePath } from '../core/json.ts';
import type { AuthContext } from './context.ts';
import { lifetimeOf } from './lifetime.ts';
import type { Credential } from './renewable.ts';

export interface TokenRequest {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly credentials?: readonly string[];
  /** `login`, `refresh`, `token`: how log lines and messages name it. */
  readonly what: string;
}

/** Where an answer carries what. */
export interface TokenPlaces {
  readonly token_path: string;
  readonly expires_in_path?: string | undefined;
  readonly refresh_token_path: string;
}

const asString = (value: Json | undefined): string | undefined =>
  typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : undefined;

/** Reads a token answer. Tokens are registered as secrets before anything else can happen to them. */
function readToken(
  context: AuthContext,
  request: TokenRequest,
  places: TokenPlaces,
  response: HttpResponse,
): Credential {
  const unusable = (code: string, why: string) =>
    new RetryableError(code, `${context.source}: the answer to the ${request.what} (HTTP ${response.status}) ${why}.`, {
      whenSpent: 'stream',
      attempts: 3,
      remedy: 'Check the path of the login and token_path in the auth of this source.',
    });
  let answer: Json;
  try {
    answer = parseJson(new TextDecoder().decode(response.body));
  } catch {
    // The parse error would quote the body, which may hold a token.
    throw unusable('login_not_json', 'is not JSON');
  }
  const token = asString(lookup(answer, parsePath(places.token_path)));
  const refreshToken = asString(lookup(answer, parsePath(places.refresh_token_path)));
  for (const secret of [token, refreshToken]) if (secret !== undefined) context.secrets.add(secret);
  if (token === undefined) throw unusable('login_no_token', `has no token at "${places.token_path}"`);
  const expiresIn =
    places.expires_in_path === undefined ? undefined : lookup(answer, parsePath(places.expires_in_path));
  const life = lifetimeOf({ token, expiresIn, receivedAt: response.receivedAt, date: response.headers['date'] });
  return { token, life, refreshToken };
}

/** The status with which a token request was refused for good; undefined where another try might do. */
function refusedStatus(error: unknown): number | undefined {
  if (!(error instanceof IngestError)) return undefined;
  // A client that knows of no credential calls a 401 final in its own words.
  if (error.code === 'unauthorized') return 401;
  const found = error instanceof PageError ? /^http_(4\d\d)$/.exec(error.code) : null;
  return found && !['408', '425', '429'].includes(found[1]!) ? Number(found[1]) : undefined;
}

/** Asks for a token. @throws PageError `http_4xx` where it was refused, StreamError where the answer is of no use */
export function requestToken(context: AuthContext, request: TokenRequest, places: TokenPlaces): Promise<Credential> {
  const { what: _, ...rest } = request;
  return context.exchange({ ...rest, stream: context.source, page: request.what, signal: context.signal }, (response) =>
    readToken(context, request, places, response),
  );
}

/** Status codes by which a server says that these credentials are wrong. */
const REFUSALS = new Set([400, 401, 403, 422]);

/** What a failed token request means for the stream. `keys` are the config keys that hold the credentials. */
export function tokenFailure(
  context: AuthContext,
  request: Pick<TokenRequest, 'url' | 'what'>,
  keys: string,
  error: unknown,
): IngestError {
  const where = `${context.source}: the ${request.what} at ${request.url.host}${request.url.pathname}`;
  const status = refusedStatus(error);
  const isOutage = error instanceof StreamError && error.code === 'host_down';
  if (status === undefined && !isOutage && (error instanceof CancelledError || error instanceof StreamError))
    return error;
  if (status !== undefined && REFUSALS.has(status)) {
    context.emit({ type: 'auth', source: context.source, action: 'refused', reason: `HTTP ${status}` });
    return new StreamError('login_refused', `${where} was refused (HTTP ${status}).`, {
      cause: error,
      remedy: `Check ${keys} of this source and the environment variables behind them.`,
    });
  }
  if (status !== undefined)
    return new StreamError('login_failed', `${where} failed (HTTP ${status}).`, {
      cause: error,
      remedy: 'Check the path and the method of the login in the auth of this source.',
    });
  const code = error instanceof IngestError ? error.code : 'unexpected';
  return new StreamError('login_unreachable', `${where} does not answer (${code}).`, {
    cause: error,
    remedy:
      'Nothing needs to change if the server is down: the next run tries again. Else check base_url and the login path.',
  });
}
