import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { z } from 'zod';
import { type S3Server, TEST_CREDENTIALS } from '../../fixtures/s3/server.ts';
import type { Artifact } from '../../src/core/artifact.ts';
import { type Clock, seededRandom } from '../../src/core/clock.ts';
import type { RunEvent } from '../../src/core/events.ts';
import { createSecrets } from '../../src/core/secrets.ts';
import { type S3Context, s3OptionsSchema } from '../../src/publishers/s3/index.ts';

export const SEED = 20_261_121;

/** Real time, but waits take none: they are kept in `waits`. */
export function instantClock(waits: number[] = []): Clock {
  return {
    now: () => Date.now(),
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      waits.push(ms);
    },
  };
}

export interface TestContext extends S3Context {
  readonly events: RunEvent[];
  readonly waits: number[];
}

export function contextOf(endpoint: string, more: Partial<S3Context> = {}): TestContext {
  const events: RunEvent[] = [];
  const waits: number[] = [];
  return {
    pipeline: 'crm',
    runId: 'run-1',
    startedAt: new Date('2026-11-21T05:17:09.123Z'),
    env: {
      AWS_ENDPOINT_URL_S3: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: TEST_CREDENTIALS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: TEST_CREDENTIALS.secretAccessKey,
    },
    emit: (event) => void events.push(event),
    random: seededRandom(SEED),
    clock: instantClock(waits),
    signal: new AbortController().signal,
    deadline: Date.now() + 600_000,
    secrets: createSecrets(),
    events,
    waits,
    ...more,
  };
}

export const KEY = 'raw/{stream}/date={date}/{stream}_extract_{timestamp}.csv';

export const optionsOf = (more: Partial<z.input<typeof s3OptionsSchema>> = {}) =>
  s3OptionsSchema.parse({ bucket: 'lake', key: KEY, ...more });

const folder = mkdtempSync(join(tmpdir(), 'adip-s3-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let serial = 0;

/** A staged file with these bytes. */
export async function artifactOf(
  stream: string,
  body: string | Buffer,
  more: Partial<Artifact> = {},
): Promise<Artifact> {
  serial += 1;
  const file = join(folder, String(serial));
  await writeFile(file, body);
  return {
    stream,
    path: `data/${stream}.csv`,
    file,
    bytes: Buffer.byteLength(body),
    sha256: createHash('sha256').update(body).digest('hex'),
    rows: 2,
    contentType: 'text/csv; charset=utf-8',
    kind: 'data',
    ...more,
  };
}

/** How often an operation was asked for. */
export const count = (server: S3Server, operation: string): number =>
  server.log.filter((line) => line.operation === operation).length;
