import type { Element } from 'domhandler';
import { findAll, findOne, getElementsByTagName } from 'domutils';
import { StreamError } from '../../core/errors.ts';
import { suggest } from '../../core/nearest.ts';
import type { HtmlPage } from '../../extract/contract.ts';
import { encodeForm, encodeQuery } from './form-body.ts';
import { attribute, type Control, readControls } from './form-controls.ts';

/** What a form sends, and where to. */
export interface Submission {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** A form with its controls. */
export interface LoginForm {
  readonly element: Element;
  readonly submitter: Element | undefined;
  readonly controls: readonly Control[];
}

export function readForm(page: HtmlPage, element: Element, submitter?: Element): LoginForm {
  return { element, submitter, controls: readControls(element, page.root.children, submitter) };
}

/** Whether a form is the one that our fields are for: it has them all, or it asks for a password. */
export const hasFields = ({ controls }: LoginForm, fields: readonly string[]): boolean =>
  fields.length > 0 && fields.every((name) => controls.some((control) => control.name === name));

export const hasPassword = ({ controls }: LoginForm): boolean => controls.some(({ type }) => type === 'password');

/** Puts our values into the controls, in their places. @throws StreamError `login_field_unknown` */
export function fillControls(source: string, form: LoginForm, fields: Readonly<Record<string, string>>): Control[] {
  const names = [...new Set(form.controls.map(({ name }) => name))];
  for (const name of Object.keys(fields)) {
    if (names.includes(name)) continue;
    throw new StreamError('login_field_unknown', `${source}: the login form has no field "${name}".`, {
      remedy:
        `${suggest(name, names) ?? ''} Its fields: ${names.join(', ') || 'none'}. Correct session.login.fields.`.trim(),
    });
  }
  const filled = new Set<string>();
  return form.controls.flatMap((control) => {
    const value = Object.hasOwn(fields, control.name) ? fields[control.name] : undefined;
    if (value === undefined) return control.sent ? [control] : [];
    if (filled.has(control.name)) return [];
    filled.add(control.name);
    return [{ ...control, value, sent: true, type: control.type === 'file' ? 'text' : control.type }];
  });
}

/** What sending the form means. @throws StreamError `login_form_unusable` */
export function submission(source: string, page: HtmlPage, form: LoginForm, controls: readonly Control[]): Submission {
  const { element, submitter } = form;
  const own = (name: string): string =>
    (submitter && attribute(submitter, `form${name}`)) ?? attribute(element, name) ?? '';
  const url = actionOf(source, page, own('action'));
  const method = own('method').trim().toLowerCase() === 'post' ? 'POST' : 'GET';
  const headers = {
    accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
    ...refererOf(page.url, url),
    ...tokenHeader(page),
  };
  if (method === 'GET') {
    url.search = encodeQuery(controls);
    return { method, url, headers };
  }
  const enctype = own('enctype').trim().toLowerCase();
  if (enctype === 'text/plain') throw unusable(source, 'is sent as text/plain, which no server reads safely');
  const { contentType, body } = encodeForm(controls, enctype === 'multipart/form-data' ? 'multipart' : 'urlencoded');
  return { method, url, headers: { ...headers, origin: page.url.origin, 'content-type': contentType }, body };
}

function actionOf(source: string, page: HtmlPage, action: string): URL {
  // An empty action is the page itself, whatever its base says.
  const url = action.trim() === '' ? new URL(page.url) : URL.parse(action.trim(), page.base.href);
  if (!url || !/^https?:$/.test(url.protocol)) throw unusable(source, 'is sent to something that is no web address');
  if (page.url.protocol === 'https:' && url.protocol === 'http:') {
    throw unusable(source, `would send the password in the clear, to ${url.origin}`);
  }
  url.hash = '';
  return url;
}

/** As browsers do by default: the whole address within the origin, the origin alone elsewhere. */
export function refererOf(from: URL, to: URL): Record<string, string> {
  if (from.protocol === 'https:' && to.protocol === 'http:') return {};
  return { referer: from.origin === to.origin ? `${from.origin}${from.pathname}${from.search}` : `${from.origin}/` };
}

const TOKEN_META = /^(csrf[-_]token|_csrf|xsrf[-_]token)$/i;

/** A token that scripts of the page would send as a header. */
export function metaToken(page: HtmlPage): string | undefined {
  const meta = findOne((one) => one.name === 'meta' && TOKEN_META.test(one.attribs['name'] ?? ''), page.root.children);
  const token = meta?.attribs['content']?.trim();
  return token !== undefined && /^[\x21-\x7e]+$/.test(token) ? token : undefined;
}

function tokenHeader(page: HtmlPage): Record<string, string> {
  const token = metaToken(page);
  return token === undefined ? {} : { 'x-csrf-token': token };
}

const unusable = (source: string, why: string): StreamError =>
  new StreamError('login_form_unusable', `${source}: the login form ${why}.`, {
    remedy: 'Check which form session.login.form selects.',
  });

/** The forms of a page as selectors with the names of their fields, for messages. */
export function describeForms(page: HtmlPage): string {
  const forms = getElementsByTagName('form', page.root.children).slice(0, 5);
  if (forms.length === 0) return 'there is no form at all';
  const shown = forms.map((element) => {
    const names = [...new Set(readForm(page, element).controls.map(({ name }) => name))].slice(0, 8);
    return `${selectorOf(element)} (${names.join(', ') || 'no fields'})`;
  });
  return `the forms there: ${shown.join('; ')}`;
}

function selectorOf({ attribs }: Element): string {
  const { id, name, action, class: classes } = attribs;
  if (id) return `form#${id}`;
  if (name) return `form[name="${name}"]`;
  const first = classes?.trim().split(/\s+/)[0];
  if (first) return `form.${first}`;
  return action ? `form[action="${action.split('?')[0]}"]` : 'form';
}

const ALARM = /(^|[-_\s])(error|alert|invalid|danger|warning|flash|notice|message|errorlist|feedback)s?($|[-_\s])/i;

const isAlarm = ({ attribs }: Element): boolean =>
  attribs['role'] === 'alert' || ALARM.test(`${attribs['class'] ?? ''} ${attribs['id'] ?? ''}`);

/** Elements of a page that say why a login was refused. */
export const alarms = (page: HtmlPage): Element[] => findAll(isAlarm, page.root.children);

/** Those in a form, then those beside it. */
export const alarmsAt = (form: Element): Element[] => [
  ...findAll(isAlarm, form.children),
  ...findAll(isAlarm, form.parent?.children ?? []),
];

/** Where a page of its own accord leads to. */
export function refreshTarget(page: HtmlPage): URL | undefined {
  const meta = findOne(
    ({ name, attribs }) => name === 'meta' && attribs['http-equiv']?.toLowerCase() === 'refresh',
    page.root.children,
  );
  const target = /url\s*=\s*['"]?([^'"]+)/i.exec(meta?.attribs['content'] ?? '')?.[1];
  return target === undefined ? undefined : (URL.parse(target.trim(), page.base.href) ?? undefined);
}
