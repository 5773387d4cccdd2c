import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendModel,
  diffModel,
  type ModelOptions,
  mergeModel,
  type Row,
  readTable,
  replaceModel,
  type Table,
} from './model.ts';
import { handEdited, makeFolder, record, SEED, type Write, writePages } from './support.ts';

console.log(`seed ${SEED}`);
const RUNS = Number(process.env['RUNS'] ?? 20);
const MODELS = { replace: replaceModel, append: appendModel, merge: mergeModel };

const pages = fc.array(fc.array(record, { maxLength: 5 }), { minLength: 1, maxLength: 3 });
const edit = fc.option(
  fc.record({ crlf: fc.boolean(), bom: fc.boolean(), quotes: fc.boolean(), turn: fc.nat({ max: 3 }) }),
  { nil: undefined },
);
const steps = fc.array(fc.record({ pages, edit }), { minLength: 1, maxLength: 4 });
const KEYS = [['id'], ['id', 'part'], []];

function rowsOf(table: Table | undefined, options: ModelOptions): string[] {
  // rows without a key have no place of their own among each other
  const lines = (table?.rows ?? []).map((row) => JSON.stringify(row));
  const isFree = (line: string) => {
    const row = JSON.parse(line) as string[];
    return options.key.every((name) => ['', options.fill].includes(row[table!.header.indexOf(name)]!));
  };
  return options.key.length === 0 ? lines : [...lines.filter(isFree).sort(), ...lines.filter((line) => !isFree(line))];
}

describe.each(['replace', 'append', 'merge'] as const)('mode %s is what a map would hold', (mode) => {
  it.each(KEYS.filter((key) => mode !== 'merge' || key.length > 0))('key %s %s', async (...key) => {
    const names = (key as (string | undefined)[]).filter((name) => name !== undefined);
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom('', 'N/A', 'a,b'), fc.boolean(), async (runs, fill, isSorted) => {
        const folder = makeFolder();
        const sortBy = mode === 'merge' && isSorted ? ['w', 'v'] : undefined;
        const write: Write = { mode, fill, ...(sortBy ? { sort_by: sortBy } : {}) };
        const options: ModelOptions = { key: names, fill, ...(sortBy ? { sortBy } : {}) };
        let table: Table | undefined;
        for (const run of runs) {
          if (run.edit && table && mode !== 'replace') {
            const text = handEdited(table, run.edit);
            writeFileSync(join(folder, 'target.csv'), text);
            table = readTable(text);
          }
          const records: Row[] = run.pages.flat();
          const before = table;
          const expected =
            records.length === 0 && before && mode !== 'replace' ? before : MODELS[mode](before, records, options);
          const { finished, text } = await writePages(folder, run.pages, write, names);
          table = readTable(text);
          if (expected.rows.length > 0 || expected.header.length > 0) expect(table?.header).toEqual(expected.header);
          expect(rowsOf(table, options)).toEqual(rowsOf(expected, options));
          expect(finished.rows).toBe(expected.rows.length);
          const { examples: _, ...changes } = finished.changes;
          if (mode === 'replace') expect(changes).toEqual(diffModel(before, expected, options));
          else expect(changes.added).toBe(expected.rows.length - (before?.rows.length ?? 0));
          expect(changes.added + changes.updated + changes.unchanged).toBe(expected.rows.length);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

it('a merge run again changes nothing, and the order of pages does not matter', async () => {
  const keyed = pages.map((list) => {
    const seen = new Set<string>();
    return list.map((page) => page.filter(({ id }) => id && !seen.has(id) && seen.add(id)));
  });
  await fc.assert(
    fc.asyncProperty(keyed, keyed, async (first, second) => {
      const [here, there] = [makeFolder(), makeFolder()];
      const write: Write = { mode: 'merge' };
      const base = [[{ id: '0', part: 'a', v: 'a', w: 'b', late: 'c' }]];
      for (const folder of [here, there]) await writePages(folder, base, write, ['id']);
      await writePages(here, first, write, ['id']);
      const { text } = await writePages(here, second, write, ['id']);
      const again = await writePages(here, second, write, ['id']);
      expect(again.finished.files[0]?.file).toBe(undefined);
      expect(again.text).toBe(text);
      await writePages(there, [...first].reverse(), write, ['id']);
      expect((await writePages(there, [...second].reverse(), write, ['id'])).text).toBe(text);
    }),
    { numRuns: RUNS, seed: SEED },
  );
});

it('gzip holds the same text, and the same bytes each time', async () => {
  await fc.assert(
    fc.asyncProperty(pages, async (list) => {
      const [plain, packed] = [makeFolder(), makeFolder()];
      const one = await writePages(plain, list, { mode: 'merge' }, ['id']);
      const two = await writePages(packed, list, { mode: 'merge', csv: 'target.csv.gz' }, ['id']);
      expect(two.text).toBe(one.text);
      const again = await writePages(packed, list, { mode: 'merge', csv: 'target.csv.gz' }, ['id']);
      expect(again.finished.files[0]?.file).toBe(undefined);
    }),
    { numRuns: 30, seed: SEED },
  );
});
