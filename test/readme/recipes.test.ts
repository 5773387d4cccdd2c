import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Api, startApi } from '../../fixtures/api/index.ts';
import { clone, git, makeRemote } from '../../fixtures/git/repositories.ts';
import { startS3 } from '../../fixtures/s3/server.ts';
import { planFromUrl } from '../../src/index.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { type Ingested, ingest } from './ingest.ts';
import { type Block, CONFIGS, completeConfig, WORKFLOWS } from './readme.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ data: { pages: 3 } });
});
afterAll(() => api.close());

/** The block as a whole config that reads from the fixture server. */
const configOf = (block: Block, base = api.url): string =>
  completeConfig(block, block.test?.['path']).replaceAll('https://api.example.com', base);

function rowsOf({ report, read }: Ingested): string[][] {
  expect(report.errors.concat(report.streams.flatMap(({ errors }) => errors))).toEqual([]);
  expect(report.run.status).toBe('succeeded');
  const [path = ''] = report.streams.flatMap(({ outputs }) => outputs.map((output) => output.path));
  return parseCsv(read(path));
}

interface Step {
  readonly with?: Readonly<Record<string, string>>;
}
const stepsOf = (workflow: string): Step[] =>
  Object.values<{ steps: Step[] }>(parse(workflow).jobs ?? {}).flatMap(({ steps }) => steps);

const marked = CONFIGS.filter(({ test }) => test !== undefined);
const having = (mark: string) => marked.filter(({ test }) => test?.[mark] !== undefined);
const plain = marked.filter(
  (block) =>
    !['s3', 'git', 'vault', 'reports', 'site', 'source', 'pipeline', 'parts'].some(
      (mark) => mark in (block.test ?? {}),
    ),
);
const named = (blocks: readonly Block[]) => blocks.map((block) => [block.line, block] as const);

/** A scenario must not lose its recipe without anybody noticing. */
function only(mark: string): Block {
  const found = having(mark);
  if (found.length !== 1) throw new Error(`${found.length} recipes are marked ${mark}`);
  return found[0]!;
}

describe('the recipes of the README, over real HTTP', () => {
  it.each(named(plain))('line %i brings the rows that it should', async (_, block) => {
    await using place = await createWorkspace();
    const [header = [], ...rows] = rowsOf(await ingest(configOf(block), place.path));
    expect(rows).toHaveLength(Number(block.test?.['rows']));
    const wanted = block.test?.['header'];
    if (wanted !== undefined) {
      expect(header).toEqual(wanted.split(','));
      expect(rows.flat()).toContain('N/A');
    }
  });

  it('the workflow without a config brings its rows', async () => {
    const step = WORKFLOWS.flatMap(({ text }) => stepsOf(text)).find((one) => one.with?.['url'] !== undefined);
    const url = step!.with!['url']!.replace('https://api.example.com', api.url);
    await using place = await createWorkspace();
    const done = await ingest(planFromUrl({ url, output: step!.with!['output']! }), place.path);
    expect(rowsOf(done)).toHaveLength(501);
  });

  it('a rotated refresh token is kept for the next run', async () => {
    const block = only('vault');
    await using own = await startApi();
    await using place = await createWorkspace();
    const env = { ADIP_STATE_KEY: 'a passphrase' };
    for (const _ of ['the first run', 'the second, whose first token is spent']) {
      const [, ...rows] = rowsOf(await ingest(configOf(block, own.url), place.path, { env }));
      expect(rows).toHaveLength(Number(block.test?.['rows']));
    }
    expect(own.stats.refusedRefreshes).toBe(0);
    await using other = await createWorkspace();
    const without = await ingest(configOf(block, own.url), other.path);
    expect(without.report.streams[0]?.errors.map(({ code }) => code)).toEqual(['login_refused']);
  });

  it.each(named(having('s3')))('line %i uploads the file', async (_, block) => {
    const config = configOf(block);
    const region = /region: (\S+?)\s/.exec(config)?.[1] ?? '';
    await using store = await startS3({ buckets: ['my-data-lake'], region });
    await using place = await createWorkspace();
    const env = {
      AWS_ACCESS_KEY_ID: store.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: store.credentials.secretAccessKey,
      AWS_ENDPOINT_URL_S3: store.url,
    };
    const done = await ingest(config.replace('https://store.example.com', store.url), place.path, {
      publish: true,
      env,
    });
    expect(rowsOf(done)).toHaveLength(Number(block.test?.['rows']) + 1);
    const uris = done.report.published.s3?.objects.map(({ uri }) => uri) ?? [];
    expect(uris).toHaveLength(1);
    const key = uris[0]!.replace('s3://my-data-lake/', '');
    expect(key).toMatch(/date=\d{4}-\d{2}-\d{2}\/items/);
    expect((await store.read('my-data-lake', key)).toString()).toBe(done.read('data/items.csv'));
  });

  it('the git recipe commits to its branch under its author', async () => {
    const block = only('git');
    await using place = await createWorkspace();
    const bare = await makeRemote(place.path, { 'README.md': 'mine\n' });
    const work = await clone(bare, join(place.path, 'work'));
    const done = await ingest(configOf(block), work, { publish: true, commit: true });
    expect(rowsOf(done)).toHaveLength(Number(block.test?.['rows']) + 1);
    const branch = block.test?.['git'] ?? '';
    expect(await git(bare, 'log', '-1', '--format=%an <%ae> %s', branch)).toBe(
      'data-bot <data-bot@example.com> data(items): 100 rows',
    );
    const listed = (await git(bare, 'ls-tree', '-r', '--name-only', branch)).split('\n');
    expect(listed).toEqual(['.adip/items.json', '.adip/runs.ndjson', 'README.md', 'data/items.csv']);
  });

  it('reports go where the recipe says', async () => {
    const block = only('reports');
    await using place = await createWorkspace();
    const done = await ingest(configOf(block), place.path);
    expect(rowsOf(done)).toHaveLength(Number(block.test?.['rows']) + 1);
    const date = done.report.run.started_at.slice(0, 10);
    expect(done.read(`reports/${date}.txt`)).toContain('Records Ingested: 100');
    expect(done.read('reports/latest.html')).toMatch(/^<!doctype html>/);
    expect(JSON.parse(done.read(`reports/${date}.json`))).toMatchObject({ run: { status: 'succeeded' } });
  });

  it('lost pages come back by themselves, as the README says', async () => {
    const login = CONFIGS.find(({ text }) => text.includes('type: login'));
    await using own = await startApi({ data: { pages: 3 }, faults: { lostPages: [2], lostStatus: 404 } });
    await using place = await createWorkspace();
    const config = `${configOf(login!, own.url)}    paginator: { type: page_number, size_param: limit, page_size: 1000, total_pages_path: meta.total_pages }\n`;
    const first = await ingest(config, place.path);
    expect(first.report.run.status).toBe('partial');
    expect(first.report.streams[0]?.failed_pages.map(({ page }) => page)).toEqual(['page 2']);
    expect(first.read('.adip/items.json')).toContain('"page 2"');
    own.set({ faults: { lostPages: [] } });
    const second = await ingest(config, place.path);
    expect(rowsOf(second)).toHaveLength(Number(login?.test?.['rows']) + 1);
    expect(second.report.streams[0]?.recovered_pages).toEqual(['page 2']);
    expect(existsSync(join(place.path, '.adip/work/items'))).toBe(false);
  });
});
