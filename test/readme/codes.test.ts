import { expect, it } from 'vitest';
import { stringify } from 'yaml';
import { startApi } from '../../fixtures/api/index.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from './ingest.ts';
import { section } from './readme.ts';

const TABLE = section('At 3 a.m.');
const LOGIN = {
  type: 'login',
  path: '/auth/login',
  body: { username: 'demo', password: 'wrong' },
  token_path: 'token',
};

/** What goes wrong, as sources and streams: each must end with the code that the table explains. */
const TROUBLES: Readonly<Record<string, { source?: object; stream?: object; base?: string }>> = {
  http_404: { stream: { path: '/nothing' } },
  http_403: {
    source: { auth: { type: 'api_key', header: 'X-API-Key', value: 'wrong' } },
    stream: { path: '/v1/teams' },
  },
  http_503: { stream: { path: '/p/status', params: { code: 503 } } },
  unauthorized: { stream: { path: '/p/bearer' } },
  login_refused: { source: { auth: LOGIN }, stream: { path: '/api/v1/customers' } },
  connection_refused: { base: 'http://127.0.0.1:1' },
  response_rule: { source: { response_rules: [{ status: 200, action: 'fail' }] } },
  records_absent: { stream: { records_path: 'data.rows' } },
  deferred: { stream: { path: '/p/status', params: { code: 503, 'retry-after': 86_400 } } },
  pagination_loop: { stream: { path: '/p/cycle' } },
  pagination_stuck: { stream: { path: '/p/repeat', paginator: { type: 'page_number' } } },
  foreign_host: { stream: { path: '/p/foreign-next' } },
  key_missing: { stream: { primary_key: 'nothing' } },
  check_failed: { stream: { checks: { rows: { min: 1_000 } } } },
};

it.each(Object.entries(TROUBLES))('%s is what the run says, and the table explains it', async (code, trouble) => {
  await using api = await startApi();
  await using place = await createWorkspace();
  const base_url = trouble.base ?? api.url;
  const source = { type: 'api', base_url, retry: { attempts: 2, base: '1ms' }, ...trouble.source };
  const stream = { source: 'it', path: '/v1/stations', write: { csv: 'data/it.csv' }, ...trouble.stream };
  const { report } = await ingest(
    stringify({ version: 1, sources: { it: source }, streams: { it: stream } }),
    place.path,
  );
  const [error, ...more] = report.streams[0]?.errors ?? [];
  expect(more).toEqual([]);
  expect([error?.code, error?.message]).toEqual([code, expect.stringMatching(/\w/)]);
  expect(report.run.status).toBe('failed');
  expect(TABLE).toContain(`\`${code}\``);
});
