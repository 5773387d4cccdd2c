import type { Document, Element } from 'domhandler';
import type { ElementPrint, Proposal } from '../../core/site.ts';
import type { Match } from '../contract.ts';
import { chooseSelector } from './choose-selector.ts';
import { findRivals } from './find-rivals.ts';
import { type AlikeOptions, elementsIn, scoreRow, takenOf } from './score-row.ts';
import type { Candidate } from './selectors.ts';
import { spread } from './spread.ts';

/** Rows that are studied at most; the selector found there is then tried on all. */
const STUDIED = 24;
const EXAMPLE_LONGEST = 80;

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
  const rivals = findRivals(studied, chosen.selector, take);
  const proposal: Proposal = {
    select: `${chosen.selector.text}${take === 'text' || take === 'html' ? `::${take}` : `::attr(${take})`}`,
    score: Math.round(chosen.score * 100) / 100,
    rows: matches.filter((match) => match !== undefined).length,
    examples: texts.slice(0, 3),
    ...(rivals.length > 0 && { rivals }),
  };
  return { proposal, matches };
}

function matchIn(row: Element | Document, selector: Candidate, take: string): Match | undefined {
  for (const element of elementsIn(row)) {
    if (!selector.matches(element)) continue;
    const text = takenOf(element, take);
    if (text !== '') return { index: -1, element, text };
  }
  return undefined;
}

function most(values: readonly string[]): string {
  const counts = Map.groupBy(values, (value) => value);
  return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]![0];
}
