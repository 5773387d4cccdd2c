import { StreamError } from '../core/errors.ts';
import type { Authenticator, HttpRequest } from '../core/http.ts';
import type { AuthContext } from './context.ts';
import type { Lifetime } from './lifetime.ts';

/** A credential that ends, with what is needed to renew it. */
export interface Credential {
  readonly token: string;
  readonly life: Lifetime | undefined;
  readonly refreshToken: string | undefined;
}

export interface Renewable {
  /** A new credential; `previous` is the one that ends or was refused. @throws StreamError */
  obtain(previous: Credential | undefined): Promise<Credential>;
  put(request: HttpRequest, token: string): HttpRequest;
}

/** Tokens in a row that may be refused with hardly a request served before it is plain that tokens are not the matter. */
const REFUSED_IN_A_ROW = 20;
/** Requests that may be under way, neither served nor refused, at any time. */
const IN_FLIGHT = 16;
/** After a failed early renewal the old token serves this long, ms, before the next try. */
const PAUSE_MS = 10_000;

/** Shares one credential, and one renewal of it, among all requests of a source. */
export function createRenewable(
  { source, clock, emit, signal }: AuthContext,
  { obtain, put }: Renewable,
): Authenticator {
  let current: { readonly credential: Credential; readonly generation: number } | undefined;
  let streak = { uses: 0, refusals: 0, tokens: 0 };
  let notBefore = 0;
  let underway: Promise<void> | undefined;
  let refusal: StreamError | undefined;

  function renewNow(): Promise<void> {
    // Asking again with what was refused may lock the account.
    if (refusal) return Promise.reject(refusal);
    underway ??= obtain(current?.credential)
      .then((credential) => {
        current = { credential, generation: (current?.generation ?? 0) + 1 };
      })
      .catch((error: unknown) => {
        if (error instanceof StreamError && error.code === 'login_refused') refusal = error;
        throw error;
      })
      .finally(() => {
        underway = undefined;
      });
    return underway;
  }

  /** A token that still serves is better than none: its early renewal may fail without harm. */
  async function renewEarly(life: Lifetime): Promise<void> {
    try {
      await renewNow();
    } catch (error) {
      const isOutage = error instanceof StreamError && error.code === 'login_unreachable';
      if (!isOutage || signal.aborted || clock.now() >= life.endsAt) throw error;
      notBefore = clock.now() + PAUSE_MS;
      emit({
        type: 'warning',
        code: error.code,
        message: `${source}: the token could not be renewed early and serves on until its end`,
      });
    }
  }

  async function ready(): Promise<NonNullable<typeof current>> {
    if (refusal) throw refusal;
    if (!current) await renewNow();
    const life = current?.credential.life;
    const now = clock.now();
    if (!life || now < Math.max(life.renewAt, Math.min(notBefore, life.endsAt))) return current!;
    // While the old token has time left, nobody waits for the new one; what fails in the background fails again in front.
    const renewal = renewEarly(life);
    if (now < (life.renewAt + life.endsAt) / 2) renewal.catch(() => {});
    else await renewal;
    return current!;
  }

  /** A token that serves a request or two before its refusal is short-lived; tokens that serve none are not wanted. */
  function countToken(): void {
    if (streak.uses - streak.refusals > IN_FLIGHT) streak = { uses: 0, refusals: 0, tokens: 0 };
    streak.tokens += 1;
    if (streak.tokens < REFUSED_IN_A_ROW) return;
    refusal = new StreamError('login_refused', `${source} refuses each new token: ${streak.tokens} in a row.`, {
      remedy:
        'Check that this account may read the streams of this source, and in which header its tokens are sent (auth.header, auth.scheme).',
    });
    throw refusal;
  }

  return {
    async apply(request) {
      const { credential, generation } = await ready();
      streak.uses += 1;
      return { ...put(request, credential.token), generation };
    },
    async renew(refused) {
      streak.refusals += 1;
      if (current && refused < current.generation) return true;
      if (!underway) countToken();
      await renewNow();
      return true;
    },
  };
}
