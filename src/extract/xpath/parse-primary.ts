import { nearest, SelectorSyntaxError } from '../syntax-error.ts';
import type { Expression } from './ast.ts';
import type { Token } from './lexer.ts';
import { accept, expectClosing, here, is, type Reader } from './reader.ts';
import { ARITIES } from './signatures.ts';

/** A literal, a call or something in parentheses; undefined where a location path begins. */
export function parsePrimary(reader: Reader): Expression | undefined {
  const token = here(reader);
  if (token.kind === 'number' || token.kind === 'literal') {
    reader.at += 1;
    return { kind: 'literal', value: token.kind === 'number' ? Number(token.text) : token.text };
  }
  if (is(reader, '$'))
    throw new SelectorSyntaxError('variables have no values here', token.at, 'write the value itself');
  if (accept(reader, '(')) {
    const inside = reader.expression();
    expectClosing(reader, ')', token);
    return inside;
  }
  if (token.kind === 'name' && is(reader, '(', 1) && !/^(?:text|node|comment|processing-instruction)$/.test(token.text))
    return parseCall(reader, token);
  return undefined;
}

function parseCall(reader: Reader, token: Token): Expression {
  const arity = ARITIES.get(token.text);
  if (arity === undefined) {
    const near = nearest(token.text, ARITIES.keys());
    throw new SelectorSyntaxError(
      `the function ${token.text}() is not known`,
      token.at,
      near === undefined ? undefined : `did you mean ${near}()?`,
    );
  }
  reader.at += 1;
  const opened = here(reader);
  reader.at += 1;
  const values: Expression[] = [];
  if (!is(reader, ')')) {
    do values.push(reader.expression());
    while (accept(reader, ','));
  }
  expectClosing(reader, ')', opened);
  const [least, most] = arity;
  if (values.length < least || values.length > most) {
    const wanted =
      least === most ? `${least}` : most === Number.POSITIVE_INFINITY ? `at least ${least}` : `${least} to ${most}`;
    throw new SelectorSyntaxError(`${token.text}() takes ${wanted} values, not ${values.length}`, token.at);
  }
  return { kind: 'call', name: token.text, values };
}
