import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cli, configFor, expectClean, workspace } from './support.ts';

const AUTH = `    auth: { type: bearer, token: "\${CRM_TOKEN}" }`;

describe('validate', () => {
  it('says what a valid config holds, and asks no server', async () => {
    const folder = workspace({ 'adip.yml': configFor('http://127.0.0.1:1') });
    const end = await cli(folder, ['validate']);
    expect(end).toEqual({
      code: 0,
      stdout: 'adip.yml is valid: 1 stream (customers) of 1 source\n',
      stderr: '',
    });
    expect(readdirSync(folder)).toEqual(['adip.yml']);
  });

  it('prints the plan with its defaults and without secrets', async () => {
    const folder = workspace({ 'adip.yml': configFor('http://127.0.0.1:1', undefined, AUTH) });
    const end = await cli(folder, ['validate', '--print'], { CRM_TOKEN: 'canary-7531' });
    expect(end.code).toBe(0);
    expect(end.stdout).toContain('token: "***"');
    expect(end.stdout).toContain('variables: CRM_TOKEN');
    expectClean(end, 'canary-7531');
  });

  it('S4 a secret that is too short to be masked is a warning', async () => {
    const folder = workspace({ 'adip.yml': configFor('http://127.0.0.1:1', undefined, AUTH) });
    const end = await cli(folder, ['validate'], { CRM_TOKEN: 'q7z' });
    expect(end.code).toBe(0);
    expect(end.stdout).toMatch(
      /^warning: adip\.yml:7:\d+ sources\.crm\.auth\.token: the value of \$\{CRM_TOKEN\} is too/,
    );
    expect(end.stdout).not.toContain('q7z');
    const doctor = await cli(folder, ['doctor'], { CRM_TOKEN: 'q7z' });
    expect(doctor.stdout).toMatch(/^warning +variables +sources\.crm\.auth\.token: the value of \$\{CRM_TOKEN\}/m);
    expect((await cli(folder, ['validate'], { CRM_TOKEN: 'q7zx' })).stdout).not.toContain('warning');
    const basic = AUTH.replace('type: bearer, token', 'type: basic, password: "long enough", username');
    const named = workspace({
      'adip.yml': configFor('http://127.0.0.1:1', undefined, basic.replace('CRM_TOKEN', 'CRM_USER')),
    });
    expect((await cli(named, ['validate'], { CRM_USER: 'bob' })).stdout).not.toContain('warning');
  });

  it.each([
    [
      'for_each.where: incomplete input, in line 1, column 10 of the SQL',
      `for_each: { stream: customers, as: c, where: "a = 1 AND" }`,
      '',
    ],
    ['for_each.where: near "ORDER": syntax error', `for_each: { stream: customers, as: c, where: "a ORDER BY a" }`, ''],
    [
      'checks.expressions[0].sql: near ">": syntax error, in line 1, column 5 of the SQL',
      'checks: { expressions: [{ name: e, sql: "a <<> b" }] }',
      '',
    ],
    [
      'checks.queries[0].query: no such table: order',
      'checks: { queries: [{ name: q, query: SELECT 1 FROM "order", min: 1 }] }',
      '',
    ],
    [
      'transforms[0].sql: near "BY": syntax error, in line 1, column 34 of the SQL',
      '',
      'SELECT count(*) FROM orders GRUP BY a',
    ],
    ['transforms[0].sql: no such table: custmers', '', 'SELECT * FROM orders JOIN custmers'],
    [undefined, 'checks: { expressions: [{ name: e, sql: "whatever > 1" }] }', 'SELECT x FROM Orders, customers'],
  ])('judges SQL without any rows: %s', async (problem, stream, sql) => {
    const path = stream.startsWith('for_each') ? '/customers/{c.id}/orders' : '/orders';
    const orders = `  orders:\n    source: crm\n    path: ${path}\n    write: { csv: data/orders.csv }\n    ${stream}\n`;
    const transforms = sql === '' ? '' : `transforms:\n  - { name: t, csv: data/t.csv, sql: '${sql}' }\n`;
    const text = configFor('http://127.0.0.1:1').replace('publish:', `${orders}${transforms}publish:`);
    const end = await cli(workspace({ 'adip.yml': text }), ['validate']);
    expect(end).toMatchObject({ code: problem === undefined ? 0 : 2 });
    expect(problem === undefined ? end.stdout : end.stderr).toContain(problem ?? 'is valid');
  });

  it('tells all problems at once, each with its place, and the missing variables', async () => {
    const text = configFor('http://127.0.0.1:1', 'recrds_path: data', AUTH).replace('version: 1', 'version: 2');
    const end = await cli(workspace({ 'adip.yml': text }), ['validate']);
    expect(end.code).toBe(2);
    expect(end.stderr).toMatch(/adip\.yml:1:10 version: /);
    expect(end.stderr).toContain('Did you mean "records_path"?');
    expect(end.stderr).toContain('Not set: CRM_TOKEN');
    expect(end.stderr).toMatch(/\^/);
    expect(end.stderr).toMatch(/adip\.yml: [34] problems/);
    expectClean(end);
  });

  it('reads .env beside the config, and the environment wins', async () => {
    const folder = workspace({
      'adip.yml': configFor(`\${CRM_URL}`),
      '.env': 'CRM_URL=no url\n',
    });
    expect((await cli(folder, ['validate'])).code).toBe(2);
    expect((await cli(folder, ['validate'], { CRM_URL: 'http://127.0.0.1:1' })).code).toBe(0);
  });

  it('answers machines', async () => {
    const folder = workspace({ 'adip.yml': configFor(`\${CRM_URL}`, 'recrds_path: data') });
    const end = await cli(folder, ['validate', '--format', 'json']);
    expect(end.code).toBe(2);
    const answer = JSON.parse(end.stdout);
    expect(answer).toMatchObject({ valid: false, missing_variables: ['CRM_URL'] });
    expect(answer.problems).toContainEqual(
      expect.objectContaining({ code: 'unknown_key', position: { line: 11, column: 5 } }),
    );
  });

  it('chosen streams are known ones', async () => {
    const folder = workspace({ 'adip.yml': configFor('http://127.0.0.1:1') });
    expect((await cli(folder, ['validate', '--streams', 'customers'])).code).toBe(0);
    const unknown = await cli(folder, ['validate', '--streams', 'customer']);
    expect(unknown.code).toBe(2);
    expect(unknown.stderr).toContain('Did you mean "customers"?');
  });
});
