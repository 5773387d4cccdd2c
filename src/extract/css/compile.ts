import type { Element } from 'domhandler';
import { isElement, isUnmade, nextElement, nextInside, parentElement, previousElement, type Scope } from '../dom.ts';
import type { Alternative, Complex, Take } from './ast.ts';
import { compileConditions, type Test } from './conditions.ts';

/** Where the elements of an alternative can stand, seen from the scope. */
type Reach = 'inside' | 'self' | 'behind';

interface Compiled {
  readonly test: Test;
  /** It asks for a `template`, whose content is passed over otherwise. */
  readonly entersTemplates: boolean;
  readonly reach: Reach;
  readonly take: Take;
}

/**
 * Calls `see` with each element that matches, in document order, until it returns true. An element matches by what stands in
 * the scope alone: the scope itself may be an ancestor of the match (`article h3` works in a row that is the article), what is around it may not.
 */
export type CssSearch = (scope: Scope, see: (element: Element, take: Take) => boolean) => void;

export function compileCss(alternatives: readonly Alternative[]): CssSearch {
  const compiled = alternatives.map(
    ({ complex, take }): Compiled => ({
      test: compileComplex(complex, true),
      entersTemplates: namesTemplate(complex),
      reach: reachOf(complex),
      take,
    }),
  );
  const self = compiled.filter(({ reach }) => reach === 'self');
  const inside = compiled.filter(({ reach }) => reach !== 'behind');
  const behind = compiled.filter(({ reach }) => reach === 'behind');
  return (scope, see) => {
    if (self.length > 0 && isElement(scope) && offer(self, scope, scope, see)) return;
    if (inside.length > 0 && offerInside(inside, scope, scope, see)) return;
    if (behind.length > 0 && isElement(scope)) offerBehind(behind, scope, see);
  };
}

function offer(compiled: readonly Compiled[], element: Element, scope: Scope, see: Parameters<CssSearch>[1]): boolean {
  for (const { test, entersTemplates, take } of compiled)
    if (test(element, scope) && (entersTemplates || !isUnmade(element, scope))) return see(element, take);
  return false;
}

function offerInside(
  compiled: readonly Compiled[],
  within: Scope,
  scope: Scope,
  see: Parameters<CssSearch>[1],
): boolean {
  for (let node = within.children[0]; node !== undefined; node = nextInside(within, node))
    if (isElement(node) && offer(compiled, node, scope, see)) return true;
  return false;
}

function offerBehind(compiled: readonly Compiled[], scope: Element, see: Parameters<CssSearch>[1]): void {
  for (let next = nextElement(scope); next !== undefined; next = nextElement(next))
    if (offer(compiled, next, scope, see) || offerInside(compiled, next, scope, see)) return;
}

const namesTemplate = ({ compounds }: Complex): boolean =>
  compounds.some(({ conditions }) =>
    conditions.some(
      (one) => (one.kind === 'tag' && one.name === 'template') || ('list' in one && one.list.some(namesTemplate)),
    ),
  );

function reachOf({ anchored, compounds }: Complex): Reach {
  if (!anchored) return 'inside';
  const [first, second] = compounds;
  const step = first!.combinator === ' ' ? second?.combinator : first!.combinator;
  return step === '+' || step === '~' ? 'behind' : 'self';
}

/** @param orScope whether the scope itself may stand for a compound left of the subject */
function compileComplex({ compounds }: Complex, orScope: boolean): Test {
  let left: Test | undefined = compounds[0]!.combinator === ' ' ? undefined : isScope;
  for (const { combinator, conditions } of compounds) {
    const own = compileConditions(conditions, compileList, hasInside);
    const before = left;
    left = before === undefined ? own : relate(own, combinator, before, orScope);
  }
  return left!;
}

const isScope: Test = (element, scope) => element === scope;

function relate(own: Test, combinator: string, left: Test, orScope: boolean): Test {
  switch (combinator) {
    case '>':
      return (element, scope) => {
        if (!own(element, scope)) return false;
        if (element.parent === scope && left === isScope) return true;
        const parent = parentElement(element);
        return parent !== undefined && element !== scope && (orScope || parent !== scope) && left(parent, scope);
      };
    case '+':
      return (element, scope) => {
        if (!own(element, scope)) return false;
        const previous = previousElement(element);
        return previous !== undefined && left(previous, scope);
      };
    case '~':
      return (element, scope) => {
        if (!own(element, scope)) return false;
        for (let one = previousElement(element); one !== undefined; one = previousElement(one))
          if (left(one, scope)) return true;
        return false;
      };
    default:
      return (element, scope) => own(element, scope) && hasAncestor(element, scope, left, orScope);
  }
}

function hasAncestor(element: Element, scope: Scope, left: Test, orScope: boolean): boolean {
  let here: Element | undefined = element;
  while (here !== undefined && here !== scope) {
    here = parentElement(here);
    if (here === undefined || (here === scope && !orScope)) return false;
    if (left(here, scope)) return true;
  }
  return false;
}

function compileList(list: readonly Complex[]): Test {
  const tests = list.map((complex) => compileComplex(complex, true));
  return tests.length === 1 ? tests[0]! : (element, scope) => tests.some((test) => test(element, scope));
}

/** `:has(…)`: the element is the scope of what is looked for inside it. */
function hasInside(list: readonly Complex[]): Test {
  const compiled = list.map(
    (complex): Compiled => ({
      test: compileComplex(complex, complex.anchored),
      entersTemplates: namesTemplate(complex),
      reach: reachOf(complex),
      take: { kind: 'default' },
    }),
  );
  const inside = compiled.filter(({ reach }) => reach !== 'behind');
  const behind = compiled.filter(({ reach }) => reach === 'behind');
  return (element) => {
    let found = false;
    const see = () => {
      found = true;
      return true;
    };
    if (inside.length > 0) offerInside(inside, element, element, see);
    if (!found && behind.length > 0) offerBehind(behind, element, see);
    return found;
  };
}
