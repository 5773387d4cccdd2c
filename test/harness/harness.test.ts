import { readdir } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { parsePairs } from './command-files.ts';
import { createWorkspace, makeRepository, parseCommand, runAction } from './index.ts';

const ACTION = `
name: tiny
inputs:
  config: { default: adip.yml }
  github-token: { default: "\${{ github.token }}" }
  two words: {}
runs: { using: node24, main: main.mjs, post: post.mjs }
`;

const actionWith = (main: string, post = '', yml = ACTION) =>
  createWorkspace({ 'action.yml': yml, 'main.mjs': main, 'post.mjs': post });

it('passes inputs, defaults, state, outputs, variables and paths on, as the runner does', async () => {
  await using folder = await actionWith(
    `import { appendFileSync } from 'node:fs';
     const file = (name, text) => appendFileSync(process.env[name], text);
     file('GITHUB_OUTPUT', 'plain=1=2\\nblock<<E_1\\nline 1\\n\\nline=3\\nE_1\\n');
     file('GITHUB_STATE', 'saved=yes\\n');
     file('GITHUB_ENV', 'LATER=seen\\n');
     file('GITHUB_PATH', '/opt/tools\\n');
     file('GITHUB_STEP_SUMMARY', '# Done with the-secret\\n');
     console.log(JSON.stringify(process.env)); console.log(process.cwd()); console.log(process.version);`,
    `console.log(process.env.STATE_saved, process.env.LATER, process.env.PATH.split(':')[0], process.env.INPUT_CONFIG);
     process.exitCode = 3;`,
  );
  await using repository = await makeRepository();
  process.env['LEAK_CANARY'] = 'of-the-shell';
  const run = await runAction({
    actionDir: folder.path,
    workspace: repository.workspace,
    inputs: { config: 'other.yml', 'Two Words': 'x' },
    env: { CRM_URL: 'http://x' },
    secrets: ['the-secret'],
    token: 'ghs_given',
    event: { name: 'workflow_dispatch', payload: { inputs: { streams: 'a' } } },
  });
  delete process.env['LEAK_CANARY'];
  expect(run).toMatchObject({ code: 0, cancelled: false, orphans: false, summary: '# Done with ***\n' });
  expect(run.outputs).toEqual({ plain: '1=2', block: 'line 1\n\nline=3' });
  const [json = '', cwd, version] = run.stdout.split('\n');
  const env = JSON.parse(json) as Record<string, string>;
  expect(env).toMatchObject({
    INPUT_CONFIG: 'other.yml',
    INPUT_TWO_WORDS: 'x',
    'INPUT_GITHUB-TOKEN': '***',
    CRM_URL: 'http://x',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_SHA: await repository.tip(),
  });
  expect(
    Object.keys(env).filter((name) => /LEAK|VITEST|npm_|NODE_|GITHUB_TOKEN$/.test(name) && !name.startsWith('INPUT_')),
  ).toEqual([]);
  expect(cwd).toBe(repository.workspace);
  expect(version).toMatch(/^v24\./);
  expect(run.post).toMatchObject({ code: 3, stdout: 'yes seen /opt/tools other.yml' });
});

it('hears commands, hides masks from their line on, and honours stop-commands', async () => {
  await using folder = await actionWith(
    `console.log('token s3cret before'); console.log('::add-mask::s3cret'); console.log('token s3cret after');
     console.log('::error file=adip.yml,line=3,title=Bad%3A key::no%0Ago s3cret 100%25');
     console.log('::stop-commands::pause'); console.log('::error::not heard'); console.log('::pause::');
     console.error('  ::warning::from stderr'); console.log('::unknown::x'); console.log('text ##[error]old form');`,
    "console.log('s3cret in post')",
  );
  await using workspace = await createWorkspace();
  const run = await runAction({ actionDir: folder.path, workspace: workspace.path, inputs: { strange: '1' } });
  expect(run.stdout).toContain('token s3cret before');
  expect(run.stdout).toContain('token *** after');
  expect(run.annotations).toContainEqual({
    level: 'error',
    message: 'no\ngo *** 100%',
    properties: { file: 'adip.yml', line: '3', title: 'Bad: key' },
  });
  const messages = run.annotations.map(({ message }) => message);
  expect(messages).toEqual(expect.arrayContaining(['from stderr', 'old form']));
  expect(messages.some((message) => message.startsWith('Unexpected input'))).toBe(true);
  expect(messages).not.toContain('not heard');
  expect(run.post?.stdout).toBe('*** in post');
});

it('drops a summary above 1 MiB with an error, the step stays green', async () => {
  await using folder = await actionWith(
    "import { appendFileSync } from 'node:fs'; appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1048577));",
  );
  await using workspace = await createWorkspace();
  const run = await runAction({ actionDir: folder.path, workspace: workspace.path });
  expect([run.code, run.summary, run.annotations.length]).toEqual([0, '', 1]);
});

it('cancels with SIGINT, SIGTERM and the kill, and runs post all the same', async () => {
  await using folder = await actionWith(
    `import { spawn } from 'node:child_process';
     spawn('sleep', ['600'], { stdio: 'ignore' });
     process.on('SIGINT', () => console.log('got SIGINT')); process.on('SIGTERM', () => console.log('got SIGTERM'));
     setInterval(() => {}, 1000); console.log('ready');`,
    "console.log('post')",
  );
  await using workspace = await createWorkspace();
  const run = await runAction({
    actionDir: folder.path,
    workspace: workspace.path,
    cancelAfter: (running) => running.seen('ready'),
    times: { terminateAfter: 150, killAfter: 150 },
  });
  expect(run).toMatchObject({ code: 137, signal: 'SIGKILL', cancelled: true });
  expect(run.stdout).toBe('ready\ngot SIGINT\ngot SIGTERM');
  expect(run.post?.stdout).toBe('post');
});

it('tells of children that outlive the step, and ends them', async () => {
  await using folder = await actionWith(
    `import { spawn } from 'node:child_process'; spawn('sleep', ['600'], { stdio: 'inherit' }).unref();`,
  );
  await using workspace = await createWorkspace();
  const run = await runAction({ actionDir: folder.path, workspace: workspace.path, post: false });
  expect(run).toMatchObject({ code: 0, orphans: true, post: undefined });
});

it('fails with a watcher that waits for what never comes', async () => {
  await using folder = await actionWith("console.log('short')");
  await using workspace = await createWorkspace();
  const run = runAction({
    actionDir: folder.path,
    workspace: workspace.path,
    cancelAfter: (running) => running.seen('never'),
  });
  await expect(run).rejects.toThrow('ended without "never"');
});

it('makes shallow clones, detached heads, and second writers', async () => {
  await using repository = await makeRepository({ files: { 'a.csv': 'id\n1\n' }, detached: true });
  expect(await repository.git(['rev-parse', '--abbrev-ref', 'HEAD'])).toBe('HEAD');
  expect(await repository.git(['rev-parse', '--is-shallow-repository'])).toBe('true');
  expect(await readdir(repository.workspace)).toContain('a.csv');
  const pushed = await repository.push({ 'b.csv': 'id\n2\n' }, 'data: +1');
  expect(await repository.tip()).toBe(pushed);
  expect(await repository.subjects()).toEqual(['data: +1', 'Begin']);
  expect([await repository.show('b.csv'), await repository.changed()]).toEqual(['id\n2', ['b.csv']]);
});

it('parses commands and pairs strictly', () => {
  expect(parseCommand('::set-output name=a::b')).toEqual({
    name: 'set-output',
    properties: { name: 'a' },
    message: 'b',
  });
  expect(parseCommand('::group::Title')).toMatchObject({ name: 'group', message: 'Title' });
  expect(parseCommand('a ::error::b')).toBeUndefined();
  expect(() => parsePairs('a<<END\nnever ended\n')).toThrow('invalid format');
  expect(() => parsePairs('no pair\n')).toThrow('invalid format');
  expect(parsePairs('a=b<<c\n')).toEqual({ a: 'b<<c' });
});
