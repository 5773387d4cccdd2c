import { type Document, type Element, isTag, type ParentNode } from 'domhandler';
import type { ElementPrint, Proposal } from '../../core/site.ts';
import type { Match } from '../contract.ts';
import { createPrinter, textOf } from './print.ts';
import { type Candidate, candidatesOf } from './selectors.ts';
import { shapeLikeness, shapeOf } from './shape.ts';
import { similarity, valueShape } from './similarity.ts';

/** Below this a likeness is chance: see test/extract/likeness-measure.ts. */
export const ENOUGH = 0.65;
/** Rows that are studied at most; the selector found there is then tried on all. */
const STUDIED = 24;
/** Of the studied rows, the share in which a selector must find what is alike; the rest may lack the field. */
const MOST = 0.5;
/** Of the rows in which a selector finds anything, the share in which it is alike. */
const PURE = 0.9;
/** How far below the best of its row a find may stay: an element and the block around it are alike, but not the same. */
const NEAR = 0.08;
/** Likeness of what says the same in every row, where neither names nor the shape of the value speak for it. */
const CONSTANT = 0.85;
/** Rows from which on it means something that all say the same. */
const FEW = 4;
const SKIPPED = new Set(['script', 'style', 'template', 'noscript', 'svg', 'br', 'hr', 'link', 'base']);
const EXAMPLE_LONGEST = 80;
const SELECTORS_TRIED = 80;
/** What a point of a selector's cost weighs against likeness. */
const DISLIKE = 0.02;

export interface AlikeOptions {
  /** Whether another field takes this of the element already: it is then not the one that is looked for. @default none is */
  readonly taken?: (element: Element, take: string) => boolean;
}

interface Scored {
  readonly element: Element;
  readonly score: number;
  readonly take: string;
}

interface ScoredRow {
  readonly scored: readonly Scored[];
  readonly best: Scored | undefined;
}

/**
 * Looks for the element that `print` describes in rows where every selector of its field misses. Undefined where nothing
 * is alike enough: a field that is gone must not come back as another one. `matches` has an entry for each row; their
 * index is -1, as no selector of the chain found them.
 */
export function findAlike(
  print: ElementPrint,
  rows: readonly (Element | Document)[],
  options: AlikeOptions = {},
): { proposal: Proposal; matches: (Match | undefined)[] } | undefined {
  const studied = spread(rows, STUDIED).map((row) => scoreRow(print, row, options));
  const best = studied.flatMap((row) => row.best ?? []);
  if (best.length === 0) return undefined;
  const take = most(best.map((one) => one.take));
  const chosen = chooseSelector(print, studied, best, take);
  if (!chosen) return undefined;
  const matches = rows.map((row) => matchIn(row, chosen.selector, take));
  const texts = [
    ...new Set(matches.flatMap((match) => (match ? [match.text.slice(0, EXAMPLE_LONGEST).toWellFormed()] : []))),
  ];
  const proposal: Proposal = {
    select: `${chosen.selector.text}${take === 'text' || take === 'html' ? `::${take}` : `::attr(${take})`}`,
    score: Math.round(chosen.score * 100) / 100,
    rows: matches.filter((match) => match !== undefined).length,
    examples: texts.slice(0, 3),
  };
  return { proposal, matches };
}

/** At most `count` of them, evenly over the whole. */
function spread<Row>(rows: readonly Row[], count: number): Row[] {
  if (rows.length <= count) return [...rows];
  return Array.from({ length: count }, (_, at) => rows[Math.floor((at * rows.length) / count)]!);
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

function scoreRow(print: ElementPrint, row: Element | Document, { taken }: AlikeOptions): ScoredRow {
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
function takenOf(element: Element, take: string, longest = Number.POSITIVE_INFINITY): string {
  if (take === 'text' || take === 'html') return textOf(element, longest);
  return (element.attribs[take] ?? '').trim();
}

/** The most similar of a row; of equals the innermost, which has the value and nothing else. */
function bestOf(row: readonly Scored[]): Scored | undefined {
  let best: Scored | undefined;
  for (const one of row) if (one.score >= ENOUGH && (!best || one.score >= best.score)) best = one;
  return best;
}

function most(values: readonly string[]): string {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]![0];
}

interface Chosen {
  readonly selector: Candidate;
  readonly score: number;
}

/** The selector whose first hits are most alike over the rows; among those nearly as good, the one that reads best. */
function chooseSelector(
  print: ElementPrint,
  rows: readonly ScoredRow[],
  best: readonly Scored[],
  take: string,
): Chosen | undefined {
  const selectors = new Map<string, Candidate>();
  for (const { element } of spread(best, 4))
    for (const candidate of candidatesOf(element)) selectors.set(candidate.text, candidate);
  const ceiling = best.reduce((sum, { score }) => sum + score, 0) / best.length;
  let chosen: (Chosen & { worth: number }) | undefined;
  for (const selector of [...selectors.values()].sort((a, b) => a.cost - b.cost).slice(0, SELECTORS_TRIED)) {
    // They come by their cost: what follows cannot be worth more than the best of every row.
    if (chosen && ceiling - selector.cost * DISLIKE <= chosen.worth) break;
    const score = judgeSelector(rows, selector, print, take);
    if (score === undefined) continue;
    const worth = score.total / best.length - selector.cost * DISLIKE;
    if (!chosen || worth > chosen.worth) chosen = { selector, score: score.mean, worth };
  }
  return chosen;
}

/** Sum and mean of the likeness of what the selector finds first; undefined where it finds too little or something else. */
function judgeSelector(
  rows: readonly ScoredRow[],
  selector: Candidate,
  print: ElementPrint,
  take: string,
): { total: number; mean: number } | undefined {
  const firsts = rows.flatMap(({ scored, best }) => {
    const first = scored.find((one) => selector.matches(one.element) && takenOf(one.element, take, 1) !== '');
    return first ? [{ first, floor: Math.max(ENOUGH, best?.score ?? 0) - NEAR }] : [];
  });
  const alike = firsts.filter(({ first, floor }) => first.score >= Math.max(ENOUGH, floor)).map(({ first }) => first);
  if (alike.length === 0 || alike.length < rows.length * MOST || alike.length < firsts.length * PURE) return undefined;
  const sure = saysTheSame(alike, print, take) ? CONSTANT : 1;
  const total = sure * alike.reduce((sum, { score }) => sum + score, 0);
  return total / alike.length < ENOUGH ? undefined : { total, mean: total / alike.length };
}

/** Whether all rows say the same, and not what the field said: a banner that stands where it stood, not its value. */
function saysTheSame(found: readonly Scored[], print: ElementPrint, take: string): boolean {
  if (found.length < FEW) return false;
  const value = takenOf(found[0]!.element, take, 300);
  if (shapeOf(value).endsWith(valueShape(print))) return false;
  return found.every(({ element }) => takenOf(element, take, 300) === value);
}

function matchIn(row: Element | Document, selector: Candidate, take: string): Match | undefined {
  for (const element of elementsIn(row)) {
    if (!selector.matches(element)) continue;
    const text = takenOf(element, take);
    if (text !== '') return { index: -1, element, text };
  }
  return undefined;
}
