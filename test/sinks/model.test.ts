import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deleted, type Line, type Living, type Mode, runModel, type World } from './history-model.ts';
import { readTable } from './model.ts';
import { makeFolder, SEED, type Write, writePages } from './support.ts';

console.log(`seed ${SEED}`);
const RUNS = Number(process.env['RUNS'] ?? 12);
const KEY = ['id'];

/** What happens between two runs and in one: records that the source changes, loses or has anew, and how they come. */
const living: fc.Arbitrary<Living> = fc.record({
  id: fc.constantFrom('1', '2', '3', '9', '10', '11'),
  v: fc.constantFrom('a', 'b', 'N/A', 'x,y', '"q"', ''),
  etag: fc.constantFrom('e1', 'e2'),
});
const source = fc.uniqueArray(living, { selector: ({ id }) => id, maxLength: 6 });
const step = fc.record({
  /** What the source holds when it is read. */
  holds: source,
  /** Records that it shows twice: what they were a moment before. */
  stale: fc.array(living, { maxLength: 2 }),
  /** It is read in part only. */
  isPart: fc.boolean(),
  /** The run ends before its landing, and is run again. */
  fails: fc.boolean(),
  isRepeated: fc.boolean(),
  turn: fc.nat({ max: 4 }),
});
const steps = fc.array(step, { minLength: 1, maxLength: 5 });
const stamp = (run: number): number => Date.UTC(2026, 0, 1 + run);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** The pages of a step: what is stale comes before what is true, the rest in any order. */
function pagesOf({ holds, stale, isPart, turn }: Step): { pages: Line[][]; records: Living[]; isWhole: boolean } {
  const shown = isPart ? holds.slice(0, Math.ceil(holds.length / 2)) : holds;
  const turned = [...shown.slice(turn), ...shown.slice(0, turn)];
  const old = stale.filter(({ id }) => shown.some((record) => record.id === id));
  const records = [...old, ...turned];
  const asLine = (record: Living): Line => ({ ...record });
  const half = Math.ceil(records.length / 2);
  const pages = [records.slice(0, half).map(asLine), records.slice(half).map(asLine)];
  return { pages, records, isWhole: !isPart };
}

function linesOf(text: string): Line[] {
  const table = readTable(text);
  return (table?.rows ?? []).map(
    (row) => Object.fromEntries(table!.header.map((name, at) => [name, row[at]!])) as unknown as Line,
  );
}

const worlds: [Mode, Deleted][] = [
  ['replace', 'keep'],
  ['append', 'keep'],
  ['insert_only', 'keep'],
  ['merge', 'keep'],
  ['merge', 'delete'],
  ['merge', 'mark'],
  ['scd2', 'keep'],
  ['scd2', 'delete'],
];

describe.each(worlds)('mode %s, deleted: %s', (mode, deleted) => {
  it('any history of upserts, deletions, failures and re-runs ends as in the model', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.boolean(), async (history, wantsIgnoring) => {
        const ignores = wantsIgnoring && ['merge', 'scd2'].includes(mode);
        const world: World = { mode, deleted, ignores };
        const write: Write = { mode, deleted, max_deleted: 1, ...(ignores ? { ignore_columns: ['etag'] } : {}) };
        const folder = makeFolder();
        let target: Line[] = [];
        for (const [i, one] of history.entries()) {
          const { pages, records, isWhole } = pagesOf(one);
          const now = new Date(stamp(i)).toISOString();
          const run = { startedAt: stamp(i), isWhole, notesChanged: true };
          if (one.fails) await failRun(folder, pages, write, { ...run, startedAt: stamp(i) - 1000 });
          const before = target;
          const isSeen = records.length > 0 || mode === 'replace' || isWhole;
          if (isSeen) target = runModel(before, records, world, { now, isWhole });
          const { finished, text } = await writePages(folder, pages, write, KEY, run);
          expect(linesOf(text)).toEqual(target);
          expect(finished.rows).toBe(target.length);
          expect(finished.rowsBefore).toBe(before.length);
          if (mode !== 'replace') expectChanged(finished.changed!, before, target, world);
          if (!one.isRepeated) continue;
          const again = await writePages(folder, pages, write, KEY, { ...run, startedAt: stamp(i) + 1000 });
          expect(again.text).toBe(text);
          if (mode !== 'append') expect(again.finished.files.every(({ file }) => file === undefined)).toBe(true);
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });

  it('a source that has nothing yet leaves the same file, run after run', async () => {
    const folder = makeFolder();
    const write: Write = { mode, deleted, max_deleted: 1 };
    const runs: string[] = [];
    for (const run of [0, 1, 2])
      runs.push((await writePages(folder, [], write, KEY, { startedAt: stamp(run), isWhole: true })).text);
    expect(new Set(runs)).toEqual(new Set(['']));
  });

  it.skipIf(mode === 'replace' || mode === 'append')('the order of pages makes no difference', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        const [here, there] = [makeFolder(), makeFolder()];
        const write: Write = { mode, deleted, max_deleted: 1 };
        for (const [i, one] of history.entries()) {
          const { pages, isWhole } = pagesOf({ ...one, stale: [] });
          const run = { startedAt: stamp(i), isWhole };
          await writePages(here, pages, write, KEY, run);
          await writePages(there, pages.map((page) => [...page].reverse()).reverse(), write, KEY, run);
        }
        expect(textIn(there)).toBe(textIn(here));
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

const textIn = (folder: string): string => readFileSync(join(folder, 'target.csv'), 'utf8');

/** A run that does everything but its landing. */
async function failRun(folder: string, pages: Line[][], write: Write, run: Parameters<typeof writePages>[4]) {
  const aside = join(folder, 'failed');
  mkdirSync(aside, { recursive: true });
  const target = join(folder, 'target.csv');
  if (existsSync(target)) writeFileSync(join(aside, 'target.csv'), readFileSync(target));
  await writePages(aside, pages, write, KEY, run);
}

/** The records that were added or changed are those that the target has now and had not before, deleted ones left out. */
function expectChanged(file: string, before: readonly Line[], after: readonly Line[], { mode }: World): void {
  const then = new Set(before.map((line) => JSON.stringify(line)));
  const isThere = (line: Line): boolean => (mode === 'scd2' ? line['valid_to'] === '' : !line['deleted_at']);
  const news = after.filter((line) => isThere(line) && !then.has(JSON.stringify(line)));
  const noted = existsSync(file) ? linesOf(readFileSync(file, 'utf8')) : [];
  const ids = (lines: readonly Line[]): string[] => lines.map((line) => JSON.stringify(Object.entries(line).sort()));
  expect(ids(noted).sort()).toEqual(ids(news).sort());
}
