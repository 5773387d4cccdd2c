import type { Element } from 'domhandler';
import { innerText } from 'domutils';
import { CancelledError, IngestError, PageError, StreamError } from '../../core/errors.ts';
import type { HttpResponse } from '../../core/http.ts';
import { type HtmlPage, hasScripts } from '../../extract/index.ts';
import { alarms, describeForms } from './login-form.ts';
import { readAnyPage, type SessionContext } from './session-context.ts';

const LONGEST_MESSAGE = 160;

/** What a page says about a login, ready to be quoted: `: "Wrong password"`; empty where it says nothing. */
export function quoteAlarm({ secrets }: SessionContext, page: HtmlPage, likeliest: readonly Element[] = []): string {
  for (const element of [...likeliest, ...alarms(page)]) {
    const text = secrets.redact(innerText(element).replace(/\s+/g, ' ').trim());
    if (text !== '') return `: "${text.length > LONGEST_MESSAGE ? `${text.slice(0, LONGEST_MESSAGE)}…` : text}"`;
  }
  return '';
}

/** The site does not want these credentials. Told once per run: they are not tried again. */
export function refused(
  context: SessionContext,
  fields: readonly string[],
  why: string,
  mayBeToken = false,
): StreamError {
  context.emit({ type: 'auth', source: context.source, action: 'refused', reason: why });
  const check = `Check the values of session.login.fields (${fields.join(', ')}) and the environment variables behind them.`;
  return new StreamError('login_refused', `${context.source}: the login was refused, ${why}`, {
    remedy: mayBeToken ? `${check} ${TOKEN_REMEDY}` : check,
  });
}

const TOKEN_REMEDY =
  'Or the token of the form was missing or out of date: compare with what a browser sends; a hidden field that scripts fill in stands in no form that is read here, and session.login.form may select another form.';

/** No form of the login page is the login's. */
export function formGone({ source }: SessionContext, form: string, page: HtmlPage): StreamError {
  const at = `${page.url.host}${page.url.pathname}`;
  return new StreamError(
    'login_form_gone',
    `${source}: no login form matches "${form}" on ${at}; ${describeForms(page)}.`,
    {
      remedy: `Correct session.login.form, or session.login.page if the login has moved.${hasScripts(page) ? ' A form that scripts put there is not seen.' : ''}`,
    },
  );
}

/** Statuses by which a site says that these credentials are wrong. */
export const REFUSING = new Set([400, 401, 403, 422]);
const REFUSALS = new Set([...[...REFUSING].map((status) => `http_${status}`), 'unauthorized']);

const TOKEN_WORDS = /csrf|xsrf|forgery|token/i;

/** What an answer that refused a form shows of the reason. */
export interface Refusal {
  /** What the page says: `: "Wrong password"`, or nothing. */
  readonly quote: string;
  readonly mayBeToken: boolean;
}

/** @param hadToken whether a token stood in the form that was sent */
export function readRefusal(context: SessionContext, response: HttpResponse, hadToken: boolean): Refusal {
  const page = readAnyPage(context, response, 'the answer to the login');
  const namesToken = TOKEN_WORDS.test(Buffer.from(response.body).toString('utf8'));
  return { quote: quoteAlarm(context, page), mayBeToken: namesToken || (hadToken && response.status !== 401) };
}

/** The form was out of date: nobody looked at what stood in it. */
const STALE_FORM = new Set(['http_409', 'http_419', 'http_440']);

const JUDGED = /^http_4(?!08|25)|^(rate_limited|unauthorized|cursor_expired|ignored)$|^(redirect|address)_/;

/** Whether the form may be asked for and sent once more: nobody has looked at its values. */
export const isUnjudged = (error: unknown): boolean =>
  error instanceof PageError && (STALE_FORM.has(error.code) || !JUDGED.test(error.code));

/** Whether a status refused what the form sent. */
export const isRefusal = (error: unknown): boolean => error instanceof PageError && REFUSALS.has(error.code);

/** What became of a login whose form could not be sent, or whose page could not be fetched. */
export function failed(
  context: SessionContext,
  what: {
    readonly url: URL;
    readonly isPost: boolean;
    readonly fields: readonly string[];
    readonly refusal?: Refusal | undefined;
  },
  error: unknown,
): unknown {
  const { source } = context;
  const where = `${what.url.host}${what.url.pathname}`;
  if (!(error instanceof IngestError) || error instanceof CancelledError) return error;
  if (what.isPost && REFUSALS.has(error.code))
    return refused(
      context,
      what.fields,
      `${where} answers ${error.code.replace('http_', 'HTTP ')}${what.refusal?.quote ?? ''}.`,
      what.refusal?.mayBeToken,
    );
  if (error instanceof StreamError && error.code !== 'host_down' && error.code !== 'unauthorized') return error;
  const status = /^http_(4\d\d)$/.exec(error.code)?.[1] ?? (error.code === 'unauthorized' ? '401' : undefined);
  if (!what.isPost && (status === '404' || error.code === 'cursor_expired'))
    return new StreamError(
      'login_form_gone',
      `${source}: the login page ${where} is not there (HTTP ${status ?? 410}).`,
      {
        cause: error,
        remedy: 'Look where the site has its login now, and correct session.login.page.',
      },
    );
  if (status === '429' || error.code === 'rate_limited')
    return new StreamError(
      'login_throttled',
      `${source}: the login at ${where} has had too many requests (HTTP 429): ${error.message}`,
      {
        cause: error,
        remedy: 'Let some time pass: the next run tries again. Fewer logins help: session.keep, fewer runs at once.',
      },
    );
  if (status !== undefined && !['408', '425'].includes(status))
    return new StreamError('login_failed', `${source}: the login at ${where} failed (HTTP ${status}).`, {
      cause: error,
      remedy: 'Log in by hand and compare: page, form and fields of session.login.',
    });
  if (/^(redirect_|not_html$|page_too_deep$)/.test(error.code))
    return new StreamError('login_failed', `${source}: the login at ${where} leads nowhere: ${error.message}.`, {
      cause: error,
      remedy: 'Open it in a browser and compare: page, form and fields of session.login.',
    });
  return new StreamError('login_unreachable', `${source}: the login at ${where} does not answer: ${error.message}`, {
    cause: error,
    remedy: 'Nothing needs to change if the site is down: the next run tries again. Else check session.login.page.',
  });
}
