import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { promisify } from 'node:util';
import { CreateBucketCommand, GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_CREDENTIALS } from '../../fixtures/s3/server.ts';
import { createS3StateStore, publishS3 } from '../../src/publishers/s3/index.ts';
import { artifactOf, contextOf, optionsOf } from './s3-setup.ts';

const hasMoto = await promisify(execFile)('moto_server', ['--help']).then(
  () => true,
  () => false,
);
if (!hasMoto) console.log('skipped: moto_server is not on this machine, our own S3 server is the only opinion');

const CSV = 'id,name\n1,Ann\n2,Bo\n';
const MIB = 1024 * 1024;

/** moto says on stderr which port it got. */
function startMoto(): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const url = /Running on (http:\/\/[\d.:]+)/.exec(text)?.[1];
      if (url) resolve({ child, url });
    });
    child.once('exit', () => reject(new Error(`moto_server ended: ${text}`)));
  });
}

describe.skipIf(!hasMoto)('against moto_server', () => {
  let moto: { child: ChildProcess; url: string };
  let client: S3Client;
  const textOf = async (Key: string) =>
    (await client.send(new GetObjectCommand({ Bucket: 'lake', Key }))).Body!.transformToString();

  beforeAll(async () => {
    moto = await startMoto();
    client = new S3Client({
      endpoint: moto.url,
      region: 'us-east-1',
      credentials: TEST_CREDENTIALS,
      forcePathStyle: true,
    });
    await client.send(new CreateBucketCommand({ Bucket: 'lake' }));
  });
  afterAll(() => {
    client.destroy();
    moto.child.kill();
  });

  it.each(['crc32', 'sha256', 'none'] as const)('delivers whole files and parts with checksum %s', async (checksum) => {
    const large = Buffer.alloc(11 * MIB, CSV);
    const options = optionsOf({
      checksum,
      key: `${checksum}/{stream}.{ext}`,
      multipart_above: '5MiB',
      part_size: '5MiB',
    });
    const list = [await artifactOf('small', CSV), await artifactOf('large', large)];
    const outcome = await publishS3(list, options, contextOf(moto.url));
    expect(outcome).toMatchObject({ status: 'uploaded', objects: [{ stream: 'small' }, { stream: 'large' }] });
    expect(await textOf(`${checksum}/small.csv`)).toBe(CSV);
    expect(await textOf(`${checksum}/large.csv`)).toBe(large.toString());
  });

  it('uploads nothing twice and replaces the manifest under its condition', async () => {
    const options = optionsOf({ key: 'again/{stream}.{ext}' });
    const publish = async (text: string, runId: string) =>
      publishS3([await artifactOf('customers', text)], options, contextOf(moto.url, { runId }));
    expect((await publish(CSV, 'run-1')).status).toBe('uploaded');
    expect((await publish(CSV, 'run-2')).status).toBe('unchanged');
    expect((await publish(`${CSV}3,Cy\n`, 'run-3')).status).toBe('uploaded');
    expect(JSON.parse(await textOf('again/_adip/crm/customers.json'))).toMatchObject({ run: 'run-3' });
    const keys = await client.send(new ListObjectsV2Command({ Bucket: 'lake', Prefix: 'again/' }));
    expect(keys.Contents?.map((item) => item.Key)).toEqual(['again/_adip/crm/customers.json', 'again/customers.csv']);
  });

  it('keeps bookmarks and notices another writer', async () => {
    const store = createS3StateStore(optionsOf(), contextOf(moto.url));
    await store.write('x.json', '1', undefined);
    const read = await store.read('x.json');
    await store.write('x.json', '2', read!.etag);
    await expect(store.write('x.json', '3', read!.etag)).rejects.toMatchObject({ code: 's3_state_conflict' });
    expect((await store.read('x.json'))?.text).toBe('2');
  });

  it('names a bucket that is not there', async () => {
    const outcome = await publishS3(
      [await artifactOf('customers', CSV)],
      optionsOf({ bucket: 'puddle' }),
      contextOf(moto.url),
    );
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 's3_no_such_bucket' } });
  });
});
