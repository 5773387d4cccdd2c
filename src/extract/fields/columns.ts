import type { FieldNotes } from '../../core/site.ts';
import type { FieldsPlan } from '../options.ts';
import { type ColumnOptions, createLeaf } from './leaf.ts';
import { createNested } from './nested.ts';
import type { Column, Columns, Row } from './scope.ts';

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
    const rows = scopes.map((): Row => Object.create(null));
    const notes: Record<string, FieldNotes> = Object.create(null);
    let [incomplete, found] = [false, false];
    for (const { name, read } of columns) {
      const column = read(view, scopes);
      rows.forEach((row, i) => {
        row[name] = column.values[i]!;
        if (column.currencies) row[`${name}_currency`] = column.currencies[i]!;
      });
      for (const [full, one] of Object.entries(column.notes)) notes[full] = one;
      incomplete ||= column.incomplete;
      found ||= column.found;
    }
    return { rows, notes, incomplete, found };
  };
}
