import type { Json } from '../core/json.ts';
import type { PageAnswer } from '../core/paginator.ts';
import { findLink } from './link-values.ts';
import { fields, findField, USUAL } from './names.ts';
import { isNothing, toCount, toFlag } from './values.ts';

const exceeds = (most: number) => (value: Json) => (toCount(value) ?? 0) > most;

/**
 * What in the first answer says that there are more pages: a larger total, a next link, a flag; undefined where
 * nothing does. Used to warn where paging ends although it should not.
 */
export function furtherPages(answer: PageAnswer): string | undefined {
  const all = fields(answer.envelope);
  const total = findField(all, USUAL.total, exceeds(answer.rows));
  if (total) return `${total.path} counts ${toCount(total.value)} records and the page has ${answer.rows}`;
  const pages = findField(all, USUAL.totalPages, exceeds(1));
  if (pages) return `${pages.path} counts ${toCount(pages.value)} pages`;
  const more = findField(all, USUAL.hasMore, (value) => toFlag(value) === true);
  if (more) return `${more.path} says that there is more`;
  const next = all.find(
    (field) =>
      /^next/i.test(field.key.replace(/^@?odata\./, '')) && typeof field.value !== 'object' && !isNothing(field.value),
  );
  if (next) return `${next.path} names a next page`;
  if (findLink(answer.headers['link'], 'next') !== undefined) return 'the Link header names a next page';
  return headerEvidence(answer);
}

function headerEvidence(answer: PageAnswer): string | undefined {
  for (const name of ['x-total-count', 'x-total', 'x-total-records']) {
    const count = toCount(answer.headers[name]);
    if (count !== undefined && count > answer.rows)
      return `the header ${name} counts ${count} records and the page has ${answer.rows}`;
  }
  for (const name of ['x-total-pages', 'x-page-count']) {
    const count = toCount(answer.headers[name]);
    if (count !== undefined && count > 1) return `the header ${name} counts ${count} pages`;
  }
  return undefined;
}
