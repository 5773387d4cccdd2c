import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startS3 } from '../../fixtures/s3/server.ts';
import { type ActionResult, NODE, type Repository, SUMMARY_LIMIT } from '../harness/index.ts';
import {
  everyFile,
  type Fields,
  ROOT,
  reportOf,
  rowsConfig,
  startSource,
  step,
  temporaryFolder,
  variable,
  withConfig,
} from './support.ts';

/** Forms in which a secret must not appear anywhere. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [
    secret,
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(secret),
  ];
}

const CANARIES = 40;
const canary = (index: number): string => `cánary/${index}+${randomBytes(9).toString('base64')}&="x`;

/** Everything that leaves the run, but the lines that tell the runner what to hide. */
async function everythingTold(run: ActionResult, repository: Repository): Promise<Map<string, string>> {
  const told = await everyFile(dirname(repository.workspace));
  const log = [run.stdout, run.post?.stdout ?? ''].join('\n').split('\n');
  told.set('stdout', log.filter((line) => !line.startsWith('::add-mask::')).join('\n'));
  told.set('summary', run.summary);
  told.set('outputs', JSON.stringify(run.outputs));
  told.set('annotations', JSON.stringify(run.annotations));
  const objects = await repository.git([
    'cat-file',
    '--batch-all-objects',
    '--batch-check=%(objectname) %(objecttype)',
  ]);
  for (const line of objects.split('\n')) {
    const [name = '', type] = line.split(' ');
    if (type === 'blob' || type === 'commit')
      told.set(`object ${name}`, await repository.git(['cat-file', '-p', name]));
  }
  return told;
}

function expectNowhere(told: ReadonlyMap<string, string>, secrets: readonly string[]): void {
  const found: string[] = [];
  for (const [place, text] of told)
    for (const secret of secrets)
      for (const form of formsOf(secret)) {
        // Files were read byte by byte.
        const shown = place.startsWith('/') ? Buffer.from(form).toString('latin1') : form;
        if (text.includes(shown)) found.push(`${place}: ${form}`);
      }
  expect(found).toEqual([]);
}

describe('S3 S4 secrets', () => {
  it('S4 40 canaries in many encodings appear nowhere, though the server repeats them in its errors', async () => {
    const canaries = Array.from({ length: CANARIES }, (_, index) => canary(index));
    const token = canary(99);
    await using s3 = await startS3({ buckets: ['lake'] });
    await using source = await startSource(({ url, headers }) => {
      const page = Number(new URL(url ?? '', 'http://x').searchParams.get('page'));
      if (page !== 2) return { body: { data: [{ id: page, v: 'fine' }], pages: 3 } };
      return { status: 500, body: { error: 'no', you_sent: headers, url, header: headers['x-key-0'] } };
    });
    const names = canaries.map((_, index) => `CANARY_TOKEN_${index}`);
    const headers = Object.fromEntries(names.slice(0, 30).map((name, index) => [`x-key-${index}`, variable(name)]));
    const params = Object.fromEntries(names.slice(30).map((name, index) => [`key_${index}`, variable(name)]));
    const config = rowsConfig({
      source: { headers, params },
      stream: { paginator: { type: 'page_number', page_size: 1, total_pages_path: 'pages' } } as Fields,
      publish: { s3: { bucket: 'lake', key: '{stream}.csv' } },
      more: { log: { level: 'debug' }, report: { text: 'data/report.txt', json: 'data/report.json' } },
    });
    await using repository = await withConfig(config);
    const run = await step(repository, {
      token,
      env: {
        ...Object.fromEntries(names.map((name, index) => [name, encodeHeader(canaries[index]!)])),
        SOURCE_URL: source.url,
        RUNNER_DEBUG: '1',
        AWS_ENDPOINT_URL_S3: s3.url,
        AWS_REGION: s3.region,
        AWS_ACCESS_KEY_ID: s3.credentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: s3.credentials.secretAccessKey,
      },
    });
    expect(run.outputs['status'], run.stdout).toBe('partial');
    expect(source.requests[0]?.headers['x-key-0']).toBe(encodeHeader(canaries[0]!)); // the server did get them
    const told = await everythingTold(run, repository);
    for (const key of s3.keys('lake')) told.set(`s3 ${key}`, (await s3.read('lake', key)).toString('latin1'));
    expectNowhere(told, [...canaries.map(encodeHeader), token, s3.credentials.secretAccessKey]);
    const masks = new Set(run.masks);
    for (const secret of canaries.map(encodeHeader)) expect(masks.has(secret)).toBe(true);
  });

  it('S4 what the process itself prints, before any runner hides it, and what a stopped run keeps', async () => {
    const secrets = Array.from({ length: 2 }, (_, index) => encodeHeader(canary(index)));
    await using source = await startSource(({ url, headers }) => {
      const page = Number(new URL(url ?? '', 'http://x').searchParams.get('page'));
      if (page !== 2)
        return {
          body: { data: [{ id: 1 }], next: `${source.url}/rows?page=2&api_key=${encodeURIComponent(secrets[1]!)}` },
        };
      return { status: 503, headers: { 'x-echo': String(headers['x-key']) }, body: { url, sent: headers['x-key'] } };
    });
    const config = rowsConfig({
      source: { headers: { 'x-key': variable('FIRST_SECRET') }, params: { secret: variable('SECOND_SECRET') } },
      stream: { paginator: { type: 'next_url', next_url_path: 'next' } } as Fields,
    });
    await using repository = await withConfig(config);
    await using folder = await temporaryFolder();
    const file = (name: string): string => {
      writeFileSync(join(folder.path, name), '');
      return join(folder.path, name);
    };
    const child = spawn(NODE, [join(ROOT, 'dist/action.js')], {
      cwd: repository.workspace,
      env: {
        PATH: process.env['PATH'],
        HOME: folder.path,
        GITHUB_WORKSPACE: repository.workspace,
        GITHUB_REPOSITORY: 'octo-org/data',
        GITHUB_OUTPUT: file('output'),
        GITHUB_STATE: file('state'),
        GITHUB_STEP_SUMMARY: file('summary'),
        RUNNER_DEBUG: '1',
        FIRST_SECRET: secrets[0],
        SECOND_SECRET: secrets[1],
        SOURCE_URL: source.url,
      },
    });
    const printed: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => printed.push(chunk));
    await once(child, 'close');
    const told = new Map([...(await everyFile(dirname(repository.workspace))), ...(await everyFile(folder.path))]);
    const lines = Buffer.concat(printed).toString().split('\n');
    told.set('printed', lines.filter((line) => !line.startsWith('::add-mask::')).join('\n'));
    expect(told.get('printed')).toContain('page');
    expect(source.requests[0]?.headers['x-key'], told.get('printed')).toBe(secrets[0]);
    expect(lines.filter((line) => line.startsWith('::add-mask::')).length).toBeGreaterThan(3);
    expectNowhere(told, secrets);
  });

  it('S3 a token that a login brought is masked, with its derived forms, before its first use', async () => {
    const jwt = `eyJhbGciOiJIUzI1NiJ9.${randomBytes(24).toString('base64url')}.${randomBytes(32).toString('base64url')}`;
    await using source = await startSource(({ url, headers }) =>
      url === '/login'
        ? { body: { access_token: jwt, expires_in: 300 } }
        : { status: headers.authorization === `Bearer ${jwt}` ? 418 : 401, body: { sent: headers.authorization } },
    );
    const auth = {
      type: 'login',
      path: '/login',
      body: { user: 'u' },
      token_path: 'access_token',
      expires_in_path: 'expires_in',
    };
    await using repository = await withConfig(rowsConfig({ source: { auth } }));
    const run = await step(repository, { env: { SOURCE_URL: source.url } });
    expect(run.code).toBe(1);
    expect(new Set(run.masks).has(jwt)).toBe(true);
    expectNowhere(await everythingTold(run, repository), [jwt]);
  });
});

describe('S8 S9 what the source says is text', () => {
  const EVIL = [
    '::add-mask::e',
    '::set-output name=status::succeeded',
    '::error file=a::b',
    '##[error]x',
    '\n::warning::second line',
    '<img src=x onerror=alert(1)>',
    '| cell | @octocat #1 [a](http://evil.example) ![b](http://evil.example/x.png)',
    '</pre></details>',
    'GITHUB_OUTPUT<<EOF',
  ];

  it('S8 S9 in values, column names and error messages: no command is obeyed, no markup works', async () => {
    const rows = EVIL.map((text, id) => ({ id, [text]: text }));
    await using source = await startSource(({ url }) =>
      url === '/rows' ? { body: { data: rows } } : { status: 404, body: { error: EVIL.join('\n') } },
    );
    const config = JSON.parse(rowsConfig()) as { streams: Record<string, object> };
    config.streams['evil'] = { ...config.streams['rows'], path: '/evil', write: { csv: 'data/evil.csv' } };
    await using repository = await withConfig(JSON.stringify(config));
    const run = await step(repository, { env: { SOURCE_URL: source.url, RUNNER_DEBUG: '1' } });
    expect(run.outputs['status'], run.stdout).toBe('partial');
    expect(run.masks).not.toContain('e');
    expect(run.commands.map(({ name }) => name)).not.toContain('set-output');
    expect(run.annotations.map(({ message }) => message)).not.toContain('b');
    expect(run.annotations.some(({ message }) => message === 'second line' || message === 'x')).toBe(false);
    expect(run.summary).not.toMatch(/<img|\]\(http:\/\/evil|!\[|@octocat/);
    expect(readFileSync(`${repository.workspace}/data/rows.csv`, 'utf8')).toContain('::add-mask::e');
  });

  it('F88 a summary of thousands of columns and problems stays below the limit', async () => {
    const wide = Object.fromEntries(
      Array.from({ length: 6_000 }, (_, index) => [`column ${index} ${'x'.repeat(150)}`, null]),
    );
    await using source = await startSource(() => ({ body: { data: [{ id: 1, ...wide }] } }));
    await using repository = await withConfig(rowsConfig());
    const run = await step(repository, { env: { SOURCE_URL: source.url } });
    expect(run.code, run.stdout.slice(-2_000)).toBe(0);
    expect(run.summary.length).toBeGreaterThan(0);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(SUMMARY_LIMIT);
    expect((await reportOf(run)).streams[0]?.columns).toHaveLength(6_001);
  });
});

/** Header values are bytes: what is not ASCII goes percent-encoded. */
function encodeHeader(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, (sign) => encodeURIComponent(sign));
}
