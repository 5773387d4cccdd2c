import type { ElementPrint } from '../../core/site.ts';
import { ENOUGH, type Scored, type ScoredRow, takenOf } from './score-row.ts';
import { type Candidate, candidatesOf } from './selectors.ts';
import { shapeOf } from './shape.ts';
import { valueShape } from './similarity.ts';
import { spread } from './spread.ts';

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
const SELECTORS_TRIED = 80;
/** What a point of a selector's cost weighs against likeness. */
const DISLIKE = 0.02;

export interface Chosen {
  readonly selector: Candidate;
  readonly score: number;
}

/** The selector whose first hits are most alike over the rows; among those nearly as good, the one that reads best. */
export function chooseSelector(
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
