import { afterAll, beforeAll, expect, it } from 'vitest';
import { freshClone, reportOf, rowsConfig, type Source, setHook, startSource, step, withConfig } from './support.ts';

let left: Source;
let right: Source;
const row = (id: number, v: string) => ({ id, v });

beforeAll(async () => {
  left = await startSource(() => ({ body: { data: [row(1, 'left'), row(3, 'left')] } }));
  right = await startSource(() => ({ body: { data: [row(2, 'right'), row(3, 'right')] } }));
});
afterAll(async () => {
  await left[Symbol.asyncDispose]();
  await right[Symbol.asyncDispose]();
});

const START = { 'data/rows.csv': 'id,v\n0,old\n' };

it('F74 two runs push at once: their rows are merged by key, both commits land, nothing is forced', async () => {
  await using repository = await withConfig(rowsConfig(), START);
  const one = await freshClone(repository, 'one');
  const two = await freshClone(repository, 'two');
  const ends = await Promise.all([
    step(one, { env: { SOURCE_URL: left.url } }),
    step(two, { env: { SOURCE_URL: right.url } }),
  ]);
  for (const end of ends) expect(end.code, end.stdout).toBe(0);
  const table = (await repository.show('data/rows.csv')).split('\n');
  expect(table.map((line) => line.split(',')[0])).toEqual(['id', '0', '1', '2', '3']);
  expect(await repository.subjects()).toHaveLength(3);
  const rebuilds = (await Promise.all(ends.map(reportOf))).map(({ published }) => published.git?.rebuilds ?? 0);
  expect(rebuilds[0]! + rebuilds[1]!).toBeLessThanOrEqual(2);
  // Each run has its line, whoever came second, before its rows and after them.
  const lines = (await repository.show('.adip/runs.ndjson'))
    .split('\n')
    .map((line) => JSON.parse(line) as { run: string });
  const runs = await Promise.all(ends.map(async (end) => (await reportOf(end)).run.id));
  expect(lines.map(({ run }) => run).sort()).toEqual(runs.sort());
});

it('F74 the one that comes second builds on the first, and tells that it did', async () => {
  await using repository = await withConfig(rowsConfig(), START);
  const late = await freshClone(repository, 'late');
  const first = await step(repository, { env: { SOURCE_URL: left.url } });
  const second = await step(late, { env: { SOURCE_URL: right.url } });
  expect([first.code, second.code], second.stdout).toEqual([0, 0]);
  expect(await repository.show('data/rows.csv')).toBe('id,v\n0,old\n1,left\n2,right\n3,right');
  expect(await repository.git(['rev-parse', 'main^'], repository.remote)).toBe(first.outputs['commit-sha']);
  // The next run of the first one's machine sees both, and has nothing to add but its own view of row 3.
  const third = await step(await freshClone(repository, 'third'), { env: { SOURCE_URL: right.url } });
  expect(third.outputs).toMatchObject({ 'commit-sha': '', changed: 'false' });
});

it("F74 replace: the later run stands whole, other writers' files stay", async () => {
  const config = rowsConfig({ stream: { write: { mode: 'replace', csv: 'data/rows.csv' } } });
  await using repository = await withConfig(config, START);
  const late = await freshClone(repository, 'late');
  await step(repository, { env: { SOURCE_URL: left.url } });
  await repository.push({ 'notes.txt': 'mine\n' });
  const second = await step(late, { env: { SOURCE_URL: right.url } });
  expect(second.code, second.stdout).toBe(0);
  expect(await repository.show('data/rows.csv')).toBe('id,v\n2,right\n3,right');
  expect([await repository.show('notes.txt'), (await repository.subjects()).length]).toEqual(['mine', 4]);
});

it('F76 the push landed and its acknowledgement was lost: no second commit', async () => {
  await using repository = await withConfig(rowsConfig(), START);
  await setHook(repository, 'post-receive', 'kill -9 $PPID');
  const run = await step(repository, { env: { SOURCE_URL: left.url } });
  expect(run.code, run.stdout).toBe(0);
  expect(await repository.subjects()).toHaveLength(2);
  expect(run.outputs['commit-sha']).toBe(await repository.tip());
});
