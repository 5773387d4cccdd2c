import { type Report, reportSchema, type StreamReport } from '../../src/core/report.ts';

export const sampleStream: StreamReport = {
  name: 'customers',
  source: 'crm',
  status: 'partial',
  resumed_at: 'page 61',
  pages_requested: 125,
  pages_succeeded: 123,
  pages_failed: 2,
  failed_pages: [
    {
      page: 'page 17',
      code: 'http_503',
      reason: '503 Service Unavailable',
      attempts: 5,
      first_failed_at: '2026-11-20T06:00:09.000Z',
    },
    {
      page: 'page 90',
      code: 'truncated_json',
      reason: 'the body ends in mid-record',
      attempts: 5,
      first_failed_at: '2026-11-21T06:00:11.000Z',
    },
  ],
  recovered_pages: ['page 3'],
  requests: 151,
  retries: 26,
  retries_by_cause: { http_503: 19, http_429: 7 },
  waited_ms: 4_200,
  records: 123_004,
  duplicates: 12,
  rows: 122_992,
  bytes: 36_900_000,
  replaced_characters: 3,
  duration_ms: 12_400,
  columns: [
    { name: 'customer_id', missing: 0, null: 0, empty_rate: 0 },
    { name: 'email', missing: 1_000, null: 29_751, empty_rate: 0.25 },
    { name: 'address.city', missing: 30, null: 0, empty_rate: 0.000_244 },
  ],
  new_columns: ['loyalty_tier'],
  vanished_columns: ['fax'],
  checks: [
    { check: 'rows.min', outcome: 'passed', detail: '122,992 rows, at least 100,000 wanted' },
    { check: 'email.max_null_rate', outcome: 'warned', detail: '25 % are empty, 20 % at most wanted' },
  ],
  changes: {
    added: 120,
    updated: 3,
    removed: 1,
    unchanged: 122_869,
    examples: [
      { change: 'added', key: 'C-200001', detail: '' },
      { change: 'updated', key: 'C-17', detail: 'email, address.city' },
      { change: 'removed', key: 'C-9', detail: '' },
    ],
  },
  outputs: [
    {
      path: 'data/customers.csv',
      format: 'csv',
      format_reason: 'write.csv names it',
      bytes: 22_000_000,
      rows: 122_992,
      sha256: 'ab'.repeat(32),
      changed: true,
    },
  ],
  warnings: [
    { code: 'offset_paging', message: 'customers: records may shift while paging', remedy: 'Sort by a stable key.' },
  ],
  errors: [],
  last_delivered_at: '2026-11-21T06:00:00.000Z',
  last_changed_at: '2026-11-21T06:00:00.000Z',
  history: [
    { run: 'r1', at: '2026-11-19T06:00:00.000Z', records: 120_000, rows: 120_000, status: 'succeeded' },
    { run: 'r2', at: '2026-11-20T06:00:00.000Z', records: 122_000, rows: 122_000, status: 'partial' },
  ],
};

export const sampleReport: Report = {
  version: 1,
  run: {
    id: '20261121T060000Z-7f3a',
    pipeline: 'crm',
    status: 'partial',
    started_at: '2026-11-21T06:00:00.000Z',
    finished_at: '2026-11-21T06:00:14.000Z',
    duration_ms: 14_000,
    attempt: 2,
    seed: 42,
    version: '1.0.0',
    dry_run: false,
    trigger: {
      actor: 'octo',
      event: 'schedule',
      repository: 'org/data',
      ref: 'refs/heads/main',
      sha: '0123456789abcdef0123456789abcdef01234567',
      run_url: 'https://github.com/org/data/actions/runs/1',
    },
  },
  totals: {
    pages_requested: 125,
    pages_succeeded: 123,
    pages_failed: 2,
    retries: 26,
    records: 123_004,
    bytes: 36_900_000,
    added: 120,
    updated: 3,
    removed: 1,
  },
  streams: [sampleStream],
  warehouses: [
    {
      kind: 'sqlite',
      place: 'data/crm.sqlite',
      status: 'loaded',
      duration_ms: 410,
      tables: [{ stream: 'customers', table: 'customers', how: 'delta', rows: 122_992, upserted: 123, deleted: 1 }],
    },
  ],
  transforms: [
    {
      name: 'cities',
      status: 'succeeded',
      rows: 310,
      duration_ms: 12,
      table: 'cities',
      outputs: [{ path: 'data/cities.csv', bytes: 9_000, rows: 310, sha256: 'cd'.repeat(32), changed: true }],
      checks: [{ check: 'rows.min', outcome: 'passed', detail: '310 rows, at least 1 wanted' }],
      warnings: [],
      errors: [],
    },
  ],
  published: {
    git: {
      status: 'pushed',
      branch: 'main',
      commit: 'feedfacefeedfacefeedfacefeedfacefeedface',
      url: 'https://github.com/org/data/commit/feedfacefeedfacefeedfacefeedfacefeedface',
      message: 'data(customers): +120 ~3 -1\n\nRun: 20261121T060000Z-7f3a',
      files: ['data/customers.csv', '.adip/customers.json'],
      left_out: [
        {
          code: 'git_file_too_large',
          message: 'data/big.csv has 140 MB',
          remedy: 'Write it gzipped or send it to S3 only.',
        },
      ],
      rebuilds: 1,
    },
    s3: {
      status: 'uploaded',
      objects: [
        {
          stream: 'customers',
          uri: 's3://lake/raw/customers/date=2026-11-21/customers_extract_20261121_060000.csv',
          bytes: 22_000_000,
          sha256: 'ab'.repeat(32),
          uploaded: true,
        },
      ],
    },
  },
  schedule: {
    crons: ['17 */6 * * *'],
    since: '2026-11-20T18:19:00.000Z',
    missed: 1,
    examples: ['2026-11-21T00:17:00.000Z'],
  },
  history: [
    {
      run: 'r1',
      at: '2026-11-19T06:00:00.000Z',
      status: 'succeeded',
      event: 'schedule',
      records: 120_000,
      added: 120_000,
      updated: 0,
      removed: 0,
      pages_failed: 0,
      duration_ms: 13_000,
    },
    {
      run: 'r2',
      at: '2026-11-20T06:00:00.000Z',
      status: 'partial',
      records: 122_000,
      added: 2_000,
      updated: 10,
      removed: 0,
      pages_failed: 1,
      duration_ms: 15_000,
    },
  ],
  warnings: [],
  errors: [
    {
      code: 'login_refused',
      message: 'orders: the login was refused with 401',
      remedy: 'Renew the secret CRM_PASSWORD.',
    },
  ],
};

/** The sample with every text replaced, as a source that means harm would fill it. */
export function reportOf(text: string): Report {
  const keep = new Set(['status', 'outcome', 'change', 'format', 'kind', 'how', 'started_at', 'finished_at', 'at']);
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keep.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((item) => fill(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, fill(item, name)]));
  };
  return reportSchema.parse(fill(sampleReport, ''));
}
