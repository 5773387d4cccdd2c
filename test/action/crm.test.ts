import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { eachCustomer, expectedCsv, startApi } from '../../fixtures/api/index.ts';
import { startS3 } from '../../fixtures/s3/server.ts';
import { ROOT, reportOf, step, withConfig } from './support.ts';

const FAULTS_SEED = 7;
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

it(`examples/crm.yml as it stands: 125 faulty pages end in the true bytes (faults from seed ${FAULTS_SEED})`, async () => {
  const kinds = ['500', '503', 'reset-mid-body', 'json-cut', 'error-200', 'length-too-short', 'gzip-cut'] as const;
  await using api = await startApi({ faults: { seed: FAULTS_SEED, rate: 0.05, kinds }, tokens: { requests: 50 } });
  await using s3 = await startS3({ buckets: ['lake'] });
  await using repository = await withConfig(readFileSync(join(ROOT, 'examples/crm.yml'), 'utf8'));
  const run = await step(repository, {
    env: {
      CRM_URL: api.url,
      CRM_USERNAME: 'demo',
      CRM_PASSWORD: 'demo',
      CRM_RATE: '500',
      S3_BUCKET: 'lake',
      AWS_ENDPOINT_URL_S3: s3.url,
      AWS_REGION: s3.region,
      AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
    },
  });
  expect(run.code, run.stdout).toBe(0);
  const truth = sha256(expectedCsv(eachCustomer()));
  expect(sha256(readFileSync(join(repository.workspace, 'data/customers.csv')))).toBe(truth);
  expect(sha256(`${await repository.show('data/customers.csv')}\n`)).toBe(truth);
  const key = s3.keys('lake').find((name) => name.endsWith('.csv')) ?? '';
  expect(sha256(await s3.read('lake', key))).toBe(truth);
  const { totals, streams } = await reportOf(run);
  expect([totals.pages_succeeded, totals.pages_failed]).toEqual([125, 0]);
  expect(totals.retries).toBeGreaterThan(0);
  expect(streams[0]?.checks.map(({ outcome }) => outcome)).not.toContain('failed');
  expect(api.stats.impolite).toBe(0);
});
