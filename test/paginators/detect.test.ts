import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/core/json.ts';
import { detect, paginators } from '../../src/paginators/index.ts';
import { answerOf, records, walk } from './suite.ts';

interface Shape {
  readonly name: string;
  readonly envelope?: Json;
  readonly headers?: Record<string, string>;
  readonly url?: string;
  readonly found: { type: string; [key: string]: Json };
}

/** Envelopes in the manner of well-known kinds of API, and what must be found in them. */
const shapes: Shape[] = [
  { name: 'link header', headers: { link: '</x?page=2>; rel="next"' }, found: { type: 'link_header' } },
  {
    name: 'count and next',
    envelope: { count: 9, next: 'https://a/?p=2', previous: null, results: [] },
    found: { type: 'next_url', next_url_path: 'next' },
  },
  {
    name: 'HAL',
    envelope: { _links: { self: { href: '/a' }, next: { href: '/a?p=2' } } },
    found: { type: 'next_url', next_url_path: '_links.next.href' },
  },
  {
    name: 'JSON:API',
    envelope: { links: { first: '/a', next: '/a?page[number]=2' } },
    found: { type: 'next_url', next_url_path: 'links.next' },
  },
  {
    name: 'OData',
    envelope: { '@odata.nextLink': 'https://a/?$skiptoken=2' },
    found: { type: 'next_url', next_url_path: '@odata\\.nextLink' },
  },
  {
    name: 'paging with a link and cursors',
    envelope: { paging: { cursors: { before: 'a', after: 'b' }, next: 'https://a/?after=b' } },
    found: { type: 'next_url', next_url_path: 'paging.next' },
  },
  {
    name: 'next_cursor',
    envelope: { meta: { next_cursor: 'abc', has_more: true } },
    found: { type: 'cursor', cursor_path: 'meta.next_cursor', cursor_param: 'cursor', has_more_path: 'meta.has_more' },
  },
  {
    name: 'nextPageToken',
    envelope: { nextPageToken: 'abc' },
    found: { type: 'cursor', cursor_path: 'nextPageToken', cursor_param: 'pageToken' },
  },
  {
    name: 'next_page_token',
    envelope: { next_page_token: 'abc' },
    found: { type: 'cursor', cursor_param: 'page_token' },
  },
  {
    name: 'response_metadata',
    envelope: { ok: true, response_metadata: { next_cursor: 'dGVhbTpD' } },
    found: { type: 'cursor', cursor_path: 'response_metadata.next_cursor' },
  },
  {
    name: 'an offset that is a token',
    envelope: { offset: 'itr1/rec2', records: [] },
    found: { type: 'cursor', cursor_path: 'offset', cursor_param: 'offset' },
  },
  {
    name: 'next_page as a number',
    envelope: { next_page: 2 },
    found: { type: 'cursor', cursor_path: 'next_page', cursor_param: 'page' },
  },
  {
    name: 'cursors.after alone',
    envelope: { paging: { cursors: { after: 'QVFI' } } },
    found: { type: 'cursor', cursor_path: 'paging.cursors.after', cursor_param: 'after' },
  },
  { name: 'NextToken', envelope: { NextToken: 'tok' }, found: { type: 'cursor', cursor_param: 'NextToken' } },
  {
    name: 'the parameter as the request spells it',
    envelope: { next_cursor: 'c' },
    url: 'https://a/x?Cursor=',
    found: { type: 'cursor', cursor_param: 'Cursor' },
  },
  {
    name: 'a header with a cursor',
    headers: { 'x-next-cursor': 'abc' },
    found: { type: 'header_cursor', header: 'x-next-cursor', cursor_param: 'cursor' },
  },
  {
    name: 'page and total_pages',
    envelope: { meta: { page: 1, total_pages: 4 } },
    found: { type: 'page_number', page_param: 'page', start_page: 1, total_pages_path: 'meta.total_pages' },
  },
  {
    name: 'pages from zero',
    envelope: { totalPages: 4, totalElements: 99, number: 0, size: 5 },
    found: { type: 'page_number', start_page: 0, total_pages_path: 'totalPages' },
  },
  {
    name: 'current_page and last_page, as text',
    envelope: { current_page: '1', last_page: '4' },
    found: { type: 'page_number', total_pages_path: 'last_page' },
  },
  {
    name: 'page and total',
    envelope: { page: 1, per_page: 5, total: 20 },
    found: { type: 'page_number', total_path: 'total' },
  },
  {
    name: 'a page parameter of the request',
    envelope: { total: 20 },
    url: 'https://a/x?p=1',
    found: { type: 'page_number', page_param: 'p', total_path: 'total' },
  },
  {
    name: 'offset, limit and total',
    envelope: { offset: 0, limit: 5, total: 20 },
    found: { type: 'offset', offset_param: 'offset', total_path: 'total' },
  },
  {
    name: 'startAt and total',
    envelope: { startAt: 0, maxResults: 5, total: 20 },
    found: { type: 'offset', offset_param: 'startAt', total_path: 'total' },
  },
  {
    name: 'a list object with has_more',
    envelope: { object: 'list', has_more: true, data: [] },
    found: { type: 'keyset', key_field: 'id', param: 'starting_after', has_more_path: 'has_more' },
  },
  { name: 'nothing', envelope: { ok: true }, found: { type: 'single_page' } },
  { name: 'a bare list', found: { type: 'single_page' } },
  { name: 'a next that is null', envelope: { next: null, count: 5 }, found: { type: 'single_page' } },
  {
    name: 'names of prototypes',
    envelope: JSON.parse('{"__proto__":{"next_cursor":"x"},"constructor":{"next":"/x"}}') as Json,
    found: { type: 'single_page' },
  },
];

describe('detection from the first answer', () => {
  for (const { name, envelope, headers, url, found } of shapes)
    it(name, () => {
      const detected = detect(
        answerOf({
          rows: records(5),
          ...(envelope === undefined ? {} : { envelope }),
          ...(headers && { headers }),
          ...(url && { url }),
        }),
      );
      expect(detected.options).toMatchObject(found);
      expect(paginators.schema.safeParse(detected.options).error).toBeUndefined();
      expect(detected.reason).not.toBe('');
    });
});

describe('auto', () => {
  const auto = () => paginators.create(paginators.schema.parse({ type: 'auto' }), {});

  it('says once what it found and why', () => {
    const { steps } = walk(auto(), ({ query }) => ({
      rows: records(5),
      envelope: { meta: { page: Number(query?.['page'] ?? 1), total_pages: 3 } },
    }));
    expect(steps.flatMap(({ choice }) => choice ?? [])).toEqual([
      {
        what: 'paginator',
        choice: expect.stringContaining('total_pages_path: meta.total_pages'),
        reason: 'meta.page is 1 and meta.total_pages is 3',
      },
    ]);
    expect(steps).toHaveLength(3);
  });

  it('warns of further pages that it cannot follow', () => {
    for (const [envelope, headers] of [
      [{ total: 500 }, {}],
      [{ has_more: true }, {}],
      [{}, { 'x-total-count': '500' }],
    ] as [Json, Record<string, string>][]) {
      const { warnings, steps } = walk(auto(), () => ({ rows: records(5), envelope, headers }));
      expect(steps).toHaveLength(1);
      expect(warnings).toHaveLength(1);
    }
  });

  it('warns of a bare list that is as full as a page, or as a server caps one', () => {
    const warningsFor = (rows: number, query: string) => {
      const url = new URL(`https://api.example.com/list${query}`);
      const step = auto().after(auto().first(), { ...answerOf({ rows: records(rows), envelope: [] }), url });
      return [step.warning].flatMap((one) => one ?? []);
    };
    expect(warningsFor(5, '?limit=5')).toEqual([expect.stringContaining('limit=5 brought 5 records')]);
    expect(warningsFor(100, '?per_page=250')).toEqual([expect.stringContaining('servers cap pages')]);
    expect(warningsFor(97, '?per_page=250')).toEqual([]);
    expect(warningsFor(100, '')).toEqual([]);
    expect(warningsFor(5, '?limit=all')).toEqual([]);
  });

  it('can skip pages as soon as it knows that they are numbered', () => {
    const paginator = auto();
    expect(paginator.skip?.(paginator.first())).toBeNull();
    const step = paginator.after(
      paginator.first(),
      answerOf({ rows: records(5), envelope: { page: 1, total_pages: 9 } }),
    );
    const past = paginator.skip?.(step.next!);
    expect(past && paginator.inject(past)).toEqual({ query: { page: '3' } });
  });
});
