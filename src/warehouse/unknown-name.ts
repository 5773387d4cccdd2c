import { nearest } from '../core/nearest.ts';

const SQLITE = /^no such (column|table): (?:.*\.)?"?([^".]+?)"?(?: - .*)?$/s;
const POSTGRES = /^(column|relation) (?:"?[^".]+"?\.)?"?([^".]+?)"? does not exist/;

/** The name that was probably meant where a database knows a column or a table not; undefined where none is near. */
export function nameMeant(
  message: string,
  known: { readonly columns: readonly string[]; readonly tables: readonly string[] },
): string | undefined {
  const [, kind, name] = SQLITE.exec(message) ?? POSTGRES.exec(message) ?? [];
  if (name === undefined) return undefined;
  return nearest(name, kind === 'column' ? known.columns : known.tables);
}
