import type { ApiSourcePlan } from '../../config/index.ts';
import { type Connecting, connect } from './connect.ts';

/**
 * Gets the credential of a source, as its first request would: a login or a token request, with retries. Where the
 * credential stands in the config already, nothing is asked.
 * @throws IngestError where the sign-in is refused or the server cannot be reached
 */
export async function signIn(source: ApiSourcePlan, connecting: Connecting): Promise<void> {
  const baseUrl = new URL(source.base_url);
  const { client, authenticator } = connect(
    { source: source.name, baseUrl, http: source, auth: source.auth },
    connecting,
  );
  try {
    const place = { stream: source.name, page: 'sign-in', signal: connecting.signal };
    await authenticator?.apply({ method: 'GET', url: baseUrl, headers: {}, ...place });
  } finally {
    await client.close();
  }
}
