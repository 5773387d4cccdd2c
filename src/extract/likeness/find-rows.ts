import { type Element, isTag } from 'domhandler';
import type { ElementPrint, Proposal } from '../../core/site.ts';
import type { HtmlPage } from '../contract.ts';
import { classesOf, printOf, textOf } from './print.ts';
import { ENOUGH, elementsIn } from './score-row.ts';
import { type Candidate, candidatesOf } from './selectors.ts';
import { rowSimilarity } from './similarity.ts';

/** Fewer are no list. */
const FEWEST = 2;
/** Members of a group that are compared. */
const COMPARED = 5;
/** Groups whose selectors are tried, the most similar first. */
const TRIED = 3;

interface Group {
  readonly elements: readonly Element[];
  readonly score: number;
}

/**
 * The repeated elements of a page that are most like the rows that `print` (of the name `@items`) was taken of. That
 * print is taken inside of the row's parent: where in the page the list stands says nothing.
 */
export function findRowsAlike(
  print: ElementPrint,
  page: HtmlPage,
): { proposal: Proposal; elements: Element[] } | undefined {
  const groups = [...Map.groupBy(elementsIn(page.root), groupKey).values()]
    .filter((elements) => elements.length >= FEWEST && elements.some((one) => textOf(one, 40) !== ''))
    .map((elements): Group => ({ elements, score: groupScore(print, elements, page) }))
    .filter(({ score }) => score >= ENOUGH)
    .sort((a, b) => b.score - a.score || b.elements.length - a.elements.length);
  const all = [...elementsIn(page.root)];
  for (const group of groups.slice(0, TRIED)) {
    const found = selectorOf(group, all);
    if (!found) continue;
    const proposal: Proposal = {
      select: found.selector.text,
      score: Math.round(group.score * 100) / 100,
      rows: found.elements.length,
      examples: found.elements.slice(0, 3).map((one) => textOf(one).slice(0, 80).toWellFormed()),
    };
    return { proposal, elements: found.elements };
  }
  return undefined;
}

const parentOf = (element: Element): Element | undefined =>
  element.parent && isTag(element.parent) ? element.parent : undefined;

/** Elements of one tag at the same depth below parents of the same look: one list, or the same list in several blocks. */
function groupKey(element: Element): string {
  const parent = parentOf(element);
  const outer = parent?.parent && isTag(parent.parent) ? parent.parent.name : '';
  const [first = ''] = classesOf(element);
  return `${outer} ${parent?.name ?? ''}.${parent ? classesOf(parent).join('.') : ''} ${element.name}.${first}`;
}

function groupScore(print: ElementPrint, elements: readonly Element[], page: HtmlPage): number {
  const compared = elements.slice(0, COMPARED);
  const scores = compared.map((one) => rowSimilarity(print, printOf(one, parentOf(one) ?? page.root, print.take)));
  return scores.reduce((sum, score) => sum + score, 0) / compared.length;
}

/** The selector that finds this group and as little else as possible. */
function selectorOf(group: Group, all: readonly Element[]): { selector: Candidate; elements: Element[] } | undefined {
  const wanted = new Set(group.elements);
  let chosen: { selector: Candidate; elements: Element[]; worth: number } | undefined;
  const candidates = new Map(candidatesOf(group.elements[0]!).map((one) => [one.text, one]));
  for (const selector of candidates.values()) {
    const elements = all.filter((one) => selector.matches(one));
    const hits = elements.filter((one) => wanted.has(one)).length;
    if (hits < FEWEST) continue;
    const worth = (2 * hits) / (elements.length + wanted.size) - selector.cost * 0.02;
    if (!chosen || worth > chosen.worth) chosen = { selector, elements, worth };
  }
  return chosen && chosen.worth > 0.6 ? chosen : undefined;
}
