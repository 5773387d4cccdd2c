import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ColumnType } from '../../src/core/column-type.ts';
import type { TableLoad, Warehouse } from '../../src/warehouse/index.ts';
import { type Cells, KINDS, openBench, RUN, rowsOf, signal } from './support.ts';

const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);

const NAMES = ['id', 'n', 'x', 'b', 't'] as const;
const TYPES: Readonly<Record<string, ColumnType>> = {
  id: 'integer',
  n: 'number',
  x: 'integer',
  b: 'boolean',
  t: 'string',
};

const cells = {
  id: fc.integer({ min: 1, max: 12 }).map(String),
  n: fc.constantFrom('1', '-2.5', '0.125', '123456789.5', '77'),
  x: fc.constantFrom('0', '5', '-9', '9007199254740993', '9223372036854775807'),
  b: fc.constantFrom('true', 'false'),
  t: fc.oneof(
    fc.constantFrom('', ' ', 'a"b', 'x,y', 'two\nlines', 'NULL', '\\N', '\\.', "'", '😀', 'é'),
    fc.string({ maxLength: 6 }),
  ),
};
const text = (value: string): string => value.replaceAll('\0', '').replace(/[\ud800-\udfff]/g, '');
const row = fc
  .tuple(cells.id, fc.option(cells.n), fc.option(cells.x), fc.option(cells.b), fc.option(cells.t.map(text)))
  .map((values) => values.map((value) => value ?? undefined) as (string | undefined)[]);
/** Now and then a value that no column of its type can hold. */
const odd = fc.option(fc.tuple(fc.constantFrom(1, 2, 3), fc.constantFrom('n/a', '18446744073709551616', '007')), {
  freq: 12,
});
const step = fc.record({
  news: fc.array(row, { maxLength: 8 }),
  odd,
  gone: fc.array(cells.id, { maxLength: 2 }),
  loads: fc.boolean(),
});

/** What the file holds after a step: upserted by key, sorted by it. */
function apply(table: ReadonlyMap<string, Cells>, { news, gone }: { news: readonly Cells[]; gone: readonly string[] }) {
  const next = new Map(table);
  for (const one of news) next.set(one[0]!, one);
  for (const id of gone) next.delete(id);
  return new Map([...next].sort(([a], [b]) => Number(a) - Number(b)));
}

const shown = (rows: readonly Cells[]): string[] =>
  rows.map((cells) => cells.map((cell) => (cell === undefined || cell === '' ? '∅' : cell)).join('|')).sort();

it.each(KINDS)(
  '%s: after any sequence of changes, skipped loads and odd values the table holds the rows of the file',
  async (kind) => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), fc.boolean(), async (steps, isKeyed) => {
        const bench = await openBench(kind);
        const warehouse: Warehouse = await bench.open();
        let table: ReadonlyMap<string, Cells> = new Map();
        let standing: string | undefined;
        for (const { news, odd: strange, gone, loads } of steps) {
          const rows = news.map((cells, i) =>
            cells.map((cell, at) => (strange && i === 0 && at === strange[0] ? strange[1] : cell)),
          );
          table = apply(table, { news: rows, gone });
          if (!loads) {
            standing = 'what no database has heard of';
            continue;
          }
          const all = [...table.values()];
          const isDelta = isKeyed && gone.length === 0 && standing !== undefined;
          const load: TableLoad = bench.table('t', TYPES, all, {
            key: isKeyed ? ['id'] : [],
            ...(isDelta ? { base: standing, delta: { file: bench.csv(NAMES, rows), rows: all.length } } : {}),
          });
          await warehouse.load([load], RUN, signal);
          standing = load.version;
          expect(shown((await rowsOf(warehouse, 'SELECT id, n, x, b, t FROM t')).map((line) => [line]))).toEqual(
            shown(all),
          );
          expect(await warehouse.load([load], RUN, signal)).toMatchObject([{ how: 'unchanged' }]);
          expect((await rowsOf(warehouse, 'SELECT count(*) FROM t'))[0]).toBe(String(all.length));
        }
        await warehouse.close();
      }),
      { seed: SEED, numRuns: kind === 'sqlite' ? 60 : 15, endOnFailure: true },
    );
  },
  120_000,
);
