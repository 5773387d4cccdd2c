import { authenticators } from '../../auth/index.ts';
import type { ApiSourcePlan } from '../../config/index.ts';
import type { Authenticator } from '../../core/http.ts';
import { createHttpClient } from '../../http/index.ts';
import type { Connecting } from './tasks.ts';

/**
 * Gets the credential of a source, as its first request would: a login or a token request, with retries. Where the
 * credential stands in the config already, nothing is asked.
 * @throws IngestError where the sign-in is refused or the server cannot be reached
 */
export async function signIn(source: ApiSourcePlan, connecting: Connecting): Promise<void> {
  const baseUrl = new URL(source.base_url);
  let authenticator: Authenticator | undefined;
  const client = createHttpClient(source, {
    ...connecting,
    source: source.name,
    baseUrl,
    makeAuthenticator: (exchange) => {
      authenticator = authenticators.create(source.auth, { ...connecting, source: source.name, baseUrl, exchange });
      return authenticator;
    },
  });
  try {
    const place = { stream: source.name, page: 'sign-in', signal: connecting.signal };
    await authenticator?.apply({ method: 'GET', url: baseUrl, headers: {}, ...place });
  } finally {
    await client.close();
  }
}
