import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, expectedCsv, expectedCustomers, startApi } from '../../fixtures/api/index.ts';
import { customersConfig, freshClone, reportOf, rowsConfig, startSource, step, withConfig } from './support.ts';

const DATA = { pages: 10, maxLimit: 50 };
const truth = expectedCsv(expectedCustomers(DATA));
let api: Api;
let env: Record<string, string>;

beforeAll(async () => {
  api = await startApi({ data: DATA });
  env = { CRM_URL: api.url, CRM_USERNAME: 'demo', CRM_PASSWORD: 'demo' };
});
beforeEach(() => api.set({ faults: { lostPages: [] } }));
afterAll(() => api.close());

describe('fail-on', () => {
  it.each([
    ['partial', 1],
    ['failed', 0],
    ['never', 0],
  ])('a partial run under fail-on: %s ends with %i, and is published all the same', async (failOn, code) => {
    api.set({ faults: { lostPages: [4, 7] } });
    await using repository = await withConfig(customersConfig());
    const run = await step(repository, { env, inputs: { 'fail-on': failOn } });
    expect(run.code, run.stdout).toBe(code);
    expect(run.outputs).toMatchObject({ status: 'partial', 'failed-pages': '2', 'commit-sha': await repository.tip() });
    const lost = run.annotations.find(({ message }) => message.includes('pages lost'));
    expect(lost?.message).toMatch(/2 pages lost: page 4, page 7/);
    expect(run.summary).toMatch(/page 4/);
  });

  it.each([
    ['partial', 1],
    ['failed', 1],
    ['never', 0],
  ])('a failed run under fail-on: %s ends with %i', async (failOn, code) => {
    await using source = await startSource(() => ({ status: 500, body: 'down' }));
    await using repository = await withConfig(rowsConfig(), { 'data/rows.csv': 'id,v\n0,last good\n' });
    const run = await step(repository, { env: { SOURCE_URL: source.url }, inputs: { 'fail-on': failOn } });
    expect(run.code).toBe(code);
    expect(run.outputs).toMatchObject({ status: 'failed', 'commit-sha': '' });
    expect(readFileSync(join(repository.workspace, 'data/rows.csv'), 'utf8')).toBe('id,v\n0,last good\n');
    expect(run.annotations.some(({ level }) => level === 'error')).toBe(true);
  });
});

describe('lost pages', () => {
  it('are named, asked for first by the next machine, and then all is whole', async () => {
    api.set({ faults: { lostPages: [4, 7] } });
    await using repository = await withConfig(customersConfig());
    await step(repository, { env });
    const state = JSON.parse(await repository.show('.adip/customers.json')) as { dead_letters: { page: string }[] };
    expect(state.dead_letters.map(({ page }) => page)).toEqual(['page 4', 'page 7']);
    api.set({ faults: { lostPages: [] } });
    const run = await step(await freshClone(repository, 'next'), { env });
    expect(run.code, run.stdout).toBe(0);
    expect((await reportOf(run)).streams[0]?.recovered_pages).toEqual(['page 4', 'page 7']);
    expect(`${await repository.show('data/customers.csv')}\n`).toBe(truth);
  });

  it('a run whose only change is a dead letter commits the state alone', async () => {
    const config = rowsConfig({
      stream: { paginator: { type: 'page_number', page_size: 2, total_pages_path: 'pages' } },
    });
    const pages = [[{ id: 1 }, { id: 2 }], [{ id: 3 }, { id: 4 }], [{ id: 5 }]];
    const lost = new Set<number>();
    await using source = await startSource(({ url }) => {
      const page = Number(new URL(url ?? '', 'http://x').searchParams.get('page') ?? 1);
      return lost.has(page) ? { status: 500, body: 'lost' } : { body: { data: pages[page - 1] ?? [], pages: 3 } };
    });
    await using repository = await withConfig(config);
    const first = await step(repository, { env: { SOURCE_URL: source.url } });
    expect(first.code, first.stdout).toBe(0);
    lost.add(2);
    const second = await step(await freshClone(repository, 'second'), { env: { SOURCE_URL: source.url } });
    expect([second.code, second.outputs['status'], second.outputs['changed']]).toEqual([1, 'partial', 'false']);
    expect(await repository.changed()).toEqual(['.adip/rows.json', '.adip/runs.ndjson']);
    // Still lost, nothing else: no commit again.
    const tip = await repository.tip();
    await step(await freshClone(repository, 'third'), { env: { SOURCE_URL: source.url } });
    const letters = JSON.parse(await repository.show('.adip/rows.json')) as { dead_letters: { page: string }[] };
    expect([letters.dead_letters.length, await repository.tip()]).toEqual([1, tip]);
    lost.clear();
    const healed = await step(await freshClone(repository, 'fourth'), { env: { SOURCE_URL: source.url } });
    expect(healed.code, healed.stdout).toBe(0);
    expect(await repository.changed()).toEqual(['.adip/rows.json', '.adip/runs.ndjson']);
    expect((await repository.show('.adip/rows.json')).includes('"dead_letters": []')).toBe(true);
  });
});

describe('checks', () => {
  it('a check that fails keeps the last good data, everywhere', async () => {
    await using source = await startSource(() => ({ body: { data: [{ id: 1 }] } }));
    const config = rowsConfig({ stream: { write: { csv: 'data/rows.csv' }, checks: { rows: { min: 10 } } } });
    await using repository = await withConfig(config, { 'data/rows.csv': 'id\n7\n' });
    const run = await step(repository, { env: { SOURCE_URL: source.url } });
    expect([run.code, run.outputs['status'], run.outputs['commit-sha']]).toEqual([1, 'failed', '']);
    expect(readFileSync(join(repository.workspace, 'data/rows.csv'), 'utf8')).toBe('id\n7\n');
    expect(run.summary).toContain('rows');
  });

  it("one stream's failure does not stop the others", async () => {
    await using source = await startSource(({ url }) =>
      url === '/rows' ? { body: { data: [{ id: 1 }] } } : { status: 404, body: {} },
    );
    const config = JSON.parse(rowsConfig()) as { streams: Record<string, object> };
    config.streams = {
      gone: { ...config.streams['rows'], path: '/gone', write: { csv: 'data/gone.csv' } },
      ...config.streams,
    };
    await using repository = await withConfig(JSON.stringify(config));
    const run = await step(repository, { env: { SOURCE_URL: source.url } });
    expect([run.code, run.outputs['status'], run.outputs['csv-paths']]).toEqual([1, 'partial', 'data/rows.csv']);
    expect(await repository.changed()).toEqual(['.adip/rows.json', '.adip/runs.ndjson', 'data/rows.csv']);
  });

  it('a dirty work tree is left as it is', async () => {
    await using source = await startSource(() => ({ body: { data: [{ id: 1 }] } }));
    await using repository = await withConfig(rowsConfig(), { 'notes.txt': 'a\n' });
    writeFileSync(join(repository.workspace, 'notes.txt'), 'b\n');
    const run = await step(repository, { env: { SOURCE_URL: source.url } });
    expect(run.code, run.stdout).toBe(0);
    expect(await repository.changed()).toEqual(['.adip/rows.json', '.adip/runs.ndjson', 'data/rows.csv']);
    expect(await repository.git(['status', '--porcelain'])).toBe(' M notes.txt');
  });
});
