import type { Json } from '../core/json.ts';

/** A value of an answer's envelope with its place, as a path text that the config could carry. */
export interface Found {
  readonly path: string;
  readonly key: string;
  readonly value: Json;
}

const DEEPEST = 4;
const REFUSED = new Set(['__proto__', 'prototype', 'constructor']);

/** `nextPageToken`, `next_page_token` and `@odata.nextLink` by one spelling. */
export const plain = (key: string): string =>
  key
    .toLowerCase()
    .replace(/^@?odata\./, '')
    .replace(/[^a-z0-9]/g, '');

/** Every scalar or link object of an envelope's objects (never inside lists), the shallowest first. */
export function fields(envelope: Json | undefined): Found[] {
  const found: Found[] = [];
  let level: { value: Json; path: string }[] = [{ value: envelope ?? null, path: '' }];
  for (let depth = 0; depth < DEEPEST && level.length > 0; depth++) {
    const deeper: typeof level = [];
    for (const here of level) {
      if (here.value === null || typeof here.value !== 'object' || Array.isArray(here.value)) continue;
      for (const [key, value] of Object.entries(here.value)) {
        if (REFUSED.has(key)) continue;
        const path = (here.path === '' ? '' : `${here.path}.`) + key.replace(/[\\.[\]]/g, '\\$&');
        found.push({ path, key, value });
        deeper.push({ value, path });
      }
    }
    level = deeper;
  }
  return found;
}

/** The first field with one of these names (plain spelling) whose value passes; earlier names are preferred within a level only by their place. */
export function findField(
  all: readonly Found[],
  names: ReadonlySet<string>,
  passes: (value: Json) => boolean,
): Found | undefined {
  return all.find((field) => names.has(plain(field.key)) && passes(field.value));
}

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Usual names, in their plain spelling. */
export const USUAL = {
  nextUrl: set('next nexturl nextlink nextpageurl nexthref nextpage nextpagelink nexturi href'),
  nextCursor: set(
    'nextcursor nextpagetoken nexttoken nextpage nextpagecursor continuationtoken continuation nextmarker marker endcursor after next cursor bookmark nextbookmark pagetoken nextmaxid nextoffset nextscrollid scrollid nextkey offset',
  ),
  totalPages: set('totalpages pagecount pagestotal numpages numberofpages lastpage maxpage pages nbpages totalpage'),
  page: set('page currentpage pagenumber pageno pageindex number'),
  total: set(
    'total totalcount totalresults totalrecords totalitems totalelements totalhits totalrows numfound nbhits recordstotal itemcount resultcount totalsize matched numbermatched',
  ),
  /** Names that also stand for the records of this page alone: they count only where they exceed them. */
  looseTotal: set('count found size results records items'),
  offset: set('offset skip start startat startindex from'),
  hasMore: set(
    'hasmore hasnext hasnextpage more moreavailable hasmorepages hasmoreitems ismore istruncated nextpageavailable',
  ),
} as const;
