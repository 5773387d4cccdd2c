import type { PageAnswer } from '../core/paginator.ts';
import { asked, type Detected, isCount, type Look, say, totalField } from './look.ts';
import { type Found, findField, plain, USUAL } from './names.ts';
import { toCount, toFlag } from './values.ts';

const PAGE_PARAMS = new Set(['page', 'p', 'pg', 'pagenumber', 'pageno', 'pageindex', 'currentpage', 'pagenum']);

function pageParam(answer: PageAnswer, field: Found | undefined): string {
  const inRequest = asked(answer, PAGE_PARAMS);
  if (inRequest !== undefined) return inRequest;
  return field && ['pagenumber', 'pageno', 'pageindex'].includes(plain(field.key)) ? field.key : 'page';
}

export function byTotalPages({ answer, all, extra }: Look): Detected | undefined {
  const pages = findField(all, USUAL.totalPages, isCount);
  if (!pages) return undefined;
  const page = findField(all, USUAL.page, isCount);
  if (
    toCount(pages.value)! > 1 &&
    !page &&
    asked(answer, PAGE_PARAMS) === undefined &&
    !/total|count|last|num/.test(plain(pages.key))
  )
    return undefined;
  const { total_path: _, ...rest } = extra;
  return {
    options: {
      type: 'page_number',
      page_param: pageParam(answer, page),
      start_page: startPage(answer, page),
      total_pages_path: pages.path,
      ...rest,
    },
    reason: [page && say(page), say(pages)].filter(Boolean).join(' and '),
  };
}

function startPage(answer: PageAnswer, page: Found | undefined): number {
  const name = asked(answer, PAGE_PARAMS);
  return (
    toCount(name === undefined ? page?.value : (answer.url.searchParams.get(name) ?? undefined)) ??
    toCount(page?.value) ??
    1
  );
}

const OFFSET_PARAMS = new Set(['offset', 'skip', 'start', 'startat', 'startindex', 'from']);

/** A total beside a position (in the answer or in the request) tells how to ask for the rest. */
export function byTotal(look: Look): Detected | undefined {
  const { answer, all, extra } = look;
  const total = totalField(all, answer);
  if (!total) return undefined;
  const offset = findField(all, USUAL.offset, isCount);
  const offsetParam = asked(answer, OFFSET_PARAMS) ?? offset?.key;
  if (offsetParam !== undefined) {
    const at = toCount(answer.url.searchParams.get(offsetParam) ?? undefined) ?? toCount(offset?.value) ?? 0;
    return {
      options: { type: 'offset', offset_param: offsetParam, start_offset: at, ...extra, total_path: total.path },
      reason: `${offset ? say(offset) : `the request has ${offsetParam}`} and ${say(total)}`,
    };
  }
  return byNumber(look, 'total_path', total);
}

/** A flag that says "more", and records with ids, in the manner of `starting_after`; or a flag beside a page number. */
export function byHasMore(look: Look): Detected | undefined {
  const { answer, all, extra } = look;
  const more = findField(all, USUAL.hasMore, (value) => toFlag(value) === true);
  if (!more) return undefined;
  const isList = all.some((field) => field.path === 'object' && field.value === 'list');
  const { total_path: _, ...rest } = extra;
  if (isList && typeof answer.last(['id']) === 'string')
    return {
      options: { type: 'keyset', key_field: 'id', param: 'starting_after', ...rest, has_more_path: more.path },
      reason: `${say(more)} and the answer is a list object whose records have an id`,
    };
  return byNumber(look, 'has_more_path', more);
}

/** A page number, in the answer or in the request, and what tells the last one. */
function byNumber({ answer, all, extra }: Look, key: 'total_path' | 'has_more_path', end: Found): Detected | undefined {
  const page = findField(all, USUAL.page, isCount);
  if (!page && asked(answer, PAGE_PARAMS) === undefined) return undefined;
  return {
    options: {
      type: 'page_number',
      page_param: pageParam(answer, page),
      start_page: startPage(answer, page),
      ...extra,
      [key]: end.path,
    },
    reason: `${page ? say(page) : 'the request has a page number'} and ${say(end)}`,
  };
}
