import { SelectorSyntaxError } from '../syntax-error.ts';

/** Reads a selector from left to right. */
export interface Scanner {
  readonly text: string;
  at: number;
}

const NAME = /(?:[\w-]|[^\x00-\x7f]|\\[^\n\r\f])+/y;
const SPACE = /[ \t\r\n\f]*/y;

export function createScanner(text: string): Scanner {
  return { text, at: 0 };
}

export const peek = (scanner: Scanner): string => scanner.text[scanner.at] ?? '';
export const atEnd = (scanner: Scanner): boolean => scanner.at >= scanner.text.length;

export function accept(scanner: Scanner, token: string): boolean {
  if (!scanner.text.startsWith(token, scanner.at)) return false;
  scanner.at += token.length;
  return true;
}

/** True where there was white space. */
export function skipSpace(scanner: Scanner): boolean {
  SPACE.lastIndex = scanner.at;
  const length = SPACE.exec(scanner.text)![0].length;
  scanner.at += length;
  return length > 0;
}

/** A name with its escapes resolved, or undefined where none stands. */
export function readName(scanner: Scanner): string | undefined {
  NAME.lastIndex = scanner.at;
  const found = NAME.exec(scanner.text)?.[0];
  if (found === undefined) return undefined;
  let length = found.length;
  // The space that ends a hexadecimal escape belongs to it: `#\31 a` is the id `1a`.
  const parts = [found];
  while (/\\[0-9a-f]{1,6}$/i.test(parts.at(-1)!) && /^[ \t\r\n\f]/.test(scanner.text.slice(scanner.at + length))) {
    NAME.lastIndex = scanner.at + length + 1;
    const more = NAME.exec(scanner.text)?.[0] ?? '';
    parts.push(` ${more}`);
    length += 1 + more.length;
  }
  scanner.at += length;
  return unescapeCss(parts.join(''));
}

export function unescapeCss(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:([0-9a-f]{1,6})[ \t\r\n\f]?|(.))/gis, (_, hex: string | undefined, char: string) => {
    if (hex === undefined) return char;
    const code = Number.parseInt(hex, 16);
    return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
  });
}

/** A text in quotes, at whose opening quote the scanner stands. */
export function readQuoted(scanner: Scanner): string {
  const quote = peek(scanner);
  const start = scanner.at;
  for (let i = start + 1; i < scanner.text.length; i++) {
    const char = scanner.text[i];
    if (char === '\\') i += 1;
    else if (char === quote) {
      scanner.at = i + 1;
      return unescapeCss(scanner.text.slice(start + 1, i));
    }
  }
  throw new SelectorSyntaxError(`the quote ${quote} is not closed`, start, `add ${quote} behind the text`);
}

/** What stands up to the parenthesis that closes the one before the scanner; the scanner ends behind it. */
export function readRawArgument(scanner: Scanner, opened: number): string {
  let depth = 1;
  for (let i = scanner.at; i < scanner.text.length; i++) {
    const char = scanner.text[i];
    if (char === '\\') i += 1;
    else if (char === '(') depth += 1;
    else if (char === ')') {
      depth -= 1;
      if (depth > 0) continue;
      const raw = scanner.text.slice(scanner.at, i);
      scanner.at = i + 1;
      return unescapeCss(raw);
    }
  }
  throw unclosed('(', opened);
}

export const unclosed = (bracket: '(' | '[', at: number): SelectorSyntaxError =>
  new SelectorSyntaxError(
    `the ${bracket === '(' ? 'parenthesis' : 'bracket'} ${bracket} is not closed`,
    at,
    `add ${bracket === '(' ? ')' : ']'}`,
  );
