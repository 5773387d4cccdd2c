import type { Problem } from '../core/report.ts';
import type { FieldMemory, FieldNotes } from '../core/site.ts';
import { formatCount } from '../core/units.ts';

/** All that is known of one field when it is judged. */
export interface FieldCase {
  readonly name: string;
  readonly notes: FieldNotes;
  readonly selectors: readonly string[];
  readonly earlier: FieldMemory | undefined;
  /** Lowest share that is no failure; undefined where misses are no failure. */
  readonly limit: number | undefined;
  /** Place of the selector that does most of the work now; -1 where none does. */
  readonly usual: number;
  readonly hitRate: number;
  readonly unparsedRate: number;
  /** No field was found in any record: even a few records tell then that the selectors are wrong. */
  readonly isBare: boolean;
}

/** The name of the element that holds a record, among the fields. */
export const ITEMS = '@items';

/** Of fewer records a rate says nothing: they fail only where all of them miss. */
const FEW = 5;
const FALL = 0.2;
const UNPARSED = 0.05;
/** How much more often than before values must fail to parse to be told again. */
const MORE = 1.5;
const what = (name: string): string => (name === ITEMS ? 'items' : `field "${name}"`);
const unit = (name: string, count: number): string =>
  `${formatCount(count)} ${name === ITEMS ? 'page' : 'record'}${count === 1 ? '' : 's'}`;
const chain = (selectors: readonly string[]): string => selectors.join(' | ') || 'no selector';
const quoted = (texts: readonly string[]): string => texts.map((text) => JSON.stringify(text)).join(', ');

function percent(rate: number): string {
  const text = (rate * 100).toFixed(1).replace(/\.0$/, '');
  return `${rate < 1 && text === '100' ? '99.9' : rate > 0 && text === '0' ? '0.1' : text}%`;
}

/**
 * Too few records have the field; or no page has rows although the last run found some, or some have none where what looks
 * like the rows of the others stands.
 */
export function failureOf(one: FieldCase): Problem | undefined {
  const { name, notes, selectors, limit, hitRate } = one;
  const found = notes.hits + notes.healed;
  const all = notes.hits + notes.misses;
  if (name === ITEMS) return rowsGone(one);
  const rate = Math.min(1, found / all);
  if (limit === undefined || rate >= limit || (all < FEW && found > 0)) return undefined;
  return {
    code: 'hit_rate',
    message: `field "${name}" was found in ${formatCount(found)} of ${unit(name, all)} (${percent(rate)}), at least ${percent(limit)} expected; its selectors: ${chain(selectors)}`,
    remedy: `${nextStep(one)}${hitRate > 0 ? ' If records may lack it, lower its `min_hit_rate`.' : ''}`,
  };
}

/** By its print as well: the rate of what stands on a page in thousands is rounded to 0. */
const wasFound = (earlier: FieldMemory | undefined): boolean =>
  earlier !== undefined && (earlier.hit_rate > 0 || earlier.print !== undefined);

function rowsGone({ notes, selectors, earlier }: FieldCase): Problem | undefined {
  const { hits, misses, healed, proposal } = notes;
  if (healed > 0 || !wasFound(earlier) || (hits > 0 && !proposal)) return undefined;
  const where =
    hits === 0
      ? `none of ${unit(ITEMS, misses)}, although the last run found some`
      : `${formatCount(hits)} of ${unit(ITEMS, hits + misses)}; on the others ${proposal!.select} looks like them`;
  return {
    code: 'hit_rate',
    message: `items were found on ${where}; selectors: ${chain(selectors)}`,
    remedy: proposal
      ? `Add ${proposal.select} to \`items\`, after a look at the page.`
      : 'Look at the page (a snapshot is kept): the layout changed, or the list is empty.',
  };
}

function nextStep({ name, notes: { proposal } }: FieldCase): string {
  if (!proposal) return `Look at the page (a snapshot is kept) and add a selector to the field "${name}".`;
  if (proposal.rivals)
    return `Look at the page (a snapshot is kept): two elements look like that of the last run, and "${name}" needs a selector of the right one.`;
  return `Add ${proposal.select} to the selectors of "${name}": it looks like the element of the last run.`;
}

/** What changed without being a failure, and what was done about one. */
export function warningsOf(one: FieldCase, failed: boolean): Problem[] {
  return [
    fallback(one),
    failed ? undefined : (fell(one) ?? neverFound(one)),
    unparsed(one),
    proposed(one),
    healed(one),
  ].filter((problem) => problem !== undefined);
}

function fallback({ name, notes, selectors, earlier, usual }: FieldCase): Problem | undefined {
  const before = earlier?.usual ?? -1;
  const [now, then] = [selectors[usual], selectors[before]];
  if (usual === before || now === undefined || then === undefined || notes.hits === 0) return undefined;
  const left = notes.by[before] ?? 0;
  return {
    code: 'fallback',
    message: `${what(name)}: ${now} matched in ${formatCount(notes.by[usual] ?? 0)} of ${unit(name, notes.hits)}, the usual ${then} in ${left === 0 ? 'none' : formatCount(left)}`,
    remedy:
      left === 0
        ? `The layout changed: put ${now} first and drop ${then} if it stays dead.`
        : `The layout is changing: put ${now} first.`,
  };
}

function fell({ name, notes, earlier, hitRate }: FieldCase): Problem | undefined {
  const all = notes.hits + notes.misses;
  if (!earlier || all < FEW || notes.healed > 0 || earlier.hit_rate - hitRate <= FALL + 1e-9) return undefined;
  return {
    code: 'hit_rate_fell',
    message: `${what(name)} was found in ${percent(hitRate)} of ${unit(name, all)}, on the last run in ${percent(earlier.hit_rate)}`,
    remedy: 'Compare a record that lacks it with its page; add a selector where the layout changed.',
  };
}

/** A selector that nothing has ever matched is a wrong one more often than not. Rows are told of each time, a field once. */
function neverFound(one: FieldCase): Problem | undefined {
  const { name, notes, selectors, earlier } = one;
  const isItems = name === ITEMS;
  if (
    notes.hits + notes.healed > 0 ||
    wasFound(earlier) ||
    (!isItems && (earlier || (notes.misses < FEW && !one.isBare)))
  )
    return undefined;
  return {
    code: isItems ? 'no_rows' : 'never_found',
    message: `${isItems ? 'items were' : `field "${name}" was`} found ${isItems ? 'on' : 'in'} none of ${unit(name, notes.misses)}; selectors: ${chain(selectors)}`,
    remedy: `Try other selectors with \`adip-ingest preview --url URL --select SELECTOR\`${isItems ? ', unless the list is empty.' : ', or drop the field.'}`,
  };
}

function unparsed({ name, notes, earlier, unparsedRate }: FieldCase): Problem | undefined {
  if (notes.unparsed === 0) return undefined;
  const before = earlier?.unparsed_rate ?? 0;
  if (before > 0 && unparsedRate <= UNPARSED && unparsedRate <= before * MORE) return undefined;
  const earlierText = earlier ? `, on the last run ${percent(before)}` : '';
  return {
    code: 'unparsed',
    message: `field "${name}": ${formatCount(notes.unparsed)} ${notes.unparsed === 1 ? 'value is' : 'values are'} not of its type (${percent(unparsedRate)}${earlierText}) and ${notes.unparsed === 1 ? 'was' : 'were'} kept as text, e.g. ${quoted(notes.samples)}`,
    remedy: 'Set its `format`, `locale` or `regex` so that these parse, or choose the type `text`.',
  };
}

function proposed({ name, notes: { proposal, healed: used }, selectors }: FieldCase): Problem | undefined {
  if (!proposal || used > 0) return undefined;
  const { rivals } = proposal;
  const other = rivals ? `; another element is as much alike, e.g. ${quoted(rivals)}` : '';
  const heals = rivals ? '`heal: true` uses neither, as one of them is wrong.' : '`heal: true` would use it at once.';
  return {
    code: 'selector_proposal',
    message: `${what(name)}: no selector matches (${chain(selectors)}); most like the element of the last run is ${proposal.select} (likeness ${proposal.score}, found ${formatCount(proposal.rows)} times), e.g. ${quoted(proposal.examples)}${other}`,
    remedy: `Add ${JSON.stringify(proposal.select)} to ${name === ITEMS ? '`items`' : `the selectors of "${name}"`} if these are its values; ${heals}`,
  };
}

function healed({ name, notes }: FieldCase): Problem | undefined {
  if (notes.healed === 0) return undefined;
  const { proposal } = notes;
  const by = proposal ? ` by ${proposal.select} (likeness ${proposal.score}), e.g. ${quoted(proposal.examples)}` : '';
  return {
    code: 'healed',
    message: `${what(name)}: no selector matched; ${formatCount(notes.healed)} ${name === ITEMS ? 'rows' : 'values'} were taken${by}`,
    remedy: `Check these values${proposal ? ` and add ${JSON.stringify(proposal.select)} to its selectors` : ''}.`,
  };
}
