import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, Path } from '../../src/core/json.ts';
import type { Cursor, Injection, PageAnswer, Paginator, Step } from '../../src/core/paginator.ts';

/** A page as a model server answers it. */
export interface Served {
  readonly rows: readonly Json[];
  readonly envelope?: Json;
  readonly headers?: Record<string, string>;
  readonly url?: string;
}

export const HOME = 'https://api.example.test/v1/items';

export function answerOf(served: Served): PageAnswer {
  return {
    rows: served.rows.length,
    envelope: served.envelope,
    headers: served.headers ?? {},
    url: new URL(served.url ?? HOME),
    last(path: Path) {
      let here: Json | undefined = served.rows.at(-1);
      for (const step of path)
        here = here !== null && typeof here === 'object' ? (here as { [key: string]: Json })[String(step)] : undefined;
      return here;
    },
  };
}

/** Asks page after page; every cursor goes through JSON, as a checkpoint would send it. */
export function walk(
  paginator: Paginator,
  serve: (injection: Injection) => Served,
  { from = paginator.first(), most = 500 }: { from?: Cursor; most?: number } = {},
) {
  const rows: Json[] = [];
  const steps: Step[] = [];
  const cursors: Cursor[] = [];
  const asked: string[] = [];
  let cursor: Cursor | null = from;
  while (cursor !== null) {
    if (steps.length >= most) throw new Error(`still going after ${most} pages`);
    cursors.push(cursor);
    const injection = paginator.inject(cursor);
    asked.push(JSON.stringify(injection));
    const served = serve(injection);
    rows.push(...served.rows);
    const step = paginator.after(cursor, answerOf(served));
    steps.push(step);
    cursor = step.next === null ? null : (JSON.parse(JSON.stringify(step.next)) as Cursor);
  }
  return { rows, steps, cursors, asked, warnings: steps.flatMap((step) => step.warning ?? []) };
}

export interface Case {
  readonly name: string;
  readonly make: () => Paginator;
  /** A model server of this paging over `records`, in pages of `size`. */
  readonly serve: (records: readonly Json[], size: number) => (injection: Injection) => Served;
  /** Pages of one record where the source is always one page. */
  readonly single?: boolean;
}

export const records = (count: number): Json[] =>
  Array.from({ length: count }, (_, i) => ({ id: `r${i + 1}`, n: i + 1 }));

/** What every paginator must keep: run by all variants. */
export function testPaginator({ name, make, serve, single }: Case): void {
  const shapes = single
    ? fc.tuple(fc.constant(5), fc.constant(5))
    : fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }));
  const property = (check: (count: number, size: number) => void) =>
    fc.assert(
      fc.property(shapes, ([count, size]) => check(count, size)),
      { numRuns: 60 },
    );

  describe(`every paginator: ${name}`, () => {
    it('brings every record once, in order, and ends with a reason', () => {
      property((count, size) => {
        const all = records(count);
        const { rows, steps, warnings } = walk(make(), serve(all, size));
        expect(rows).toEqual(all);
        expect(steps.at(-1)?.stop).toEqual(expect.any(String));
        expect(warnings).toEqual([]);
      });
    });

    it('asks no page twice', () => {
      property((count, size) => {
        const { asked } = walk(make(), serve(records(count), size));
        expect(new Set(asked).size).toBe(asked.length);
      });
    });

    it('resumes at any boundary, in a new process', () => {
      property((count, size) => {
        const whole = walk(make(), serve(records(count), size));
        whole.cursors.forEach((cursor, at) => {
          const rest = walk(make(), serve(records(count), size), {
            from: JSON.parse(JSON.stringify(cursor)) as Cursor,
          });
          expect(rest.asked).toEqual(whole.asked.slice(at));
        });
      });
    });

    it('is pure: the same cursor and answer give the same step, and nothing is changed', () => {
      const paginator = make();
      const server = serve(records(23), single ? 23 : 5);
      const { cursors, steps } = walk(paginator, server);
      for (const [at, cursor] of cursors.entries()) {
        const before = JSON.stringify(cursor);
        const again = () => paginator.after(cursor, answerOf(server(paginator.inject(cursor))));
        expect(again()).toEqual(steps[at]);
        expect(again()).toEqual(steps[at]);
        expect(JSON.stringify(cursor)).toBe(before);
      }
    });

    it('has plain JSON cursors and distinct labels of at most 40 characters', () => {
      const paginator = make();
      const { cursors } = walk(paginator, serve(records(40), single ? 40 : 3));
      const labels = cursors.map((cursor) => paginator.label(cursor));
      for (const cursor of cursors) expect(JSON.parse(JSON.stringify(cursor))).toEqual(cursor);
      for (const label of labels) expect(label).toMatch(/^[\x20-\x7e…]{1,40}$/);
      expect(new Set(labels).size).toBe(labels.length);
    });

    it('skips a lost page where pages are numbered', () => {
      const paginator = make();
      const { cursors } = walk(paginator, serve(records(12), single ? 12 : 4));
      for (const [at, cursor] of cursors.slice(1, -1).entries()) {
        const past = paginator.skip?.(cursor);
        if (past) expect(paginator.inject(past)).toEqual(paginator.inject(cursors[at + 2]!));
      }
    });
  });
}
