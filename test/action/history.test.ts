import { expect, it } from 'vitest';
import { startCacheServer } from '../../fixtures/cache/index.ts';
import type { RunLine } from '../../src/core/run-line.ts';
import { freshClone, reportOf, rowsConfig, startSource, step, withConfig } from './support.ts';

const linesOf = (text: string): RunLine[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RunLine);

it('runs that find nothing new commit nothing; their lines wait in the cache and join the next commit, whatever machine makes it', async () => {
  await using cache = await startCacheServer();
  let rows = [{ id: 1 }];
  await using source = await startSource(() => ({ body: { data: rows } }));
  await using repository = await withConfig(rowsConfig({ more: { report: { html: 'data/report.html' } } }));
  const env = { SOURCE_URL: source.url, ...cache.env };
  const ids: string[] = [];
  const next = async (name: string) => {
    const run = await step(await freshClone(repository, name), { env });
    expect(run.code, run.stdout).toBe(0);
    const report = await reportOf(run);
    ids.push(report.run.id);
    return { report, run };
  };
  await next('one');
  await next('two');
  await next('three');
  expect(await repository.subjects()).toHaveLength(2);
  expect(linesOf(await repository.show('.adip/runs.ndjson')).map(({ run }) => run)).toEqual(ids.slice(0, 1));

  rows = [{ id: 1 }, { id: 2 }];
  const { report, run } = await next('four');
  const lines = linesOf(await repository.show('.adip/runs.ndjson'));
  expect(lines.map((line) => line.run)).toEqual(ids);
  expect(lines.map(({ streams }) => streams['rows']?.added)).toEqual([1, 0, 0, 1]);
  expect(report.streams[0]?.history.map((entry) => entry.run)).toEqual(ids.slice(0, 3));
  expect(run.summary).toContain('### Trends over the last runs');
  expect(await repository.show('data/report.html')).toContain('<polyline');

  // What waited has gone with the commit.
  const after = await next('five');
  expect(after.report.history?.map((entry) => entry.run)).toEqual(ids.slice(0, 4));
  expect(await repository.subjects()).toHaveLength(3);
});

it('a failed push: the line waits too, and says so with the next commit', async () => {
  await using source = await startSource(() => ({ body: { data: [{ id: 1 }] } }));
  await using repository = await withConfig(rowsConfig());
  const away = `${repository.remote}-away`;
  const { rename } = await import('node:fs/promises');
  await rename(repository.remote, away);
  const failed = await step(repository, { env: { SOURCE_URL: source.url } });
  expect(failed.code).toBe(1);
  await rename(away, repository.remote);
  const mended = await step(repository, { env: { SOURCE_URL: source.url } });
  expect(mended.code, mended.stdout).toBe(0);
  expect((await reportOf(mended)).history?.map(({ status }) => status)).toEqual(['failed']);
});

it('slots of the schedule that no run answered are told', async () => {
  await using cache = await startCacheServer();
  await using source = await startSource(() => ({ body: { data: [{ id: 1 }] } }));
  const old = { version: 1, run: '20260101-000000-aaaaaa', at: new Date(Date.now() - 49 * 3_600_000).toISOString() };
  await using repository = await withConfig(rowsConfig(), {
    '.adip/runs.ndjson': `${JSON.stringify({ ...old, status: 'succeeded', streams: {} })}\n`,
    '.github/workflows/ingest.yml': 'on: { schedule: [{ cron: "17 */6 * * *" }] }\njobs: {}\n',
  });
  const workflow = 'octo-org/data/.github/workflows/ingest.yml@refs/heads/main';
  const env = { SOURCE_URL: source.url, GITHUB_WORKFLOW_REF: workflow, ...cache.env };
  const run = await step(repository, { env });
  expect(run.code, run.stdout).toBe(0);
  const { schedule } = await reportOf(run);
  expect(schedule).toMatchObject({ crons: ['17 */6 * * *'], since: old.at });
  expect(schedule!.missed).toBeGreaterThanOrEqual(6);
  expect(run.annotations).toContainEqual(expect.objectContaining({ properties: { title: 'slots_missed' } }));
});
