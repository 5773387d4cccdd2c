import { SelectorSyntaxError } from '../syntax-error.ts';
import type { BinaryOperator, Expression } from './ast.ts';
import { tokenize } from './lexer.ts';
import { parsePath } from './parse-path.ts';
import { accept, here, type Reader, unexpectedToken } from './reader.ts';

const DEPTH = 50;

/** @throws SelectorSyntaxError */
export function parseXPath(source: string): Expression {
  const reader: Reader = { tokens: tokenize(source), at: 0, depth: 0, expression: () => parseExpression(reader) };
  if (here(reader).kind === 'end') throw new SelectorSyntaxError('an empty XPath', 0);
  const found = parseExpression(reader);
  if (here(reader).kind !== 'end') throw unexpectedToken(here(reader));
  return found;
}

const LEVELS: readonly (readonly BinaryOperator[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', 'div', 'mod'],
];

function parseExpression(reader: Reader): Expression {
  reader.depth += 1;
  if (reader.depth > DEPTH)
    throw new SelectorSyntaxError(`more than ${DEPTH} parentheses or brackets inside each other`, here(reader).at);
  const found = parseBinary(reader, 0);
  reader.depth -= 1;
  return found;
}

function parseBinary(reader: Reader, level: number): Expression {
  const operators = LEVELS[level];
  if (operators === undefined) return parseUnary(reader);
  let left = parseBinary(reader, level + 1);
  for (;;) {
    const operator = operators.find((one) => accept(reader, one));
    if (operator === undefined) return left;
    left = { kind: 'binary', operator, left, right: parseBinary(reader, level + 1) };
  }
}

function parseUnary(reader: Reader): Expression {
  let negative = false;
  while (accept(reader, '-')) negative = !negative;
  let found = parsePath(reader);
  while (accept(reader, '|')) found = { kind: 'binary', operator: '|', left: found, right: parsePath(reader) };
  return negative ? { kind: 'negate', of: found } : found;
}
