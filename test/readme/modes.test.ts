import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from './ingest.ts';
import { CONFIGS, completeConfig } from './readme.ts';

type Row = Readonly<Record<string, unknown>>;

/** An API that has what the test says at the moment. */
async function serve(): Promise<{ readonly url: string; rows: readonly Row[] }> {
  const shop = { url: '', rows: [] as readonly Row[] };
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(shop.rows));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  shop.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return shop;
}

/** Runs a recipe over what the source has day by day; the file after each, and when the runs began. */
async function days(mode: string, deliveries: readonly (readonly Row[])[]) {
  const block = CONFIGS.find(({ test }) => test?.['mode'] === mode);
  if (!block) throw new Error(`no recipe is marked mode=${mode}`);
  const shop = await serve();
  await using place = await createWorkspace();
  const config = completeConfig(block, '/').replaceAll('https://api.example.com', shop.url);
  const files: string[][] = [];
  const starts: string[] = [];
  for (const rows of deliveries) {
    shop.rows = rows;
    const { report, read } = await ingest(config, place.path);
    expect(report.run.status).toBe('succeeded');
    starts.push(report.run.started_at);
    files.push(read('data/items.csv').trimEnd().split('\n'));
  }
  return { files, starts };
}

const [A, B, C, D] = ['a', 'b', 'c', 'd'].map((v, i): Row => ({ id: i + 1, v, etag: 'x' })) as [Row, Row, Row, Row];

it('upserts: the latest wins, what is gone stays', async () => {
  const { files } = await days('upserts', [
    [B, A],
    [{ ...A, v: 'new' }, C],
  ]);
  expect(files[1]).toEqual(['id,v,etag', '1,new,x', '2,b,x', '3,c,x']);
});

it('deletions: what is gone is marked until it is back, and what is volatile makes no change', async () => {
  const { files, starts } = await days('deletions', [
    [A, B, C, D],
    [A, B, C],
    [{ ...A, etag: 'y' }, B, C, D],
  ]);
  expect(files[1]).toEqual(['id,v,etag,deleted_at', '1,a,x,', '2,b,x,', '3,c,x,', `4,d,x,${starts[1]}`]);
  expect(files[2]).toEqual(files[0]);
});

it('history: each version with its time, and running again adds nothing', async () => {
  const changed = [{ ...A, v: 'new' }, B];
  const { files, starts } = await days('history', [[A, B, C], changed, changed]);
  expect(files[1]).toEqual([
    'id,v,etag,since,until',
    `1,a,x,${starts[0]},${starts[1]}`,
    `1,new,x,${starts[1]},`,
    `2,b,x,${starts[0]},`,
    `3,c,x,${starts[0]},${starts[1]}`,
  ]);
  expect(files[2]).toEqual(files[1]);
});
