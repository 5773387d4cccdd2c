import type { FieldReport, Problem } from '../core/report.ts';
import {
  type DriftMemory,
  type FieldMemory,
  type FieldNotes,
  newFieldNotes,
  type Proposal,
  type SiteNotes,
} from '../core/site.ts';
import { type FieldCase, failureOf, ITEMS, warningsOf } from './drift-problems.ts';

export interface DriftOptions {
  /** Share of records in which a required field must be found. */
  readonly minHitRate: number;
  readonly fields: Readonly<Record<string, DriftField>>;
  /** Where the rows stand: of `items` or `table`, or what `data` names. */
  readonly itemSelectors: readonly string[];
}

export interface DriftField {
  readonly selectors: readonly string[];
  readonly required: boolean;
  /** The field's own; it counts for fields that are not required, too. */
  readonly minHitRate?: number | undefined;
}

export interface DriftVerdict {
  readonly warnings: Problem[];
  /** Any of them makes the stream partial. */
  readonly failures: Problem[];
  readonly fields: FieldReport[];
  readonly memory: DriftMemory;
}

/** A new leader must be this much ahead: a site with two layouts in turns must not warn on every run. */
const AHEAD = 1.25;

/**
 * Compares what the selectors of a site found with the runs before and with the limits; a pure function. A field that
 * was looked for nowhere is not judged and keeps what was remembered of it.
 */
export function judgeDrift(notes: SiteNotes, earlier: DriftMemory | undefined, options: DriftOptions): DriftVerdict {
  const cases = casesOf(notes, earlier, options);
  const failures = cases.flatMap((one) => failureOf(one) ?? []);
  const failed = new Set(cases.filter((one) => failureOf(one) !== undefined));
  return {
    warnings: cases.flatMap((one) => warningsOf(one, failed.has(one))),
    failures,
    fields: cases.map(fieldReport),
    memory: {
      fields: { ...keptOf(earlier, options), ...Object.fromEntries(cases.map((one) => [one.name, memoryOf(one)])) },
      rendering: learnt(earlier, notes.rendering),
    },
  };
}

function casesOf(notes: SiteNotes, earlier: DriftMemory | undefined, options: DriftOptions): FieldCase[] {
  const { minHitRate, itemSelectors, fields } = options;
  const wanted: [string, FieldNotes, DriftField][] = [];
  if (itemSelectors.length > 0)
    wanted.push([ITEMS, itemNotes(notes, itemSelectors.length), { selectors: itemSelectors, required: false }]);
  for (const [name, field] of Object.entries(fields)) {
    const found = Object.hasOwn(notes.fields, name) ? notes.fields[name] : undefined;
    if (found) wanted.push([name, found, field]);
  }
  const isBare = wanted.every(([name, { hits, healed }]) => name === ITEMS || hits + healed === 0);
  return wanted
    .filter(([, { hits, misses }]) => hits + misses > 0)
    .map(([name, found, field]) => {
      const before = inChain(
        earlier && Object.hasOwn(earlier.fields, name) ? earlier.fields[name] : undefined,
        field.selectors,
      );
      const values = found.hits + found.healed;
      return {
        name,
        notes: isAsEver(name, found, before) ? withoutProposal(found) : found,
        selectors: field.selectors,
        earlier: before,
        limit: name === ITEMS ? undefined : (field.minHitRate ?? (field.required ? minHitRate : undefined)),
        usual: usualOf(found, before),
        hitRate: found.hits / (found.hits + found.misses),
        isBare,
        unparsedRate: values === 0 ? 0 : Math.min(1, found.unparsed / values),
      };
    });
}

/** What is remembered, with the usual selector where the config has it now; -1 where it dropped it. */
function inChain(memory: FieldMemory | undefined, selectors: readonly string[]): FieldMemory | undefined {
  return memory?.select === undefined ? memory : { ...memory, usual: selectors.indexOf(memory.select) };
}

/** How much less often than before a field must be found for its misses to be more than the records that never had it. */
const FEWER = 0.05;

/**
 * A field that most records have, and as many as on the last run: what is proposed for the others would be no value of
 * theirs. Where no page was without rows before, a single one has lost them.
 */
function isAsEver(name: string, { hits, misses, healed }: FieldNotes, earlier: FieldMemory | undefined): boolean {
  if (earlier === undefined || healed > 0 || hits <= misses || (name === ITEMS && earlier.hit_rate === 1)) return false;
  return hits / (hits + misses) > earlier.hit_rate - FEWER;
}

function withoutProposal({ proposal: _, ...notes }: FieldNotes): FieldNotes {
  return notes;
}

/** What is known of the rows' selectors, also where only their hits by page were counted. */
function itemNotes({ fields, items }: SiteNotes, selectors: number): FieldNotes {
  if (Object.hasOwn(fields, ITEMS)) return fields[ITEMS]!;
  const notes = newFieldNotes(selectors);
  notes.by = [...items];
  notes.hits = items.reduce((sum, pages) => sum + pages, 0);
  return notes;
}

/** Place of the selector with most hits; of the one of the last runs unless another is clearly ahead. */
function usualOf({ by }: FieldNotes, earlier: FieldMemory | undefined): number {
  const most = Math.max(0, ...by);
  const before = earlier?.usual ?? -1;
  if (before >= 0 && most <= (by[before] ?? 0) * AHEAD) return before;
  return most === 0 ? -1 : by.indexOf(most);
}

function fieldReport({ name, notes, selectors, earlier, hitRate }: FieldCase): FieldReport {
  const used = selectors.map((select, at) => ({ select, hits: notes.by[at] ?? 0 })).filter(({ hits }) => hits > 0);
  const { proposal } = notes;
  return {
    name,
    hits: notes.hits,
    misses: notes.misses,
    hit_rate: hitRate,
    unparsed: notes.unparsed,
    healed: notes.healed,
    used,
    ...(earlier && { earlier_hit_rate: earlier.hit_rate }),
    ...(proposal && { proposal: reportOf(proposal) }),
  };
}

const reportOf = ({ rivals, ...proposal }: Proposal): NonNullable<FieldReport['proposal']> => ({
  ...proposal,
  examples: [...proposal.examples],
  ...(rivals && { rivals: [...rivals] }),
});

/** A run that found the element nowhere keeps the print of the one that did: it is what likeness needs then. */
function memoryOf({ usual, selectors, notes, earlier, hitRate, unparsedRate }: FieldCase): FieldMemory {
  const print = notes.print ?? earlier?.print;
  const select = selectors[usual];
  return {
    usual,
    ...(select === undefined ? {} : { select }),
    hit_rate: round(hitRate),
    unparsed_rate: round(unparsedRate),
    ...(print && { print }),
  };
}

/** Few digits, so that a committed file does not change with every record. */
const round = (rate: number): number => Math.round(rate * 1_000) / 1_000;

/** What was remembered of fields that this run did not look for; fields that the config has no more are forgotten. */
function keptOf(earlier: DriftMemory | undefined, { fields }: DriftOptions): Record<string, FieldMemory> {
  return Object.fromEntries(
    Object.entries(earlier?.fields ?? {}).filter(([name]) => name === ITEMS || Object.hasOwn(fields, name)),
  );
}

/** The latest run that learnt something of a kind decides: a site that was rebuilt must not be judged by its past. */
function learnt(earlier: DriftMemory | undefined, now: SiteNotes['rendering']): DriftMemory['rendering'] {
  const rendering = { ...earlier?.rendering };
  for (const [kind, { helped, useless }] of Object.entries(now))
    if (helped + useless > 0) rendering[kind] = helped >= useless ? 'browser' : 'static';
  return rendering;
}
