import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type S3Server, startS3 } from '../../fixtures/s3/server.ts';
import { freshClone, reportOf, rowsConfig, type Source, setHook, startSource, step, withConfig } from './support.ts';

let source: Source;
let s3: S3Server;
let env: Record<string, string>;
let rows: { id: number; v: string }[];

beforeEach(async () => {
  rows = Array.from({ length: 20 }, (_, id) => ({ id, v: `v${id}` }));
  source = await startSource(() => ({ body: { data: rows } }));
  s3 = await startS3({ buckets: ['lake'] });
  env = {
    SOURCE_URL: source.url,
    AWS_ENDPOINT_URL_S3: s3.url,
    AWS_REGION: s3.region,
    AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
  };
});
afterEach(async () => {
  await source[Symbol.asyncDispose]();
  await s3.close();
});

const both = { s3: { bucket: 'lake', key: 'raw/{stream}/{timestamp}.csv' } };
const dataKeys = (): string[] => s3.keys('lake').filter((key) => key.endsWith('.csv'));

describe('F87 one of two destinations fails, the other one lands', () => {
  it('F87 S3 refuses: committed, partial; the next run uploads and commits nothing', async () => {
    await using repository = await withConfig(rowsConfig({ publish: both }));
    s3.faults.add({ mishap: 'forbidden', times: 1_000 });
    const run = await step(repository, { env });
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'partial', 's3-uris': '' });
    const tip = await repository.tip();
    expect(run.outputs['commit-sha']).toBe(tip);
    expect(run.annotations.map(({ properties }) => properties['title']).join()).toContain('s3_');

    s3.faults.clear();
    const next = await step(await freshClone(repository, 'next'), { env });
    expect(next.code, next.stdout).toBe(0);
    expect(next.outputs).toMatchObject({ status: 'succeeded', 'commit-sha': '', changed: 'false' });
    expect([await repository.tip(), dataKeys().length]).toEqual([tip, 1]);
  });

  it('F87 git refuses: uploaded, partial; the next run commits and uploads nothing again', async () => {
    await using repository = await withConfig(rowsConfig({ publish: both }));
    await setHook(repository, 'pre-receive', 'echo "closed for maintenance" >&2; exit 1');
    const run = await step(repository, { env });
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ status: 'partial', 'commit-sha': '' });
    expect((await reportOf(run)).published).toMatchObject({ git: { status: 'failed' }, s3: { status: 'uploaded' } });
    expect(dataKeys()).toHaveLength(1);

    await setHook(repository, 'pre-receive', 'exit 0');
    const next = await step(await freshClone(repository, 'next'), { env });
    expect(next.code, next.stdout).toBe(0);
    expect(next.outputs['commit-sha']).toBe(await repository.tip());
    expect(next.outputs['s3-uris']).toBe(run.outputs['s3-uris']);
    expect(dataKeys()).toHaveLength(1);
  });

  it('F87 git refuses, and the next run is in the same workspace', async () => {
    await using repository = await withConfig(rowsConfig({ publish: both }));
    await setHook(repository, 'pre-receive', 'exit 1');
    await step(repository, { env });
    await setHook(repository, 'pre-receive', 'exit 0');
    const next = await step(repository, { env });
    expect(next.code, next.stdout).toBe(0);
    expect(await repository.changed()).toEqual(['.adip/rows.json', 'data/rows.csv']);
    expect(dataKeys()).toHaveLength(1);
  });

  it('both fail: the run failed, the file is there', async () => {
    await using repository = await withConfig(rowsConfig({ publish: both }));
    await setHook(repository, 'pre-receive', 'exit 1');
    s3.faults.add({ mishap: 'forbidden', times: 1_000 });
    const run = await step(repository, { env, inputs: { 'fail-on': 'failed' } });
    expect([run.code, run.outputs['status']]).toEqual([1, 'failed']);
    expect(existsSync(join(repository.workspace, 'data/rows.csv'))).toBe(true);
  });
});

describe('S3 only', () => {
  const only = { git: false, s3: { bucket: 'lake', key: '{stream}/{date}/{hash}.csv' } } as const;

  it('keeps its bookmark beside the objects; unchanged data is not uploaded again, its URI is returned', async () => {
    await using repository = await withConfig(
      rowsConfig({ publish: only, stream: { write: { csv: 'data/rows.csv' } } }),
    );
    const run = await step(repository, { env });
    expect(run.code, run.stdout).toBe(0);
    expect(s3.keys('lake').some((key) => key.includes('_adip/') && key.endsWith('state/rows.json'))).toBe(true);
    expect(await repository.subjects()).toHaveLength(1);
    const before = s3.keys('lake');
    const puts = s3.log.filter(({ operation }) => operation === 'PutObject').length;

    const again = await step(await freshClone(repository, 'again'), { env });
    expect(again.code, again.stdout).toBe(0);
    expect(again.outputs['s3-uris']).toBe(run.outputs['s3-uris']);
    expect(s3.keys('lake')).toEqual(before);
    expect(s3.log.filter(({ operation, key }) => operation === 'PutObject' && key.endsWith('.csv'))).toHaveLength(1);
    expect(s3.log.filter(({ operation }) => operation === 'PutObject').length - puts).toBeLessThanOrEqual(1);
    expect((await reportOf(again)).published.s3).toMatchObject({ status: 'unchanged' });
  });

  it('F59 max_drop holds across machines that share nothing but the bucket', async () => {
    const stream = { write: { csv: 'data/rows.csv' }, checks: { rows: { max_drop: '20%' } } };
    await using repository = await withConfig(rowsConfig({ publish: only, stream }));
    await step(repository, { env });
    const [key = ''] = dataKeys();
    rows = rows.slice(0, 3);
    const run = await step(await freshClone(repository, 'next'), { env });
    expect(run.code, run.stdout).toBe(1);
    expect(run.annotations.map(({ message }) => message).join()).toMatch(/rows/);
    expect(dataKeys()).toEqual([key]);
    rows = Array.from({ length: 19 }, (_, id) => ({ id, v: `v${id}` }));
    const fine = await step(await freshClone(repository, 'later'), { env });
    expect(fine.code, fine.stdout).toBe(0);
    expect(dataKeys()).toHaveLength(2);
  });

  it('one stream of two: publish in the stream overrides the pipeline', async () => {
    const config = JSON.parse(rowsConfig()) as { streams: Record<string, object> };
    config.streams['side'] = {
      ...config.streams['rows'],
      write: { csv: 'data/side.csv' },
      publish: { git: false, s3: { bucket: 'lake', key: 'side.csv' } },
    };
    await using repository = await withConfig(JSON.stringify(config));
    const run = await step(repository, { env });
    expect(run.code, run.stdout).toBe(0);
    expect(await repository.changed()).toEqual(['.adip/rows.json', '.adip/runs.ndjson', 'data/rows.csv']);
    expect(run.outputs['s3-uris']).toBe('s3://lake/side.csv');
    expect((await s3.read('lake', 'side.csv')).toString()).toBe(
      readFileSync(join(repository.workspace, 'data/side.csv'), 'utf8'),
    );
  });

  it('F87 S3 out of reach fails the stream that keeps its bookmark there; the committed one goes on', async () => {
    const config = JSON.parse(rowsConfig()) as { streams: Record<string, object> };
    const side = { write: { csv: 'data/side.csv' }, publish: { git: false, s3: { bucket: 'lake', key: 'side.csv' } } };
    config.streams = { side: { ...config.streams['rows'], ...side }, ...config.streams };
    await using repository = await withConfig(JSON.stringify(config));
    s3.faults.add({ mishap: 'forbidden', times: 1_000 });
    const run = await step(repository, { env });
    expect([run.code, run.outputs['status']]).toEqual([1, 'partial']);
    const { streams } = await reportOf(run);
    expect(streams.map(({ name, status }) => `${name} ${status}`)).toEqual(['side failed', 'rows succeeded']);
    expect(await repository.changed()).toEqual(['.adip/rows.json', '.adip/runs.ndjson', 'data/rows.csv']);
  });

  it('a bookmark that S3 does not take is a delivery that is not whole', async () => {
    await using repository = await withConfig(
      rowsConfig({ publish: only, stream: { write: { csv: 'data/rows.csv' } } }),
    );
    s3.faults.add({ mishap: 'forbidden', operation: 'PutObject', key: 'state/', times: 1_000 });
    const run = await step(repository, { env });
    expect([run.code, run.outputs['status']]).toEqual([1, 'partial']);
    expect((await reportOf(run)).published.s3).toMatchObject({
      status: 'partial',
      error: { code: expect.stringMatching(/^s3_/) },
    });
  });
});
