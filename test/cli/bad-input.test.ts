import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, closedPort, configFor, expectClean, serve, workspace } from './support.ts';

const GOOD = 'id,name\n1,Ana\n2,Bob\n';
const TARGET = 'data/customers.csv';
const LOGIN = `    auth: { type: login, path: /login, body: { user: demo, password: "\${CRM_PASSWORD}" }, token_path: token }`;

interface Case {
  readonly title: string;
  /** Of the whole run. */
  readonly code: number;
  readonly told: string;
  readonly config: (url: string) => string;
  readonly answer?: string;
  readonly status?: number;
  readonly type?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  {
    title: 'a refused login',
    code: 1,
    told: 'was refused (HTTP 401)',
    config: (url) => configFor(url, undefined, LOGIN),
    status: 401,
    env: { CRM_PASSWORD: 'canary-3131' },
  },
  {
    title: 'F34 HTML where JSON is due',
    code: 1,
    told: 'HTML',
    config: (url) => configFor(url),
    answer: '<!doctype html><title>Sign in</title><form></form>',
    type: 'text/html',
  },
  {
    title: 'F35 an error message with status 200',
    code: 1,
    told: 'records_path',
    config: (url) => configFor(url),
    answer: '{"error":"quota"}',
  },
  {
    title: 'F37 truncated JSON',
    code: 1,
    told: 'customers',
    config: (url) => configFor(url),
    answer: '{"data":[{"id":1},{"id"',
  },
  {
    title: 'F59 a source that is suddenly empty',
    code: 1,
    told: 'last good data stays',
    config: (url) => configFor(url, 'records_path: data\n    checks: { rows: { min: 1 } }'),
    answer: '{"data":[]}',
  },
  { title: 'a missing variable', code: 2, told: 'CRM_PASSWORD', config: (url) => configFor(url, undefined, LOGIN) },
  {
    title: 'an unknown stream',
    code: 2,
    told: 'Choose among customers',
    config: (url) => configFor(url),
    args: ['--streams', 'customer'],
  },
  {
    title: 'S7 a path outside the workspace',
    code: 2,
    told: 'leads out of the workspace',
    config: (url) => configFor(url).replace(TARGET, '../outside.csv'),
  },
  {
    title: 'S11 a config that is no YAML',
    code: 2,
    told: 'not valid YAML',
    config: () => 'version: 1\nsources: { crm: [\n',
  },
];

describe('bad input ends with a clear message, an exit code and the last good data', () => {
  it.each(CASES)('$title', async ({ code, told, config, answer, status, type, args, env }) => {
    const url = await serve((_, response) => {
      response.writeHead(status ?? 200, { 'content-type': type ?? 'application/json' });
      response.end(answer ?? '{"data":[{"id":1}]}');
    });
    const folder = workspace({ 'adip.yml': config(url), [TARGET]: GOOD });
    const end = await cli(folder, ['run', ...(args ?? [])], env);
    expect({ code: end.code, text: end.stdout + end.stderr }).toEqual({ code, text: expect.stringContaining(told) });
    expectClean(end, ...Object.values(env ?? {}));
    expect(readFileSync(join(folder, TARGET), 'utf8')).toBe(GOOD);
  });

  it.each([
    ['bytes', Buffer.from([0, 159, 146, 150])],
    ['UTF-16', Buffer.from('\ufeffversion: 1', 'utf16le')],
  ])('a config that is no text: %s', async (_, content) => {
    const folder = workspace();
    writeFileSync(join(folder, 'adip.yml'), content);
    for (const command of ['run', 'validate', 'plan', 'preview', 'doctor']) {
      const end = await cli(folder, [command]);
      expectClean(end);
      expect([command, end.code, end.stderr + end.stdout]).toEqual([
        command,
        2,
        expect.stringMatching(/adip\.yml is no text in UTF-8/),
      ]);
    }
  });

  it.each([
    ['.adip', 'the workspace cannot be written: a file stands where a folder is due'],
    ['data', 'data/customers.csv cannot be written: a file stands where a folder is due'],
  ])('a file called %s where a folder is due', async (name, told) => {
    const end = await cli(workspace({ 'adip.yml': configFor('http://127.0.0.1:1'), [name]: 'x' }), ['run']);
    expectClean(end);
    expect(end.code).toBeGreaterThan(0);
    expect(end.stderr).toContain(told);
  });

  it('F29 an unreachable host', async () => {
    const folder = workspace({ 'adip.yml': configFor(await closedPort()), [TARGET]: GOOD });
    const end = await cli(folder, ['run']);
    expect(end.code).toBe(1);
    expect(end.stderr).toContain('refuses connections');
    expectClean(end);
    expect(readFileSync(join(folder, TARGET), 'utf8')).toBe(GOOD);
  });

  it('F68 an output that cannot be written is found before the first request', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked += 1;
      response.end('{"data":[{"id":1}]}');
    });
    const folder = workspace({ 'adip.yml': configFor(url), data: 'a file where a folder is due' });
    const end = await cli(folder, ['run']);
    expect(end.code).not.toBe(0);
    expect(end.stderr).toContain('cannot be written');
    expect(asked).toBe(0);
    expectClean(end);
  });

  it('S7 an output through a link to the outside', async () => {
    const url = await serve((_, response) => response.end('{"data":[{"id":1}]}'));
    const folder = workspace({ 'adip.yml': configFor(url) });
    const outside = workspace();
    symlinkSync(outside, join(folder, 'data'));
    const end = await cli(folder, ['run']);
    expect(end.code).not.toBe(0);
    expect(end.stderr).toContain('outside the workspace');
    expectClean(end);
  });
});
