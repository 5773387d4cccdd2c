import { HTTP_401, REFRESH_TOKEN, UNAUTHORIZED } from '../core/answer-codes.ts';
import { PageError, StreamError } from '../core/errors.ts';
import type { Authenticator, HttpRequest, Layer } from '../core/http.ts';
import { showRequest } from './place.ts';

/** A token that was just made may be refused once more, where it was used up meanwhile; after that the refusal is meant. */
const MAX_REPLAYS = 2;

/**
 * Applies the credential afresh on each attempt. A refused one is renewed (all requests in flight share that) and the
 * request replayed, outside the attempt count. `pace` waits for the rate limit before a replay.
 */
export function authenticate(
  authenticator: Authenticator | undefined,
  pace: (request: HttpRequest) => Promise<void>,
): Layer {
  return (next) => async (request) => {
    for (let replays = 0; ; replays++) {
      const signed = authenticator ? await authenticator.apply(request) : request;
      try {
        return await next(signed);
      } catch (error) {
        if (!(error instanceof PageError) || !isRefusal(error)) throw error;
        const renewed = authenticator && replays < MAX_REPLAYS && (await authenticator.renew(signed.generation ?? 0));
        if (!renewed) throw unauthorized(request, error, authenticator !== undefined);
        await pace(request);
      }
    }
  };
}

const isRefusal = ({ code }: PageError): boolean => code === HTTP_401 || code === REFRESH_TOKEN;

function unauthorized(request: HttpRequest, cause: PageError, hasCredential: boolean): StreamError {
  return new StreamError(UNAUTHORIZED, `${showRequest(request)} refuses the credential: ${cause.message}`, {
    remedy: hasCredential
      ? 'Check that the credential is current and may read this; the secret may have been changed.'
      : 'Add auth to the source: this address wants a credential.',
    cause,
  });
}
