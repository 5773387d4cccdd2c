import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type S3Server, startS3, TEST_CREDENTIALS } from '../../fixtures/s3/server.ts';
import { openWorkspace, runHere } from '../run/support.ts';
import { errorOf, oneStream, rowsOf } from './source-support.ts';

const ENV = {
  AWS_ACCESS_KEY_ID: TEST_CREDENTIALS.accessKeyId,
  AWS_SECRET_ACCESS_KEY: TEST_CREDENTIALS.secretAccessKey,
};

async function openS3(objects: Readonly<Record<string, string | Buffer>>): Promise<S3Server> {
  const server = await startS3({ buckets: ['lake'] });
  onTestFinished(() => server.close());
  const credentials = TEST_CREDENTIALS;
  const client = new S3Client({ endpoint: server.url, region: server.region, forcePathStyle: true, credentials });
  for (const [Key, Body] of Object.entries(objects))
    await client.send(new PutObjectCommand({ Bucket: 'lake', Key, Body }));
  client.destroy();
  return server;
}

const s3Source = (server: S3Server, more = ''): string =>
  `type: file, s3: { endpoint: "${server.url}", region: us-east-1 }${more}`;

describe('files: S3', () => {
  it('reads the keys of a pattern over several pages of the list, by ranges', async () => {
    const objects = Object.fromEntries(
      Array.from({ length: 1_005 }, (_, i) => [`raw/d/${String(i).padStart(4, '0')}.csv`, `id\n${i}\n`]),
    );
    const server = await openS3({ ...objects, 'raw/other.txt': 'x', 'raw/d/e/deep.csv': 'id\n9\n' });
    const workspace = openWorkspace();
    const source = s3Source(server, ', base: "s3://lake/raw"');
    const ran = await runHere(workspace, oneStream(source, 'path: d/*.csv'), { env: ENV });
    expect(ran.report.streams[0]?.errors).toEqual([]);
    expect(rowsOf(workspace)).toEqual(['id', ...Array.from({ length: 1_005 }, (_, i) => String(i))]);
    expect(server.log.filter(({ operation }) => operation === 'ListObjectsV2')).toHaveLength(2);
    expect(server.log.filter(({ operation }) => operation === 'GetObject')).toHaveLength(1_005);
  });

  it('a large object comes in parts, each of the same version', async () => {
    const lines = Array.from({ length: 200_000 }, (_, i) => `${i},${'x'.repeat(40)}`);
    const server = await openS3({ 'big.csv': `id,text\n${lines.join('\n')}\n` });
    const workspace = openWorkspace();
    const config = oneStream(s3Source(server), 'path: "s3://lake/big.csv", page_size: 256KiB');
    await runHere(workspace, config, { env: ENV });
    expect(rowsOf(workspace)).toEqual(['id,text', ...lines]);
    expect(server.log.filter(({ operation }) => operation === 'GetObject').length).toBeGreaterThan(2);

    const changing = openWorkspace();
    let isChanged = false;
    const client = new S3Client({
      endpoint: server.url,
      region: server.region,
      forcePathStyle: true,
      credentials: TEST_CREDENTIALS,
    });
    onTestFinished(() => client.destroy());
    const put = new PutObjectCommand({ Bucket: 'lake', Key: 'big.csv', Body: `id,text\n${lines.join('\n')}!\n` });
    const emitted: Promise<unknown>[] = [];
    const ran = await runHere(changing, config, {
      env: ENV,
      onEvent({ type }) {
        if (type !== 'page' || isChanged) return;
        isChanged = true;
        emitted.push(client.send(put));
      },
    });
    await Promise.all(emitted);
    const { code } = errorOf(ran) ?? {};
    expect(['file_changed', undefined]).toContain(code);
    if (code === undefined) expect(rowsOf(changing)).toEqual(['id,text', ...lines]);
  });

  it.each([
    ['s3://lake/none.csv', 'file_missing'],
    ['s3://lake/none/*.csv', 'no_files'],
    ['s3://no-such-bucket/*.csv', 's3_no_such_bucket'],
  ])('%s ends as %s', async (path, code) => {
    const server = await openS3({ 'a.csv': 'id\n1\n' });
    const ran = await runHere(openWorkspace(), oneStream(s3Source(server), `path: "${path}"`), { env: ENV });
    expect(errorOf(ran)).toMatchObject({ code });
    expect(errorOf(ran)?.remedy).toMatch(/\w/);
  });

  it('keys may have any sign, folders made by hand are none, a bucket alone names nothing', async () => {
    const names = ['raw/a b+c%20.csv', 'raw/q?x#y.csv', 'raw/ü[1].csv'];
    const server = await openS3({ 'raw/': '', ...Object.fromEntries(names.map((name, i) => [name, `id\n${i}\n`])) });
    const workspace = openWorkspace();
    const ran = await runHere(workspace, oneStream(s3Source(server), 'path: "s3://lake/raw/**"'), { env: ENV });
    expect(ran.report.streams[0]?.errors).toEqual([]);
    expect(rowsOf(workspace)).toEqual(['id', '0', '1', '2']);
    const bare = await runHere(openWorkspace(), oneStream(s3Source(server), 'path: "s3://lake"'), { env: ENV });
    expect(errorOf(bare)).toMatchObject({ code: 'no_files', message: expect.stringContaining('s3://lake names no') });
  });

  it('what refuses is named, and a store that stumbles is asked again', async () => {
    const server = await openS3({ 'a.csv': 'id\n1\n' });
    const config = oneStream(s3Source(server), 'path: "s3://lake/a.csv"');
    const wrong = await runHere(openWorkspace(), config, {
      env: { ...ENV, AWS_SECRET_ACCESS_KEY: 'wrong-secret-of-nobody' },
    });
    expect(errorOf(wrong)).toMatchObject({ code: expect.stringMatching(/^s3_(credentials_refused|access_denied)$/) });
    expect(JSON.stringify(wrong.report)).not.toContain('wrong-secret-of-nobody');
    server.faults.add({ operation: 'GetObject', mishap: 'slow_down', times: 1 });
    const workspace = openWorkspace();
    const ran = await runHere(workspace, config, { env: ENV });
    expect(rowsOf(workspace)).toEqual(['id', '1']);
    expect(ran.report.streams[0]?.retries).toBe(1);
  });
});

interface Served {
  readonly url: string;
  readonly asked: string[];
  answer: (request: IncomingMessage, response: ServerResponse) => void;
}

async function serve(answer: Served['answer']): Promise<Served> {
  const served: Served = { url: '', asked: [], answer };
  const server = createServer((request, response) => {
    served.asked.push(`${request.url} ${request.headers.range ?? ''}`);
    served.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  return Object.assign(served, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}

/** A server of files that gives ranges, as most do. */
const ranges =
  (body: () => Buffer): Served['answer'] =>
  (request, response) => {
    const content = body();
    const [, from = '0', to = ''] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? '') ?? [];
    const start = Number(from);
    const end = Math.min(content.length, to === '' ? content.length : Number(to) + 1);
    if (start >= content.length) {
      response.writeHead(416, { 'content-range': `bytes */${content.length}` }).end();
      return;
    }
    const headers = {
      'content-range': `bytes ${start}-${end - 1}/${content.length}`,
      etag: `"${content.length}-${content.at(-2)}"`,
    };
    response.writeHead(206, headers).end(content.subarray(start, end));
  };

describe('files: at a URL', () => {
  const lines = Array.from({ length: 200_000 }, (_, i) => `{"id":${i},"text":"${'x'.repeat(40)}"}`);
  const content = Buffer.from(`${lines.join('\n')}\n`);

  it('by ranges where the server gives them, else whole', async () => {
    const ranged = await serve(ranges(() => content));
    const whole = await serve((_, response) => void response.end(content));
    for (const served of [ranged, whole]) {
      const workspace = openWorkspace();
      const source = `type: file, base: "${served.url}/data", http: { headers: { x-day: "{date}" } }`;
      const ran = await runHere(workspace, oneStream(source, 'path: x.ndjson, page_size: 512KiB, file_column: f'));
      expect(ran.report.streams[0]?.errors).toEqual([]);
      expect(rowsOf(workspace)).toHaveLength(200_001);
      expect(rowsOf(workspace)[1]).toMatch(/^127\.0\.0\.1:\d+\/data\/x\.ndjson,0,x+$/);
      expect(served.asked.every((one) => one.startsWith('/data/x.ndjson bytes='))).toBe(true);
    }
    expect(ranged.asked.length).toBeGreaterThan(3);
    expect(whole.asked).toHaveLength(1);
  });

  it('a file that changes between two ranges is told, one that is not there too; stumbles are retried', async () => {
    let current = content;
    const served = await serve(ranges(() => current));
    const source = 'type: file, http: { retry: { attempts: 2, base: 1ms, max: 2ms } }';
    const config = oneStream(source, `path: "${served.url}/x.ndjson?token=abc", page_size: 128KiB`);
    const onEvent = ({ type }: { type: string }): void => {
      if (type === 'page') current = Buffer.concat([content, Buffer.from('{"id":-1}\n')]);
    };
    const changed = await runHere(openWorkspace(), config, { onEvent });
    expect(errorOf(changed)).toMatchObject({ code: 'file_changed' });
    served.answer = (_, response) => void response.writeHead(404).end();
    expect(errorOf(await runHere(openWorkspace(), config))).toMatchObject({ code: 'file_missing' });
    served.answer = (_, response) => void response.writeHead(503).end();
    const down = await runHere(openWorkspace(), config);
    expect(errorOf(down)).toMatchObject({ code: 'http_503' });
    expect(down.report.streams[0]?.retries).toBe(1);
    served.answer = (_, response) => void response.writeHead(416).end();
    expect(errorOf(await runHere(openWorkspace(), config))).toMatchObject({ code: 'file_empty' });
  });
});
