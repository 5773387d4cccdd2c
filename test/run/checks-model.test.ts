import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import type { CheckResult } from '../../src/checks/index.ts';
import { checksOptionsSchema } from '../../src/checks/options.ts';
import { instantOf } from '../../src/checks/values.ts';
import { checkFile } from '../../src/run/checks/check-file.ts';
import { openQuarantine } from '../../src/run/checks/quarantine.ts';
import { viewOf } from '../../src/run/checks/row-cells.ts';
import { openRowChecks } from '../../src/run/checks/row-checks.ts';
import { siftRows } from '../../src/run/checks/sift-rows.ts';
import { findOrphans } from '../../src/sinks/csv-facts.ts';

const folder = mkdtempSync(join(tmpdir(), 'adip-checks-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const signal = new AbortController().signal;
const NOW = Date.parse('2026-06-01T00:00:00Z');
const HEADER = ['id', 'n', 'd', 't'];
type Cells = readonly [id: string, n: string, d: string, t: string];

const cell = fc.oneof(
  fc.constant(''),
  fc.integer({ min: -20, max: 20 }).map(String),
  fc.double({ min: -20, max: 20, noNaN: true }).map((value) => value.toFixed(2)),
  fc.constantFrom('abc', 'a,"b"', 'x\ny', 'true', '2026-01-05', '2026-05-31T12:00:00Z', '2026-13-01', '😀😀'),
);
const rowsOf = fc
  .array(fc.tuple(cell, cell, cell), { maxLength: 40 })
  .map((all) => all.map(([n, d, t], i): Cells => [String(i + 1), n, d, t]));
const options = fc.record(
  {
    required: fc.boolean(),
    unique: fc.boolean(),
    max_null_rate: fc.constantFrom(0, 0.25, 0.5),
    type: fc.constantFrom('integer', 'number', 'boolean', 'date', 'datetime'),
    min: fc.integer({ min: -10, max: 0 }),
    max: fc.integer({ min: 0, max: 10 }),
    min_length: fc.integer({ min: 1, max: 3 }),
    max_length: fc.integer({ min: 3, max: 6 }),
    pattern: fc.constantFrom('^[a-z]', '\\d$', '.'),
    allowed: fc.constantFrom(['abc', 1, 2, true], ['']),
    freshness: fc.constantFrom('1d', '300d'),
  },
  { requiredKeys: [] },
);

/** What each check says of one text, written down once more without any of the house's parts. */
const SAYS: Readonly<Record<string, (text: string, limit: never) => boolean>> = {
  type: (text, type: string) =>
    ({
      integer: /^-?[0-9]+$/.test(text),
      number: text !== '' && /^-?[0-9.]+$/.test(text),
      boolean: ['true', 'false'].includes(text),
      date: text === '2026-01-05',
      datetime: text === '2026-05-31T12:00:00Z',
    })[type]!,
  min: (text, limit: number) => Number(text) >= limit && /\d/.test(text),
  max: (text, limit: number) => Number(text) <= limit && /\d/.test(text),
  min_length: (text, limit: number) => [...text].length >= limit,
  max_length: (text, limit: number) => [...text].length <= limit,
  pattern: (text, source: string) => new RegExp(source, 'u').test(text),
  allowed: (text, values: (string | number | boolean)[]) =>
    values.some(
      (value) => String(value) === text || (typeof value === 'number' && /^-?\d/.test(text) && Number(text) === value),
    ),
};

const countOf = (rows: readonly Cells[], place: number, holds: (text: string) => boolean): number =>
  rows.filter((row) => row[place] !== '' && !holds(row[place]!)).length;

function expected(
  rows: readonly Cells[],
  place: number,
  block: Record<string, unknown>,
): Record<string, number | boolean> {
  const values = rows.map((row) => row[place]!).filter((text) => text !== '');
  const empty = rows.length - values.length;
  const dates = values.filter((text) => ['2026-01-05', '2026-05-31T12:00:00Z'].includes(text)).sort();
  const said = Object.fromEntries(
    Object.keys(SAYS)
      .filter((kind) => block[kind] !== undefined)
      .map((kind) => [kind, countOf(rows, place, (text) => SAYS[kind]!(text, block[kind] as never))]),
  );
  return {
    ...said,
    ...(block['required'] ? { required: empty } : {}),
    ...(block['unique'] ? { unique: values.length - new Set(values).size } : {}),
    ...(block['max_null_rate'] === undefined
      ? {}
      : { max_null_rate: rows.length > 0 && empty / rows.length > (block['max_null_rate'] as number) }),
    ...(block['freshness'] === undefined
      ? {}
      : {
          freshness: !(dates.length > 0 && (dates.at(-1)!.startsWith('2026-05') || block['freshness'] === '300d')),
        }),
  };
}

let files = 0;
function csvOf(rows: readonly Cells[], header: readonly string[] = HEADER): string {
  files += 1;
  const file = join(folder, `rows-${files % 4}.csv`);
  writeFileSync(file, stringify([header, ...rows]));
  return file;
}

const judged = (file: string, rows: number) => ({
  name: 'items',
  file,
  rows,
  key: ['id'],
  fill: '',
  types: {},
  empty: undefined,
  earlierRows: [],
  now: NOW,
  redact: (text: string) => text,
  signal,
});

describe('checks against a naive model', () => {
  it('count the same rows, and name some of them', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, options, fc.constantFrom(1, 2, 3), async (rows, block, place) => {
        const column = HEADER[place]!;
        const checks = checksOptionsSchema.parse({ columns: { [column]: block } });
        const results = await checkFile(checks, judged(csvOf(rows), rows.length), folder);
        const wanted = expected(rows, place, block);
        expect(results.map(({ check }) => check).sort()).toEqual(
          Object.keys(wanted)
            .map((kind) => `${column}.${kind}`)
            .sort(),
        );
        for (const result of results) {
          const want = wanted[result.check.slice(column.length + 1)]!;
          expect([result.check, result.outcome]).toEqual([
            result.check,
            want === false || want === 0 ? 'passed' : 'failed',
          ]);
          if (typeof want === 'number' && want > 0) assertSamples(result, want, rows);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('share the rows out between the target and the quarantine, none lost, none twice', async () => {
    await fc.assert(
      fc.asyncProperty(rowsOf, options, async (rows, { unique: _, max_null_rate: __, freshness: ___, ...block }) => {
        const checks = checksOptionsSchema.parse({ columns: { n: { ...block, on_fail: 'quarantine' } } });
        const view = viewOf(HEADER, ['id'], '', (text) => text);
        const counts = (onFail: string) => onFail === 'quarantine';
        const byRow = await openRowChecks({ stream: 'items', checks, types: {}, view, counts });
        const quarantine = await openQuarantine(join(folder, 'none.csv'), view, 'run-1');
        const [kept, aside] = [join(folder, 'kept.csv'), join(folder, 'aside.csv')];
        await siftRows(csvOf(rows), kept, {
          view,
          dropped: new Set(),
          refused: [],
          typed: [],
          ofOtherType: 'keep',
          checks: byRow,
          quarantine,
          signal,
        });
        await quarantine.save(aside);
        const isBad = ([, n]: Cells): boolean =>
          n === ''
            ? block.required === true
            : Object.entries(SAYS).some(
                ([kind, says]) => kind in block && !says(n, block[kind as keyof typeof block] as never),
              );
        expect(parseCsv(readFileSync(kept, 'utf8')).slice(1)).toEqual(rows.filter((row) => !isBad(row)));
        const put: string[][] = parseCsv(readFileSync(aside, 'utf8'));
        expect(put.slice(1).map((row) => row.slice(0, 4))).toEqual(rows.filter(isBad));
        // what lies there is known again: another run with the same rows leaves the same bytes
        const again = await openQuarantine(aside, view, 'run-2');
        const second = join(folder, 'second.csv');
        const plan = {
          view,
          dropped: new Set<string>(),
          refused: [],
          typed: [],
          ofOtherType: 'keep',
          checks: byRow,
          quarantine: again,
          signal,
        } as const;
        await siftRows(csvOf(rows), kept, plan);
        await again.save(second);
        expect(readFileSync(second, 'utf8')).toBe(readFileSync(aside, 'utf8'));
      }),
      { numRuns: 40 },
    );
  });

  it('find the rows that refer to nothing, in one pass or in many', async () => {
    const value = fc.constantFrom('', '1', '2', '3', 'a,"b"', 'x\ny', 'é');
    await fc.assert(
      fc.asyncProperty(
        fc.array(value),
        fc.array(value),
        fc.integer({ min: 1, max: 5 }),
        async (own, there, recordsPerPass) => {
          const [from, to] = [join(folder, 'from.csv'), join(folder, 'to.csv')];
          writeFileSync(from, stringify([['id', 'ref'], ...own.map((text, i) => [i, text])]));
          writeFileSync(to, stringify([['key', 'more'], ...there.map((text) => [text, 'x'])]));
          const found: number[] = [];
          const referring = {
            file: from,
            column: 'ref',
            fill: '',
            onOrphan: (_: unknown, index: number) => void found.push(index),
          };
          await findOrphans({ file: to, column: 'key', fill: '', rows: there.length }, referring, { recordsPerPass });
          const wanted = own.flatMap((text, i) => (text !== '' && !there.includes(text) ? [i] : []));
          expect(found.sort((a, b) => a - b)).toEqual(wanted);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('read dates as JavaScript does where it reads them at all', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2200-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString();
          expect(instantOf(iso)).toBe(date.getTime());
          expect(instantOf(iso.replace('T', ' ').slice(0, 19))).toBe(Date.parse(`${iso.slice(0, 19)}Z`));
          expect(instantOf(iso.replace('Z', '+02:30'))).toBe(Date.parse(iso.replace('Z', '+02:30')));
        },
      ),
    );
    for (const text of ['2026-02-30', '2026-1-1', 'soon', '20260101', '2026-01-01T25:00', ''])
      expect(instantOf(text)).toBeUndefined();
  });
});

function assertSamples({ failing, samples = [] }: CheckResult, want: number, rows: readonly Cells[]): void {
  expect(failing).toBe(want);
  expect(samples).toHaveLength(Math.min(5, want));
  for (const { key } of samples) expect(rows.map(([id]) => id)).toContain(key);
}
