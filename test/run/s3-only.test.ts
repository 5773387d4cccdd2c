import { expect, it } from 'vitest';
import { type S3Server, startS3 } from '../../fixtures/s3/server.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from '../readme/ingest.ts';
import { QUICK } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

const fresh = async (store: S3Server, text: string, streams: readonly string[] = []) => {
  const env = {
    AWS_ACCESS_KEY_ID: store.credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: store.credentials.secretAccessKey,
    AWS_ENDPOINT_URL_S3: store.url,
  };
  await using place = await createWorkspace();
  const { report } = await ingest(text, place.path, { publish: true, env, streams });
  return report;
};

const config = (url: string, stream: string, s3 = 'key: "{path}"'): string => `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  items:
    source: api
    path: /items
    paginator: { type: single_page }
${stream}
publish: { git: false, s3: { bucket: lake, region: eu-central-1, ${s3} } }
`;

const INCREMENTAL = '    incremental: { cursor_field: u, start_param: since, start: 0 }';
const newest = async (store: S3Server, stream = 'items'): Promise<string> => {
  const manifest = store.keys('lake').find((key) => key.endsWith(`/${stream}.json`) && !key.includes('/state/'));
  const { objects } = JSON.parse(String(await store.read('lake', manifest!))) as { objects: { key: string }[] };
  const bodies = await Promise.all(objects.map(({ key }) => store.read('lake', key)));
  return bodies.map(String).join('');
};

it.each([
  ['merge', '    primary_key: id\n    write: { mode: merge, csv: data/items.csv }', 'id,u\n1,1\n2,2\n'],
  ['append', '    write: { mode: append, csv: data/items.csv }', 'id,u\n1,1\n2,2\n'],
  [
    'an incremental merge',
    `    primary_key: id\n${INCREMENTAL}\n    write: { mode: merge, csv: data/items.csv }`,
    'id,u\n1,1\n2,2\n',
  ],
  ['parts', '    primary_key: id\n    write: { mode: merge, csv: "data/items-{id}.csv" }', 'id,u\n1,1\nid,u\n2,2\n'],
])('what stands in S3 alone is what a fresh runner adds to: %s', async (_, stream, all) => {
  await using store = await startS3({ buckets: ['lake'], region: 'eu-central-1' });
  for (const key of ['key: "{path}"', 'key: "raw/{timestamp}-{run}/{path}"']) {
    const tables: Record<string, readonly Row[]> = { items: [{ id: 1, u: 1 }] };
    const asked: string[] = [];
    const text = config(await serveRows(tables, asked), stream, key);
    expect((await fresh(store, text)).run.status).toBe('succeeded');
    tables['items'] = [{ id: 2, u: 2 }];
    const report = await fresh(store, text);
    expect(report.run.status).toBe('succeeded');
    expect(report.streams[0]!.warnings).toEqual([]);
    expect(await newest(store)).toBe(all);
    if (stream.includes('incremental')) expect(asked.at(-1)).toContain('since=1');
    for (const name of store.keys('lake')) store.store.buckets.get('lake')!.objects.delete(name);
  }
});

it('a cursor is not kept where the data did not reach S3', async () => {
  await using store = await startS3({ buckets: ['lake'], region: 'eu-central-1' });
  const tables: Record<string, readonly Row[]> = { items: [{ id: 1, u: 1 }] };
  const stream = `    primary_key: id\n${INCREMENTAL}\n    write: { mode: merge, csv: data/items.csv }`;
  const asked: string[] = [];
  const text = config(await serveRows(tables, asked), stream);
  await fresh(store, text);
  tables['items'] = [{ id: 2, u: 2 }];
  store.faults.add({ operation: 'PutObject', key: 'data/items.csv', mishap: 'forbidden' });
  expect((await fresh(store, text)).run.status).not.toBe('succeeded');
  tables['items'] = [];
  await fresh(store, text);
  expect(asked.at(-1)).toContain('since=1');
});

it('a transform reads a stream that stands in S3 alone and is not run', async () => {
  await using store = await startS3({ buckets: ['lake'], region: 'eu-central-1' });
  const tables: Record<string, readonly Row[]> = { items: [{ id: 1 }], boxes: [{ box: 1, id: 1 }] };
  const text = `${config(await serveRows(tables), '    write: { csv: data/items.csv }')}transforms:
  - { name: both, sql: "SELECT i.id, b.box FROM items i JOIN boxes b ON b.id = i.id", csv: data/both.csv }
`.replace(
    'publish:',
    '  boxes: { source: api, path: /boxes, paginator: { type: single_page }, write: { csv: data/boxes.csv } }\npublish:',
  );
  expect((await fresh(store, text)).run.status).toBe('succeeded');
  tables['boxes'] = [{ box: 2, id: 1 }];
  const report = await fresh(store, text, ['boxes']);
  expect(report.run.status).toBe('succeeded');
  expect(await newest(store, 'both')).toBe('id,box\n1,2\n');
});

it('rows that arrived are not appended again where what is remembered of them did not', async () => {
  await using store = await startS3({ buckets: ['lake'], region: 'eu-central-1' });
  const tables: Record<string, readonly Row[]> = { items: [{ id: 1, u: 1 }] };
  const asked: string[] = [];
  const stream = `    primary_key: id\n${INCREMENTAL}\n    write: { mode: append, csv: data/items.csv }`;
  const text = config(await serveRows(tables, asked), stream);
  await fresh(store, text);
  tables['items'] = [{ id: 2, u: 2 }];
  store.faults.add({ operation: 'PutObject', key: 'state/items.json', mishap: 'forbidden' });
  const report = await fresh(store, text);
  expect(report.published.s3).toMatchObject({ status: 'partial', error: { code: 's3_access_denied' } });
  expect((await fresh(store, text)).run.status).toBe('succeeded');
  expect(asked.at(-1)).toContain('since=1');
  expect(await newest(store)).toBe('id,u\n1,1\n2,2\n');
  await fresh(store, text);
  expect(asked.at(-1)).toContain('since=2');
});

it.each([
  ['its state', 'state/boxes.json', []],
  ['its data', 'data/boxes.csv', [{ id: 20 }]],
])('a child of which %s did not reach S3 is told of no change too few', async (_, key, box2) => {
  await using store = await startS3({ buckets: ['lake'], region: 'eu-central-1' });
  const tables: Record<string, readonly Row[]> = { items: [{ id: 1, u: 1 }], box1: [{ id: 10 }] };
  const stream = `    primary_key: id\n${INCREMENTAL}\n    write: { mode: merge, csv: data/items.csv }
  boxes:
    source: api
    for_each: { stream: items, as: i }
    path: /box{i.id}
    paginator: { type: single_page }
    primary_key: id
    write: { mode: append, csv: data/boxes.csv }`;
  const text = config(await serveRows(tables), stream);
  expect((await fresh(store, text)).run.status).toBe('succeeded');
  Object.assign(tables, { items: [{ id: 2, u: 2 }], ...(box2.length > 0 ? { box2 } : {}) });
  store.faults.add({ operation: 'PutObject', key, mishap: 'forbidden' });
  expect((await fresh(store, text)).run.status).not.toBe('succeeded');
  Object.assign(tables, { ...(box2.length > 0 ? { items: [] } : {}), box2: [{ id: 20 }] });
  expect((await fresh(store, text)).run.status).toBe('succeeded');
  expect(await newest(store, 'boxes')).toBe('id\n10\n20\n');
});

it('the data package lies beside the data that it tells of, whole, and is left alone where nothing changed', async () => {
  await using store = await startS3({ buckets: ['lake'], region: 'eu-central-1' });
  const tables: Record<string, readonly Row[]> = { items: [{ id: 1 }], boxes: [{ box: 1 }] };
  const text =
    `${config(await serveRows(tables), '    write: { csv: data/items.csv }', 'key: "raw/{path}"')}datapackage: datapackage.json
`.replace(
      'publish:',
      '  boxes: { source: api, path: /boxes, paginator: { type: single_page }, write: { csv: data/boxes.csv } }\npublish:',
    );
  expect((await fresh(store, text)).run.status).toBe('succeeded');
  const read = async () => String(await store.read('lake', 'raw/datapackage.json'));
  const first = await read();
  const { resources } = JSON.parse(first) as { resources: { path: string }[] };
  expect(resources.map(({ path }) => path)).toEqual(['data/items.csv', 'data/boxes.csv']);
  expect((await fresh(store, text, ['boxes'])).published.s3?.status).toBe('unchanged');
  expect(await read()).toBe(first);
  tables['boxes'] = [{ box: 2 }];
  store.faults.add({ operation: 'PutObject', key: 'data/boxes.csv', mishap: 'forbidden' });
  await fresh(store, text, ['boxes']);
  expect(await read()).toBe(first);
  expect((await fresh(store, text, ['boxes'])).run.status).toBe('succeeded');
  expect(await read()).not.toBe(first);
  expect(JSON.stringify(await fresh(store, text.replace('{path}', '{stream}')))).toContain('package_not_published');
});

it.each([
  ['replaced by a run that could not say so', 's3_target_changed'],
  ['removed', 's3_target_missing'],
])('an object that was %s is read anew as a whole where the stream asks for changes', async (_, code) => {
  await using store = await startS3({ buckets: ['lake'], region: 'eu-central-1' });
  const tables: Record<string, readonly Row[]> = { items: [{ id: 1, u: 1 }] };
  const asked: string[] = [];
  const stream = `    primary_key: id\n${INCREMENTAL}\n    write: { mode: merge, csv: data/items.csv }`;
  const text = config(await serveRows(tables, asked), stream);
  await fresh(store, text);
  if (code === 's3_target_missing') store.store.buckets.get('lake')!.objects.delete('data/items.csv');
  else {
    tables['items'] = [{ id: 2, u: 2 }];
    store.faults.add({ operation: 'PutObject', key: '_adip/', mishap: 'forbidden' });
    expect((await fresh(store, text)).published.s3?.status).toBe('partial');
  }
  tables['items'] = [1, 2, 3].map((id) => ({ id, u: id }));
  const { streams, run } = await fresh(store, text);
  expect(run.status).toBe('succeeded');
  expect(streams[0]!.warnings.map((one) => one.code)).toEqual([code, 'target_missing']);
  expect(asked.at(-1)).toContain('since=0');
  expect(await newest(store)).toBe('id,u\n1,1\n2,2\n3,3\n');
  await fresh(store, text);
  expect(asked.at(-1)).toContain('since=3');
});

it('a body that is cut is fetched again, and a stream whose file cannot be fetched fails alone', async () => {
  await using store = await startS3({ buckets: ['lake'], region: 'eu-central-1' });
  const tables: Record<string, readonly Row[]> = { items: [{ id: 1 }] };
  const text = config(await serveRows(tables), '    primary_key: id\n    write: { mode: merge, csv: data/items.csv }');
  await fresh(store, text);
  tables['items'] = [{ id: 2 }];
  store.faults.add({ operation: 'GetObject', key: 'data/items.csv', mishap: 'reset' });
  expect((await fresh(store, text)).run.status).toBe('succeeded');
  expect(await newest(store)).toBe('id\n1\n2\n');
  store.faults.add({ operation: 'GetObject', key: 'data/items.csv', mishap: 'forbidden' });
  expect(JSON.stringify((await fresh(store, text)).streams[0])).toContain('"code":"s3_access_denied"');
  expect(await newest(store)).toBe('id\n1\n2\n');
});
