import { type Element, isTag } from 'domhandler';
import type { HtmlPage } from '../contract.ts';
import { elementsIn } from '../likeness/score-row.ts';

/** A form that asks for a password: names of its fields as a session's login takes them. */
export interface SuggestedLogin {
  /** Path of the page that it stands on. */
  readonly page: string;
  readonly form: string;
  readonly user: string | undefined;
  readonly password: string;
}

const USER_TYPES = new Set(['text', 'email', 'tel', '']);

/** The login that stands on a page; undefined where none does, or where it asks for more than one password. */
export function loginOn(page: HtmlPage): SuggestedLogin | undefined {
  const form = [...elementsIn(page.root)].find((one) => one.name === 'form' && passwordsIn(one).length > 0);
  const [password, second] = form ? passwordsIn(form) : [];
  if (!form || !password || second) return undefined;
  const inputs = inputsIn(form);
  const before = inputs.slice(0, inputs.indexOf(password)).filter((one) => USER_TYPES.has(typeOf(one)));
  const { id } = form.attribs;
  return {
    page: page.url.pathname + page.url.search,
    form: id !== undefined && /^[A-Za-z][\w-]*$/.test(id) ? `form#${id}` : 'form',
    user: before.map(({ attribs }) => attribs['name']).findLast((name) => name !== undefined && name !== ''),
    password: password.attribs['name'] ?? '',
  };
}

const typeOf = ({ attribs }: Element): string => attribs['type']?.toLowerCase() ?? '';
const inputsIn = (form: Element): Element[] => [...elementsIn(form)].filter(({ name }) => name === 'input');
const passwordsIn = (form: Element): Element[] =>
  inputsIn(form).filter((one) => typeOf(one) === 'password' && (one.attribs['name'] ?? '') !== '');

/** Whether a page has scripts, which may fill it with what its HTML lacks. */
export function hasScripts(page: HtmlPage): boolean {
  const stack = [...page.root.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node)) continue;
    if (node.name === 'script' && isCode(node)) return true;
    stack.push(...node.children);
  }
  return false;
}

const isCode = ({ attribs }: Element): boolean => !/json|importmap|speculation/i.test(attribs['type'] ?? '');
