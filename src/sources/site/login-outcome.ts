import type { Element } from 'domhandler';
import { innerText } from 'domutils';
import { CancelledError, IngestError, PageError, StreamError } from '../../core/errors.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import { alarms } from './login-form.ts';
import type { SessionContext } from './session-context.ts';

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
export function refused(context: SessionContext, fields: readonly string[], why: string): StreamError {
  context.emit({ type: 'auth', source: context.source, action: 'refused', reason: why });
  return new StreamError('login_refused', `${context.source}: the login was refused, ${why}`, {
    remedy: `Check the values of session.login.fields (${fields.join(', ')}) and the environment variables behind them.`,
  });
}

/** Statuses by which a site says that these credentials are wrong. */
const REFUSALS = new Set(['http_400', 'http_401', 'http_403', 'http_422', 'unauthorized']);
/** The form was out of date: nobody looked at what stood in it. */
const STALE_FORM = new Set(['http_409', 'http_419', 'http_440']);

const JUDGED = /^http_4(?!08|25|29)|^(unauthorized|cursor_expired|ignored)$|^(redirect|address)_/;

/** Whether the form may be asked for and sent once more: nobody has looked at its values. */
export const isUnjudged = (error: unknown): boolean =>
  error instanceof PageError && (STALE_FORM.has(error.code) || !JUDGED.test(error.code));

/** Whether a status refused what the form sent. */
export const isRefusal = (error: unknown): boolean => error instanceof PageError && REFUSALS.has(error.code);

/** What became of a login whose form could not be sent, or whose page could not be fetched. */
export function failed(
  context: SessionContext,
  what: { readonly url: URL; readonly isPost: boolean; readonly fields: readonly string[] },
  error: unknown,
): unknown {
  const { source } = context;
  const where = `${what.url.host}${what.url.pathname}`;
  if (!(error instanceof IngestError) || error instanceof CancelledError) return error;
  if (what.isPost && REFUSALS.has(error.code))
    return refused(context, what.fields, `${where} answers ${error.code.replace('http_', 'HTTP ')}`);
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
  if (status !== undefined && !['408', '425', '429'].includes(status))
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
