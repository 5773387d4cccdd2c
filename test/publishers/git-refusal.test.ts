import {
  closeSync,
  existsSync,
  ftruncateSync,
  openSync,
  readFileSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clone, git, makeRemote, setHook } from '../../fixtures/git/repositories.ts';
import { publishGit } from '../../src/publishers/git/index.ts';
import { readRefusal } from '../../src/publishers/git/refusal.ts';
import { artifact, gitContext, gitOptions, hastyClock, makeFolder } from './git-setup.ts';

async function setUp(files: Record<string, string> = { 'a.csv': 'id,v\n1,x\n' }) {
  const folder = makeFolder();
  const bare = await makeRemote(folder, files);
  const work = await clone(bare, join(folder, 'work'));
  return { folder, bare, work };
}

const REFUSALS: [name: string, said: string, code: string, remedy: RegExp][] = [
  [
    'F75 GH006 protected branch',
    'error: GH006: Protected branch update failed for refs/heads/main.\nerror: Changes must be made through a pull request.',
    'git_protected_branch',
    /deploy key/,
  ],
  [
    'F75 GH013 ruleset',
    'error: GH013: Repository rule violations found for refs/heads/main.\n- Changes must be made through a pull request.',
    'git_protected_branch',
    /bypass/,
  ],
  [
    'F75 GH013 secret scanning',
    'error: GH013: Repository rule violations found for refs/heads/main.\n- GITHUB PUSH PROTECTION\n  - Push cannot contain secrets',
    'git_hook_refused',
    /credential|secret/i,
  ],
  [
    'F75 GH001 large file',
    "error: GH001: Large files detected. You may want to try Git Large File Storage.\nerror: File a.csv is 123.00 MB; this exceeds GitHub's file size limit of 100.00 MB",
    'git_file_too_large',
    /gzip/,
  ],
  ['F75 a hook of the server', 'Commits need a ticket number', 'git_hook_refused', /hook/],
];

for (const [name, said, code, remedy] of REFUSALS) {
  it(`${name} is not tried again, and the remedy is named`, async () => {
    const { bare, work } = await setUp();
    await setHook(bare, 'pre-receive', `echo x >> "$GIT_DIR/tries"\ncat >&2 <<'END'\n${said}\nEND\nexit 1`);
    const clock = hastyClock();
    const before = await git(work, 'rev-parse', 'HEAD');
    const publishing = publishGit([artifact(work, 'a.csv', 'y\n')], gitOptions(), gitContext(work, { clock }));
    await expect(publishing).rejects.toMatchObject({
      name: 'PublishError',
      code,
      remedy: expect.stringMatching(remedy),
      message: expect.stringContaining(said.split('\n').at(-1)!.trim()),
    });
    expect(clock.slept).toEqual([]);
    expect(await git(bare, 'rev-list', '--count', 'main')).toBe('1');
    expect(await git(work, 'rev-parse', 'HEAD')).toBe(before);
  });
}

it('F75 what the rules of the branch say comes first in the remedy', async () => {
  const { bare, work } = await setUp();
  await setHook(bare, 'pre-receive', 'echo "GH006: Protected branch" >&2; exit 1');
  const asked: string[] = [];
  const explainRefusal = async (branch: string, output: string) => {
    asked.push(branch, output);
    return 'The ruleset "main" wants signed commits.';
  };
  const publishing = publishGit([artifact(work, 'a.csv', 'y\n')], gitOptions(), gitContext(work, { explainRefusal }));
  await expect(publishing).rejects.toMatchObject({ remedy: expect.stringMatching(/^The ruleset "main" wants signed/) });
  expect(asked[0]).toBe('main');
  expect(asked[1]).toContain('GH006');
});

it.each([
  [
    'remote: Permission to o/r.git denied to github-actions[bot].\nfatal: unable to access: The requested URL returned error: 403',
    'git_permission',
  ],
  ['ERROR: The key you are authenticating with has been marked as read only.', 'git_permission'],
  ['remote: This repository was archived so it is read-only.', 'git_permission'],
  ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'git_auth'],
  ['remote: Repository not found.', 'git_no_remote'],
  [
    '! [remote rejected] main -> main (refusing to allow a GitHub App to create or update workflow `.github/workflows/x.yml` without `workflows` permission)',
    'git_permission',
  ],
  ['fatal: unable to access: SSL certificate problem: self-signed certificate', 'git_tls'],
])('F75 reads %j', (output, code) => {
  expect(readRefusal(output)).toMatchObject({ kind: 'final', code });
});

it.each([
  ['! [rejected] main -> main (fetch first)', 'race'],
  ['!\tabc:refs/heads/main\t[rejected] (non-fast-forward)', 'race'],
  ["! [remote rejected] main -> main (cannot lock ref 'refs/heads/main': is at a but expected b)", 'race'],
  ['! [remote rejected] main -> main (failed to update ref)', 'race'],
  ['fatal: unable to access: Could not resolve host: github.com', 'trouble'],
  ['fatal: the remote end hung up unexpectedly', 'trouble'],
  ['error: RPC failed; HTTP 502 curl 22 The requested URL returned error: 502', 'trouble'],
  ['! [remote rejected] main -> main (Internal Server Error)', 'trouble'],
])('F75 takes %j for what it is', (output, kind) => {
  expect(readRefusal(output).kind).toBe(kind);
});

it('F76 a push that landed without an acknowledgement is found, and nothing lands twice', async () => {
  const { bare, work } = await setUp();
  await setHook(bare, 'post-receive', 'kill -9 $PPID');
  const context = gitContext(work);
  const outcome = await publishGit([artifact(work, 'a.csv', 'id,v\n1,y\n')], gitOptions(), context);
  expect(outcome).toMatchObject({ status: 'pushed', rebuilds: 0, commit: await git(bare, 'rev-parse', 'main') });
  expect(context.events.some((event) => event.type === 'retry')).toBe(true);
  expect(await git(bare, 'rev-list', '--count', 'main')).toBe('2');
  expect(await git(work, 'status', '--porcelain')).toBe('');
});

it('F76 also when it was the last attempt, and when somebody pushed on top since', async () => {
  const { bare, work } = await setUp();
  const onTop = 'next=$(git commit-tree "main^{tree}" -p main -m "on top") && git update-ref refs/heads/main $next';
  await setHook(
    bare,
    'post-receive',
    `export GIT_AUTHOR_NAME=x GIT_AUTHOR_EMAIL=x@x GIT_COMMITTER_NAME=x GIT_COMMITTER_EMAIL=x@x\n${onTop}\nkill -9 $PPID`,
  );
  const outcome = await publishGit([artifact(work, 'a.csv', 'y\n')], gitOptions({ max_attempts: 1 }), gitContext(work));
  expect(outcome.status).toBe('pushed');
  expect(await git(bare, 'rev-parse', 'main^')).toBe(outcome.commit);
});

it('F77 a stale index.lock is removed when its owner is dead', async () => {
  const { work } = await setUp();
  const lock = join(work, '.git', 'index.lock');
  writeFileSync(lock, '');
  utimesSync(lock, 1_000_000, 1_000_000);
  const context = gitContext(work);
  const outcome = await publishGit([artifact(work, 'a.csv', 'y\n')], gitOptions(), context);
  expect(outcome.status).toBe('pushed');
  expect(existsSync(lock)).toBe(false);
  expect(await git(work, 'status', '--porcelain')).toBe('');
  expect(context.events.filter((event) => event.type === 'warning')).toEqual([]);
});

it('F77 a lock that is young, or open somewhere, stays; the push lands all the same', async () => {
  const { work } = await setUp();
  const lock = join(work, '.git', 'index.lock');
  writeFileSync(lock, '');
  const young = gitContext(work);
  expect((await publishGit([artifact(work, 'a.csv', 'y\n')], gitOptions(), young)).status).toBe('pushed');
  expect(young.events).toContainEqual(expect.objectContaining({ type: 'warning', code: 'git_clone_behind' }));
  const held = openSync(lock, 'r+');
  utimesSync(lock, 1_000_000, 1_000_000);
  expect((await publishGit([artifact(work, 'a.csv', 'z\n')], gitOptions(), gitContext(work))).status).toBe('pushed');
  closeSync(held);
  expect(existsSync(lock)).toBe(true);
});

it('F78 a file above the limit is left out with its state, the others land', async () => {
  const { bare, work } = await setUp();
  const big = artifact(work, 'big.csv', '');
  const fd = openSync(big.file, 'r+');
  ftruncateSync(fd, 101 * 1024 * 1024);
  closeSync(fd);
  const context = gitContext(work);
  const outcome = await publishGit(
    [
      { ...big, bytes: 101 * 1024 * 1024 },
      artifact(work, '.adip/state/big.json', '{}', { kind: 'state', stream: 'big' }),
      artifact(work, 'a.csv', 'id,v\n1,y\n'),
    ],
    gitOptions(),
    context,
  );
  expect(outcome).toMatchObject({ status: 'pushed', files: ['a.csv'] });
  expect(outcome.left_out).toMatchObject([
    { code: 'git_file_too_large', remedy: expect.stringMatching(/split.*gzip.*S3/) },
    { code: 'git_state_held_back' },
  ]);
  expect(context.events).toContainEqual(expect.objectContaining({ type: 'warning', code: 'git_file_too_large' }));
  expect(await git(bare, 'ls-tree', '-r', '--name-only', 'main')).toBe('a.csv');
});

it('F78 warns from 50 MiB on; where everything is too large nothing is committed', async () => {
  const { bare, work } = await setUp();
  const context = gitContext(work);
  const files = [{ ...artifact(work, 'a.csv', 'id,v\n1,y\n'), bytes: 60 * 1024 * 1024 }];
  expect((await publishGit(files, gitOptions(), context)).status).toBe('pushed');
  expect(context.events).toContainEqual(expect.objectContaining({ type: 'warning', code: 'git_file_large' }));
  const outcome = await publishGit(files, gitOptions({ max_file_size: '1MB' }), context);
  expect(outcome).toMatchObject({ status: 'unchanged', left_out: [{ code: 'git_file_too_large' }] });
  expect(await git(bare, 'rev-list', '--count', 'main')).toBe('2');
});

it.each(['../out.csv', '/etc/x.csv', '.git/config', 'a/.GIT/x', 'git~1/x', '.github/workflows/x.yml', 'a//b', 'C:/x'])(
  'S7 refuses the path %j',
  async (path) => {
    const { work } = await setUp();
    const file = { ...artifact(work, 'ok.csv', 'x\n'), path };
    const publishing = publishGit([file], gitOptions(), gitContext(work));
    await expect(publishing).rejects.toMatchObject({ code: 'git_path_refused' });
  },
);

it('S7 refuses a path through a symlink', async () => {
  const { folder, work } = await setUp();
  symlinkSync(folder, join(work, 'link'));
  const file = { ...artifact(work, 'ok.csv', 'x\n'), path: 'link/x.csv' };
  await expect(publishGit([file], gitOptions(), gitContext(work))).rejects.toMatchObject({ code: 'git_path_refused' });
});

it('S14 no hook and no monitor of the repository runs, and names are no options', async () => {
  const { folder, work } = await setUp();
  const witness = join(folder, 'witness');
  for (const hook of ['pre-commit', 'pre-push', 'post-commit', 'reference-transaction', 'post-index-change']) {
    await setHook(join(work, '.git'), hook, `echo ${hook} >> ${witness}`);
  }
  await git(work, 'config', 'core.fsmonitor', `echo fsmonitor >> ${witness}; false`);
  const outcome = await publishGit([artifact(work, '--help.csv', 'x\n')], gitOptions(), gitContext(work));
  expect(outcome).toMatchObject({ status: 'pushed', files: ['--help.csv'] });
  expect(existsSync(witness) ? readFileSync(witness, 'utf8') : '').toBe('');
});
