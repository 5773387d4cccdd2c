import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clone, commitFiles, git, makeRemote } from '../../fixtures/git/repositories.ts';
import { cronProblem, isAtFullHour } from '../../src/core/cron.ts';
import { cli, closedPort, configFor, expectClean, serve, workspace } from './support.ts';

const WORKFLOW = '.github/workflows/ingest.yml';
const GOOD_WORKFLOW = `name: ingest
on:
  schedule: [{ cron: "17 5 * * *" }]
  workflow_dispatch:
permissions: { contents: write }
concurrency: { group: ingest, cancel-in-progress: false }
jobs:
  ingest:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - uses: org/adip-ingest@v1
        with: { config: adip.yml }
`;
const CONFIG = configFor('http://127.0.0.1:1').replace('publish: { git: false }', 'publish: { git: {} }');

interface Found {
  readonly check: string;
  readonly level: string;
  readonly message: string;
  readonly remedy?: string;
}

let home: string;
/** A clone in which all is well, copied for each test. */
let template: string;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'adip-doctor-'));
  const remote = await makeRemote(home, { 'README.md': 'x\n', 'adip.yml': CONFIG, [WORKFLOW]: GOOD_WORKFLOW });
  template = await clone(remote, join(home, 'template'));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** What the doctor says of a clone with these files. */
async function examine(
  files: Readonly<Record<string, string>>,
  options: {
    readonly args?: readonly string[];
    readonly env?: Readonly<Record<string, string>>;
    change?(folder: string): unknown;
  } = {},
): Promise<{ code: number | null; found: Found[]; folder: string }> {
  const folder = workspace();
  cpSync(template, folder, { recursive: true });
  if (Object.keys(files).length > 0) await commitFiles(folder, files, { push: false });
  await options.change?.(folder);
  const end = await cli(folder, ['doctor', '--format', 'json', ...(options.args ?? [])], options.env);
  expectClean(end, ...Object.values(options.env ?? {}));
  return { code: end.code, found: JSON.parse(end.stdout).findings, folder };
}

const serious = (found: readonly Found[]): string[] =>
  found
    .filter(({ level }) => level === 'problem' || level === 'warning')
    .map(({ check, level, message }) => `${level} ${check}: ${message}`);

const oauth = (url: string): string =>
  configFor(
    url,
    undefined,
    `    auth: { type: oauth2, grant: refresh_token, token_url: /t, refresh_token: "\${FIRST_TOKEN}" }`,
  );

interface Case {
  readonly title: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly told: RegExp;
  readonly code?: number;
  change?(folder: string): unknown;
}

const workflow = (change: (text: string) => string): Readonly<Record<string, string>> => ({
  [WORKFLOW]: change(GOOD_WORKFLOW),
});

const CASES: readonly Case[] = [
  {
    title: 'a config that is wrong',
    files: { 'adip.yml': CONFIG.replace('path:', 'paht:') },
    told: /^problem config: [\s\S]*Did you mean "path"/,
    code: 2,
  },
  {
    title: 'a variable that is not set',
    files: { 'adip.yml': CONFIG.replace('http://127.0.0.1:1', `"\${CRM_URL}"`) },
    told: /^problem variables: CRM_URL is not set/,
    code: 1,
  },
  {
    title: 'a variable that the step is not given',
    files: { 'adip.yml': CONFIG.replace('http://127.0.0.1:1', `"\${CRM_URL}"`) },
    env: { CRM_URL: 'http://127.0.0.1:1' },
    told: /^warning steps: .*does not hand over CRM_URL/,
  },
  {
    title: 'a detached HEAD',
    change: (folder) => git(folder, 'checkout', '--quiet', '--detach'),
    told: /^problem git: HEAD is detached/,
    code: 1,
  },
  {
    title: 'no remote',
    change: (folder) => git(folder, 'remote', 'remove', 'origin'),
    told: /^problem git: no remote is called "origin"/,
    code: 1,
  },
  { title: 'S4 a committed .env', files: { '.env': 'A=b\n' }, told: /^problem \.env: \.env is committed/, code: 1 },
  {
    title: 'a committed work folder',
    files: { '.adip/work/x.json': '{}' },
    told: /^problem git: \.adip\/work\/x\.json is committed/,
    code: 1,
  },
  {
    title: 'an index.lock',
    change: (folder) => writeFileSync(join(folder, '.git', 'index.lock'), ''),
    told: /^warning git: .*index\.lock is there/,
  },
  {
    title: 'a live run in the workspace',
    change: (folder) => {
      mkdirSync(join(folder, '.adip', 'work'), { recursive: true });
      writeFileSync(join(folder, '.adip', 'work', 'lock'), JSON.stringify({ pid: process.pid, host: hostname() }));
    },
    told: /^warning workspace: a run .* is at work/,
  },
  {
    title: 'F68 a file where a folder is due',
    change: (folder) => writeFileSync(join(folder, 'data'), ''),
    told: /^problem workspace: customers: .*data is a file where a folder is due/,
    code: 1,
  },
  {
    title: 'F78 an output near the limit',
    change: (folder) => bigOutput(folder, 60),
    told: /^warning sizes: data\/customers\.csv has 63 MB/,
  },
  {
    title: 'F78 an output above the limit',
    change: (folder) => bigOutput(folder, 101),
    told: /^problem sizes: data\/customers\.csv has 106 MB/,
    code: 1,
  },
  {
    title: 'F62 a rotating token without a key',
    files: { 'adip.yml': oauth('http://127.0.0.1:1') },
    env: { FIRST_TOKEN: 'canary-1212' },
    told: /^warning vault: crm signs in with a refresh token/,
  },
  {
    title: 'no workflow',
    change: (folder) => git(folder, 'rm', '--quiet', WORKFLOW),
    told: /^warning workflow: no workflow runs adip-ingest/,
  },
  {
    title: 'S2 a token that cannot push',
    files: workflow((text) => text.replace('contents: write', 'contents: read')),
    told: /^problem permissions: .*contents: write is missing/,
    code: 1,
  },
  {
    title: 'S2 no permissions',
    files: workflow((text) => text.replace(/^permissions.*\n/m, '')),
    told: /^warning permissions: .*has no permissions/,
  },
  {
    title: 'S2 a token too broad',
    files: workflow((text) => text.replace('{ contents: write }', 'write-all')),
    told: /^warning permissions: .*may write everything/,
  },
  {
    title: 'OIDC without id-token',
    files: workflow((text) =>
      text.replace(
        '      - uses: org',
        '      - uses: aws-actions/configure-aws-credentials@v6\n        with: { role-to-assume: x, aws-region: y }\n      - uses: org',
      ),
    ),
    told: /^problem permissions: .*id-token: write is missing/,
    code: 1,
  },
  {
    title: 'no concurrency',
    files: workflow((text) => text.replace(/^concurrency.*\n/m, '')),
    told: /^warning concurrency: .*is in no concurrency group/,
  },
  {
    title: 'a cron line that is none',
    files: workflow((text) => text.replace('17 5 * * *', '17 25 * * *')),
    told: /^problem schedule: .*has no valid hour: "25"/,
    code: 1,
  },
  {
    title: 'a cron line at the full hour',
    files: workflow((text) => text.replace('17 5', '0 5')),
    told: /^warning schedule: .*fires at minute 0/,
  },
  {
    title: 'S17 pull_request_target',
    files: workflow((text) => text.replace('workflow_dispatch:', 'pull_request_target:')),
    told: /^problem triggers: .*pull_request_target/,
    code: 1,
  },
  {
    title: 'no checkout',
    files: workflow((text) => text.replace('      - uses: actions/checkout@v6\n', '')),
    told: /^problem steps: .*without a checkout/,
    code: 1,
  },
  {
    title: 'a workflow that waits for pushes',
    files: { '.github/workflows/site.yml': 'on: push\njobs: { b: { runs-on: x, steps: [{ run: make }] } }\n' },
    told: /^warning triggers: .*site\.yml waits for pushes/,
  },
  {
    title: 'a workflow that is no YAML',
    files: { '.github/workflows/site.yml': 'on: [push\njobs: {' },
    told: /^problem workflow: .*site\.yml cannot be read/,
    code: 1,
  },
];

function bigOutput(folder: string, mebibytes: number): void {
  mkdirSync(join(folder, 'data'), { recursive: true });
  writeFileSync(join(folder, 'data', 'customers.csv'), 'id\n');
  truncateSync(join(folder, 'data', 'customers.csv'), mebibytes * 1024 * 1024);
}

describe('doctor', () => {
  it('finds nothing where all is well, and writes nothing', async () => {
    const { code, found, folder } = await examine({
      'adip.yml': CONFIG.replace('data/customers.csv', '"{stream}_{date}.csv"'),
    });
    expect(serious(found)).toEqual([]);
    expect(code).toBe(0);
    expect(readdirSync(folder).sort()).toEqual(['.git', '.github', 'README.md', 'adip.yml']);
    expect(found.map(({ message }) => message).join('\n')).toMatch(
      /60 days without activity[\s\S]*starts no other workflow/,
    );
  });

  it.each(CASES)('$title', async ({ files = {}, env, told, code, change }) => {
    const { code: ended, found } = await examine(files, { ...(env ? { env } : {}), ...(change ? { change } : {}) });
    expect(serious(found)).toEqual(expect.arrayContaining([expect.stringMatching(told)]));
    for (const { level, remedy, check } of found)
      if (level === 'problem' && check !== 'config') expect(remedy).toMatch(/\S/);
    expect(ended).toBe(code ?? 0);
  });

  it('a shallow clone is said to be enough; a folder without git is no problem', async () => {
    const base = workspace();
    const remote = await makeRemote(base, { 'README.md': 'x\n', 'adip.yml': CONFIG });
    await commitFiles(join(base, 'seed'), { 'README.md': 'y\n' });
    const folder = await clone(`file://${remote}`, join(base, 'work'), '--depth=1');
    expect((await cli(folder, ['doctor'])).stdout).toMatch(/^note +git +the clone is shallow, which is enough$/m);
    const bare = workspace({ 'adip.yml': CONFIG });
    const end = await cli(bare, ['doctor']);
    expect(end.code).toBe(0);
    expect(end.stdout).toMatch(/^warning +git +.* is no clone of git$/m);
    expect(end.stdout).toMatch(/^0 problems, 2 warnings$/m);
  });

  it('--online asks the servers, the login and the remote', async () => {
    const url = await serve((request, response) => {
      response.writeHead(request.url === '/login' ? 401 : 200).end('{}');
    });
    const login = `    auth: { type: login, path: /login, body: { p: "\${CRM_PASSWORD}" }, token_path: t }`;
    const refused = await examine(
      { 'adip.yml': configFor(url, undefined, login).replace('git: false', 'git: {}') },
      { args: ['--online'], env: { CRM_PASSWORD: 'canary-6262' } },
    );
    expect(refused.code).toBe(1);
    expect(serious(refused.found)).toContainEqual(
      expect.stringMatching(/^problem sign-in: .*was refused \(HTTP 401\)/),
    );
    expect(refused.found).toContainEqual({ check: 'remote', level: 'ok', message: 'origin answers' });
    const dead = await closedPort();
    const unreachable = await examine(
      { 'adip.yml': configFor(dead).replace('git: false', 'git: {}') },
      { args: ['--online'], change: (folder) => git(folder, 'remote', 'set-url', 'origin', `${dead}/x.git`) },
    );
    expect(serious(unreachable.found)).toEqual([
      `problem servers: ${dead} cannot be reached: ECONNREFUSED`,
      expect.stringMatching(/^problem remote: origin cannot be asked: .*/),
    ]);
  });
});

describe('cron lines', () => {
  it.each([
    ['17 5 * * *', undefined],
    ['*/15 0-6,12 1,15 JAN-MAR MON-FRI', undefined],
    ['5/10 * * * *', undefined],
    ['60 5 * * *', 'has no valid minute: "60"'],
    ['5 5 0 * *', 'has no valid day of the month: "0"'],
    ['5 5 * * 7', 'has no valid day of the week: "7"'],
    ['9-5 * * * *', 'has no valid minute: "9-5"'],
    ['*/0 * * * *', 'has no valid minute: "*/0"'],
    ['@daily', 'has one field, expected five'],
    ['1 2 3 4 5 6', 'has 6 fields, expected five'],
    ['', 'has one field, expected five'],
  ])('%j', (line, expected) => {
    expect(cronProblem(line)).toBe(expected);
  });

  it.each([
    ['0 5 * * *', true],
    ['*/15 * * * *', true],
    ['* * * * *', true],
    ['0-30 * * * *', true],
    ['30,0 * * * *', true],
    ['7 0 * * *', false],
    ['10,20 * * * *', false],
  ])('%j at the full hour: %s', (line, expected) => {
    expect(isAtFullHour(line)).toBe(expected);
  });
});
