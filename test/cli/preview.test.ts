import { readdirSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, startApi } from '../../fixtures/api/index.ts';
import { cli, closedPort, configFor, expectClean, serve, workspace } from './support.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi({ data: { seed: 5, pages: 4, maxLimit: 50 } });
});
afterAll(() => api.close());

const CRM = (url: string): string =>
  [
    'version: 1',
    'sources:',
    '  crm:',
    '    type: api',
    `    base_url: ${url}`,
    '    auth:',
    '      type: login',
    '      path: /auth/login',
    `      body: { username: demo, password: "\${CRM_PASSWORD}" }`,
    '      token_path: access_token',
    '    retry: { attempts: 2, base: 1ms, max: 5ms }',
    'streams:',
    '  customers:',
    '    source: crm',
    '    path: /api/v1/customers',
    '    params: { limit: 50, page: 1 }',
    '    write: { csv: data/customers.csv }',
    'publish: { git: false }',
    '',
  ].join('\n');

describe('preview', () => {
  it('signs in, shows rows as a table and says what was found; writes nothing', async () => {
    const folder = workspace({ 'adip.yml': CRM(api.url) });
    const end = await cli(folder, ['preview', 'customers', '--rows', '3'], { CRM_PASSWORD: 'demo' });
    expect(end.stderr).toBe('');
    expect(end.code).toBe(0);
    const lines = end.stdout.split('\n');
    expect(lines[0]).toMatch(/^customers, the first 3 of \d+ rows$/);
    expect(lines[2]).toMatch(/^customer_id /);
    expect(
      lines.every(
        (line) => line.length <= 100 || /^(first request|next page|records|paginator|primary key) /.test(line),
      ),
    ).toBe(true);
    expect(end.stdout).toMatch(/^records +data \(.+\)$/m);
    expect(end.stdout).toMatch(/^paginator +page_number \(/m);
    expect(end.stdout).toMatch(/^next page +GET http:.*page=2/m);
    expect(end.stdout).toMatch(/^primary key +customer_id may be one/m);
    expect(end.stdout).toMatch(/^customer_id +integer +100002/m);
    expect(end.stdout).toMatch(/^email +text +[\d.]+ %/m);
    expect(readdirSync(folder)).toEqual(['adip.yml']);
  });

  it('asks for several pages, as JSON and as CSV', async () => {
    const folder = workspace({ 'adip.yml': CRM(api.url) });
    const env = { CRM_PASSWORD: 'demo' };
    const asJson = await cli(folder, ['preview', '--pages', '2', '--rows', '60', '--format', 'json'], env);
    const answer = JSON.parse(asJson.stdout);
    expect(answer.pages.map(({ page }: { page: string }) => page)).toEqual(['page 1', 'page 2']);
    expect(answer.rows).toHaveLength(60);
    expect(answer.key).toEqual({ columns: ['customer_id'], configured: false });
    const asCsv = await cli(folder, ['preview', '--pages', '2', '--rows', '60', '--format', 'csv'], env);
    const rows = parse(asCsv.stdout, { columns: true }) as Record<string, string>[];
    expect(rows).toHaveLength(60);
    expect(rows.map((row) => row['name'])).toEqual(answer.rows.map((row: Record<string, string>) => row['name'] ?? ''));
  });

  it('looks at a URL alone; the end of the data is said', async () => {
    const end = await cli(workspace(), ['preview', '--url', `${api.url}/v1/stations?limit=4`]);
    expect(end.code).toBe(0);
    expect(end.stdout).toMatch(/^stations\n/);
    expect(end.stdout).toMatch(/^next page +none: /m);
  });

  it('a place that is not there is a failure with a remedy', async () => {
    const url = await serve((_, response) => response.end('{"data":[{"id":1}]}'));
    const folder = workspace({ 'adip.yml': configFor(url) });
    const end = await cli(folder, ['preview', 'customers', '--records-path', 'result.rows']);
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('result.rows');
    expectClean(end);
  });

  it('a refused login names the source, not the password', async () => {
    const folder = workspace({ 'adip.yml': CRM(api.url) });
    const end = await cli(folder, ['preview'], { CRM_PASSWORD: 'canary-9182' });
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('the login at');
    expect(end.stderr).toContain('was refused (HTTP 401)');
    expectClean(end, 'canary-9182');
  });

  it('F29 an unreachable host is a failure with a remedy', async () => {
    const folder = workspace({ 'adip.yml': configFor(await closedPort()) });
    const end = await cli(folder, ['preview']);
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('refuses connections');
    expectClean(end);
  });

  it('an empty page is a table without rows', async () => {
    const url = await serve((_, response) => response.end('{"data":[]}'));
    const end = await cli(workspace({ 'adip.yml': configFor(url) }), ['preview']);
    expect(end.code).toBe(0);
    expect(end.stdout).toContain('(no columns)');
  });

  it('S4 credentials inside of URLs are not shown', async () => {
    const url = await serve((_, response) => response.end('[{"id":1},{"id":2}]'));
    const end = await cli(workspace(), ['preview', '--url', `${url}/items?api_key=canary-5566`]);
    expect(end.code).toBe(0);
    expectClean(end, 'canary-5566');
  });

  it('what a terminal would act on is shown, not done', async () => {
    const url = await serve((_, response) => response.end(JSON.stringify([{ id: '\u001b]0;owned\u0007\u001b[2J' }])));
    const end = await cli(workspace(), ['preview', '--url', `${url}/items`]);
    expect(end.code).toBe(0);
    expect(end.stdout).not.toContain('\u001b');
    expect(end.stdout).toContain('\\x1b');
  });
});
