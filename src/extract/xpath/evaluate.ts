import type { Expression, Step } from './ast.ts';
import { nodesOn, REVERSE } from './axes.ts';
import { callFunction } from './functions.ts';
import { inOrder, type Node, stringOf } from './nodes.ts';
import { type Context, toBoolean, toNumber, type Value } from './values.ts';

export function evaluate(expression: Expression, context: Context): Value {
  switch (expression.kind) {
    case 'literal':
      return expression.value;
    case 'negate':
      return -toNumber(evaluate(expression.of, context));
    case 'call':
      return callFunction(
        expression.name,
        expression.values.map((value) => evaluate(value, context)),
        context,
      );
    case 'filter': {
      const found = evaluate(expression.of, context);
      return typeof found === 'object' ? filterNodes(found, expression.predicates, context.root) : [];
    }
    case 'path': {
      const { from } = expression;
      if (from === 'root') return takeSteps([context.root], expression.steps, context.root);
      const start = from === 'context' ? [context.node] : evaluate(from, context);
      return typeof start === 'object' ? takeSteps(start, expression.steps, context.root) : [];
    }
    case 'binary':
      return evaluateBinary(expression, context);
  }
}

function takeSteps(start: readonly Node[], steps: readonly Step[], root: Node): readonly Node[] {
  let nodes = start;
  for (let i = 0; i < steps.length; i++) {
    const [step, next] = [steps[i]!, steps[i + 1]];
    if (next !== undefined && isShortcut(step, next)) {
      nodes = takeStep(nodes, { ...next, axis: 'descendant' }, root);
      i += 1;
    } else nodes = takeStep(nodes, step, root);
  }
  return nodes;
}

/** `//name` asks each node for its children; where no position counts, the descendants are the same and come in order. */
const isShortcut = (step: Step, next: Step): boolean =>
  step.axis === 'descendant-or-self' &&
  step.test.kind === 'node' &&
  step.predicates.length === 0 &&
  next.axis === 'child' &&
  !next.predicates.some(dependsOnPosition);

/** Whether a predicate can be a number, or asks for the position. */
function dependsOnPosition(expression: Expression): boolean {
  switch (expression.kind) {
    case 'literal':
      return typeof expression.value === 'number';
    case 'path':
      return false;
    case 'binary':
      return /^(?:[-+*]|div|mod)$/.test(expression.operator) || asksPosition(expression);
    case 'call':
      return !/^(?:contains|starts-with|ends-with|not|boolean)$/.test(expression.name) || asksPosition(expression);
    default:
      return true;
  }
}

function asksPosition(expression: Expression): boolean {
  switch (expression.kind) {
    case 'call':
      return expression.name === 'position' || expression.name === 'last' || expression.values.some(asksPosition);
    case 'binary':
      return asksPosition(expression.left) || asksPosition(expression.right);
    case 'negate':
      return asksPosition(expression.of);
    default:
      return false;
  }
}

function takeStep(nodes: readonly Node[], step: Step, root: Node): readonly Node[] {
  const found: Node[] = [];
  for (const node of nodes) {
    const here = filterNodes(nodesOn(step.axis, node, step.test), step.predicates, root);
    if (nodes.length === 1 && !REVERSE.has(step.axis)) return here;
    for (const one of here) found.push(one);
  }
  return inOrder(found);
}

function filterNodes(nodes: readonly Node[], predicates: readonly Expression[], root: Node): readonly Node[] {
  let left = nodes;
  for (const predicate of predicates) {
    const size = left.length;
    if (predicate.kind === 'literal' && typeof predicate.value === 'number') {
      const one = left[predicate.value - 1];
      left = one === undefined ? [] : [one];
    } else
      left = left.filter((node, i) => {
        const value = evaluate(predicate, { node, position: i + 1, size, root });
        return typeof value === 'number' ? value === i + 1 : toBoolean(value);
      });
  }
  return left;
}

function evaluateBinary({ operator, left, right }: Extract<Expression, { kind: 'binary' }>, context: Context): Value {
  const first = evaluate(left, context);
  if (operator === 'or') return toBoolean(first) || toBoolean(evaluate(right, context));
  if (operator === 'and') return toBoolean(first) && toBoolean(evaluate(right, context));
  const second = evaluate(right, context);
  switch (operator) {
    case '|':
      return inOrder([...nodesIn(first), ...nodesIn(second)]);
    case '+':
      return toNumber(first) + toNumber(second);
    case '-':
      return toNumber(first) - toNumber(second);
    case '*':
      return toNumber(first) * toNumber(second);
    case 'div':
      return toNumber(first) / toNumber(second);
    case 'mod':
      return toNumber(first) % toNumber(second);
    default:
      return compare(operator, first, second);
  }
}

const nodesIn = (value: Value): readonly Node[] => (typeof value === 'object' ? value : []);

type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** A set of nodes compares true where any of its nodes does. */
function compare(operator: Comparison, left: Value, right: Value): boolean {
  if (typeof left === 'boolean' || typeof right === 'boolean')
    return comparePlain(operator, toBoolean(left), toBoolean(right));
  if (typeof left === 'object') return left.some((node) => compare(operator, stringOf(node), right));
  if (typeof right === 'object') return right.some((node) => comparePlain(operator, left, stringOf(node)));
  return comparePlain(operator, left, right);
}

function comparePlain(
  operator: Comparison,
  left: string | number | boolean,
  right: string | number | boolean,
): boolean {
  if (operator === '=' || operator === '!=') {
    const equal =
      typeof left === 'number' || typeof right === 'number' ? toNumber(left) === toNumber(right) : left === right;
    return equal === (operator === '=');
  }
  const [a, b] = [toNumber(left), toNumber(right)];
  if (operator === '<') return a < b;
  if (operator === '<=') return a <= b;
  return operator === '>' ? a > b : a >= b;
}
