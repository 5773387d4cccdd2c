import type { Json } from '../core/json.ts';
import type { PageAnswer } from '../core/paginator.ts';
import { byHasMore, byTotal, byTotalPages } from './detect-counts.ts';
import { furtherPages } from './evidence.ts';
import { findLink } from './link-values.ts';
import { asked, type Detected, type Look, say, totalField } from './look.ts';
import { type Found, fields, findField, plain, USUAL } from './names.ts';
import { isNothing, toCount } from './values.ts';

const isLink = (value: Json): boolean => typeof value === 'string' && /^(https?:\/\/|\/|\?)\S+$/i.test(value.trim());
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
