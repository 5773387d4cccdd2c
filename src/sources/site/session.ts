import { createHash } from 'node:crypto';
import { StreamError } from '../../core/errors.ts';
import type { Authenticator, HttpResponse } from '../../core/http.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import { finder } from './find-elements.ts';
import { createLogin } from './login.ts';
import { createProof } from './proof.ts';
import type { SessionContext } from './session-context.ts';
import type { SessionOptions } from './session-options.ts';

export type { SessionContext, SessionStore } from './session-context.ts';

export interface SiteSession extends Authenticator {
  /**
   * Whether a page shows that the session is over: the site led to its login page, one of the `expired` selectors matches, (without
   * those) the login form stands on it, or it lacks the element of `success` that the pages of its kind had. Throw PageError `refresh_token`
   * from `read` then: the login is renewed and the page asked for again.
   * @param kind of the page: those of one kind are made alike. @default page
   */
  isExpired(response: HttpResponse, page: HtmlPage, kind?: string): boolean;
  /** Hands the cookies as they are now to the store; for the end of a run, since sites renew them as they go. */
  keep(): void;
}

/** Logins in a row of which no page came before the next one was due: then the login is not what is missing. */
const MOST_FRUITLESS = 1;

/** The session of one source: one login that all its requests share, renewed once each time it ends. */
export function createSession(options: SessionOptions, context: SessionContext): SiteSession {
  const { source, cookies, emit, stored } = context;
  const login = options.login ? createLogin(options.login, context) : undefined;
  const findExpired = options.expired ? finder(options.expired) : undefined;
  const findSuccess = options.login?.success === undefined ? undefined : finder([options.login.success]);
  let generation = 0;
  const proof = createProof();
  let isOpen = false;
  let fruitless = 0;
  let underway: Promise<void> | undefined;
  let refusal: StreamError | undefined;

  /** What an earlier run left, if it is there. */
  function restore(): boolean {
    const kept = stored?.load();
    if (!kept) return false;
    cookies.load(kept);
    proof.expect(stored?.proven?.() ?? []);
    return cookies.list().length > 0;
  }

  function keep(): void {
    stored?.save(cookies.list(), proof.kinds());
  }

  async function logIn(): Promise<void> {
    if (!login) return;
    const isFirst = generation === 0;
    // Answers to what was asked before belong to the session that ends here.
    cookies.begin();
    await login.run(!isFirst);
    emit({
      type: 'auth',
      source,
      action: isFirst ? 'login' : 'refresh',
      reason: isFirst ? 'first use' : 'the session was over',
    });
    if (!stored) return;
    keep();
    emit({ type: 'auth', source, action: 'persisted', reason: 'the session is kept for the next run' });
  }

  function renewNow(): Promise<void> {
    // Asking again with what was refused may lock the account.
    if (refusal) return Promise.reject(refusal);
    underway ??= logIn()
      .then(() => {
        generation += 1;
        isOpen = true;
      })
      .catch((error: unknown) => {
        isOpen = false;
        if (isFinal(error)) refusal = error;
        throw error;
      })
      .finally(() => {
        underway = undefined;
      });
    return underway;
  }

  function open(): void {
    if (isOpen || underway || generation > 0 || !restore()) return;
    generation = 1;
    isOpen = true;
  }

  function lacksProof(url: string, page: HtmlPage, kind: string): boolean {
    return findSuccess ? proof.isGone({ kind, url, has: findSuccess(page).length > 0 }, generation) : false;
  }

  return {
    async apply(request) {
      if (refusal) throw refusal;
      open();
      if (underway || !isOpen) await renewNow();
      return { ...request, generation };
    },
    async renew(over) {
      if (!login) return false;
      if (over < generation && isOpen) return true;
      if (!underway) {
        fruitless += 1;
        if (fruitless > MOST_FRUITLESS) return false;
      }
      await renewNow();
      return true;
    },
    isExpired(response, page, kind = 'page') {
      const isShown = login?.isAt(response.url) || (findExpired ? findExpired(page).length > 0 : login?.formOn(page));
      const isOver = Boolean(isShown) || lacksProof(response.url.href, page, kind);
      if (!isOver) fruitless = 0;
      return isOver;
    },
    keep,
  };
}

const FINAL = new Set([
  'login_refused',
  'login_form_gone',
  'login_field_unknown',
  'login_form_unusable',
  'login_unproven',
  'login_failed',
  'login_throttled',
  'foreign_host',
  'insecure_url',
  'blocked',
]);

/** Another stream would meet the same end, and the site one more login. */
const isFinal = (error: unknown): error is StreamError => error instanceof StreamError && FINAL.has(error.code);

const SECRET_NAME = /pass|pwd|secret|token|key|pin|otp|code|credential/i;

/**
 * What a kept session belongs to: page and user of the login, so that another user's session is never taken. Nothing in it lets a
 * password be guessed.
 */
export function sessionKey({ login }: SessionOptions, baseUrl: URL): string {
  const fields = Object.entries(login?.fields ?? {}).filter(([name]) => !SECRET_NAME.test(name));
  const text = JSON.stringify([baseUrl.href, login?.page, fields]);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
