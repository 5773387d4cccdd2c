import type { ChildNode, Element } from 'domhandler';
import { attributeName, attributeOf, isElement, parentElement, type Scope, textOf } from '../dom.ts';
import type { AttributeOperator, Complex, Condition, Nth } from './ast.ts';

export type Test = (element: Element, scope: Scope) => boolean;
type CompileList = (list: readonly Complex[]) => Test;

export function compileConditions(
  conditions: readonly Condition[],
  matchList: CompileList,
  hasList: CompileList,
): Test {
  const tests = conditions.map((condition) => compileCondition(condition, matchList, hasList));
  const [first, second] = tests;
  if (second === undefined) return first!;
  if (tests.length === 2) return (element, scope) => first!(element, scope) && second(element, scope);
  return (element, scope) => tests.every((test) => test(element, scope));
}

function compileCondition(condition: Condition, matchList: CompileList, hasList: CompileList): Test {
  switch (condition.kind) {
    case 'tag': {
      const { name } = condition;
      // The names of SVG's elements have capitals, which selectors are written without.
      return (element) =>
        element.name === name || (element.name.length === name.length && element.name.toLowerCase() === name);
    }
    case 'any':
      return () => true;
    case 'scope':
      return (element, scope) => element === scope || (!isElement(scope) && element.parent === scope);
    case 'attribute':
      return hasAttribute(condition.name);
    case 'compare':
      return compileComparison(condition);
    case 'nth':
      return compileNth(condition.nth, condition.fromEnd, condition.ofType);
    case 'contains':
      return condition.ignoreCase
        ? (element) => textOf(element).toLowerCase().includes(condition.text.toLowerCase())
        : (element) => textOf(element).includes(condition.text);
    case 'is':
      return matchList(condition.list);
    case 'not': {
      const test = matchList(condition.list);
      return (element, scope) => !test(element, scope);
    }
    case 'has':
      return hasList(condition.list);
    case 'empty':
      return (element) => element.children.every((node) => node.type === 'comment' || node.type === 'directive');
    case 'root':
      return (element) => parentElement(element) === undefined;
  }
}

/** A name without capitals and prefix is that of every element. */
const readAttribute = (name: string): ((element: Element) => string | undefined) =>
  /^[^A-Z:]*$/.test(name)
    ? (element) => attributeOf(element, name)
    : (element) => attributeOf(element, attributeName(element, name));

function hasAttribute(name: string): Test {
  const read = readAttribute(name);
  return (element) => read(element) !== undefined;
}

type Comparison = Extract<Condition, { kind: 'compare' }>;

function compileComparison({ name, operator, value, ignoreCase }: Comparison): Test {
  const wanted = ignoreCase ? value.toLowerCase() : value;
  const compare = comparisons[operator];
  const read = readAttribute(name);
  if (operator === '!=') return (element) => !holds(element);
  return holds;

  function holds(element: Element): boolean {
    const given = read(element);
    return given !== undefined && compare(ignoreCase ? given.toLowerCase() : given, wanted);
  }
}

const comparisons: Record<AttributeOperator, (given: string, wanted: string) => boolean> = {
  '=': (given, wanted) => given === wanted,
  '!=': (given, wanted) => given === wanted,
  '~=': hasWord,
  '|=': (given, wanted) => given === wanted || given.startsWith(`${wanted}-`),
  '^=': (given, wanted) => wanted !== '' && given.startsWith(wanted),
  '$=': (given, wanted) => wanted !== '' && given.endsWith(wanted),
  '*=': (given, wanted) => wanted !== '' && given.includes(wanted),
};

function hasWord(given: string, wanted: string): boolean {
  if (given === wanted) return wanted !== '' && !/\s/.test(wanted);
  if (given.length < wanted.length || wanted === '') return false;
  for (let at = given.indexOf(wanted); at !== -1; at = given.indexOf(wanted, at + 1))
    if (isGap(given, at - 1) && isGap(given, at + wanted.length)) return !/\s/.test(wanted);
  return false;
}

function isGap(text: string, at: number): boolean {
  const char = text.charCodeAt(at);
  return Number.isNaN(char) || char === 32 || (char >= 9 && char <= 13 && char !== 11);
}

function compileNth({ step, offset }: Nth, fromEnd: boolean, ofType: boolean): Test {
  if (step === 0) return (element) => isAt(element, offset, fromEnd, ofType);
  const known = new WeakMap<Element, number>();
  return (element) => {
    const n = (positionOf(element, fromEnd, ofType, known) - offset) / step;
    return n >= 0 && Number.isInteger(n);
  };
}

/** Counts no farther than it must. */
function isAt(element: Element, wanted: number, fromEnd: boolean, ofType: boolean): boolean {
  let position = 1;
  for (let node = fromEnd ? element.next : element.prev; node !== null; node = fromEnd ? node.next : node.prev) {
    if (isElement(node) && (!ofType || node.name === element.name)) position += 1;
    if (position > wanted) return false;
  }
  return position === wanted;
}

/** The position, from 1. What was counted on the way is kept, so that the elements of a long list are counted once. */
function positionOf(element: Element, fromEnd: boolean, ofType: boolean, known: WeakMap<Element, number>): number {
  const passed: Element[] = [];
  let position = 0;
  for (let node: ChildNode | null = element; node !== null; node = fromEnd ? node.next : node.prev) {
    if (!isElement(node) || (ofType && node.name !== element.name)) continue;
    const counted = known.get(node);
    if (counted !== undefined) {
      position = counted;
      break;
    }
    passed.push(node);
  }
  for (const one of passed.reverse()) known.set(one, ++position);
  return known.get(element)!;
}
