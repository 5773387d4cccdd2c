import { SelectorSyntaxError } from '../syntax-error.ts';
import type { Expression } from './ast.ts';
import type { Token } from './lexer.ts';

/** The tokens and the place among them. */
export interface Reader {
  readonly tokens: readonly Token[];
  at: number;
  depth: number;
  /** Reads a whole expression, as it stands in parentheses and brackets. */
  readonly expression: () => Expression;
}

export const here = (reader: Reader, ahead = 0): Token =>
  reader.tokens[Math.min(reader.at + ahead, reader.tokens.length - 1)]!;

export function is(reader: Reader, operator: string, ahead = 0): boolean {
  const token = here(reader, ahead);
  return token.kind === 'operator' && token.text === operator;
}

export function accept(reader: Reader, operator: string): boolean {
  if (!is(reader, operator)) return false;
  reader.at += 1;
  return true;
}

export function expectClosing(reader: Reader, closing: ')' | ']', opened: Token): void {
  if (accept(reader, closing)) return;
  const token = here(reader);
  if (token.kind !== 'end') throw unexpectedToken(token);
  const what = closing === ')' ? 'parenthesis' : 'bracket';
  throw new SelectorSyntaxError(`the ${what} ${opened.text} is not closed`, opened.at, `add ${closing}`);
}

export function unexpectedToken(token: Token): SelectorSyntaxError {
  if (token.kind === 'end') return new SelectorSyntaxError('it ends where more is needed', Math.max(0, token.at - 1));
  const hints: Record<string, string> = {
    '::': 'XPath takes a text with /text() and an attribute with /@name',
    '>': 'a child stands behind /, a descendant behind //',
    ']': 'it closes nothing',
    ')': 'it closes nothing',
  };
  const text = token.kind === 'literal' ? `'${token.text}'` : token.text;
  return new SelectorSyntaxError(`unexpected "${text}"`, token.at, hints[token.text]);
}
