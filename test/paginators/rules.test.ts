import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StreamError } from '../../src/core/errors.ts';
import type { Json } from '../../src/core/json.ts';
import { paginators } from '../../src/paginators/index.ts';
import { findLink } from '../../src/paginators/link-values.ts';
import { answerOf, HOME, records, type Served, walk } from './suite.ts';

const make = (options: { type: string; [key: string]: Json }) =>
  paginators.create(paginators.schema.parse(options), {});
const page = (rows: number, envelope: Json = {}): Served => ({ rows: records(rows), envelope });
/** Answers from a list, whatever is asked. */
const scripted = (...answers: Served[]) => {
  let at = 0;
  return () => answers[Math.min(at++, answers.length - 1)]!;
};
function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof StreamError) return error.code;
    throw error;
  }
  return 'nothing thrown';
}

describe('page_number', () => {
  it('F50 an empty page in the middle is passed over while the total says that there is more', () => {
    const { steps, rows } = walk(
      make({ type: 'page_number', total_pages_path: 'pages' }),
      scripted(page(2, { pages: 4 }), page(0, { pages: 4 }), page(2, { pages: 4 }), page(2, { pages: 4 })),
    );
    expect(steps.map(({ next }) => next !== null)).toEqual([true, true, true, false]);
    expect(rows).toHaveLength(6);
    expect(steps.at(-1)).toMatchObject({ stop: 'total_pages reached', pages: 4 });
  });

  it('F53 the live number of pages decides, not the first one', () => {
    const live = (...pages: Json[]) =>
      walk(
        make({ type: 'page_number', total_pages_path: 'pages' }),
        scripted(...pages.map((one) => page(3, { pages: one }))),
      );
    expect(live(5, 5, 3).steps).toHaveLength(3);
    expect(live(2, '4', 4, '4').steps).toHaveLength(4);
    expect(live(3, 3, 1).steps.at(-1)?.stop).toBe('total_pages reached');
  });

  it('a total that is null, absent or nonsense leaves the end to the first empty page', () => {
    for (const total of [null, 'many', -1, {}, [], '']) {
      const { steps } = walk(
        make({ type: 'page_number', total_pages_path: 'pages' }),
        scripted(page(3, { pages: total }), page(3, { pages: total }), page(0, { pages: total })),
      );
      expect(steps.at(-1)?.stop).toBe('empty page');
      expect(steps).toHaveLength(3);
    }
  });

  it('a misspelt path is warned about at the first page', () => {
    const { warnings } = walk(
      make({ type: 'page_number', total_pages_path: 'meta.totl' }),
      scripted(page(3, { meta: { total: 9 } }), page(0)),
    );
    expect(warnings).toEqual([expect.stringContaining('total_pages_path "meta.totl"')]);
  });

  it('a server that caps the page size brings everything all the same, and is warned about', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 }), (count, cap) => {
        const all = records(count);
        const serve = ({ query }: { query?: Readonly<Record<string, string>> }) => {
          const number = Number(query?.['page']);
          const size = Math.min(Number(query?.['limit']), cap);
          return { rows: all.slice((number - 1) * size, number * size), envelope: { total: String(count) } };
        };
        const { rows, warnings } = walk(
          make({ type: 'page_number', page_size: 50, size_param: 'limit', total_path: 'total' }),
          serve,
        );
        expect(rows).toEqual(all);
        expect(warnings).toHaveLength(count > cap ? 1 : 0);
      }),
    );
  });

  it('a short page ends only where that is asked for and nothing else is known', () => {
    const short = (options: { [key: string]: Json }) =>
      walk(
        make({ type: 'page_number', page_size: 10, ...options }),
        scripted(page(10, { more: true }), page(4, { more: true }), page(10, { more: false }), page(0)),
      );
    expect(short({}).steps).toHaveLength(4);
    expect(short({ stop_on_short_page: true }).steps).toHaveLength(2);
    expect(short({ stop_on_short_page: true, has_more_path: 'more' }).steps).toHaveLength(3);
  });

  it('max_pages ends with a warning where more is known', () => {
    const { steps, warnings } = walk(make({ type: 'page_number', total_pages_path: 'pages', max_pages: 2 }), () =>
      page(1, { pages: 9 }),
    );
    expect(steps.map(({ pages }) => pages)).toEqual([2, 2]);
    expect(warnings).toEqual([expect.stringContaining('max_pages (2)')]);
    expect(
      walk(make({ type: 'page_number', total_pages_path: 'pages', max_pages: 2 }), () => page(1, { pages: 2 }))
        .warnings,
    ).toEqual([]);
  });

  it('a flag that always says "more" does not page for ever', () => {
    const endless = make({ type: 'page_number', has_more_path: 'more', max_empty_pages: 7 });
    expect(codeOf(() => walk(endless, () => page(0, { more: 'true' })))).toBe('pagination_loop');
  });

  it('has_more false beside a count that leaves some is warned about', () => {
    const { warnings } = walk(make({ type: 'page_number', has_more_path: 'more', total_pages_path: 'pages' }), () =>
      page(1, { more: 0, pages: 3 }),
    );
    expect(warnings).toHaveLength(1);
  });

  it('pages counted from zero end at their last one', () => {
    const zero = make({ type: 'page_number', start_page: 0, total_pages_path: 'pages' });
    const { steps, asked } = walk(zero, () => page(1, { pages: 3 }));
    expect(steps).toHaveLength(3);
    expect(asked[0]).toContain('"page":"0"');
  });
});

describe('offset', () => {
  it('a server that caps the page size loses nothing, with and without a total', () => {
    for (const total of [true, false])
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 20 }), (count, cap) => {
          const all = records(count);
          const serve = ({ query }: { query?: Readonly<Record<string, string>> }) => {
            const from = Number(query?.['offset']);
            return {
              rows: all.slice(from, from + Math.min(Number(query?.['limit']), cap)),
              envelope: total ? { total: count } : {},
            };
          };
          const paginator = make({ type: 'offset', page_size: 50, ...(total ? { total_path: 'total' } : {}) });
          const { rows, warnings } = walk(paginator, serve);
          expect(rows).toEqual(all);
          if (count > cap) expect(warnings).toHaveLength(1);
        }),
      );
  });

  it('cannot skip a page whose size nobody knows', () => {
    const paginator = make({ type: 'offset' });
    expect(paginator.skip?.(paginator.first())).toBeNull();
  });
});

describe('cursors', () => {
  const cursor = (options: { [key: string]: Json } = {}) =>
    make({ type: 'cursor', cursor_path: 'next', cursor_param: 'c', ...options });

  it('F54 a cursor that repeats, at once or after a while, fails and asks nothing twice', () => {
    for (const cycle of [['A'], ['A', 'B'], ['A', 'B', 'C', 'D', 'E', 'F', 'G']]) {
      const asked: string[] = [];
      const serve = (injection: { query?: Readonly<Record<string, string>> }) => {
        asked.push(injection.query?.['c'] ?? '');
        return page(2, { next: cycle[(asked.length - 1) % cycle.length]! });
      };
      expect(codeOf(() => walk(cursor(), serve))).toBe('pagination_loop');
      expect(new Set(asked).size).toBe(asked.length);
    }
  });

  it('F54 a cycle of any length is found in bounded space', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 150 }), fc.integer({ min: 0, max: 50 }), (length, lead) => {
        let at = 0;
        let largest = 0;
        const paginator = cursor();
        const serve = () => {
          at += 1;
          return page(1, { next: `c${at <= lead ? at : lead + ((at - lead) % length)}` });
        };
        const watched = {
          ...paginator,
          inject: (state: Json) => {
            largest = Math.max(largest, JSON.stringify(state).length);
            return paginator.inject(state);
          },
        };
        expect(codeOf(() => walk(watched, serve, { most: 3_000 }))).toBe('pagination_loop');
        expect(at).toBeLessThan(4 * (length + lead) + 20);
        expect(largest).toBeLessThan(500);
      }),
      { numRuns: 20 },
    );
  });

  it('ends at null, absent, empty, false and zero; digits beyond 2^53 go back as they came', () => {
    for (const next of [null, '', '  ', false, 0, '0', []])
      expect(walk(cursor(), () => page(1, { next })).steps).toHaveLength(1);
    expect(walk(cursor(), () => page(1, {})).steps).toHaveLength(1);
    const { asked } = walk(cursor(), scripted(page(1, { next: '12345678901234567890' }), page(1)));
    expect(asked[1]).toBe('{"query":{"c":"12345678901234567890"}}');
  });

  it('F50 an empty page that names a next one is passed over, unless stop_on_empty', () => {
    const answers = () => scripted(page(2, { next: 'a' }), page(0, { next: 'b' }), page(2, { next: null }));
    expect(walk(cursor(), answers()).rows).toHaveLength(4);
    expect(walk(cursor({ stop_on_empty: true }), answers()).rows).toHaveLength(2);
    let at = 0;
    expect(codeOf(() => walk(cursor({ max_empty_pages: 9 }), () => page(0, { next: `c${++at}` })))).toBe(
      'pagination_loop',
    );
  });

  it('an empty page that names itself is the end', () => {
    const { steps } = walk(cursor({ start: '*' }), scripted(page(2, { next: 'a' }), page(0, { next: 'a' })));
    expect(steps.at(-1)?.stop).toContain('empty page');
  });

  it('"more" without a cursor is an error, fewer records than the total a warning', () => {
    expect(codeOf(() => walk(cursor({ has_more_path: 'more' }), () => page(2, { more: true, next: null })))).toBe(
      'pagination_no_next',
    );
    const { warnings } = walk(
      cursor({ total_path: 'total' }),
      scripted(page(2, { total: 9, next: 'a' }), page(2, { total: 9, next: null })),
    );
    expect(warnings).toEqual([expect.stringContaining('counts 9 records in all, but paging ended after 4')]);
  });

  it('a misspelt cursor_path does not end a stream silently', () => {
    const { warnings } = walk(make({ type: 'cursor', cursor_path: 'meta.nxt', cursor_param: 'c' }), () =>
      page(2, { meta: { next_cursor: 'abc' } }),
    );
    expect(warnings).toEqual([expect.stringContaining('meta.next_cursor names a next page')]);
  });
});

describe('next links', () => {
  const nextUrl = make({ type: 'next_url', next_url_path: 'next' });
  const follow = (next: Json, url = HOME) => {
    const step = nextUrl.after(nextUrl.first(), answerOf({ rows: records(1), envelope: { next }, url }));
    return step.next === null ? null : nextUrl.inject(step.next).url;
  };

  it('F55 a relative next link is resolved against the answer', () => {
    expect(follow('?page=2', 'https://a.test/v1/items?page=1')).toBe('https://a.test/v1/items?page=2');
    expect(follow('/v2/items', 'https://a.test/v1/items')).toBe('https://a.test/v2/items');
    expect(follow({ href: 'more' }, 'https://a.test/v1/items')).toBe('https://a.test/v1/more');
    for (const end of [{ href: null }, { url: '' }, {}]) expect(follow(end)).toBeNull();
    expect(follow('//b.test/x', 'https://a.test/v1')).toBe('https://b.test/x');
  });

  it('F55 a link that is no http URL is refused; user names and fragments are dropped; https stays https', () => {
    for (const next of [
      'file:///etc/passwd',
      'data:text/plain,x',
      'javascript:alert(1)',
      'http://',
      7,
      ['x'],
      { uri: '?page=2' },
    ])
      expect(
        codeOf(() => follow(next)),
        String(next),
      ).toBe('pagination_bad_link');
    expect(follow('https://u:p@api.example.test/x#top')).toBe('https://api.example.test/x');
    expect(follow('http://api.example.test/x')).toBe('https://api.example.test/x');
  });

  it('F54 a cyclic next link fails, also one to the first page itself', () => {
    for (const cycle of [[HOME], [`${HOME}?p=2`, HOME], [`${HOME}?p=2`, `${HOME}?p=3`, `${HOME}?p=2`]]) {
      let at = 0;
      const serve = ({ url }: { url?: string }) => ({
        ...page(2, { next: cycle[at++ % cycle.length]! }),
        url: url ?? HOME,
      });
      expect(codeOf(() => walk(nextUrl, serve))).toBe('pagination_loop');
      expect(at).toBe(cycle.length === 3 ? 3 : cycle.length);
    }
  });

  it('reads Link headers as RFC 8288 writes them', () => {
    const table: [string, string | undefined][] = [
      ['<https://a/2>; rel="next"', 'https://a/2'],
      ['<https://a/2>; rel=next', 'https://a/2'],
      ['<https://a/2>; REL="NEXT"', 'https://a/2'],
      ['<https://a/2>;rel="last next"', 'https://a/2'],
      ['<https://a/1>; rel="prev", <https://a/2,3>; title="a, b; \\"c\\""; rel="next"', 'https://a/2,3'],
      ['<https://a/1>; title="rel=next"; rel="prev"', undefined],
      ['<https://a/1>; rel="prev"; rel="next"', undefined],
      ['<https://a/1>; rel="nextish"', undefined],
      ['<https://a/1>; anchor="#x"; rel="next"', undefined],
      ['</2>; rel="next"; foo', '/2'],
      ['', undefined],
      ['rubbish', undefined],
    ];
    for (const [header, target] of table) expect(findLink(header, 'next'), header).toBe(target);
    expect(findLink(undefined, 'next')).toBeUndefined();
  });
});

describe('keyset', () => {
  const keyset = make({ type: 'keyset', key_field: 'id', param: 'after' });
  it('a missing key or one that repeats fails', () => {
    expect(codeOf(() => walk(keyset, () => ({ rows: [{ id: null }] })))).toBe('keyset_no_key');
    expect(codeOf(() => walk(keyset, () => ({ rows: [{ other: 1 }] })))).toBe('keyset_no_key');
    expect(codeOf(() => walk(keyset, () => ({ rows: [{ id: 'same' }] })))).toBe('pagination_loop');
  });
});

describe('options', () => {
  it('describe every key and refuse unknown ones and bad paths', () => {
    for (const { schema } of paginators.list)
      for (const [key, field] of Object.entries(schema.shape))
        if (key !== 'type') expect(field.description, key).toEqual(expect.any(String));
    for (const bad of [
      { type: 'page_number', pagesize: 1 },
      { type: 'cursor', cursor_path: 'a..b', cursor_param: 'c' },
      { type: 'nothing' },
    ])
      expect(paginators.schema.safeParse(bad).success).toBe(false);
  });
});
