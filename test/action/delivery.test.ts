import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Api, expectedCsv, expectedCustomers, startApi, TEAMS_KEY } from '../../fixtures/api/index.ts';
import { type S3Server, startS3 } from '../../fixtures/s3/server.ts';
import { reportSchema } from '../../src/core/report.ts';
import { customersConfig, freshClone, ROOT, reportOf, rowsConfig, startSource, step, withConfig } from './support.ts';

const DATA = { pages: 10, maxLimit: 50 };
const truth = expectedCsv(expectedCustomers(DATA));
const rows = expectedCustomers(DATA).length;
let api: Api;
let s3: S3Server;
let env: Record<string, string>;

beforeAll(async () => {
  api = await startApi({ data: DATA, tokens: { username: 'robot', password: 'long-password-1' } });
  s3 = await startS3({ buckets: ['lake'] });
  env = {
    CRM_URL: api.url,
    CRM_USERNAME: 'robot',
    CRM_PASSWORD: 'long-password-1',
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_REGION: s3.region,
    AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
  };
});
beforeEach(() => api.resetStats());
afterAll(async () => {
  await api.close();
  await s3.close();
});

describe('one step delivers', () => {
  it('the CSV, one commit, the object, outputs, summary and report; a second run commits nothing', async () => {
    const publish = {
      git: { branch: 'main' },
      s3: { bucket: 'lake', key: 'raw/{stream}/date={date}/{stream}_{timestamp}.csv' },
    };
    await using repository = await withConfig(customersConfig({ publish }));
    const run = await step(repository, { env });
    expect(run.code, run.stdout).toBe(0);
    expect(readFileSync(join(repository.workspace, 'data/customers.csv'), 'utf8')).toBe(truth);
    expect(`${await repository.show('data/customers.csv')}\n`).toBe(truth);
    expect(await repository.changed()).toEqual(['.adip/customers.json', '.adip/runs.ndjson', 'data/customers.csv']);
    const tip = await repository.tip();
    const uri = run.outputs['s3-uris'] ?? '';
    expect(uri).toMatch(/^s3:\/\/lake\/raw\/customers\/date=\d{4}-\d\d-\d\d\/customers_\d{8}_\d{6}\.csv$/);
    expect((await s3.read('lake', uri.replace('s3://lake/', ''))).toString()).toBe(truth);
    expect(run.outputs).toMatchObject({
      status: 'succeeded',
      records: String(rows),
      changed: 'true',
      added: String(rows),
      updated: '0',
      removed: '0',
      'failed-pages': '0',
      'csv-paths': 'data/customers.csv',
      'commit-sha': tip,
    });
    for (const part of ['customers', 'succeeded', `${rows}`, `/commit/${tip}`, 'lake/raw/customers'])
      expect(run.summary).toContain(part);
    const report = await reportOf(run);
    expect(reportSchema.safeParse(report).error).toBeUndefined();
    expect(report.run.trigger).toMatchObject({ actor: 'octocat', event: 'schedule', repository: 'octo-org/data' });
    expect(run.annotations).toEqual([]);
    const text = readFileSync((run.outputs['report-path'] ?? '').replace(/json$/, 'txt'), 'utf8');
    for (const name of [
      'Timestamp',
      'Pages Requested',
      'Successful Pages',
      'Failed Pages',
      'Total Retries',
      'Records Ingested',
      'Execution Time',
      'CSV Output',
      'S3 URI',
      'Format Chosen',
    ])
      expect(text).toContain(name);

    const objects = s3.keys('lake');
    const again = await step(await freshClone(repository, 'second'), { env });
    expect(again.code, again.stdout).toBe(0);
    expect(again.outputs).toMatchObject({ changed: 'false', added: '0', 'commit-sha': '', 's3-uris': uri });
    expect([await repository.tip(), s3.keys('lake')]).toEqual([tip, objects]);
  });

  it('the next day: only what changed is counted, and said in the commit', async () => {
    await using repository = await withConfig(customersConfig());
    await step(repository, { env });
    api.set({ data: { version: 2, mutation: { added: 5, changed: 3, removed: 2 } } });
    try {
      const run = await step(await freshClone(repository, 'next-day'), { env });
      expect(run.outputs).toMatchObject({ added: '5', updated: '3', removed: '2', status: 'succeeded' });
      expect((await repository.subjects())[0]).toBe('data(customers): +5 ~3 -2');
    } finally {
      api.set({ data: { version: 1 } });
    }
  });

  it('without a config: one URL to one CSV', async () => {
    await using repository = await withConfig('unused: true');
    const inputs = { url: `${api.url}/v1/stations?limit=500`, output: 'data/stations.csv' };
    const run = await step(repository, { inputs });
    expect(run.code, run.stdout).toBe(0);
    expect(run.outputs).toMatchObject({ records: '500', 'csv-paths': 'data/stations.csv' });
    expect((await repository.show('data/stations.csv')).split('\n')[0]).toContain('station_id,name,location.lat');
    expect((await repository.subjects())[0]).toBe('data(stations): 500 rows');
  });

  it('the teams of examples/league.yml', async () => {
    const config = readFileSync(join(ROOT, 'examples/league.yml'), 'utf8');
    await using repository = await withConfig('', { 'league.yml': config });
    const run = await step(repository, {
      inputs: { config: 'league.yml', streams: 'teams' },
      env: { LEAGUE_URL: api.url, LEAGUE_KEY: TEAMS_KEY },
    });
    expect(run.code, run.stdout).toBe(0);
    expect(run.outputs).toMatchObject({ status: 'succeeded', added: '30', 'csv-paths': 'data/teams.csv' });
    expect(await repository.changed()).toEqual(['.adip/runs.ndjson', '.adip/teams.json', 'data/teams.csv']);
  });
});

describe('inputs', () => {
  it('commit: false lands the files and pushes nothing', async () => {
    await using repository = await withConfig(customersConfig());
    const before = await repository.tip();
    const run = await step(repository, { env, inputs: { commit: 'false' } });
    expect(run.code, run.stdout).toBe(0);
    expect(run.outputs).toMatchObject({ status: 'succeeded', 'commit-sha': '', changed: 'true' });
    expect(readFileSync(join(repository.workspace, 'data/customers.csv'), 'utf8')).toBe(truth);
    expect(await repository.tip()).toBe(before);
  });

  it.each([
    ['dry-run', { 'dry-run': 'true' }, 10],
    ['limit', { limit: '2' }, 2],
  ])('%s reads and tells, and writes nothing', async (_name, inputs, pages) => {
    const publish = { s3: { bucket: 'lake', key: 'trial/{stream}.csv' } };
    await using repository = await withConfig(customersConfig({ publish }));
    const run = await step(repository, { env, inputs });
    expect(run.code, run.stdout).toBe(0);
    expect((await reportOf(run)).totals.pages_succeeded).toBe(pages);
    expect(await repository.git(['status', '--porcelain'])).toBe('');
    expect(await repository.subjects()).toHaveLength(1);
    expect(s3.keys('lake').filter((key) => key.startsWith('trial/'))).toEqual([]);
    expect(run.summary).toMatch(/dry run|trial|limit/i);
  });

  it('branch: pushes to another branch, from a detached HEAD', async () => {
    await using repository = await withConfig(customersConfig(), {}, true);
    const run = await step(repository, { env, inputs: { branch: 'data' } });
    expect(run.code, run.stdout).toBe(0);
    expect(await repository.git(['show', 'data:data/customers.csv'], repository.remote)).toBe(truth.trimEnd());
    expect(await repository.subjects()).toEqual(['Begin']);
  });

  it('a detached HEAD goes to the branch that the workflow runs for', async () => {
    await using repository = await withConfig(customersConfig(), {}, true);
    const run = await step(repository, { env });
    expect(run.code, run.stdout).toBe(0);
    expect(await repository.show('data/customers.csv')).toBe(truth.trimEnd());
  });

  it('working-directory: config, outputs and state are relative to it', async () => {
    await using repository = await withConfig('', { 'crm/adip.yml': customersConfig() });
    const run = await step(repository, { env, inputs: { 'working-directory': 'crm' } });
    expect(run.code, run.stdout).toBe(0);
    expect(await repository.changed()).toEqual([
      'crm/.adip/customers.json',
      'crm/.adip/runs.ndjson',
      'crm/data/customers.csv',
    ]);
    expect(run.outputs['csv-paths']).toBe('crm/data/customers.csv');
  });

  it('repository_dispatch: who and what started the run stands in the report', async () => {
    await using source = await startSource(() => ({ body: { data: [{ id: 1 }] } }));
    await using repository = await withConfig(rowsConfig());
    const event = { name: 'repository_dispatch', payload: { action: 'fresh-data', client_payload: { from: 'crm' } } };
    const run = await step(repository, { env: { SOURCE_URL: source.url }, event });
    expect(run.code, run.stdout).toBe(0);
    const { trigger } = (await reportOf(run)).run;
    expect(trigger).toMatchObject({ event: 'repository_dispatch', ref: 'refs/heads/main' });
    expect(trigger.run_url).toMatch(/^https:\/\/github\.com\/octo-org\/data\/actions\/runs\/\d+$/);
    expect(run.outputs['commit-sha']).toBe(await repository.tip());
  });
});
