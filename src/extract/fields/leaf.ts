import type { ElementPrint, FieldNotes, SiteValue } from '../../core/site.ts';
import type { Match } from '../contract.ts';
import { findAlike } from '../likeness/index.ts';
import type { FieldPlan } from '../options.ts';
import { describe, emptyNotes, noteDecided, noteHit, noteUnparsed, type Seen } from './notes.ts';
import { createPlace, type Place } from './place.ts';
import type { Column, IsTaken, Scope, View } from './scope.ts';
import { createFieldReader, type ReadField } from './values.ts';

export interface ColumnOptions {
  readonly known: Readonly<Record<string, ElementPrint>>;
  readonly rates?: Readonly<Record<string, number>>;
  readonly heal: boolean;
}

/** What is read while the scopes of one page are gone through. */
interface Reading {
  readonly values: SiteValue[];
  readonly currencies: (string | null)[];
  readonly notes: FieldNotes;
  readonly matches: Match[];
  seen: Seen | undefined;
}

/** A field with a value of its own. */
export function createLeaf(name: string, field: FieldPlan, options: ColumnOptions): Column {
  const place = createPlace(name, field);
  const read = createFieldReader(field);
  // Where nothing stands, `matches` finds nothing: that is an answer, not a miss.
  const absence = field.type === 'boolean' && field.matches !== undefined && !field.list ? false : null;
  const optional = absence === false && !isNeeded(field);
  return (view, scopes) => {
    const reading: Reading = { values: [], currencies: [], notes: emptyNotes(field), matches: [], seen: undefined };
    for (const scope of scopes) readScope(reading, view, scope, place, read, field.default ?? absence);
    const { values, currencies, notes, seen } = reading;
    const misses = scopes.length - notes.hits;
    if (!optional) notes.misses = misses;
    if (seen) notes.print = describe(seen);
    return {
      values,
      ...(field.type === 'price' ? { currencies } : {}),
      notes: { [name]: notes },
      incomplete: misses > 0 && isNeeded(field),
      found: notes.hits > 0,
      matches: reading.matches,
      ...(notes.hits === 0 && notes.misses > 0 && canPropose(name, field, options, view)
        ? {
            propose: (taken) =>
              proposeAlike(
                reading,
                view,
                scopes,
                { ...options, heal: mayHeal(name, field, options, scopes) },
                name,
                read,
                taken,
              ),
          }
        : {}),
    };
  };
}

/** Without these a record is not whole. */
export const isNeeded = (field: FieldPlan): boolean => field.required || field.min_hit_rate !== undefined;

function readScope(state: Reading, view: View, scope: Scope, place: Place, read: ReadField, missing: SiteValue): void {
  const taken = place(view, scope);
  const found = taken && read(taken, view);
  state.values.push(found ? found.value : missing);
  state.currencies.push(found?.currency ?? null);
  if (!taken || !found) return;
  noteHit(state.notes, taken.index);
  noteUnparsed(state.notes, found.unparsed);
  noteDecided(state.notes, found.decided);
  const { match } = taken;
  if (match) state.matches.push(match);
  if (match?.element && scope.element)
    state.seen = { element: match.element, row: scope.element, take: match.take ?? 'text' };
}

const canPropose = (name: string, { select }: FieldPlan, { known }: ColumnOptions, { html }: View): boolean =>
  select !== undefined && html !== undefined && Object.hasOwn(known, name);

/** Below this some records lack the field, and a page of one record that lacks it may be as it should be. */
const ALWAYS = 0.98;

const mayHeal = (name: string, field: FieldPlan, { heal, rates }: ColumnOptions, scopes: readonly Scope[]): boolean =>
  heal && (scopes.length > 1 || isNeeded(field) || (rates?.[name] ?? 1) >= ALWAYS);

/** Where the whole chain misses on the whole page: what is most like the element it had before, and no other field's. */
function proposeAlike(
  { values, currencies, notes }: Reading,
  view: View,
  scopes: readonly Scope[],
  { known, heal }: ColumnOptions,
  name: string,
  read: ReadField,
  taken: IsTaken,
): void {
  const rows = scopes.flatMap(({ element }) => (element ? [element] : []));
  if (rows.length < scopes.length) return;
  const alike = findAlike(known[name]!, rows, { taken });
  if (!alike) return;
  notes.proposal = alike.proposal;
  // Of two that are as much alike one is wrong, in every row.
  if (!heal || alike.proposal.rivals) return;
  for (const [i, match] of alike.matches.entries()) {
    const found = match && read(takenOf(match), view);
    if (!found) continue;
    values[i] = found.value;
    currencies[i] = found.currency ?? null;
    notes.healed += 1;
    noteUnparsed(notes, found.unparsed);
    noteDecided(notes, found.decided);
  }
}

const takenOf = (match: Match) => ({ index: match.index, parts: [match.text], data: false });
