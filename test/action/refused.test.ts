import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportOf, rowsConfig, type Source, setHook, startSource, step, withConfig } from './support.ts';

const ROWS = [
  { id: 1, v: 'a' },
  { id: 2, v: 'b' },
];
let source: Source;
let env: Record<string, string>;

beforeAll(async () => {
  source = await startSource(() => ({ body: { data: ROWS } }));
  env = { SOURCE_URL: source.url };
});
afterAll(async () => {
  await source[Symbol.asyncDispose]();
});

describe('inputs and configs that cannot be meant', () => {
  it.each([
    ['a misspelt boolean is never taken for false', { commit: 'flase' }, /commit is true or false, not "flase"/],
    ['yes is no boolean', { 'dry-run': 'yes' }, /dry-run is true or false/],
    ['an unknown fail-on', { 'fail-on': 'always' }, /partial, failed, never/],
    ['a limit that is none', { limit: '0' }, /limit/],
    ['url without output', { url: 'https://example.com/x' }, /belong together/],
    ['url beside config', { url: 'https://example.com/x', output: 'x.csv', config: 'adip.yml' }, /exclude one another/],
    ['a missing config', { config: 'other.yml' }, /there is no config .*other\.yml/],
    ['an unknown stream', { streams: 'row' }, /no stream is called "row".*rows/s],
    ['a folder outside of the workspace', { 'working-directory': '..' }, /outside the workspace/],
    ['a folder that is not there', { 'working-directory': 'nowhere' }, /does not exist/],
    ['an output in .git', { url: 'https://example.com/x', output: '.git/config' }, /\.git/],
  ])('%s', async (_name, inputs, message) => {
    await using repository = await withConfig(rowsConfig());
    const before = source.requests.length;
    const run = await step(repository, { env, inputs });
    expect(run.code).toBe(1);
    const errors = run.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toMatch(message);
    expect(run.post?.code).toBe(0);
    expect([run.outputs['status'], run.summary]).toEqual(['failed', expect.stringMatching(message)]);
    expect(source.requests.length).toBe(before);
  });

  it('each mistake in the config is shown at its line', async () => {
    const config =
      'version: 1\nsources:\n  own: { type: api, base_url: "https://example.com" }\nstreams:\n  rows:\n    source: own\n    pathh: /rows\n    write: { csv: rows.csv }\n';
    await using repository = await withConfig('', { 'etl/crm.yml': config });
    const run = await step(repository, { inputs: { 'working-directory': 'etl', config: 'crm.yml' } });
    expect(run.code).toBe(1);
    const places = run.annotations.map(({ level, properties: { file, line } }) => `${level} ${file}:${line}`);
    expect(places).toEqual(['error etl/crm.yml:6', 'error etl/crm.yml:7']);
    expect(run.annotations[1]?.message).toMatch(/unknown key "pathh"\nDid you mean "path"\?/);
    expect(run.summary).toContain('7 |     pathh: /rows');
  });

  it('a variable that is missing is named', async () => {
    await using repository = await withConfig(rowsConfig());
    const run = await step(repository);
    expect([run.code, run.annotations[0]?.message]).toEqual([1, expect.stringContaining('SOURCE_URL')]);
  });
});

describe('S17 foreign code does not publish', () => {
  const fork = { pull_request: { head: { repo: { full_name: 'stranger/data' } } } };
  it.each([
    ['pull_request_target', fork, false],
    ['pull_request', fork, false],
    ['pull_request', { pull_request: { head: { repo: null } } }, false],
    ['pull_request', { pull_request: { head: { repo: { full_name: 'octo-org/data' } } } }, true],
  ])('S17 %s %#', async (name, payload, publishes) => {
    await using repository = await withConfig(rowsConfig({ publish: { git: { branch: 'main' } } }));
    const run = await step(repository, { env, event: { name, payload } });
    expect(run.code, run.stdout).toBe(publishes ? 0 : 1);
    expect(await repository.subjects()).toHaveLength(publishes ? 2 : 1);
    if (publishes) return;
    expect(run.annotations.map(({ message }) => message).join()).toMatch(/nothing is published/);
    expect(run.outputs['commit-sha']).toBe('');
  });
});

describe('the remote refuses', () => {
  it('F75 a protected branch: the step fails with the remedy, CSV and report are there all the same', async () => {
    await using repository = await withConfig(rowsConfig());
    await setHook(
      repository,
      'pre-receive',
      'echo "error: GH006: Protected branch update failed for refs/heads/main." >&2; exit 1',
    );
    const run = await step(repository, { env });
    expect(run.code).toBe(1);
    const error = run.annotations.find(({ properties }) => properties['title']?.includes('git_protected_branch'));
    expect(error?.message).toMatch(/deploy key|bypass/);
    expect(existsSync(join(repository.workspace, 'data/rows.csv'))).toBe(true);
    const report = await reportOf(run);
    expect(report.published.git).toMatchObject({ status: 'failed', error: { code: 'git_protected_branch' } });
    expect(run.summary).toContain('protected');
    expect(await repository.subjects()).toHaveLength(1);
  });

  it("F75 with a token, the branch's rules are looked up and told", async () => {
    await using rules = await startApiOfGithub();
    await using repository = await withConfig(rowsConfig());
    await setHook(
      repository,
      'pre-receive',
      'echo "error: GH013: Repository rule violations found for refs/heads/main." >&2; exit 1',
    );
    const run = await step(repository, { env, job: { apiUrl: rules.url } });
    expect(run.code).toBe(1);
    expect(rules.paths).toEqual(['/repos/octo-org/data/rules/branches/main']);
    const told = run.annotations.map(({ message }) => message).join('\n');
    expect(told).toMatch(/Rules on main: changes must come by pull request; commits must be signed/);
  });

  it('F78 a file above max_file_size stays out, the others land', async () => {
    const config = JSON.parse(rowsConfig({ publish: { git: { max_file_size: '2KiB' } } })) as {
      streams: Record<string, object>;
    };
    config.streams['big'] = { ...config.streams['rows'], path: '/big', write: { mode: 'merge', csv: 'data/big.csv' } };
    await using repository = await withConfig(JSON.stringify(config));
    const big = Array.from({ length: 200 }, (_, id) => ({ id, text: 'x'.repeat(50) }));
    await using mixed = await startSource((request) => ({ body: { data: request.url === '/big' ? big : ROWS } }));
    const run = await step(repository, { env: { SOURCE_URL: mixed.url } });
    expect(await repository.changed()).toEqual(['.adip/rows.json', '.adip/runs.ndjson', 'data/rows.csv']);
    expect(run.outputs['status']).toBe('partial');
    expect(run.annotations.map(({ message }) => message).join()).toMatch(/data\/big\.csv.*left out/);
    expect(run.code).toBe(1);
  });

  it('a workspace that is no clone: the CSV lands, the remedy is checkout', async () => {
    await using repository = await withConfig(rowsConfig());
    await repository.git(['remote', 'remove', 'origin']);
    const run = await step(repository, { env });
    expect(run.code).toBe(1);
    expect(run.annotations.map(({ message }) => message).join()).toContain('origin');
    expect(existsSync(join(repository.workspace, 'data/rows.csv'))).toBe(true);
  });
});

/** GitHub's answer to the one question that is asked after a refusal. */
async function startApiOfGithub() {
  const paths: string[] = [];
  const server = createServer((request, response) => {
    paths.push(request.url ?? '');
    const known = request.headers.authorization?.includes('ghs_harness');
    response.writeHead(known ? 200 : 401, { 'content-type': 'application/json' });
    response.end(JSON.stringify([{ type: 'pull_request' }, { type: 'required_signatures' }]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    paths,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
