import type { ChildNode, Element } from 'domhandler';
import { type Scored, type ScoredRow, takenOf } from './score-row.ts';
import type { Candidate } from './selectors.ts';

/** Likeness is not measured finer than this: of two that are closer, either may be the one that is looked for. */
const CLOSE = 0.05;
/** Of the rows in which the chosen one is found, the share in which another is as much alike. */
const MOST = 0.5;

/** Values of other elements that are as much alike as the chosen one and say something else; none where it stands alone. */
export function findRivals(rows: readonly ScoredRow[], selector: Candidate, take: string): readonly string[] {
  let found = 0;
  const rivals: string[] = [];
  for (const { scored } of rows) {
    const chosen = scored.find(({ element }) => selector.matches(element) && takenOf(element, take, 1) !== '');
    if (!chosen) continue;
    found += 1;
    const rival = scored.find((one) => isRival(one, chosen, take));
    if (rival) rivals.push(takenOf(rival.element, take, 80).toWellFormed());
  }
  return rivals.length >= found * MOST ? [...new Set(rivals)].slice(0, 3) : [];
}

function isRival(one: Scored, chosen: Scored, take: string): boolean {
  if (one.element === chosen.element || one.take !== take || one.score < chosen.score - CLOSE) return false;
  if (isWithin(one.element, chosen.element) || isWithin(chosen.element, one.element)) return false;
  const text = takenOf(one.element, take, 80);
  return text !== '' && text !== takenOf(chosen.element, take, 80);
}

function isWithin(inner: Element, outer: Element): boolean {
  for (let at: ChildNode['parent'] = inner.parent; at; at = at.parent) if (at === outer) return true;
  return false;
}
