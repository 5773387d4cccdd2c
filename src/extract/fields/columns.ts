import type { Element } from 'domhandler';
import type { FieldNotes } from '../../core/site.ts';
import type { FieldsPlan } from '../options.ts';
import { type ColumnOptions, createLeaf } from './leaf.ts';
import { createNested } from './nested.ts';
import type { Column, ColumnRead, Columns, Row } from './scope.ts';

/**
 * Compiles fields. A page is read field by field, so that a field which misses everywhere is noticed while its rows are at hand.
 * @param prefix of the names in the notes, for nested fields
 */
export function createColumns(fields: FieldsPlan, options: ColumnOptions, prefix = ''): Columns {
  const columns = Object.entries(fields).map(([name, field]) => {
    const full = prefix + name;
    const read: Column =
      field.fields === undefined
        ? createLeaf(full, field, options)
        : createNested(full, field, createColumns(field.fields, options, `${full}.`));
    return { name, read };
  });
  return (view, scopes) => {
    const read = columns.map((column) => ({ name: column.name, column: column.read(view, scopes) }));
    proposeAlike(read.map(({ column }) => column));
    const rows = scopes.map((): Row => Object.create(null));
    const notes: Record<string, FieldNotes> = Object.create(null);
    for (const { name, column } of read) {
      rows.forEach((row, i) => {
        row[name] = column.values[i]!;
        if (column.currencies && !Object.hasOwn(fields, `${name}_currency`))
          row[`${name}_currency`] = column.currencies[i]!;
      });
      for (const [full, one] of Object.entries(column.notes)) notes[full] = one;
    }
    return {
      rows,
      notes,
      incomplete: read.some(({ column }) => column.incomplete),
      found: read.some(({ column }) => column.found),
    };
  };
}

/** What other fields have found is not what a lost field looks for. */
function proposeAlike(columns: readonly ColumnRead[]): void {
  const lost = columns.filter(({ propose }) => propose !== undefined);
  if (lost.length === 0) return;
  const takes = new Map<Element, Set<string | undefined>>();
  for (const { element, take } of columns.flatMap(({ matches }) => matches))
    if (element) takes.set(element, (takes.get(element) ?? new Set()).add(take));
  for (const { propose } of lost) propose!((element, take) => takes.get(element)?.has(take) ?? false);
}
