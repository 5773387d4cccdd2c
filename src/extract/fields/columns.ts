import type { FieldNotes } from '../../core/site.ts';
import type { FieldsPlan } from '../options.ts';
import { type ColumnOptions, createLeaf } from './leaf.ts';
import { createNested } from './nested.ts';
import type { Row, Scope, View } from './scope.ts';

export interface RowsRead {
  /** One for each scope, in order, all with the same columns; their objects have no prototype. */
  readonly rows: Row[];
  readonly notes: Record<string, FieldNotes>;
  readonly incomplete: boolean;
  /** At least one field was found in at least one scope. */
  readonly found: boolean;
}

export type Columns = (view: View, scopes: readonly Scope[]) => RowsRead;

/**
 * Compiles fields. A page is read field by field, so that a field which misses everywhere is noticed while its rows are at hand.
 * @param prefix of the names in the notes, for nested fields
 */
export function createColumns(fields: FieldsPlan, options: ColumnOptions, prefix = ''): Columns {
  const columns = Object.entries(fields).map(([name, field]) => {
    const create = field.fields === undefined ? createLeaf : createNested;
    return { name, read: create(prefix + name, field, options) };
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
