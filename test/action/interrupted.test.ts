import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Api, expectedCsv, expectedCustomers, startApi } from '../../fixtures/api/index.ts';
import { startCacheServer } from '../../fixtures/cache/index.ts';
import { customersConfig, freshClone, reportOf, step, withConfig } from './support.ts';

const DATA = { pages: 30, maxLimit: 50 };
const truth = expectedCsv(expectedCustomers(DATA));
/** One page at a time, each late enough that checkpoints lie between them. */
const config = customersConfig({ source: { concurrency: 1 } });
let api: Api;
let env: Record<string, string>;

beforeAll(async () => {
  api = await startApi({ data: DATA, latencyMs: 50 });
  env = { CRM_URL: api.url, CRM_USERNAME: 'demo', CRM_PASSWORD: 'demo' };
});
beforeEach(() => api.resetStats());
afterAll(() => api.close());

const pagesAsked = (): number => Object.keys(api.stats.byPage).length;
const csvOf = ({ workspace }: { workspace: string }): string =>
  readFileSync(join(workspace, 'data/customers.csv'), 'utf8');

it('F69 a cancelled run stops within 5 s, its checkpoint travels by the cache, and the next machine goes on at that page', async () => {
  await using cache = await startCacheServer();
  await using repository = await withConfig(config);
  const here = { ...env, ...cache.env };
  const at = { start: 0, cancel: 0 };
  const run = await step(repository, {
    env: here,
    cancelAfter: async () => {
      at.start = performance.now();
      await api.reached(15);
      at.cancel = performance.now();
    },
  });
  expect(run.durationMs - (at.cancel - at.start)).toBeLessThan(5_000);
  expect(run).toMatchObject({ cancelled: true, code: 1, signal: null, orphans: false });
  expect(run.annotations).toContainEqual(
    expect.objectContaining({ level: 'error', message: expect.stringContaining('goes on from the checkpoints') }),
  );
  expect(run.post, run.post?.stdout).toMatchObject({ code: 0 });
  expect(run.post?.stdout).toContain('kept in the cache');
  expect(cache.entries).toHaveLength(1);
  expect(await repository.subjects()).toHaveLength(1);

  api.resetStats();
  const second = await freshClone(repository, 'second');
  const resumed = await step(second, { env: here });
  expect(resumed.code, resumed.stdout).toBe(0);
  expect(pagesAsked()).toBeLessThan(20); // 30 pages, of which the first attempt had read a dozen
  expect(csvOf(second)).toBe(truth);
  expect(`${await repository.show('data/customers.csv')}\n`).toBe(truth);
  const report = await reportOf(resumed);
  expect(report.run.attempt).toBe(2);
  expect(report.streams[0]?.resumed_at).toMatch(/^page \d+$/);

  // The entry stays in the cache for ever; what was finished must not be resumed from it again.
  expect(cache.entries).toHaveLength(2);
  api.resetStats();
  const third = await freshClone(repository, 'third');
  const whole = await step(third, { env: here });
  expect(whole.code, whole.stdout).toBe(0);
  expect([pagesAsked(), (await reportOf(whole)).run.attempt, whole.outputs['commit-sha']]).toEqual([30, 1, '']);
  expect(csvOf(third)).toBe(truth);
});

it('F70 killed without a post step: the next run in the same workspace goes on', async () => {
  await using repository = await withConfig(config);
  const killed = await step(repository, {
    env,
    post: false,
    during: async (running) => {
      await api.reached(18);
      running.signal('SIGKILL');
    },
  });
  expect(killed).toMatchObject({ signal: 'SIGKILL', code: 137 });
  expect(existsSync(join(repository.workspace, 'data/customers.csv'))).toBe(false);
  const run = await step(repository, { env });
  expect(run.code, run.stdout).toBe(0);
  expect(csvOf(repository)).toBe(truth);
  expect(await repository.subjects()).toHaveLength(2);
});

it('F70 killed without a post step and without the machine: the next run begins again and ends in the same bytes', async () => {
  await using cache = await startCacheServer();
  await using repository = await withConfig(config);
  const here = { ...env, ...cache.env };
  const during = async (running: { signal(name: 'SIGKILL'): void }) => {
    await api.reached(10);
    running.signal('SIGKILL');
  };
  await step(repository, { env: here, post: false, during });
  const next = await freshClone(repository, 'next');
  const run = await step(next, { env: here });
  expect(run.code, run.stdout).toBe(0);
  expect(csvOf(next)).toBe(truth);
  expect(cache.entries).toEqual([]);
});

it('a cache that fails is a warning, not a failure', async () => {
  await using cache = await startCacheServer();
  cache.fail(403);
  await using repository = await withConfig(config);
  const run = await step(repository, {
    env: { ...env, ...cache.env },
    cancelAfter: () => api.reached(8),
  });
  expect(run.code).toBe(1);
  expect(run.post?.code).toBe(0);
  expect(run.post?.annotations.map(({ level }) => level)).toContain('warning');
});
