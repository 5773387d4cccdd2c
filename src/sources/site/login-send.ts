import { PageError, StreamError } from '../../core/errors.ts';
import type { HttpRequest, HttpResponse } from '../../core/http.ts';
import { refererOf, type Submission } from './login-form.ts';
import { failed, REFUSING } from './login-outcome.ts';
import type { SessionContext } from './session-context.ts';

export interface Sent {
  readonly response: HttpResponse;
  readonly redirected: boolean;
}

/** 307 and 308 in a row that send the form on. */
const MOST_FORWARDS = 3;

/**
 * Sends a form once and fetches the page that the answer leads to. Those are two requests: what fails on the way to the page must not
 * send the form again.
 * @param page where the form stood
 */
export async function sendForm(context: SessionContext, form: Submission, page: URL): Promise<Sent> {
  const { source: stream, signal, exchange } = context;
  const base = { headers: form.headers, stream, signal, found: true };
  let next = form;
  for (let forwards = 0; ; forwards++) {
    const request: HttpRequest = {
      ...base,
      ...next,
      page: 'login form',
      idempotent: next.method === 'GET',
      accepts: REFUSING,
    };
    const response = await exchange({ ...request, redirects: 'manual' }, (answer) => answer);
    const target = targetOf(stream, response);
    if (!target) return { response, redirected: false };
    const keeps = (response.status === 307 || response.status === 308) && next.method === 'POST';
    if (!keeps) {
      const headers = { accept: form.headers['accept'] ?? '*/*', ...refererOf(page, target) };
      const landing: HttpRequest = { ...base, method: 'GET', url: target, headers, page: 'page after the login' };
      return { response: await land(context, landing, response), redirected: true };
    }
    if (target.origin !== next.url.origin) throw failure(stream, `sends its values on to ${target.origin}`);
    if (forwards >= MOST_FORWARDS)
      throw failure(stream, `is sent on again and again, at last to ${target.pathname}, and nobody takes it`);
    next = { ...next, url: target };
  }
}

/** The page that a login leads to. A page that is not there says nothing about the login. */
async function land(context: SessionContext, request: HttpRequest, sent: HttpResponse): Promise<HttpResponse> {
  try {
    return await context.exchange(request, (answer) => answer);
  } catch (error) {
    const code = error instanceof PageError ? error.code : '';
    if (/^http_40[13]$/.test(code)) throw error;
    if (/^http_4|^cursor_expired$/.test(code)) return { ...sent, url: request.url, body: new Uint8Array() };
    throw failed(context, { url: request.url, isPost: false, fields: [] }, error);
  }
}

function targetOf(source: string, { status, headers, url: from }: HttpResponse): URL | undefined {
  const location = headers['location'];
  if (status < 300 || status > 399 || location === undefined) return undefined;
  const target = URL.parse(location, from.href);
  if (!target || !/^https?:$/.test(target.protocol))
    throw failure(source, 'is answered with a redirect to no web address');
  if (from.protocol === 'https:' && target.protocol === 'http:')
    throw failure(source, 'is answered with a redirect from https to http');
  target.hash = '';
  return target;
}

const failure = (source: string, why: string): StreamError =>
  new StreamError('login_failed', `${source}: the login form ${why}.`, {
    remedy: 'Log in by hand and compare: page, form and fields of session.login.',
  });
