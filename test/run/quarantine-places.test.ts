import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clone, git, makeRemote } from '../../fixtures/git/repositories.ts';
import { startS3 } from '../../fixtures/s3/server.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from '../readme/ingest.ts';
import { QUICK } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

const BAD: readonly Row[] = [
  { id: 1, price: 5 },
  { id: 2, price: -5 },
];
const ASIDE = '.adip/quarantine/items.csv';

const config = (url: string, publish: string): string => `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  items:
    source: api
    path: /items
    paginator: { type: single_page }
    primary_key: id
    write: { mode: merge, csv: data/items.csv }
    checks: { columns: { price: { min: 0, on_fail: quarantine } } }
publish: ${publish}
`;

describe('rows that were put aside', () => {
  it('are committed with the data, once, and leave again, on a fresh clone for every run', async () => {
    await using place = await createWorkspace();
    const tables: Record<string, readonly Row[]> = { items: BAD };
    const text = config(await serveRows(tables), '{ git: { branch: main } }');
    const bare = await makeRemote(place.path, { 'README.md': 'mine\n' });
    let runs = 0;
    const run = async () => {
      runs += 1;
      const work = await clone(bare, join(place.path, `work-${runs}`));
      const { report } = await ingest(text, work, { publish: true, commit: true });
      expect(report.run.status).toBe('succeeded');
      return git(bare, 'rev-parse', 'main');
    };
    const first = await run();
    expect(await git(bare, 'show', `main:${ASIDE}`)).toMatch(/^id,price,_reasons,_run\n2,-5,price\.min,\S+$/);
    expect(await run()).toBe(first);
    tables['items'] = [{ id: 2, price: 6 }];
    expect(await run()).not.toBe(first);
    expect(await git(bare, 'show', `main:${ASIDE}`)).toBe('id,price,_reasons,_run');
    tables['items'] = [{ id: 1, price: -1 }];
    const last = await run();
    expect(await git(bare, 'show', `main:${ASIDE}`)).toContain('1,-1,price.min');
    expect(await git(bare, 'show', `main:data/items.csv`)).toBe('id,price\n1,5\n2,6');
    expect(await run()).toBe(last);
  });

  it('live beside the objects where nothing is committed, on a fresh runner for every run', async () => {
    await using store = await startS3({ buckets: ['lake'], region: 'eu-central-1' });
    const tables: Record<string, readonly Row[]> = { items: BAD };
    const text = config(await serveRows(tables), '{ git: false, s3: { bucket: lake, region: eu-central-1 } }');
    const env = {
      AWS_ACCESS_KEY_ID: store.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: store.credentials.secretAccessKey,
      AWS_ENDPOINT_URL_S3: store.url,
    };
    const run = async (): Promise<string> => {
      await using place = await createWorkspace();
      const { report } = await ingest(text, place.path, { publish: true, env });
      expect(report.run.status, JSON.stringify(report.published)).toBe('succeeded');
      const key = store.keys('lake').find((name) => name.endsWith('state/quarantine/items.csv'));
      return String(await store.read('lake', key!));
    };
    const first = await run();
    expect(first).toMatch(/\n2,-5,price\.min,\S+\n$/);
    expect(await run()).toBe(first);
    tables['items'] = [{ id: 2, price: 6 }];
    expect(await run()).toBe('id,price,_reasons,_run\n');
  });
});
