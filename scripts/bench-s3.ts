/**
 * Uploads of one file (256 MB, or --mb) against a server that only counts bytes: a raw signed PUT of node:http, and the
 * publisher with one request and with parts. Each in a process of its own; medians, ratios to the raw PUT, peak RSS.
 */
import { fork } from 'node:child_process';
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startS3, TEST_CREDENTIALS } from '../fixtures/s3/server.ts';
import { systemClock } from '../src/core/clock.ts';
import { createSecrets } from '../src/core/secrets.ts';
import { publishS3, s3OptionsSchema } from '../src/publishers/s3/index.ts';

interface Task {
  readonly mode: string;
  readonly url: string;
  readonly file: string;
  readonly sha256: string;
}

interface Measure {
  readonly ms: number;
  readonly mib: number;
}

const MODES = ['raw signed PUT', 'publish, one request', 'publish, parts of 8 MiB', 'publish, parts of 16 MiB'];

if (process.argv[2] === 'child') process.once('message', (task) => void measure(task as Task));
else if (process.argv[2] === 'server') await serve();
else await main();

async function serve(): Promise<void> {
  const server = await startS3({ buckets: ['lake'], bodies: 'discard' });
  process.send?.(server.url);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { mb: { type: 'string', default: '256' }, runs: { type: 'string', default: '5' } },
  });
  const dir = await mkdtemp(join(tmpdir(), 'adip-bench-s3-'));
  const server = fork(import.meta.filename, ['server']);
  try {
    const [url] = (await once(server, 'message')) as [string];
    const file = join(dir, 'big.csv');
    const sha256 = await makeFile(file, Number(values.mb));
    const results = new Map<string, Measure[]>(MODES.map((mode) => [mode, []]));
    for (let run = 0; run < Number(values.runs); run++) {
      for (const mode of MODES) results.get(mode)!.push(await inChild({ mode, url, file, sha256 }));
    }
    const raw = median(results.get(MODES[0]!)!.map((item) => item.ms));
    console.log(`${values.mb} MB, medians of ${values.runs}`);
    for (const [mode, list] of results) {
      const ms = median(list.map((item) => item.ms));
      const mib = median(list.map((item) => item.mib));
      console.log(
        `${mode.padEnd(26)} ${ms.toFixed(0).padStart(6)} ms ${(ms / raw).toFixed(2).padStart(6)} x ${mib} MiB`,
      );
    }
  } finally {
    server.kill();
    await rm(dir, { recursive: true });
  }
}

async function makeFile(file: string, megabytes: number): Promise<string> {
  const hash = createHash('sha256');
  const out = createWriteStream(file);
  for (let i = 0; i < megabytes; i++) {
    const block = randomBytes(1_000_000);
    hash.update(block);
    if (!out.write(block)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
  return hash.digest('hex');
}

async function inChild(task: Task): Promise<Measure> {
  const child = fork(import.meta.filename, ['child']);
  child.send(task);
  const [measured] = (await once(child, 'message')) as [Measure];
  return measured;
}

function median(list: number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)]!;
}

async function measure(task: Task): Promise<void> {
  const { size } = await stat(task.file);
  const begin = performance.now();
  await (task.mode === MODES[0] ? rawPut(task, size) : publish(task, size));
  const ms = performance.now() - begin;
  process.send?.({ ms, mib: Math.round(process.resourceUsage().maxRSS / 1024) }, () => process.exit(0));
}

async function publish({ mode, url, file, sha256 }: Task, bytes: number): Promise<void> {
  const parts = /parts of (\d+) MiB/.exec(mode)?.[1];
  const options = s3OptionsSchema.parse({
    bucket: 'lake',
    key: '{stream}.csv',
    endpoint: url,
    ...(parts === undefined ? { multipart_above: '5GiB' } : { multipart_above: '5MiB', part_size: `${parts}MiB` }),
  });
  const { accessKeyId, secretAccessKey } = TEST_CREDENTIALS;
  const path = 'data/big.csv';
  const contentType = 'text/csv; charset=utf-8';
  const outcome = await publishS3(
    [{ stream: mode, path, file, bytes, sha256, rows: 1, contentType, kind: 'data' }],
    options,
    {
      pipeline: 'bench',
      runId: 'bench',
      startedAt: new Date(),
      env: { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey },
      emit: () => {},
      random: Math.random,
      clock: systemClock,
      signal: new AbortController().signal,
      deadline: Date.now() + 600_000,
      secrets: createSecrets(),
    },
  );
  // The counting server forgets what it took, so the manifest of an earlier round reads as damaged: never "unchanged".
  if (outcome.status !== 'uploaded') throw new Error(JSON.stringify(outcome));
}

async function rawPut({ url, file, sha256 }: Task, bytes: number): Promise<void> {
  const { host } = new URL(url);
  const date = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = [date.slice(0, 8), 'us-east-1', 's3', 'aws4_request'];
  const names = 'host;x-amz-content-sha256;x-amz-date';
  const canonical = `PUT\n/lake/raw.csv\n\nhost:${host}\nx-amz-content-sha256:${sha256}\nx-amz-date:${date}\n\n${names}\n${sha256}`;
  const text = `AWS4-HMAC-SHA256\n${date}\n${scope.join('/')}\n${createHash('sha256').update(canonical).digest('hex')}`;
  const sign = (key: string | Buffer, part: string): Buffer => createHmac('sha256', key).update(part).digest();
  const key = scope.reduce<string | Buffer>(sign, `AWS4${TEST_CREDENTIALS.secretAccessKey}`);
  const credential = `${TEST_CREDENTIALS.accessKeyId}/${scope.join('/')}`;
  const put = request(`${url}/lake/raw.csv`, {
    method: 'PUT',
    headers: {
      'content-length': bytes,
      'x-amz-content-sha256': sha256,
      'x-amz-date': date,
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${sign(key, text).toString('hex')}`,
    },
  });
  createReadStream(file, { highWaterMark: 256 * 1024 }).pipe(put);
  const [answer] = (await once(put, 'response')) as [import('node:http').IncomingMessage];
  answer.resume();
  await once(answer, 'end');
  if (answer.statusCode !== 200) throw new Error(`raw PUT: ${answer.statusCode}`);
}
