import { HTTP_401, REFRESH_TOKEN, UNAUTHORIZED } from '../core/answer-codes.ts';
import { PageError, StreamError } from '../core/errors.ts';
import type { Authenticator, HttpRequest, Layer } from '../core/http.ts';

/** A token that was just made may be refused once more, where it was used up meanwhile; after that the refusal is meant. */
const MAX_REPLAYS = 2;

/** The rate limit, as a request needs it behind requests for its credential. */
export interface Pace {
  /** Waits until the request may go out. */
  wait(request: HttpRequest): Promise<void>;
  /** Requests for credentials so far: where they took time, the opening that a request waited for is long gone. */
  exchanges(): number;
}

/**
 * Applies the credential afresh on each attempt. A refused one is renewed (all requests in flight share that) and the
 * request replayed, outside the attempt count. Before a replay, and behind a login, `pace` is waited for again.
 */
export function authenticate(authenticator: Authenticator | undefined, pace: Pace): Layer {
  return (next) => async (request) => {
    for (let replays = 0; ; replays++) {
      const signed = authenticator ? await applyPaced(authenticator, request, pace) : request;
      try {
        return await next(signed);
      } catch (error) {
        if (!(error instanceof PageError) || !isRefusal(error)) throw error;
        const renewed = authenticator && replays < MAX_REPLAYS && (await authenticator.renew(signed.generation ?? 0));
        if (!renewed) throw unauthorized(error, signed !== request);
        await pace.wait(request);
      }
    }
  };
}

/** Those who waited for one login would all start at once, on top of its own requests. What waited is signed afresh. */
async function applyPaced(authenticator: Authenticator, request: HttpRequest, pace: Pace): Promise<HttpRequest> {
  const before = pace.exchanges();
  const signed = await authenticator.apply(request);
  if (pace.exchanges() === before) return signed;
  await pace.wait(request);
  return authenticator.apply(request);
}

const isRefusal = ({ code }: PageError): boolean => code === HTTP_401 || code === REFRESH_TOKEN;

function unauthorized(cause: PageError, hasCredential: boolean): StreamError {
  const remedy = hasCredential
    ? (cause.remedy ?? 'Check that the credential is current and may read this.')
    : 'Add auth to the source (session.login to a site): this address wants a credential.';
  const why = hasCredential ? 'the credential is refused' : 'the source has no auth';
  return new StreamError(UNAUTHORIZED, `${cause.message}: ${why}`, { remedy, cause });
}
