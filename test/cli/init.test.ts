import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type Api, startApi } from '../../fixtures/api/index.ts';
import { inputsOf, lintWorkflow } from '../../scripts/workflows/lint.ts';
import { configOf } from '../../src/cli/init/config-text.ts';
import { draftOf } from '../../src/cli/init/draft.ts';
import { workflowOf } from '../../src/cli/init/workflow-text.ts';
import { parseConfig } from '../../src/config/index.ts';
import { cli, closedPort, expectClean, workspace } from './support.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({});
});
afterAll(() => api.close());

const WORKFLOW = '.github/workflows/ingest.yml';
const FILES = ['adip.yml', '.env.example', WORKFLOW];
const read = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

const ACTION = new Map([
  ['org/adip-ingest', inputsOf(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8'))],
]);

describe('init', () => {
  it('writes a config that validates, a workflow that lints, and the variables', async () => {
    const folder = workspace();
    const end = await cli(folder, ['init']);
    expect(end).toMatchObject({ code: 0, stderr: '' });
    expect(FILES.every((path) => existsSync(join(folder, path)))).toBe(true);
    expect((await cli(folder, ['validate'])).code).toBe(0);
    expect(read(folder, '.env.example')).toMatch(/^API_URL=$/m);
    expect(await lintWorkflow(WORKFLOW, read(folder, WORKFLOW), ACTION)).toEqual([]);
    const workflow = parse(read(folder, WORKFLOW));
    expect(workflow.permissions).toEqual({ contents: 'write' });
    expect(workflow.concurrency).toMatchObject({ 'cancel-in-progress': false });
    expect(workflow.on.schedule[0].cron).toMatch(/^(?!0 )\d+ \d+ \* \* \*$/);
    expect(end.stdout).toContain('Next:');
  });

  it('looks at a URL and fills in what it found; the result runs', async () => {
    const folder = workspace();
    const url = `${api.url}/p/page?per_page=20&page=1`;
    const end = await cli(folder, ['init', '--url', url, '--output', 'data/items.csv']);
    expect(end).toMatchObject({ code: 0, stderr: '' });
    const config = parse(read(folder, 'adip.yml'));
    expect(config.streams.page).toMatchObject({
      path: '/p/page',
      params: { per_page: '20' },
      records_path: 'items',
      paginator: { type: 'page_number', page_param: 'page', total_pages_path: 'total_pages' },
      primary_key: 'id',
      write: { csv: 'data/items.csv' },
    });
    const run = await cli(folder, ['run']);
    expect(run.code).toBe(0);
    expect(read(folder, 'data/items.csv').split('\n').length).toBeGreaterThan(21);
  });

  it('overwrites nothing without --force, and then writes nothing at all', async () => {
    const folder = workspace({ 'adip.yml': 'mine: true\n' });
    const end = await cli(folder, ['init']);
    expect(end.code).toBe(2);
    expect(end.stderr).toContain('adip.yml is there already');
    expect(read(folder, 'adip.yml')).toBe('mine: true\n');
    expect(existsSync(join(folder, WORKFLOW))).toBe(false);
    expect((await cli(folder, ['init', '--force'])).code).toBe(0);
    expect(read(folder, 'adip.yml')).toContain('version: 1');
  });

  it('puts the workflow where GitHub looks for it', async () => {
    const root = workspace();
    mkdirSync(join(root, '.git'));
    mkdirSync(join(root, 'feeds', 'stations'), { recursive: true });
    expect((await cli(join(root, 'feeds', 'stations'), ['init'])).code).toBe(0);
    const { with: inputs } = parse(read(root, WORKFLOW)).jobs.ingest.steps[1];
    expect(inputs).toEqual({ config: 'adip.yml', 'working-directory': 'feeds/stations' });
  });

  it('writes nothing where the URL cannot be read, or the output lies outside', async () => {
    const folder = workspace();
    const dead = await cli(folder, ['init', '--url', `${api.url}/nothing/here`]);
    expect(dead.code).toBe(1);
    expect(dead.stderr).toContain('answered 404');
    const outside = await cli(folder, ['init', '--url', await closedPort(), '--output', '../x.csv']);
    expect(outside.code).toBe(2);
    expect(outside.stderr).toContain('leads out of the workspace');
    expect(FILES.some((path) => existsSync(join(folder, path)))).toBe(false);
    expectClean(dead);
  });

  it('S4 credentials of the URL become variables', async () => {
    const folder = workspace();
    const end = await cli(folder, ['init', '--url', `${api.url}/v1/stations?limit=5&api_key=canary-4711`]);
    expect(end.code).toBe(0);
    expectClean(end, 'canary-4711');
    for (const path of FILES) expect(read(folder, path)).not.toContain('canary-4711');
    expect(parse(read(folder, 'adip.yml')).sources.stations.auth).toEqual({
      type: 'api_key',
      param: 'api_key',
      value: `\${STATIONS_KEY}`,
    });
    expect(read(folder, '.env.example')).toContain('STATIONS_KEY=');
    expect(parse(read(folder, WORKFLOW)).jobs.ingest.steps[1].env).toEqual({
      STATIONS_KEY: `\${{ secrets.STATIONS_KEY }}`,
    });
  });

  it.each([
    `http://h.test/a?q=\${HOME}&r={date}&s=$\${X}`,
    'http://h.test/a%20b/{id}?q=%0A%23%22%27:%20-%20[x]&q=2',
    'https://user:pa%3Ass@h.test/x?y=*&z=!tag&w=%7B%7D',
  ])('S1 whatever a URL holds stays text: %s', (text) => {
    const url = new URL(text);
    const config = configOf(draftOf(url, 'items', 'data/{x}.csv'));
    const plan = parseConfig(config, { file: 'adip.yml', env: { ITEMS_USERNAME: 'u', ITEMS_PASSWORD: 'p' } });
    const stream = plan.streams[0]!;
    if (stream.kind !== 'api') throw new Error('no api');
    const shown = Object.entries(stream.params).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    const meant = shown.map(([name, value]) => [name, String(value).replace(/\{\{/g, '{').replace(/\}\}/g, '}')]);
    expect(meant).toEqual([...url.searchParams]);
  });

  it('a workflow with every option lints', async () => {
    const text = workflowOf({
      config: 'adip.yml',
      folder: 'a b',
      variables: ['CRM_URL', 'CRM_PASSWORD'],
      seed: 'x',
    });
    expect(await lintWorkflow(WORKFLOW, text, ACTION)).toEqual([]);
    expect(parse(text).jobs.ingest.steps[1].with['working-directory']).toBe('a b');
  });
});
