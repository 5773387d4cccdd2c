import { templateEnd } from './script-lexer.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
  '\n': '',
};
const CODED = /u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|x([\da-fA-F]{2})|(\r\n|[\s\S])/y;

/** What stands for the escape behind a backslash, and how long that is. */
function escaped(text: string, at: number): { text: string; length: number } {
  CODED.lastIndex = at;
  const found = CODED.exec(text);
  if (!found) throw new SyntaxError(`the text ends in the middle, after ${text.length}`);
  const [whole, four, braced, two, other] = found;
  if (other !== undefined) return { text: other === '\r\n' ? '' : (ESCAPES[other] ?? other), length: whole.length };
  const code = Number.parseInt(four ?? braced ?? two ?? '', 16);
  return { text: code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code), length: whole.length };
}

/**
 * A quoted text, raw line breaks and control characters as they stand.
 * @throws {SyntaxError} where its quote is never closed
 */
export function looseQuoted(text: string, from: number): { text: string; end: number } {
  const quote = text.charCodeAt(from);
  let out = '';
  let start = from + 1;
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return { text: out + text.slice(start, at), end: at + 1 };
    if (code !== 0x5c) continue;
    const stands = escaped(text, at + 1);
    out += text.slice(start, at) + stands.text;
    at += stands.length;
    start = at + 1;
  }
  throw new SyntaxError(`the text ends in the middle, after ${text.length}`);
}

/** A template literal; its text is undefined where code is set in. */
export function looseTemplate(text: string, from: number): { text: string | undefined; end: number } {
  const end = templateEnd(text, from);
  const body = text.slice(from, end);
  if (!body.endsWith('`') || /(?<!\\)\$\{/.test(body)) return { text: undefined, end };
  return { text: looseQuoted(body, 0).text, end };
}
