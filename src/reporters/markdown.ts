import { clip, visible } from './visible.ts';

/**
 * What may act: markup, HTML, tables, formulas; `:` and `.` where they make a bare address or a symbol; what opens a
 * list or a heading at the start.
 */
const ACTIVE = /[&<>"'`*_~[\]()!|\\$@#]|:(?=[^\s\d])|(?<=www)\.|^[-+=]|(?<=^\d{1,9})\.(?=\s|$)/gi;
const LONGEST = 500;
/** Splits `@name` and `#12` so that they are text to GitHub, whose filters look at texts after entities are resolved. */
const SPLIT = '\u200b';

/**
 * Received text as one line of GitHub Markdown that shows what it says and does nothing: no markup, HTML, table cell,
 * link, image, mention, issue reference, comment or formula comes of it, and control characters are shown.
 */
export function escapeMarkdown(text: string, longest = LONGEST): string {
  return visible(clip(text.trim(), longest)).replace(ACTIVE, (sign) => {
    const entity = `&#${sign.codePointAt(0)};`;
    return sign === '@' || sign === '#' ? entity + SPLIT : entity;
  });
}

/** A name (page, column, path, key) in fixed width, where GitHub's own filters look for nothing. */
export const code = (text: string, longest = 200): string => `<code>${escapeMarkdown(text, longest)}</code>`;

/** A link where the address is one of the web, else the text alone. Userinfo is dropped. */
export function link(text: string, address: string | undefined): string {
  const url = address === undefined ? null : URL.parse(address);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return text;
  url.username = '';
  url.password = '';
  const href = url.href.replace(/[()<>|`[\]\\$"]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
  return `[${text}](${href})`;
}

/** A table row of cells that are escaped already. */
export const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Head of a table; a name with a colon at its end stands at the right. */
export function tableHead(names: readonly string[]): string {
  const right = (name: string) => name.endsWith(':');
  return `${row(names.map((name) => name.replace(/:$/, '')))}\n${row(names.map((name) => (right(name) ? '--:' : ':--')))}`;
}

/** A label inside a Mermaid diagram: what has a meaning there goes. */
export const mermaidLabel = (text: string): string =>
  text
    .replace(/[^\p{L}\p{N} ._/-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60)
    .toWellFormed();
