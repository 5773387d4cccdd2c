import { SelectorSyntaxError } from '../syntax-error.ts';
import type { AttributeOperator, Condition } from './ast.ts';
import { accept, peek, readName, readQuoted, type Scanner, skipSpace, unclosed, unescapeCss } from './scanner.ts';

const OPERATORS: readonly AttributeOperator[] = ['=', '~=', '|=', '^=', '$=', '*=', '!='];
const BARE = /(?:\\.|[^\]\s"'[\\])+/y;

/** Attributes whose values HTML compares without regard to case. */
const CASELESS = new Set(
  (
    'accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir direction disabled ' +
    'enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize noshade nowrap readonly rel rev ' +
    'rules scope scrolling selected shape target text type valign valuetype vlink'
  ).split(' '),
);

/** `[name]`, `[name="value"]`, `[name^=value i]`: the scanner stands at the bracket. */
export function readAttribute(scanner: Scanner): Condition {
  const opened = scanner.at;
  scanner.at += 1;
  skipSpace(scanner);
  const name = readName(scanner);
  if (name === undefined) {
    if (peek(scanner) === '') throw unclosed('[', opened);
    throw new SelectorSyntaxError(
      '"[" without the name of an attribute',
      opened,
      peek(scanner) === '@' ? 'leave the @ away: it belongs to XPath' : 'write e.g. [href]',
    );
  }
  skipSpace(scanner);
  if (accept(scanner, ']')) return { kind: 'attribute', name };
  const operator = readOperator(scanner, opened);
  skipSpace(scanner);
  const value = readValue(scanner, opened);
  skipSpace(scanner);
  const ignoreCase = readFlag(scanner) ?? CASELESS.has(name.toLowerCase());
  skipSpace(scanner);
  if (!accept(scanner, ']')) {
    if (peek(scanner) === '') throw unclosed('[', opened);
    throw new SelectorSyntaxError(
      `unexpected "${peek(scanner)}" in the brackets`,
      scanner.at,
      'put the value in quotes, and one condition in each pair of brackets',
    );
  }
  return { kind: 'compare', name, operator, value, ignoreCase };
}

function readOperator(scanner: Scanner, opened: number): AttributeOperator {
  const operator = OPERATORS.find((one) => accept(scanner, one));
  if (operator !== undefined) {
    if (operator === '=' && peek(scanner) === '=')
      throw new SelectorSyntaxError('"==" is no comparison', scanner.at - 1, 'write =');
    return operator;
  }
  if (peek(scanner) === '') throw unclosed('[', opened);
  throw new SelectorSyntaxError(
    `unexpected "${peek(scanner)}" in the brackets`,
    scanner.at,
    `known comparisons are ${OPERATORS.join(' ')}`,
  );
}

function readValue(scanner: Scanner, opened: number): string {
  if (peek(scanner) === '"' || peek(scanner) === "'") return readQuoted(scanner);
  BARE.lastIndex = scanner.at;
  const bare = BARE.exec(scanner.text)?.[0];
  if (bare === undefined) {
    if (peek(scanner) === '') throw unclosed('[', opened);
    throw new SelectorSyntaxError('a comparison without a value', scanner.at, 'write the value in quotes');
  }
  scanner.at += bare.length;
  return unescapeCss(bare);
}

function readFlag(scanner: Scanner): boolean | undefined {
  const flag = /[is](?=\s*\])/iy;
  flag.lastIndex = scanner.at;
  const found = flag.exec(scanner.text)?.[0].toLowerCase();
  if (found === undefined) return undefined;
  scanner.at += 1;
  return found === 'i';
}
