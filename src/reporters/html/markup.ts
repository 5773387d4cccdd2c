import { clip, visible } from '../visible.ts';

/** Text that is HTML already. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | readonly Part[] | false | undefined;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const LONGEST = 2_000;

/** Received text as text: no markup comes of it, in an element or in a quoted attribute, and nothing in it hides. */
export const escapeHtml = (text: string): string =>
  visible(clip(text, LONGEST)).replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);

/** HTML in which every value is escaped, but for what is markup already; `false` and undefined leave no trace. */
export function html(texts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  return { markup: texts.reduce((sum, text, at) => sum + write(values[at - 1]) + text) };
}

function write(part: Part): string {
  if (part === undefined || part === false) return '';
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(write).join('');
}

export const NOTHING: Markup = { markup: '' };

/** A link where the address is one of the web, else the text alone. Userinfo is dropped. */
export function anchor(text: string, address: string | undefined): Markup {
  const url = address === undefined ? null : URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return html`${text}`;
  url.username = '';
  url.password = '';
  return html`<a href="${url.href}" rel="noreferrer noopener">${text}</a>`;
}

/** A table that scrolls by itself on a narrow screen. Names that end in a colon stand at the right, as do their cells. */
export function table(names: readonly string[], rows: readonly (readonly Part[])[], longest = 200): Markup {
  if (rows.length === 0) return NOTHING;
  const right = names.map((name) => name.endsWith(':'));
  const side = (at: number): Markup => (right[at] ? html` class="n"` : NOTHING);
  const head = names.map((name, at) => html`<th${side(at)} scope="col">${name.replace(/:$/, '')}</th>`);
  const body = rows
    .slice(0, longest)
    .map((cells) => html`<tr>${cells.map((cell, at) => html`<td${side(at)}>${cell}</td>`)}</tr>`);
  const more = rows.length - longest;
  return html`<div class="scroll" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>${more > 0 && html`<p class="quiet">… and ${more} more, in the JSON report.</p>`}`;
}

/** Names of things: fixed width, broken where they must be. */
export const code = (text: string): Markup => html`<code>${text}</code>`;
