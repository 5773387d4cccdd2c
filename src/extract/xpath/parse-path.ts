import { nearest, SelectorSyntaxError } from '../syntax-error.ts';
import { AXES, type Axis, type Expression, type NodeTest, type Step } from './ast.ts';
import type { Token } from './lexer.ts';
import { parsePrimary } from './parse-primary.ts';
import { accept, expectClosing, here, is, type Reader, unexpectedToken } from './reader.ts';

const ANYWHERE: Step = { axis: 'descendant-or-self', test: { kind: 'node' }, predicates: [] };

/** A location path, or a primary expression with predicates and steps behind it. */
export function parsePath(reader: Reader): Expression {
  if (is(reader, '/') || is(reader, '//')) {
    const slash = here(reader);
    if (accept(reader, '/') && !startsStep(reader)) {
      // A lone slash is the root.
      if (here(reader).kind === 'name') throw unexpectedToken(here(reader));
      return { kind: 'path', from: 'root', steps: [] };
    }
    const steps: Step[] = [];
    if (slash.text === '//') {
      reader.at += 1;
      steps.push(ANYWHERE);
    }
    steps.push(...parseSteps(reader));
    return { kind: 'path', from: 'root', steps };
  }
  const primary = parsePrimary(reader);
  if (primary === undefined) return { kind: 'path', from: 'context', steps: parseSteps(reader) };
  const predicates = parsePredicates(reader);
  const of: Expression = predicates.length === 0 ? primary : { kind: 'filter', of: primary, predicates };
  if (accept(reader, '/')) return { kind: 'path', from: of, steps: parseSteps(reader) };
  if (accept(reader, '//')) return { kind: 'path', from: of, steps: [ANYWHERE, ...parseSteps(reader)] };
  return of;
}

function startsStep(reader: Reader): boolean {
  return here(reader).kind === 'name' || is(reader, '.') || is(reader, '..') || is(reader, '@');
}

function parseSteps(reader: Reader): Step[] {
  const steps = [parseStep(reader)];
  for (;;) {
    if (accept(reader, '//')) steps.push(ANYWHERE);
    else if (!accept(reader, '/')) return steps;
    steps.push(parseStep(reader));
  }
}

function parseStep(reader: Reader): Step {
  const token = here(reader);
  if (accept(reader, '..')) return { axis: 'parent', test: { kind: 'node' }, predicates: parsePredicates(reader) };
  if (accept(reader, '.')) return { axis: 'self', test: { kind: 'node' }, predicates: parsePredicates(reader) };
  let axis: Axis = 'child';
  if (accept(reader, '@')) axis = 'attribute';
  else if (token.kind === 'name' && is(reader, '::', 1)) {
    axis = axisNamed(reader, token);
    reader.at += 2;
  }
  const test = parseTest(reader);
  return { axis, test, predicates: parsePredicates(reader) };
}

function axisNamed(reader: Reader, { text, at }: Token): Axis {
  const axis = AXES.find((one) => one === text);
  if (axis) return axis;
  const taken = here(reader, 2).text;
  const css =
    taken === 'text' || taken === 'html'
      ? `write ${text}/text()`
      : taken === 'attr'
        ? `write ${text}/@${here(reader, 4).text || 'name'}`
        : undefined;
  const near = nearest(text, AXES);
  throw new SelectorSyntaxError(
    `the axis ${text}:: is not known`,
    at,
    css ?? (near === undefined ? undefined : `did you mean ${near}::?`),
  );
}

function parseTest(reader: Reader): NodeTest {
  const token = here(reader);
  if (token.kind !== 'name') throw unexpectedToken(token);
  reader.at += 1;
  if (is(reader, '(')) return parseKindTest(reader, token);
  if (token.text === '*') return { kind: 'any' };
  const name = token.text.slice(token.text.indexOf(':') + 1).toLowerCase();
  const [tag, className] = name.split('.', 2);
  if (className !== undefined)
    throw new SelectorSyntaxError(
      `${token.text} is no name of an element`,
      token.at + tag!.length,
      `write ${tag}[contains(concat(' ', normalize-space(@class), ' '), ' ${className} ')], or the CSS ${token.text}`,
    );
  return name === '*' ? { kind: 'any' } : { kind: 'name', name, written: token.text };
}

function parseKindTest(reader: Reader, { text, at }: Token): NodeTest {
  const opened = here(reader);
  reader.at += 1;
  expectClosing(reader, ')', opened);
  if (text === 'text' || text === 'node' || text === 'comment') return { kind: text };
  throw new SelectorSyntaxError(
    `${text}() is no step`,
    at,
    'a step is a name, *, @name, text(), node() or comment(); functions stand around a path',
  );
}

function parsePredicates(reader: Reader): Expression[] {
  const found: Expression[] = [];
  for (;;) {
    const opened = here(reader);
    if (!accept(reader, '[')) return found;
    if (is(reader, ']'))
      throw new SelectorSyntaxError('an empty predicate', opened.at, 'write a position or a condition');
    const predicate = reader.expression();
    if (predicate.kind === 'literal' && predicate.value === 0)
      throw new SelectorSyntaxError('position 0 matches nothing', opened.at, 'XPath counts from 1: write [1]');
    expectClosing(reader, ']', opened);
    found.push(predicate);
  }
}
