import type { Element } from 'domhandler';
import { findOne, getAttributeValue, getElementsByTagName, hasAttrib, textContent } from 'domutils';

/** One name of a form and what a browser would send for it. */
export interface Control {
  readonly name: string;
  readonly value: string;
  /** `password`, `hidden`, `checkbox`, `select`, … */
  readonly type: string;
  /** Whether it goes along untouched: what is disabled or not checked stays at home. */
  readonly sent: boolean;
}

const BUTTONS = new Set(['submit', 'image', 'button', 'reset']);

export const attribute = (element: Element, name: string): string | undefined => getAttributeValue(element, name);

const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'attribs' in node && 'name' in node;

function ancestors(element: Element): Element[] {
  const chain: Element[] = [];
  for (let at: unknown = element.parent; isElement(at); at = at.parent) chain.push(at);
  return chain;
}

/** By its own attribute, or by a fieldset around it: unless it stands in that fieldset's first legend. */
function isDisabled(element: Element): boolean {
  if (hasAttrib(element, 'disabled')) return true;
  const chain = [element, ...ancestors(element)];
  return chain.some((one, at) => {
    if (one.name !== 'fieldset' || !hasAttrib(one, 'disabled')) return false;
    const legend = one.children.find((child) => isElement(child) && child.name === 'legend');
    return !chain.slice(0, at).includes(legend as Element);
  });
}

/**
 * A form that opens between the rows of a table is closed there by every parser; what follows in the table belongs to it all the same.
 */
const isCutOff = ({ parent, children }: Element): boolean =>
  isElement(parent) && /^(table|tbody|thead|tfoot|tr)$/.test(parent.name) && !children.some(isElement);

const tableOf = (element: Element): Element | undefined => ancestors(element).find(({ name }) => name === 'table');

const TAGS = new Set(['form', 'input', 'select', 'textarea', 'button']);

/** The elements that belong to a form, in the order of the page. */
function elementsOf(form: Element, root: Element['children']): Element[] {
  let cutOff: Element | undefined;
  return getElementsByTagName((tag) => TAGS.has(tag), root).filter((element) => {
    if (element.name === 'form') {
      if (isCutOff(element)) cutOff = element;
      return false;
    }
    const owner = attribute(element, 'form');
    if (owner !== undefined) return owner !== '' && owner === attribute(form, 'id');
    const around = ancestors(element);
    const own = around.find(({ name }) => name === 'form');
    if (own) return own === form;
    return cutOff === form && around.includes(tableOf(form)!);
  });
}

const collapse = (text: string): string => text.replace(/[\t\n\f\r ]+/g, ' ').trim();

function ofSelect(element: Element, base: { name: string; disabled: boolean }): Control[] {
  const options = getElementsByTagName('option', element.children).map((option) => ({
    value: attribute(option, 'value') ?? collapse(textContent(option)),
    selected: hasAttrib(option, 'selected'),
    disabled: isDisabled(option) || ancestors(option).some((one) => one.name === 'optgroup' && isDisabled(one)),
  }));
  const chosen = options.filter(({ selected }) => selected);
  const isMultiple = hasAttrib(element, 'multiple');
  // A list that shows one option shows the first where none is chosen, and the last of several that are.
  const shown = isMultiple ? chosen : [chosen.at(-1) ?? options.find(({ disabled }) => !disabled)];
  const found = shown.flatMap((option) => (option && !option.disabled ? [option.value] : []));
  const control = { name: base.name, type: 'select' };
  if (found.length === 0) return [{ ...control, value: '', sent: false }];
  return found.map((value) => ({ ...control, value, sent: !base.disabled }));
}

function ofButton(element: Element, type: string, name: string, submitter: Element | undefined): Control[] {
  if (element !== submitter) return [];
  const value = attribute(element, 'value') ?? '';
  if (type !== 'image') return name === '' ? [] : [{ name, value, type, sent: true }];
  const prefix = name === '' ? '' : `${name}.`;
  return ['x', 'y'].map((axis) => ({ name: `${prefix}${axis}`, value: '0', type, sent: true }));
}

function ofElement(element: Element, submitter: Element | undefined): Control[] {
  const name = attribute(element, 'name') ?? '';
  const own = (attribute(element, 'type') ?? '').toLowerCase();
  const disabled = isDisabled(element);
  const isButton = element.name === 'button';
  const type = isButton ? own || 'submit' : own || 'text';
  if (isButton || (element.name === 'input' && BUTTONS.has(type))) return ofButton(element, type, name, submitter);
  if (name === '' || ancestors(element).some((one) => one.name === 'datalist')) return [];
  if (element.name === 'select') return ofSelect(element, { name, disabled });
  if (element.name === 'textarea') return [{ name, value: textContent(element), type: 'textarea', sent: !disabled }];
  if (type === 'checkbox' || type === 'radio') {
    const sent = !disabled && hasAttrib(element, 'checked');
    return [{ name, value: attribute(element, 'value') ?? 'on', type, sent }];
  }
  if (type === 'hidden' && name.toLowerCase() === '_charset_') return [{ name, value: 'UTF-8', type, sent: !disabled }];
  return [{ name, value: type === 'file' ? '' : (attribute(element, 'value') ?? ''), type, sent: !disabled }];
}

/** The controls of a form in the order of the page, as a browser collects them. */
export function readControls(form: Element, root: Element['children'], submitter?: Element): Control[] {
  return elementsOf(form, root).flatMap((element) => ofElement(element, submitter));
}

const TOKEN_NAME = /csrf|xsrf|token|nonce|authenticity|verification|viewstate|session|secret|signature/i;
/** Shorter values are words and numbers that a report may hold by chance. */
const SHORTEST_TOKEN = 8;

/** Whether a hidden value is a token, by its name or by its look: letters and digits mixed, and no address. */
export function isToken({ name, type, value }: Control): boolean {
  if (type !== 'hidden' || value.length < SHORTEST_TOKEN) return false;
  if (TOKEN_NAME.test(name)) return true;
  return /^[\w+=-][\w+/=.:-]{15,}$/.test(value) && /\d/.test(value) && !/^https?:/i.test(value);
}
const CAPTCHA = /g-recaptcha|h-captcha|hcaptcha|cf-turnstile|captcha/i;

/** Whether a form wants a proof of being human that does not stand among the fields of the config. */
export function wantsCaptcha(form: Element, known: ReadonlySet<string>): boolean {
  const shows = (element: Element): boolean => {
    const { class: classes = '', id = '', src = '', name = '', type = '' } = element.attribs;
    if (known.has(name) || type === 'hidden') return false;
    return (
      CAPTCHA.test(`${classes} ${id} ${name}`) || (/^(iframe|img|script)$/.test(element.name) && CAPTCHA.test(src))
    );
  };
  return findOne(shows, form.children) !== null;
}
