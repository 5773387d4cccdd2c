import { type Document, type Element, isTag, type ParentNode } from 'domhandler';
import type { ElementPrint } from '../../core/site.ts';
import { createPrinter, textOf } from './print.ts';
import { shapeLikeness, shapeOf } from './shape.ts';
import { similarity, valueShape } from './similarity.ts';

/** Below this a likeness is chance: see test/extract/likeness-measure.ts. */
export const ENOUGH = 0.65;
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'br', 'hr', 'link', 'base']);

export interface AlikeOptions {
  /** Whether another field takes this of the element already: it is then not the one that is looked for. @default none is */
  readonly taken?: (element: Element, take: string) => boolean;
}

export interface Scored {
  readonly element: Element;
  readonly score: number;
  readonly take: string;
}

/** How alike the elements of one row are. */
export interface ScoredRow {
  readonly scored: readonly Scored[];
  readonly best: Scored | undefined;
}

/** The elements below `scope` in document order. */
export function* elementsIn(scope: ParentNode): Generator<Element> {
  const stack = [...scope.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (!isTag(node) || SKIPPED.has(node.name)) continue;
    yield node;
    for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at]!);
  }
}

export function scoreRow(print: ElementPrint, row: Element | Document, { taken }: AlikeOptions): ScoredRow {
  const scored: Scored[] = [];
  const describe = createPrinter(row);
  for (const element of elementsIn(row)) {
    const found = scoreElement(print, element, describe);
    if (found) scored.push(taken?.(element, found.take) ? { ...found, score: 0 } : found);
  }
  return { scored, best: bestOf(scored) };
}

/** A value that moved into another attribute, or into the text, is still the same field, with less certainty. */
const MOVED = 0.95;

function scoreElement(
  print: ElementPrint,
  element: Element,
  describe: (element: Element, take: string) => ElementPrint,
): Scored | undefined {
  const take = takeOf(print, element);
  if (take === undefined) return undefined;
  const alike = similarity(print, describe(element, take));
  return { element, take, score: take === print.take ? alike : alike * MOVED };
}

/** What is to be taken of an element: the same, else what looks like it. Undefined where it has nothing to give. */
function takeOf(print: ElementPrint, element: Element): string | undefined {
  const has = (take: string) => takenOf(element, take, 1) !== '';
  if (has(print.take)) return print.take;
  if (print.take === 'text' || print.take === 'html') return undefined;
  const wanted = valueShape(print);
  const others = [...Object.keys(element.attribs).filter((name) => !/^(?:class|id|style|on\w+)$/.test(name)), 'text'];
  const [first] = others
    .filter(has)
    .map((take) => ({ take, score: shapeLikeness(wanted, shapeOf(takenOf(element, take, 300))) }))
    .sort((a, b) => b.score - a.score);
  return first && first.score >= 0.7 ? first.take : undefined;
}

/** `longest` bounds the time where it only matters whether there is anything. */
export function takenOf(element: Element, take: string, longest = Number.POSITIVE_INFINITY): string {
  if (take === 'text' || take === 'html') return textOf(element, longest);
  return (element.attribs[take] ?? '').trim();
}

/** The most similar of a row; of equals the innermost, which has the value and nothing else. */
function bestOf(row: readonly Scored[]): Scored | undefined {
  let best: Scored | undefined;
  for (const one of row) if (one.score >= ENOUGH && (!best || one.score >= best.score)) best = one;
  return best;
}
