import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clone, makeRemote } from '../../fixtures/git/repositories.ts';
import { startS3 } from '../../fixtures/s3/server.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from '../readme/ingest.ts';
import { QUICK } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

it.each([
  ['the parent in S3, the child in git', 'publish: { git: false, s3: { bucket: lake, region: eu-central-1 } }', ''],
  ['the parent in git, the child in S3', '', 'publish: { git: false, s3: { bucket: lake, region: eu-central-1 } }'],
])(
  'what a failing child has to ask for is kept where its state is, on a fresh clone for every run: %s',
  async (_, parent, child) => {
    await using place = await createWorkspace();
    await using store = await startS3({ buckets: ['lake'], region: 'eu-central-1' });
    const env = {
      AWS_ACCESS_KEY_ID: store.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: store.credentials.secretAccessKey,
      AWS_ENDPOINT_URL_S3: store.url,
    };
    const tables: Record<string, readonly Row[]> = { items: [{ id: 1, u: 1 }], box1: [{ id: 10 }] };
    const text = `version: 1
sources: { api: { type: api, base_url: "${await serveRows(tables)}", retry: ${QUICK} } }
streams:
  items:
    source: api
    path: /items
    paginator: { type: single_page }
    primary_key: id
    incremental: { cursor_field: u, start_param: since, start: 0 }
    write: { mode: merge, csv: data/items.csv }
    ${parent}
  boxes:
    source: api
    for_each: { stream: items, as: i }
    path: /box{i.id}
    paginator: { type: single_page }
    primary_key: id
    write: { mode: merge, csv: data/boxes.csv }
    checks: { columns: { id: { max: 99 } } }
    ${child}
publish: { git: { branch: main } }
`;
    const bare = await makeRemote(place.path, { 'README.md': 'mine\n' });
    let runs = 0;
    const run = async () => {
      runs += 1;
      const work = await clone(bare, join(place.path, `work-${runs}`));
      const { report, read } = await ingest(text, work, { publish: true, commit: true, env });
      return { status: report.streams.map(({ status }) => status), read };
    };
    expect((await run()).status).toEqual(['succeeded', 'succeeded']);
    Object.assign(tables, { items: [{ id: 2, u: 2 }], box2: [{ id: 100 }] });
    expect((await run()).status).toEqual(['succeeded', 'failed']);
    Object.assign(tables, { items: [], box2: [{ id: 20 }] });
    const last = await run();
    expect(last.status).toEqual(['succeeded', 'succeeded']);
    expect(last.read('data/boxes.csv')).toContain('\n20');
  },
);
