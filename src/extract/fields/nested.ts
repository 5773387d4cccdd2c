import type { Element } from 'domhandler';
import type { Json } from '../../core/json.ts';
import type { SiteValue } from '../../core/site.ts';
import { createChain } from '../chain.ts';
import type { FieldPlan } from '../options.ts';
import { isNeeded } from './leaf.ts';
import { describe, emptyNotes, noteHit, type Seen } from './notes.ts';
import { createPlace } from './place.ts';
import type { Column, Columns, Scope, View } from './scope.ts';

interface Inner {
  readonly index: number;
  readonly scopes: readonly Scope[];
}

/**
 * A field with fields of its own: an object, or a list of objects, each read inside its own element.
 * @param columns its fields, compiled
 */
export function createNested(name: string, field: FieldPlan, columns: Columns): Column {
  const inside = innerScopes(name, field);
  return (view, scopes) => {
    const notes = emptyNotes(field);
    const inner = scopes.map((scope) => inside(view, scope));
    let seen: Seen | undefined;
    inner.forEach((found, i) => {
      if (!found) return;
      noteHit(notes, found.index);
      const [first] = found.scopes;
      const row = scopes[i]!.element;
      if (row && first?.element) seen = { element: first.element as Element, row, take: 'text' };
    });
    notes.misses = scopes.length - notes.hits;
    if (seen) notes.print = describe(seen);
    const read = columns(
      view,
      inner.flatMap((found) => found?.scopes ?? []),
    );
    let next = 0;
    const values = inner.map((found): SiteValue => {
      if (!found) return field.default ?? null;
      const own = read.rows.slice(next, next + found.scopes.length);
      next += found.scopes.length;
      return field.list ? own : own[0]!;
    });
    return {
      values,
      notes: { [name]: notes, ...read.notes },
      incomplete: read.incomplete || (notes.misses > 0 && isNeeded(field)),
      found: notes.hits > 0,
      matches: [],
    };
  };
}

function innerScopes(name: string, field: FieldPlan): (view: View, scope: Scope) => Inner | undefined {
  const cut = <T>(found: readonly T[]): readonly T[] => (field.list ? found : found.slice(0, 1));
  if (field.select) {
    const chain = createChain(field.select, { elements: true });
    return (view, { element }) => {
      if (!view.html || element === undefined) return undefined;
      const { index, elements } = chain.elements(view.html.page, element);
      return index < 0 ? undefined : { index, scopes: cut(elements).map((one) => ({ element: one })) };
    };
  }
  const place = createPlace(name, { ...field, list: true });
  return (view, scope) => {
    const records = (place(view, scope)?.parts ?? []).filter(isObject);
    const element = scope.element;
    return records.length === 0 ? undefined : { index: 0, scopes: cut(records).map((record) => ({ record, element })) };
  };
}

const isObject = (value: Json): boolean => value !== null && typeof value === 'object';
