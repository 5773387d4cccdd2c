import { rm, writeFile } from 'node:fs/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type S3Server, type S3Options as ServerOptions, startS3 } from '../../fixtures/s3/server.ts';
import { CancelledError } from '../../src/core/errors.ts';
import { createS3StateStore, publishS3, s3OptionsSchema } from '../../src/publishers/s3/index.ts';
import { keyShape, staticPrefix } from '../../src/publishers/s3/key.ts';
import { retryDelay } from '../../src/publishers/s3/retry.ts';
import { artifactOf, contextOf, count, KEY, optionsOf, SEED } from './s3-setup.ts';

console.log(`seed ${SEED}`);

const CSV = 'id,name\n1,Ann\n2,Bo\n';
const CUSTOMERS = 'raw/customers/date=2026-11-21/customers_extract_20261121_051709.csv';
const MANIFEST = 'raw/_adip/crm/customers.json';
const MIB = 1024 * 1024;

let server: S3Server;
const restart = async (options: ServerOptions) => {
  await server.close();
  server = await startS3({ buckets: ['lake'], ...options });
};
beforeEach(async () => {
  server = await startS3({ buckets: ['lake'] });
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

const manifestOf = async (key = MANIFEST) => JSON.parse(String(await server.read('lake', key)));
const inParts = () => optionsOf({ multipart_above: '5MiB', part_size: '5MiB' });
const big = () => Buffer.alloc(11 * MIB, 'id,name\n1,Ann\n');

describe('options', () => {
  it('fills in the documented defaults and gives a JSON Schema', () => {
    expect(s3OptionsSchema.parse({ bucket: 'lake' })).toMatchObject({
      key: '{stream}/date={date}/{name}.{ext}',
      part_size: 8 * MIB,
      multipart_above: 256 * MIB,
      checksum: 'crc32',
      metadata: {},
    });
    expect(z.toJSONSchema(s3OptionsSchema, { io: 'input' })).toMatchObject({ additionalProperties: false });
  });

  it.each([
    [{ bucket: 'lake', key: 'a/{day}.csv' }, '{day}'],
    [{ bucket: 'lake', key: '/a.csv' }, 'must not begin'],
    [{ bucket: 'Not A Bucket' }, 'name of a bucket'],
    [{ bucket: 'lake', part_size: '1MiB' }, 'at least 5MiB'],
    [{ bucket: 'lake', kms_key_id: 'k' }, 'kms_key_id needs'],
    [{ bucket: 'lake', metadata: { 'adip-run': 'x' } }, 'adip-'],
    [{ bucket: 'lake', storage: 'x' }, 'storage'],
  ])('refuses %j', (input, says) => {
    expect(String(s3OptionsSchema.safeParse(input).error)).toContain(says);
  });

  it('reads static prefix and shape of a key template', () => {
    expect(staticPrefix(KEY)).toBe('raw/');
    expect(staticPrefix('a{{b}}/{run}')).toBe('a{b}/');
    expect(staticPrefix('plain.csv')).toBe('plain.csv');
    expect(keyShape(KEY, ['customers']).test(CUSTOMERS)).toBe(true);
    expect(keyShape(KEY, ['orders']).test(CUSTOMERS)).toBe(false);
    expect(keyShape(KEY, ['customers']).test(`${CUSTOMERS}.bak`)).toBe(false);
  });
});

describe('retryDelay', () => {
  it.each([
    [0, false, 0, 0.5, 125],
    [3, false, 0, 1, 2_000],
    [0, true, 0, 0.5, 500],
    [9, false, 0, 1, 20_000],
    [0, false, 3_000, 0.5, 3_000],
  ])('retry %i, throttled %s, hint %i, chance %f: %i ms', (retries, throttled, hint, chance, expected) => {
    expect(retryDelay(retries, throttled, hint, chance)).toBe(expected);
  });
});

describe('publishS3', () => {
  it('uploads with type, metadata and checksum, then writes the manifest', async () => {
    const artifact = await artifactOf('customers', CSV);
    const context = contextOf(server.url);
    const outcome = await publishS3([artifact], optionsOf({ metadata: { team: 'data' } }), context);
    expect(outcome).toEqual({
      status: 'uploaded',
      objects: [
        {
          stream: 'customers',
          uri: `s3://lake/${CUSTOMERS}`,
          bytes: CSV.length,
          sha256: artifact.sha256,
          uploaded: true,
        },
      ],
    });
    expect(String(await server.read('lake', CUSTOMERS))).toBe(CSV);
    const object = server.store.buckets.get('lake')!.objects.get(CUSTOMERS)!;
    expect(object.headers).toEqual({
      'content-type': 'text/csv; charset=utf-8',
      'x-amz-meta-adip-run': 'run-1',
      'x-amz-meta-adip-sha256': artifact.sha256,
      'x-amz-meta-adip-rows': '2',
      'x-amz-meta-team': 'data',
    });
    expect(Object.keys(object.checksums)).toEqual(['crc32']);
    expect(await manifestOf()).toMatchObject({
      version: 1,
      pipeline: 'crm',
      stream: 'customers',
      run: 'run-1',
      objects: [
        { path: 'data/customers.csv', key: CUSTOMERS, sha256: artifact.sha256, bytes: CSV.length, run: 'run-1' },
      ],
    });
    const puts = server.log.filter((line) => line.operation === 'PutObject').map((line) => line.key);
    expect(puts).toEqual([CUSTOMERS, MANIFEST]);
    expect(context.events).toContainEqual(
      expect.objectContaining({ type: 'published', publisher: 's3', uri: `s3://lake/${CUSTOMERS}` }),
    );
  });

  it.each(['crc32', 'sha256', 'none'] as const)('uploads whole and in parts with checksum %s', async (checksum) => {
    const list = [await artifactOf('small', CSV), await artifactOf('large', big())];
    const options = optionsOf({ checksum, multipart_above: '5MiB', part_size: '5MiB' });
    const outcome = await publishS3(list, options, contextOf(server.url));
    expect(outcome.status).toBe('uploaded');
    const large = server.keys('lake').find((key) => key.includes('large_extract'))!;
    expect((await server.read('lake', large)).equals(big())).toBe(true);
    expect(server.store.buckets.get('lake')!.objects.get(large)!.etag).toMatch(/-3"$/);
    expect(count(server, 'UploadPart')).toBe(3);
  });

  it('says the encoding of what is compressed, and sends class, encryption and ACL', async () => {
    const body = gzipSync(CSV);
    const artifact = await artifactOf('customers', body, { path: 'data/customers.csv.gz', contentEncoding: 'gzip' });
    const options = optionsOf({
      key: '{stream}/{name}-{hash}.{ext}',
      storage_class: 'STANDARD_IA',
      server_side_encryption: 'AES256',
      acl: 'private',
      content_type: 'text/plain',
    });
    const { objects } = await publishS3([artifact], options, contextOf(server.url));
    const key = `customers/customers-${artifact.sha256.slice(0, 16)}.csv.gz`;
    expect(objects[0]!.uri).toBe(`s3://lake/${key}`);
    expect(String(gunzipSync(await server.read('lake', key)))).toBe(CSV);
    expect(server.store.buckets.get('lake')!.objects.get(key)!.headers).toMatchObject({
      'content-encoding': 'gzip',
      'content-type': 'text/plain',
      'x-amz-storage-class': 'STANDARD_IA',
      'x-amz-server-side-encryption': 'AES256',
    });
  });

  it('uploads nothing again that has the last hash, whatever the key of today would be', async () => {
    await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url));
    const before = server.keys('lake');
    const tomorrow = { runId: 'run-2', startedAt: new Date('2026-11-22T05:17:00Z') };
    const again = await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url, tomorrow));
    expect(again).toMatchObject({ status: 'unchanged', objects: [{ uri: `s3://lake/${CUSTOMERS}`, uploaded: false }] });
    expect(server.keys('lake')).toEqual(before);
    expect(count(server, 'PutObject')).toBe(2);
    const other = await publishS3(
      [await artifactOf('customers', `${CSV}3,Cy\n`)],
      optionsOf(),
      contextOf(server.url, tomorrow),
    );
    expect(other.status).toBe('uploaded');
    expect(await manifestOf()).toMatchObject({ run: 'run-2', objects: [{ run: 'run-2' }] });
  });

  it('uploads again what was removed, and what has another key template now', async () => {
    await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url));
    await server.store.remove('lake', CUSTOMERS);
    expect((await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url))).status).toBe(
      'uploaded',
    );
    const elsewhere = optionsOf({ key: 'raw/{name}.{ext}' });
    expect((await publishS3([await artifactOf('customers', CSV)], elsewhere, contextOf(server.url))).status).toBe(
      'uploaded',
    );
    expect(server.keys('lake')).toContain('raw/customers.csv');
  });

  it('refuses two files of one key by name and delivers the others', async () => {
    const list = [
      await artifactOf('customers', CSV),
      await artifactOf('customers', '[]', { path: 'data/customers.ndjson' }),
      await artifactOf('orders', CSV),
      await artifactOf('state', '{}', { kind: 'state' }),
    ];
    const outcome = await publishS3(list, optionsOf(), contextOf(server.url));
    expect(outcome).toMatchObject({
      status: 'partial',
      error: { code: 's3_key_collision' },
      objects: [{ stream: 'orders' }],
    });
    expect(outcome.error!.message).toContain('data/customers.ndjson');
  });

  it('has nothing to do without data files', async () => {
    expect(await publishS3([], optionsOf(), contextOf(server.url))).toEqual({ status: 'skipped', objects: [] });
    expect(server.log).toEqual([]);
  });

  it('keeps going where one file vanished, and the manifest covers what landed', async () => {
    const lost = await artifactOf('customers', CSV, { path: 'data/a.csv' });
    const kept = await artifactOf('customers', CSV, { path: 'data/b.csv' });
    await rm(lost.file);
    const outcome = await publishS3([lost, kept], optionsOf({ key: 'raw/{name}.{ext}' }), contextOf(server.url));
    expect(outcome).toMatchObject({
      status: 'partial',
      objects: [{ uri: 's3://lake/raw/b.csv' }],
      error: { code: 's3_file_missing' },
    });
    expect((await manifestOf()).objects.map((entry: { path: string }) => entry.path)).toEqual(['data/b.csv']);
  });

  it('a file that is no more is forgotten by the manifest; {path} tells files of one name apart', async () => {
    const options = optionsOf({ key: 'raw/{path}' });
    const stays = await artifactOf('customers', CSV, { path: 'data/x/2025.csv' });
    const goes = await artifactOf('customers', CSV, { path: 'data/y/2025.csv' });
    const first = await publishS3([stays, goes], options, contextOf(server.url));
    expect(first).toMatchObject({ status: 'uploaded' });
    expect(server.keys('lake')).toEqual(expect.arrayContaining(['raw/data/x/2025.csv', 'raw/data/y/2025.csv']));
    await publishS3([stays, { ...goes, gone: true }], options, contextOf(server.url, { runId: 'run-2' }));
    const { objects } = await manifestOf();
    expect(objects.map((entry: { path: string }) => entry.path)).toEqual(['data/x/2025.csv']);
  });

  it.each(['other length', 'id,name\n1,Ann\n2,Xx\n'])(
    'never lands a file that changed meanwhile (%#)',
    async (text) => {
      const artifact = await artifactOf('customers', CSV);
      await writeFile(artifact.file, text);
      const outcome = await publishS3([artifact], optionsOf(), contextOf(server.url));
      expect(outcome).toMatchObject({ status: 'failed', error: { code: 's3_checksum' } });
      expect(server.keys('lake')).toEqual([]);
    },
  );
});

describe('faults', () => {
  it('F79 SlowDown is retried with growing waits that the log shows', async () => {
    server.faults.add({ operation: 'PutObject', mishap: 'slow_down', times: 3 });
    const context = contextOf(server.url);
    const outcome = await publishS3([await artifactOf('customers', CSV)], optionsOf(), context);
    expect(outcome.status).toBe('uploaded');
    expect(String(await server.read('lake', CUSTOMERS))).toBe(CSV);
    const retries = context.events.filter((event) => event.type === 'retry');
    expect(retries.map((event) => event.attempt)).toEqual([2, 3, 4]);
    expect(retries[0]).toMatchObject({ stream: 'customers', page: `s3 ${CUSTOMERS}`, cause: 's3_SlowDown' });
    expect(context.waits).toEqual(retries.map((event) => event.waitMs));
  });

  it('F79 SlowDown for good fails that file only', async () => {
    server.faults.add({ operation: 'PutObject', key: 'customers_extract', mishap: 'slow_down', times: 99 });
    const list = [await artifactOf('customers', CSV), await artifactOf('orders', CSV)];
    const outcome = await publishS3(list, optionsOf(), contextOf(server.url));
    expect(outcome).toMatchObject({
      status: 'partial',
      objects: [{ stream: 'orders' }],
      error: { code: 's3_unavailable' },
    });
    expect(server.keys('lake').some((key) => key === MANIFEST)).toBe(false);
  });

  it('F79 a connection that is cut, before or after the object landed, is tried again', async () => {
    server.faults.add({ operation: 'PutObject', mishap: 'reset' });
    server.faults.add({ operation: 'PutObject', key: '_adip', mishap: 'lost_answer' });
    const outcome = await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url));
    expect(outcome.status).toBe('uploaded');
    expect((await manifestOf()).objects).toHaveLength(1);
  });

  it.each(['reset', 'slow_down', 'internal_error'] as const)(
    'F79 a large body is sent anew after %s',
    async (mishap) => {
      server.faults.add({ operation: 'PutObject', mishap, times: 2 });
      const outcome = await publishS3([await artifactOf('customers', big())], optionsOf(), contextOf(server.url));
      expect(outcome.status).toBe('uploaded');
      expect((await server.read('lake', CUSTOMERS)).equals(big())).toBe(true);
      expect(server.log.filter((line) => line.key === CUSTOMERS && line.operation === 'PutObject')).toHaveLength(3);
    },
  );

  it('F80 403 fails with the rights that are missing', async () => {
    server.faults.add({ operation: 'PutObject', mishap: 'forbidden', times: 9 });
    const outcome = await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url));
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 's3_access_denied' } });
    expect(outcome.error!.remedy).toContain('s3:PutObject');
    expect(count(server, 'PutObject')).toBe(1);
  });

  it('F80 a skewed clock is corrected', async () => {
    await restart({ now: () => Date.now() + 3_600_000 });
    const outcome = await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url));
    expect(outcome.status).toBe('uploaded');
    expect(server.log.filter((line) => line.code === 'RequestTimeTooSkewed')).toHaveLength(1);
  });

  it('F80 a role that may not read delivers all the same', async () => {
    server.faults.add({ operation: 'GetObject', mishap: 'forbidden', times: 9 });
    server.faults.add({ operation: 'HeadObject', mishap: 'forbidden', times: 9 });
    server.faults.add({ operation: 'ListMultipartUploads', mishap: 'forbidden', times: 9 });
    const outcome = await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url));
    expect(outcome.status).toBe('uploaded');
    const second = await publishS3([await artifactOf('customers', 'x\n')], optionsOf(), contextOf(server.url));
    expect(second).toMatchObject({ status: 'partial', error: { code: 's3_manifest_conflict' } });
    expect(second.error!.remedy).toContain('s3:GetObject');
  });

  it('F81 a part that fails once is sent again', async () => {
    server.faults.add({ operation: 'UploadPart', part: 2, mishap: 'internal_error' });
    const outcome = await publishS3([await artifactOf('customers', big())], inParts(), contextOf(server.url));
    expect(outcome.status).toBe('uploaded');
    expect((await server.read('lake', CUSTOMERS)).equals(big())).toBe(true);
  });

  it('F81 a part that fails for good leaves no parts', async () => {
    server.faults.add({ operation: 'UploadPart', part: 2, mishap: 'internal_error', times: 99 });
    const outcome = await publishS3([await artifactOf('customers', big())], inParts(), contextOf(server.url));
    expect(outcome).toMatchObject({ status: 'failed', error: { code: 's3_unavailable' } });
    expect(server.uploads.size).toBe(0);
    expect(server.keys('lake')).toEqual([]);
  });

  it('F81 cancelled with a part under way: no parts are left when it ends', async () => {
    server.faults.add({ operation: 'UploadPart', part: 2, mishap: 'hang' });
    const controller = new AbortController();
    const context = contextOf(server.url, { signal: controller.signal });
    const running = publishS3([await artifactOf('customers', big())], inParts(), context);
    const ended = expect(running).rejects.toThrow(CancelledError);
    await server.arrival('UploadPart');
    controller.abort(new Error('SIGINT'));
    await ended;
    expect(server.uploads.size).toBe(0);
    expect(count(server, 'AbortMultipartUpload')).toBe(1);
  });

  it('F81 uploads of a crashed run are swept, strangers are not', async () => {
    const day = 86_400_000;
    const now = Date.now();
    let offset = -2 * day;
    await restart({ now: () => now + offset });
    const { CreateMultipartUploadCommand, S3Client } = await import('@aws-sdk/client-s3');
    const { url: endpoint, credentials } = server;
    const client = new S3Client({
      endpoint,
      credentials,
      region: 'us-east-1',
      forcePathStyle: true,
      systemClockOffset: offset,
    });
    const begin = (Key: string) => client.send(new CreateMultipartUploadCommand({ Bucket: 'lake', Key }));
    const stale = 'raw/customers/date=2026-11-19/customers_extract_20261119_051709.csv';
    for (const key of [stale, 'raw/customers/other.csv', stale.replaceAll('customers', 'invoices')]) await begin(key);
    client.destroy();
    offset = 0;
    const fresh = new S3Client({ endpoint, credentials, region: 'us-east-1', forcePathStyle: true });
    await fresh.send(new CreateMultipartUploadCommand({ Bucket: 'lake', Key: stale.replaceAll('19', '20') }));
    fresh.destroy();
    await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url));
    expect([...server.uploads.values()].map((upload) => upload.key).sort()).toEqual(
      [stale.replaceAll('19', '20'), 'raw/customers/other.csv', stale.replaceAll('customers', 'invoices')].sort(),
    );
  });

  it('F82 an error inside a 200 is noticed: repeated, and for good a failure without parts', async () => {
    server.faults.add({ operation: 'CompleteMultipartUpload', mishap: 'error_in_200' });
    const once = await publishS3([await artifactOf('customers', big())], inParts(), contextOf(server.url));
    expect(once.status).toBe('uploaded');
    server.faults.add({ operation: 'CompleteMultipartUpload', mishap: 'error_in_200', times: 99 });
    const never = await publishS3([await artifactOf('orders', big())], inParts(), contextOf(server.url));
    expect(never).toMatchObject({ status: 'failed', error: { code: 's3_unavailable' } });
    expect(server.uploads.size).toBe(0);
    expect(server.keys('lake').filter((key) => key.includes('orders'))).toEqual([]);
  });

  it('F82 a completion whose acknowledgement is lost counts as done', async () => {
    server.faults.add({ operation: 'CompleteMultipartUpload', mishap: 'lost_answer' });
    const outcome = await publishS3([await artifactOf('customers', big())], inParts(), contextOf(server.url));
    expect(outcome.status).toBe('uploaded');
    expect(server.log.filter((line) => line.code === 'NoSuchUpload').length).toBeGreaterThan(0);
  });

  it('F83 two runs at once with equal bytes are both done', async () => {
    const runs = ['a', 'b'].map(async (runId) =>
      publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url, { runId })),
    );
    for (const outcome of await Promise.all(runs)) expect(['uploaded', 'unchanged']).toContain(outcome.status);
    expect((await manifestOf()).objects).toHaveLength(1);
  });

  it('F83 a 409 on the manifest is read again and decided', async () => {
    server.faults.add({ operation: 'PutObject', key: '_adip', mishap: 'conflict' });
    const outcome = await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url));
    expect(outcome.status).toBe('uploaded');
    expect(await manifestOf()).toMatchObject({ run: 'run-1' });
  });

  it.each([
    ['later', '2026-11-21T06:00:00Z', 'partial', 'run-2'],
    ['earlier', '2026-11-21T04:00:00Z', 'uploaded', 'run-1'],
  ])('F83 the manifest of a run that started %s', async (_, startedAt, status, stands) => {
    await publishS3(
      [await artifactOf('customers', 'old\n')],
      optionsOf(),
      contextOf(server.url, { startedAt: new Date('2026-11-20T00:00:00Z') }),
    );
    // The other run delivers while our manifest is under way.
    const other = contextOf(server.url, { runId: 'run-2', startedAt: new Date(startedAt) });
    const theirs = await artifactOf('customers', 'theirs\n');
    let meanwhile: Promise<unknown> | undefined;
    const store = server.store;
    const { put } = store;
    store.put = async (bucket, object) => {
      await put.call(store, bucket, object);
      if (object.key === CUSTOMERS && !meanwhile) {
        meanwhile = publishS3([theirs], optionsOf({ key: KEY }), other);
        await meanwhile;
      }
    };
    const outcome = await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url));
    expect(outcome.status).toBe(status);
    if (status === 'partial') expect(outcome.error).toMatchObject({ code: 's3_manifest_conflict' });
    expect(await manifestOf()).toMatchObject({ run: stands });
  });

  it('F83 a store without conditions gets the manifest without them', async () => {
    server.faults.add({ operation: 'PutObject', key: '_adip', mishap: 'not_implemented' });
    const outcome = await publishS3([await artifactOf('customers', CSV)], optionsOf(), contextOf(server.url));
    expect(outcome.status).toBe('uploaded');
  });

  it('F72 a manifest of a newer version is refused, a damaged one is written anew', async () => {
    const context = contextOf(server.url);
    await publishS3([await artifactOf('customers', CSV)], optionsOf(), context);
    const object = server.store.buckets.get('lake')!.objects.get(MANIFEST)!;
    const set = (text: string) => {
      object.content = { kind: 'memory', bytes: Buffer.from(text) };
      object.bytes = text.length;
      object.checksums = {};
    };
    set('{"version":2}');
    const refused = await publishS3([await artifactOf('customers', CSV)], optionsOf(), context);
    expect(refused).toMatchObject({ status: 'failed', error: { code: 's3_manifest_newer' } });
    set('{"vers');
    expect((await publishS3([await artifactOf('customers', CSV)], optionsOf(), context)).status).toBe('uploaded');
    expect(context.events).toContainEqual(expect.objectContaining({ type: 'warning', code: 's3_manifest_damaged' }));
    expect((await manifestOf()).version).toBe(1);
  });
});

describe('clear errors', () => {
  const failure = async (options: object, more: Parameters<typeof contextOf>[1] = {}) => {
    const outcome = await publishS3(
      [await artifactOf('customers', CSV)],
      optionsOf(options),
      contextOf(server.url, more),
    );
    expect(outcome.status).toBe('failed');
    return outcome.error!;
  };
  const env = (more: Record<string, string | undefined>) => ({ env: { ...contextOf(server.url).env, ...more } });

  it('names a bucket that is not there', async () => {
    const error = await failure({ bucket: 'puddle' });
    expect(error).toMatchObject({ code: 's3_no_such_bucket' });
    expect(error.remedy).toContain('puddle');
  });

  it('names the right region', async () => {
    expect(await failure({ region: 'eu-central-1' })).toMatchObject({
      code: 's3_wrong_region',
      remedy: expect.stringContaining('us-east-1'),
    });
    server.faults.add({ mishap: 'permanent_redirect', times: 9 });
    expect(await failure({})).toMatchObject({ code: 's3_wrong_region', remedy: expect.stringContaining('eu-west-1') });
  });

  it('names refused credentials without showing them', async () => {
    const secret = 'wrong/secret+wrong/secret';
    const error = await failure({}, env({ AWS_SECRET_ACCESS_KEY: secret }));
    expect(error).toMatchObject({ code: 's3_credentials_refused' });
    expect(JSON.stringify(error)).not.toContain(secret);
  });

  it('names missing credentials and the way to them', async () => {
    for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE', 'AWS_WEB_IDENTITY_TOKEN_FILE'])
      vi.stubEnv(name, undefined);
    vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nonexistent/credentials');
    vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent/config');
    const bare = env({ AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined });
    const error = await failure({}, bare);
    expect(error).toMatchObject({ code: 's3_credentials_missing' });
    expect(error.remedy).toContain('id-token: write');
    expect(server.log).toEqual([]);
  });

  it('names a missing region', async () => {
    vi.stubEnv('AWS_REGION', undefined);
    vi.stubEnv('AWS_PROFILE', undefined);
    vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', '/nonexistent/credentials');
    vi.stubEnv('AWS_CONFIG_FILE', '/nonexistent/config');
    const error = await failure({}, env({ AWS_REGION: undefined, AWS_ENDPOINT_URL_S3: undefined }));
    expect(error).toMatchObject({ code: 's3_region_missing', remedy: expect.stringContaining('AWS_REGION') });
  });

  it('names an endpoint that cannot be reached', async () => {
    const gone = await startS3();
    await gone.close();
    expect(await failure({ endpoint: gone.url })).toMatchObject({ code: 's3_unreachable' });
  });

  it('gives a hanging store up at the deadline', async () => {
    server.faults.add({ mishap: 'hang', times: 9 });
    expect(await failure({}, { deadline: Date.now() + 300 })).toMatchObject({ code: 's3_timeout' });
  });
});

describe('createS3StateStore', () => {
  it('keeps bookmarks beside the objects and notices another writer', async () => {
    const store = createS3StateStore(optionsOf(), contextOf(server.url));
    expect(await store.read('customers.json')).toBeUndefined();
    await store.write('customers.json', '{"a":1}', undefined);
    expect(server.keys('lake')).toEqual(['raw/_adip/crm/state/customers.json']);
    const read = await store.read('customers.json');
    expect(read?.text).toBe('{"a":1}');
    await store.write('customers.json', '{"a":2}', read!.etag);
    await store.write('customers.json', '{"a":2}', read!.etag);
    await expect(store.write('customers.json', '{"a":3}', read!.etag)).rejects.toMatchObject({
      code: 's3_state_conflict',
    });
    await expect(store.write('customers.json', '{"a":3}', undefined)).rejects.toMatchObject({
      code: 's3_state_conflict',
    });
  });

  it('F83 an acknowledgement that was lost is no conflict', async () => {
    server.faults.add({ operation: 'PutObject', mishap: 'lost_answer' });
    await createS3StateStore(optionsOf(), contextOf(server.url)).write('x.json', '{}', undefined);
    expect(String(await server.read('lake', 'raw/_adip/crm/state/x.json'))).toBe('{}');
  });
});
