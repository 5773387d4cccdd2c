import { StreamError } from '../../core/errors.ts';
import type { Keyed, KeyPart, ReadingOptions, Row } from './contract.ts';

/**
 * A page out of one row more than it holds: the row behind it tells that there is one, and that the key tells them apart.
 * @throws StreamError `order_not_unique`: rows with the last row's key would be lost
 */
export function keyedPage(rows: readonly Row[], keyOf: (row: number) => KeyPart[], options: ReadingOptions): Keyed {
  const { pageSize, orderBy, stream } = options;
  if (rows.length <= pageSize) return { rows, next: null };
  const next = keyOf(pageSize - 1);
  if (JSON.stringify(next) !== JSON.stringify(keyOf(pageSize))) return { rows: rows.slice(0, pageSize), next };
  const shown = next.map(([, text]) => text).join(', ');
  throw new StreamError('order_not_unique', `${stream}: several rows have ${orderBy.join(', ')} = ${shown}`, {
    remedy: 'Add the primary key to order_by: rows must be told apart by it.',
  });
}

export const nullKey = ({ stream, orderBy }: ReadingOptions): StreamError =>
  new StreamError('null_key', `${stream}: a row has no value in ${orderBy.join(' or ')}`, {
    remedy: 'Order by columns that are never null, or leave such rows out in the query.',
  });

/** A name that comes again is `name_2`: none of the columns is lost. */
export function names(given: readonly string[]): string[] {
  const used = new Set<string>();
  return given.map((name) => {
    let unique = name;
    for (let n = 2; used.has(unique); n++) unique = `${name}_${n}`;
    used.add(unique);
    return unique;
  });
}
