import type { Json } from '../core/json.ts';
import type { PageAnswer } from '../core/paginator.ts';
import { furtherPages } from './evidence.ts';
import { findLink } from './link-values.ts';
import { type Found, fields, findField, plain, USUAL } from './names.ts';
import { isNothing, toCount, toFlag } from './values.ts';

/** What a first answer shows about its paging: options for a paginator, as a config would carry them. */
export interface Detected {
  readonly options: { readonly type: string; readonly [key: string]: Json };
  readonly reason: string;
}

interface Look {
  readonly answer: PageAnswer;
  readonly all: readonly Found[];
  /** Optional stop rules that every finding takes along. */
  readonly extra: { [key: string]: Json };
}

const isLink = (value: Json): boolean => typeof value === 'string' && /^(https?:\/\/|\/|\?)\S+$/i.test(value.trim());
const say = (field: Found): string => `${field.path} is ${JSON.stringify(field.value)?.slice(0, 60)}`;

/** The name among the request's own parameters that means the same thing, as it is spelt there. */
function asked(answer: PageAnswer, names: ReadonlySet<string>): string | undefined {
  return [...answer.url.searchParams.keys()].find((name) => names.has(plain(name)));
}

function byLinkHeader({ answer, extra }: Look): Detected | undefined {
  if (findLink(answer.headers['link'], 'next') === undefined) return undefined;
  return { options: { type: 'link_header', ...extra }, reason: 'the Link header has rel="next"' };
}

function byNextUrl({ all, extra }: Look): Detected | undefined {
  const inNext = (field: Found) => plain(field.key) !== 'href' || /(^|\.)next\.[^.]+$/i.test(field.path);
  const field = all.find((one) => USUAL.nextUrl.has(plain(one.key)) && isLink(one.value) && inNext(one));
  if (!field) return undefined;
  return { options: { type: 'next_url', next_url_path: field.path, ...extra }, reason: `${field.path} is a URL` };
}

const SENT_BACK_AS: Record<string, string> = {
  nextcursor: 'cursor',
  cursor: 'cursor',
  next: 'cursor',
  nextpagecursor: 'cursor',
  nextkey: 'key',
  nextmarker: 'marker',
  marker: 'marker',
  endcursor: 'after',
  after: 'after',
  continuation: 'continuation',
  nextbookmark: 'bookmark',
  bookmark: 'bookmark',
  nextpage: 'page',
  nextoffset: 'offset',
  offset: 'offset',
  nextmaxid: 'max_id',
  nextscrollid: 'scroll_id',
  scrollid: 'scroll_id',
};

/** `next_page_token` is sent back as `page_token`, `nextPageToken` as `pageToken`, other tokens by their own name. */
function guessParam(key: string, value: Json): string {
  if (plain(key) === 'next' && toCount(value) !== undefined) return 'page';
  const known = SENT_BACK_AS[plain(key)];
  if (known !== undefined) return known;
  if (plain(key) !== 'nextpagetoken') return key;
  return key.includes('_') ? 'page_token' : key.includes('-') ? 'page-token' : 'pageToken';
}

function byNextCursor({ answer, all, extra }: Look): Detected | undefined {
  const field = all.find((one) => {
    if (!USUAL.nextCursor.has(plain(one.key)) || isNothing(one.value) || typeof one.value === 'boolean') return false;
    if (typeof one.value === 'object') return false;
    // "offset": 0 and "after": 20 tell where this page stands; only a text is a token there.
    const ambiguous = !/next|end|continuation/.test(plain(one.key));
    return !(ambiguous && (typeof one.value === 'number' || toCount(one.value) !== undefined));
  });
  if (!field) return undefined;
  const guessed = guessParam(field.key, field.value);
  const param = asked(answer, new Set([plain(guessed)])) ?? guessed;
  return {
    options: { type: 'cursor', cursor_path: field.path, cursor_param: param, ...extra },
    reason: `${say(field)}, sent back as ${param}`,
  };
}

const CURSOR_HEADERS: readonly (readonly [string, string])[] = [
  ['x-next-cursor', 'cursor'],
  ['x-next-page', 'page'],
  ['x-next-page-token', 'page_token'],
  ['x-continuation-token', 'continuation_token'],
  ['x-next-token', 'next_token'],
  ['x-cursor', 'cursor'],
];

function byHeaderCursor({ answer, extra }: Look): Detected | undefined {
  const found = CURSOR_HEADERS.find(([name]) => !isNothing(answer.headers[name]));
  if (!found) return undefined;
  const [header, param] = found;
  return {
    options: { type: 'header_cursor', header, cursor_param: param, ...extra },
    reason: `the header ${header} names a next page, sent back as ${param}`,
  };
}

const PAGE_PARAMS = new Set(['page', 'p', 'pg', 'pagenumber', 'pageno', 'pageindex', 'currentpage', 'pagenum']);
const isCount = (value: Json): boolean => toCount(value) !== undefined;

function pageParam(answer: PageAnswer, field: Found | undefined): string {
  const inRequest = asked(answer, PAGE_PARAMS);
  if (inRequest !== undefined) return inRequest;
  return field && ['pagenumber', 'pageno', 'pageindex'].includes(plain(field.key)) ? field.key : 'page';
}

function byTotalPages({ answer, all, extra }: Look): Detected | undefined {
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
function byTotal({ answer, all, extra }: Look): Detected | undefined {
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
  const page = findField(all, USUAL.page, isCount);
  if (!page && asked(answer, PAGE_PARAMS) === undefined) return undefined;
  return {
    options: {
      type: 'page_number',
      page_param: pageParam(answer, page),
      start_page: startPage(answer, page),
      ...extra,
      total_path: total.path,
    },
    reason: `${page ? say(page) : 'the request has a page number'} and ${say(total)}`,
  };
}

function totalField(all: readonly Found[], answer: PageAnswer): Found | undefined {
  return (
    findField(all, USUAL.total, isCount) ??
    findField(all, USUAL.looseTotal, (value) => (toCount(value) ?? 0) > answer.rows)
  );
}

/** A flag that says "more", and records with ids, in the manner of `starting_after`; or a flag beside a page number. */
function byHasMore({ answer, all, extra }: Look): Detected | undefined {
  const more = findField(all, USUAL.hasMore, (value) => toFlag(value) === true);
  if (!more) return undefined;
  const isList = all.some((field) => field.path === 'object' && field.value === 'list');
  const { total_path: _, ...rest } = extra;
  if (isList && typeof answer.last(['id']) === 'string')
    return {
      options: { type: 'keyset', key_field: 'id', param: 'starting_after', ...rest, has_more_path: more.path },
      reason: `${say(more)} and the answer is a list object whose records have an id`,
    };
  const page = findField(all, USUAL.page, isCount);
  if (!page && asked(answer, PAGE_PARAMS) === undefined) return undefined;
  return {
    options: {
      type: 'page_number',
      page_param: pageParam(answer, page),
      start_page: startPage(answer, page),
      ...extra,
      has_more_path: more.path,
    },
    reason: `${page ? say(page) : 'the request has a page number'} and ${say(more)}`,
  };
}

const WAYS = [byLinkHeader, byNextUrl, byNextCursor, byHeaderCursor, byTotalPages, byTotal, byHasMore];

/** Finds out from the first answer how a source pages: links first, then cursors, then counts; else it is one page. */
export function detect(answer: PageAnswer): Detected {
  const all = fields(answer.envelope);
  const extra: { [key: string]: Json } = {};
  const total = totalField(all, answer);
  if (total && USUAL.total.has(plain(total.key)) && toCount(total.value)! >= answer.rows)
    extra['total_path'] = total.path;
  const more = findField(all, USUAL.hasMore, (value) => typeof value === 'boolean');
  if (more) extra['has_more_path'] = more.path;
  for (const way of WAYS) {
    const found = way({ answer, all, extra });
    if (found) return found;
  }
  const evidence = furtherPages(answer);
  return {
    options: { type: 'single_page' },
    reason: evidence
      ? `no way to a further page was found, although ${evidence}`
      : 'nothing in the answer names a further page',
  };
}
