import { existsOne } from 'domutils';
import { BLOCKED } from '../../core/answer-codes.ts';
import { BlockedError, PageError, StreamError } from '../../core/errors.ts';
import type { HttpRequest } from '../../core/http.ts';
import { joinUrl } from '../../core/url.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import { type Find, finder } from './find-elements.ts';
import { isToken, wantsCaptcha } from './form-controls.ts';
import {
  alarmsAt,
  fillControls,
  hasFields,
  hasPassword,
  type LoginForm,
  metaToken,
  readForm,
  refreshTarget,
  submission,
} from './login-form.ts';
import {
  failed,
  formGone,
  isRefusal,
  isUnjudged,
  quoteAlarm,
  REFUSING,
  type Refusal,
  readRefusal,
  refused,
} from './login-outcome.ts';
import { type Sent, sendForm } from './login-send.ts';
import { nameOf } from './paging/contract.ts';
import { readAnyPage, readPage, type SessionContext } from './session-context.ts';
import type { SessionOptions } from './session-options.ts';

export type LoginOptions = NonNullable<SessionOptions['login']>;

export interface Login {
  /**
   * Fetches the form, sends it and looks at the answer.
   * @param proven these credentials were good before: a status that refuses them may mean the form's token, and is worth one more try
   * @throws StreamError, BlockedError
   */
  run(proven: boolean): Promise<void>;
  /** Whether an address is the login page's, as configured or as it was found after redirects. */
  isAt(url: URL): boolean;
  /** The login form standing on a page. */
  formOn(page: HtmlPage): LoginForm | undefined;
}

const SECRET_NAME = /pass|pwd|secret|token|key|pin|otp|code|credential/i;
/** Whole logins, from the form on, while nobody has judged the credentials. */
const MOST_TRIES = 3;
/** ms before another whole login, doubled each time. */
const PAUSE = 1_000;

const placeOf = (url: URL): string => `${url.host}${url.pathname.replace(/\/+$/, '')}`;

/** Login by a form of the site, as a browser would do it. */
export function createLogin(options: LoginOptions, context: SessionContext): Login {
  const { source, secrets, exchange, signal, cookies } = context;
  const names = Object.keys(options.fields);
  const url = joinUrl(context.baseUrl, options.page);
  const places = new Set([placeOf(url)]);
  const findForms = finder([options.form]);
  const optional = (selector: string | undefined): Find | undefined =>
    selector === undefined ? undefined : finder([selector]);
  const findSubmit = optional(options.submit);
  const findSuccess = optional(options.success);
  const findFailure = optional(options.failure);
  for (const [name, value] of Object.entries(options.fields)) if (SECRET_NAME.test(name)) secrets.add(value);

  function formsOn(page: HtmlPage): LoginForm[] {
    const submitter = findSubmit?.(page)[0];
    return findForms(page)
      .filter(({ name }) => name === 'form')
      .map((element) => readForm(page, element, submitter));
  }

  // Asked of every page: one that lacks a field need not have its forms read.
  function formOn(page: HtmlPage): LoginForm | undefined {
    const isThere = (name: string): boolean => existsOne(({ attribs }) => attribs['name'] === name, page.root.children);
    return names.every(isThere) ? formsOn(page).find((form) => hasFields(form, names)) : undefined;
  }

  /** For the login page itself: a form whose fields have other names is worth a better message than none. */
  function formToFill(page: HtmlPage): LoginForm | undefined {
    const forms = formsOn(page);
    const other = forms.find(hasPassword) ?? (options.form === 'form' ? undefined : forms[0]);
    return forms.find((form) => hasFields(form, names)) ?? other;
  }

  const request = (at: URL, page: string): HttpRequest => ({
    method: 'GET',
    url: at,
    headers: {},
    stream: source,
    page,
    signal,
  });

  async function fetchForm(): Promise<{ page: HtmlPage; form: LoginForm }> {
    for (let tries = 1; ; tries++) {
      const page = await exchange(request(url, 'login page'), (response) =>
        readPage(context, response, 'the login page'),
      ).catch((error: unknown) => {
        throw failed(context, { url, isPost: false, fields: names }, error);
      });
      const form = formToFill(page);
      if (form) {
        places.add(placeOf(page.url));
        return { page, form };
      }
      // Whoever still counts as logged in is sent away from the login page.
      if (tries > 1 || placeOf(page.url) === placeOf(url) || cookies.list().length === 0)
        throw formGone(context, options.form, page);
      cookies.clear();
    }
  }

  function hideValues(page: HtmlPage, form: LoginForm): void {
    for (const { name, type } of form.controls) {
      const own = options.fields[name];
      if (type === 'password' && own !== undefined) secrets.add(own);
    }
    const token = metaToken(page);
    if (token !== undefined) secrets.add(token);
    for (const control of form.controls) if (isToken(control)) secrets.add(control.value);
  }

  async function judge({ response, redirected }: Sent): Promise<HtmlPage> {
    const page = readAnyPage(context, response, 'the answer to the login');
    const failures = findFailure?.(page) ?? [];
    if (failures.length > 0)
      throw refused(context, names, `the page after it says so${quoteAlarm(context, page, failures)}.`);
    if (findSuccess && findSuccess(page).length > 0) return page;
    const form = formOn(page);
    if (form) throw refused(context, names, `the form came back${quoteAlarm(context, page, alarmsAt(form.element))}.`);
    if (!findSuccess) {
      // Where the login is the site's first page, coming back to it says nothing.
      if (redirected && isAt(page.url) && page.url.pathname !== '/')
        throw refused(context, names, `the site leads back to its login page${quoteAlarm(context, page)}.`);
      return page;
    }
    if (await isInside(page, findSuccess)) return page;
    throw new StreamError(
      'login_unproven',
      `${source}: the login form is gone, but nothing matches session.login.success ("${options.success}") on ${page.url.host}${page.url.pathname}${quoteAlarm(context, page)}.`,
      { remedy: 'Correct session.login.success, or log in by hand and look what the site shows first.' },
    );
  }

  /** Looks once more, on the page that the answer leads to, or on the site's first page. */
  async function isInside(page: HtmlPage, find: Find): Promise<boolean> {
    const next = refreshTarget(page) ?? context.baseUrl;
    const target = next.origin === context.baseUrl.origin ? next : context.baseUrl;
    const again = await exchange({ ...request(target, 'page after the login'), found: true }, (response) =>
      readAnyPage(context, response, 'the page after the login'),
    );
    return find(again).length > 0;
  }

  let refusal: Refusal | undefined;
  const isAt = (at: URL): boolean => places.has(placeOf(at));

  async function once(): Promise<void> {
    const { page, form } = await fetchForm();
    hideValues(page, form);
    if (wantsCaptcha(form.element, new Set(names)))
      throw new BlockedError(BLOCKED, `${source}: the login form wants a captcha solved.`, {
        remedy: 'The site does not want automated visitors: ask its operator for access, or for an API.',
      });
    const filled = submission(source, page, form, fillControls(source, form, options.fields));
    const sent = await sendForm(context, filled, page.url);
    const { status, url: answered } = sent.response;
    if (REFUSING.has(status)) {
      refusal = readRefusal(context, sent.response, metaToken(page) !== undefined || form.controls.some(isToken));
      throw new PageError(`http_${status}`, `the login form of ${source} at ${nameOf(answered)} answered ${status}`);
    }
    const { url: landed } = await judge(sent);
    // Where a login leads, being there does not mean that it is due again.
    if (sent.redirected) places.delete(placeOf(landed));
  }

  async function run(proven: boolean): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await once();
      } catch (error) {
        const again = isUnjudged(error) || (proven && tries === 1 && isRefusal(error));
        if (tries >= MOST_TRIES || !again) throw failed(context, { url, isPost: true, fields: names, refusal }, error);
        await context.clock.sleep(PAUSE * 2 ** (tries - 1), signal);
      }
    }
  }

  return { run, isAt, formOn };
}
