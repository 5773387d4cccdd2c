import type { PageAnswer } from '../core/paginator.ts';
import { plain } from './names.ts';
import { toCount } from './values.ts';

const SIZE_PARAMS = new Set([
  'limit',
  'perpage',
  'pagesize',
  'size',
  'count',
  'first',
  'top',
  'take',
  'rows',
  'maxresults',
  'maxrecords',
  'itemsperpage',
  'results',
]);
/** Sizes at which servers like to cap a page, whatever was asked for. */
const CAPS = new Set([10, 20, 25, 30, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000]);

/**
 * Why a bare list may not be the whole: the request asked for a number of records and got just as many, or a round
 * number below it, at which a server may have capped the page. Undefined where the list is shorter.
 */
export function fullPage({ rows, url }: PageAnswer): string | undefined {
  for (const [name, value] of url.searchParams) {
    const size = SIZE_PARAMS.has(plain(name)) ? toCount(value) : undefined;
    if (size === undefined || size === 0 || rows === 0) continue;
    if (rows >= size) return `${name}=${value} brought ${rows} records, as many as a page holds: there may be more`;
    if (CAPS.has(rows))
      return `${name}=${value} brought ${rows} records, a size at which servers cap pages: there may be more`;
  }
  return undefined;
}
