import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/core/clock.ts';
import type { PageSource } from '../../src/core/source.ts';
import { IGNORED } from '../../src/http/index.ts';
import type { PageOutcome } from '../../src/run/pages/ask.ts';
import { type PagesOptions, readPages } from '../../src/run/pages/pages.ts';
import { type Behaviour, type FakeAnswer, fakeSource } from './fake-source.ts';
import { SEED } from './support.ts';

interface Read {
  readonly got: string[];
  readonly warnings: string[];
  readonly error: { readonly code: string } | undefined;
}

const show = (outcome: PageOutcome): string =>
  outcome.kind === 'page' ? `${outcome.page.cursor}` : `lost ${outcome.cursor}`;

async function read(source: PageSource, options: Partial<PagesOptions> = {}): Promise<Read> {
  const got: string[] = [];
  const warnings: string[] = [];
  let error: Read['error'];
  try {
    const pages = readPages(source, source.first(), {
      maxPages: Number.POSITIVE_INFINITY,
      signal: new AbortController().signal,
      done: 0,
      total: undefined,
      onWarning: (code) => warnings.push(code),
      ...options,
    });
    for await (const outcome of pages) got.push(show(outcome));
  } catch (thrown) {
    error = thrown as Read['error'];
  }
  return { got, warnings, error };
}

const numbers = (from: number, to: number): string[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => String(from + i));
/** `total` pages, which every answer says. */
const list =
  (total: number, odd: Record<number, FakeAnswer> = {}): Behaviour =>
  (page) => ({ total, ...(page >= total ? { next: null } : {}), ...(page > total ? { rows: 0 } : {}), ...odd[page] });

describe('pages ahead', () => {
  it('come in order, whatever the order of the answers, and stay within the window', async () => {
    console.log(`seed ${SEED}`);
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 9 }),
        fc.nat(),
        async (total, window, chance) => {
          const source = fakeSource(list(total), { isHeld: true });
          const done = read(source, { window });
          const random = seededRandom(chance);
          let isOver = false;
          void done.then(() => {
            isOver = true;
          });
          while (!isOver) {
            await new Promise((resolve) => setImmediate(resolve));
            const open = source.open();
            if (open.length > 0) await source.answer(open[Math.floor(random() * open.length)]!);
          }
          expect((await done).got).toEqual(numbers(1, total));
          expect(source.most()).toBeLessThanOrEqual(window);
          expect(source.asked).toHaveLength(total);
        },
      ),
      { numRuns: 60, seed: SEED },
    );
  });

  it('hold no more bytes than allowed, counted before they are here', async () => {
    const source = fakeSource(list(50, {}), { isHeld: true });
    const large = {
      ...source,
      fetch: async (...args: Parameters<PageSource['fetch']>) => ({ ...(await source.fetch(...args)), bytes: 1000 }),
    };
    const done = read(large, { windowBytes: 5000 });
    for (let page = 1; page <= 50; page++) {
      while (!source.open().includes(page)) await new Promise((resolve) => setImmediate(resolve));
      await source.answer(page);
    }
    await done;
    expect(source.most()).toBeGreaterThan(2);
    expect(source.most()).toBeLessThanOrEqual(5);
  });

  it('are few on a resumed run until the first page has shown how large pages are', async () => {
    const source = fakeSource(list(50), { isHeld: true });
    const stop = new AbortController();
    const done = read(source, { done: 10, total: 50, signal: stop.signal });
    await new Promise((resolve) => setImmediate(resolve));
    expect(source.open().length).toBeLessThanOrEqual(4);
    stop.abort(new Error('enough'));
    await done;
  });
});

describe('the end', () => {
  it('F53 a list that grows or shrinks while it is read', async () => {
    expect((await read(fakeSource((page) => ({ ...list(7)(page), total: page === 1 ? 5 : 7 })))).got).toEqual(
      numbers(1, 7),
    );
    const shrunk = await read(fakeSource((page) => ({ ...list(5)(page), total: page === 1 ? 8 : 5 })));
    expect(shrunk.got).toEqual(numbers(1, 5));
    expect(shrunk.warnings).toEqual(['list_changed']);
  });

  it('F53 any sequence of totals ends at the real end, nothing doubled', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.array(fc.integer({ min: 1, max: 15 }), { maxLength: 12 }),
        async (real, told) => {
          const behaviour: Behaviour = (page) => ({
            rows: page <= real ? 1 : 0,
            total: told[page - 1] ?? real,
            next: page < real ? page + 1 : null,
          });
          expect((await read(fakeSource(behaviour))).got).toEqual(numbers(1, real));
        },
      ),
      { numRuns: 100, seed: SEED },
    );
  });

  it('rows behind the end that the server told are kept, and said', async () => {
    const behaviour: Behaviour = (page) => ({ total: page === 1 ? 4 : 2, rows: 1, next: page >= 2 ? null : page + 1 });
    const { got, warnings } = await read(fakeSource(behaviour));
    expect(got).toEqual(numbers(1, 4));
    expect(warnings).toEqual(['list_changed', 'rows_past_end', 'rows_past_end']);
  });

  it('a 404 behind the last page is the end, also where the last page is lost', async () => {
    const unnumbered =
      (odd: Record<number, FakeAnswer>): Behaviour =>
      (page) =>
        page > 4 ? { fails: 'http_404' } : (odd[page] ?? {});
    expect(await read(fakeSource(unnumbered({})))).toMatchObject({
      got: numbers(1, 4),
      warnings: ['ended_by_404'],
      error: undefined,
    });
    const lost = await read(fakeSource(unnumbered({ 3: { fails: 'http_500' }, 4: { fails: 'http_500' } })));
    expect(lost).toMatchObject({ got: ['1', '2', 'lost 3', 'lost 4'], warnings: ['ended_by_404'], error: undefined });
  });

  it('a page count that is none ends in an error, not in requests without end', async () => {
    const source = fakeSource((page) => ({ rows: page < 4 ? 1 : 0, total: 1e15, next: page + 1 }));
    const { got, error } = await read(source);
    expect(got.slice(0, 3)).toEqual(['1', '2', '3']);
    expect(error).toMatchObject({ code: 'pagination_loop', remedy: expect.stringContaining('total_pages_path') });
    expect(source.asked.length).toBeLessThan(300);
  });

  it('a 404 in the middle is a lost page, not the end: what lies behind it says so', async () => {
    const hole = (page: number): FakeAnswer =>
      page === 3 || page > 5 ? { fails: 'http_404' } : { next: page === 9 ? null : page + 1 };
    expect(await read(fakeSource(hole))).toMatchObject({
      got: ['1', '2', 'lost 3', '4', '5'],
      warnings: ['ended_by_404'],
      error: undefined,
    });
  });

  it('a page asked ahead that failed is lost, also where the data are said to end before it', async () => {
    const shrinks = (page: number): FakeAnswer =>
      page === 2 ? { next: null, total: 2 } : page === 4 ? { fails: 'http_500' } : { total: 5, rows: page < 3 ? 1 : 0 };
    expect(await read(fakeSource(shrinks))).toMatchObject({ got: ['1', '2', 'lost 4'], error: undefined });
  });

  it('an ignored page that ends the list says so', async () => {
    const ignored = fakeSource((page) => (page === 3 ? { fails: 'ignored' } : {}), { canSkip: false });
    expect(await read(ignored)).toMatchObject({ warnings: ['ended_by_rule'], error: undefined });
  });

  it('a 404 for a page that the server itself named is no end', async () => {
    const named = fakeSource((page) => (page === 3 ? { fails: 'http_404' } : {}), { canSkip: false });
    const { got, error } = await read(named);
    expect(got).toEqual(['1', '2']);
    expect(error).toMatchObject({ code: 'http_404', remedy: expect.stringContaining('action ignore') });
  });

  it('F50 an empty page in the middle is passed', async () => {
    expect((await read(fakeSource(list(6, { 3: { rows: 0 } })))).got).toEqual(numbers(1, 6));
    expect(
      (
        await read(
          fakeSource((page) => ({ rows: page === 2 ? 0 : 1, next: page < 4 ? page + 1 : null }), { canSkip: false }),
        )
      ).got,
    ).toEqual(numbers(1, 4));
  });

  it('limits bind pages asked ahead, and are said', async () => {
    const source = fakeSource(list(20));
    expect(await read(source, { maxPages: 5 })).toMatchObject({ got: numbers(1, 5), warnings: ['max_pages'] });
    expect(source.asked).toHaveLength(5);
  });
});

describe('lost pages', () => {
  it('leave their neighbours alone where pages are numbered', async () => {
    const odd = Object.fromEntries([2, 3, 4, 5, 9].map((page) => [page, { fails: 'http_500' }]));
    expect((await read(fakeSource(list(9, odd)))).got).toEqual([
      '1',
      'lost 2',
      'lost 3',
      'lost 4',
      'lost 5',
      '6',
      '7',
      '8',
      'lost 9',
    ]);
  });

  it('end the stream where they hide the way', async () => {
    const chain = fakeSource((page) => (page === 3 ? { fails: 'http_500' } : {}), { canSkip: false });
    expect(await read(chain)).toMatchObject({ got: ['1', '2'], error: { code: 'http_500' } });
    const first = fakeSource(() => ({ fails: 'http_500' }));
    expect(await read(first)).toMatchObject({ got: [], error: { code: 'http_500' } });
  });

  it('in a row without a known total cannot be told from an outage', async () => {
    const { got, error } = await read(fakeSource((page) => (page > 3 ? { fails: 'http_500' } : {})));
    expect(got).toEqual(['1', '2', '3', 'lost 4', 'lost 5']);
    expect(error?.code).toBe('http_500');
  });

  it('that a rule ignores end a chain in peace', async () => {
    const chain = fakeSource((page) => (page === 3 ? { fails: IGNORED } : {}), { canSkip: false });
    expect(await read(chain)).toMatchObject({ got: ['1', '2', 'lost 3'], error: undefined });
  });
});

it('F54 a cyclic next is refused', async () => {
  const cycle = fakeSource((page) => ({ next: page === 3 ? 2 : page + 1 }), { canSkip: false });
  expect(await read(cycle)).toMatchObject({ got: ['1', '2'], error: { code: 'pagination_loop' } });
});
