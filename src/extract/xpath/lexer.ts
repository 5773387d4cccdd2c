import { SelectorSyntaxError } from '../syntax-error.ts';

export interface Token {
  readonly kind: 'number' | 'literal' | 'name' | 'operator' | 'end';
  readonly text: string;
  readonly at: number;
}

const TOKEN =
  /\s*(?:(?<number>\d+(?:\.\d*)?|\.\d+)|(?<literal>"[^"]*"|'[^']*')|(?<operator>\/\/|::|\.\.|!=|<=|>=|[/()[\]@,.|+\-=<>*$])|(?<name>[\p{L}_][\p{L}\p{N}_.·-]*(?::(?!:)(?:[\p{L}_][\p{L}\p{N}_.·-]*|\*))?))/uy;

/** Behind these begins something new, so that `*`, `and`, `or`, `div` and `mod` are names there and operators elsewhere. */
const OPENERS = new Set([
  '@',
  '::',
  '(',
  '[',
  ',',
  'and',
  'or',
  'div',
  'mod',
  '*',
  '/',
  '//',
  '|',
  '+',
  '-',
  '=',
  '!=',
  '<',
  '<=',
  '>',
  '>=',
]);
const WORDS = new Set(['and', 'or', 'div', 'mod']);

/** @throws SelectorSyntaxError for a character that XPath has no use for */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  const body = source.trimEnd();
  let at = 0;
  while (at < body.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(body);
    if (!found) throw strange(body, at + /^\s*/.exec(body.slice(at))![0].length);
    at = TOKEN.lastIndex;
    tokens.push(tokenOf(found, tokens.at(-1)));
  }
  tokens.push({ kind: 'end', text: '', at: body.length });
  return tokens;
}

function tokenOf(found: RegExpExecArray, before: Token | undefined): Token {
  const { number, literal, operator, name } = found.groups!;
  const text = number ?? literal ?? operator ?? name!;
  const at = found.index + found[0].length - text.length;
  if (number !== undefined) return { kind: 'number', text, at };
  if (literal !== undefined) return { kind: 'literal', text: text.slice(1, -1), at };
  const begins = before === undefined || (before.kind === 'operator' && OPENERS.has(before.text));
  if (text === '*') return { kind: begins ? 'name' : 'operator', text, at };
  if (operator !== undefined || (!begins && WORDS.has(text))) return { kind: 'operator', text, at };
  return { kind: 'name', text, at };
}

function strange(source: string, at: number): SelectorSyntaxError {
  const char = source[at]!;
  if (char === '"' || char === "'")
    return new SelectorSyntaxError(`the quote ${char} is not closed`, at, `add ${char} behind the text`);
  const name = /^#([\w-]+)/.exec(source.slice(at))?.[1];
  const hints: Record<string, string> = {
    '#': `an id is compared: [@id='${name ?? '…'}']`,
    '!': 'write != or not(…)',
    '&': 'write and',
    '{': 'templates are not read in selectors',
    '^': "write [starts-with(@name, '…')]",
    '~': 'this looks like CSS, which begins with no slash',
  };
  return new SelectorSyntaxError(`unexpected "${char}"`, at, hints[char]);
}
