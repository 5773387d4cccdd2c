import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clone, commitFiles, git, makeBare, makeRemote } from '../../fixtures/git/repositories.ts';
import { publishGit } from '../../src/publishers/git/index.ts';
import { artifact, gitContext, gitOptions, makeFolder } from './git-setup.ts';

const CHANGES = { added: 1, updated: 0, removed: 0, unchanged: 1, examples: [] };

async function setUp(files: Record<string, string> = { 'data/a.csv': 'id,v\n1,x\n', 'README.md': 'hello\n' }) {
  const folder = makeFolder();
  const bare = await makeRemote(folder, files);
  return { folder, bare };
}

it('commits exactly the artifacts in one commit, and leaves a clean status for them', async () => {
  const { folder, bare } = await setUp();
  const work = await clone(bare, join(folder, 'work'));
  writeFileSync(join(work, 'README.md'), 'dirty\n');
  writeFileSync(join(work, 'staged.txt'), 'staged\n');
  writeFileSync(join(work, 'loose.txt'), 'untracked\n');
  await git(work, 'add', 'staged.txt');
  const files = [
    artifact(work, 'data/a.csv', 'id,v\n1,x\n2,y\n', { changes: CHANGES }),
    artifact(work, '.adip/state/a.json', '{}\n', { kind: 'state', stream: 'a' }),
  ];
  const context = gitContext(work, { serverUrl: 'https://github.com', repository: 'o/r' });
  const outcome = await publishGit(files, gitOptions(), context);
  const tip = await git(bare, 'rev-parse', 'main');
  expect(outcome).toEqual({
    status: 'pushed',
    branch: 'main',
    commit: tip,
    url: `https://github.com/o/r/commit/${tip}`,
    message: 'data(a): +1 ~0 -0',
    files: ['data/a.csv', '.adip/state/a.json'],
    left_out: [],
    rebuilds: 0,
  });
  expect(await git(bare, 'show', '--name-only', '--format=%an <%ae>%n%cn', 'main')).toBe(
    'adip-ingest[bot] <adip-ingest[bot]@users.noreply.github.com>\nadip-ingest[bot]\n\n.adip/state/a.json\ndata/a.csv',
  );
  expect(await git(bare, 'log', '-1', '--format=%(trailers:key=Adip-Run,valueonly)', 'main')).toContain('run-1');
  expect(new Set((await git(work, 'status', '--porcelain')).split('\n'))).toEqual(
    new Set([' M README.md', 'A  staged.txt', '?? loose.txt']),
  );
  expect(await git(work, 'rev-parse', 'HEAD')).toBe(tip);
  await git(bare, 'fsck', '--strict');
  await git(work, 'fsck', '--strict');
});

it('commits nothing where nothing changed, and asks no remote for it', async () => {
  const { folder, bare } = await setUp();
  const work = await clone(bare, join(folder, 'work'));
  const before = await git(bare, 'rev-parse', 'main');
  rmSync(bare, { recursive: true });
  const outcome = await publishGit([artifact(work, 'data/a.csv', 'id,v\n1,x\n')], gitOptions(), gitContext(work));
  expect(outcome).toEqual({ status: 'unchanged', branch: 'main', files: [], left_out: [], rebuilds: 0 });
  expect(await git(work, 'rev-parse', 'HEAD')).toBe(before);
});

it('works in a shallow clone with a detached HEAD', async () => {
  const { folder, bare } = await setUp();
  const seed = join(folder, 'seed');
  for (const n of [1, 2, 3]) await commitFiles(seed, { 'README.md': `${n}\n` });
  const work = await clone(`file://${bare}`, join(folder, 'work'), '--depth=1');
  await git(work, 'checkout', '--quiet', '--detach');
  const file = artifact(work, 'data/a.csv', 'id,v\n1,z\n');
  const outcome = await publishGit([file], gitOptions(), gitContext(work, { defaultBranch: 'main' }));
  expect(outcome.status).toBe('pushed');
  expect(await git(bare, 'rev-list', '--count', 'main')).toBe('5');
  expect(await git(bare, 'show', 'main:data/a.csv')).toBe('id,v\n1,z');
  expect(await git(work, 'status', '--porcelain')).toBe('');
  expect(await git(work, 'rev-parse', 'HEAD')).toBe(outcome.commit);
  expect(await git(work, 'rev-parse', '--is-shallow-repository')).toBe('true');
});

it('a detached HEAD beside the branch brings none of its own commits along', async () => {
  const { folder, bare } = await setUp();
  const work = await clone(bare, join(folder, 'work'));
  await git(work, 'checkout', '--quiet', '--detach');
  const merge = await commitFiles(work, { 'pull-request.txt': 'not reviewed\n' }, { push: false });
  const file = artifact(work, 'data/a.csv', 'id,v\n1,z\n');
  const outcome = await publishGit([file], gitOptions({ branch: 'main' }), gitContext(work));
  expect(outcome.status).toBe('pushed');
  expect(await git(bare, 'ls-tree', '-r', '--name-only', 'main')).toBe('README.md\ndata/a.csv');
  expect(await git(work, 'rev-parse', 'HEAD')).toBe(merge);
});

it('makes the first commit of an empty repository', async () => {
  const folder = makeFolder();
  const bare = await makeBare(join(folder, 'remote.git'));
  const work = await clone(bare, join(folder, 'work'));
  const outcome = await publishGit([artifact(work, 'a.csv', 'id\n1\n')], gitOptions(), gitContext(work));
  expect(outcome).toMatchObject({ status: 'pushed', branch: 'main', message: 'data(a): 1 row' });
  expect(await git(bare, 'rev-list', '--count', 'main')).toBe('1');
  expect(await git(work, 'status', '--porcelain')).toBe('');
});

it('makes a branch that the remote lacks, from what is checked out, and goes on there next time', async () => {
  const { folder, bare } = await setUp();
  const work = await clone(bare, join(folder, 'work'));
  const options = gitOptions({ branch: 'data/daily' });
  await publishGit([artifact(work, 'data/a.csv', 'id,v\n1,z\n')], options, gitContext(work));
  expect(await git(bare, 'rev-list', '--count', 'data/daily')).toBe('2');
  expect(await git(work, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main');
  const back = await publishGit([artifact(work, 'data/a.csv', 'id,v\n1,x\n')], options, gitContext(work));
  expect(back.status).toBe('pushed');
  expect(await git(bare, 'show', 'data/daily:data/a.csv')).toBe('id,v\n1,x');
  expect(await git(bare, 'rev-list', '--count', 'data/daily')).toBe('3');
});

it('works in a folder of the repository, in a sparse checkout and in a linked work tree', async () => {
  const { folder, bare } = await setUp({ 'sub/a.csv': 'id\n1\n', 'other/big.txt': 'x\n' });
  const work = await clone(bare, join(folder, 'work'));
  await git(work, 'sparse-checkout', 'set', 'sub');
  const sub = join(work, 'sub');
  const outcome = await publishGit([artifact(sub, 'a.csv', 'id\n2\n')], gitOptions(), gitContext(sub));
  expect(outcome.files).toEqual(['a.csv']);
  expect(await git(bare, 'ls-tree', '-r', '--name-only', 'main')).toBe('other/big.txt\nsub/a.csv');
  expect(await git(work, 'status', '--porcelain')).toBe('');
  expect(existsSync(join(work, 'other'))).toBe(false);
  await git(work, 'worktree', 'add', '--quiet', '-b', 'side', join(folder, 'tree'));
  const tree = join(folder, 'tree', 'sub');
  const second = await publishGit([artifact(tree, 'b.csv', 'id\n3\n')], gitOptions(), gitContext(tree));
  expect(second).toMatchObject({ status: 'pushed', branch: 'side' });
  expect(await git(join(folder, 'tree'), 'status', '--porcelain')).toBe('');
});

it('F65 commits the exact bytes whatever autocrlf, filters and attributes say', async () => {
  const { folder, bare } = await setUp({ '.gitattributes': '*.csv text eol=crlf filter=spoil\n' });
  const work = await clone(bare, join(folder, 'work'));
  await git(work, 'config', 'core.autocrlf', 'true');
  await git(work, 'config', 'filter.spoil.clean', 'tr a-z A-Z');
  const bytes = Buffer.from('id,v\n1,"two\r\nlines"\n2,"\r"\n\ufeff3,x\n\0\xff', 'latin1');
  await publishGit([artifact(work, 'a.csv', bytes)], gitOptions(), gitContext(work));
  const sha = await git(work, 'hash-object', '--no-filters', '--', 'a.csv');
  expect(await git(bare, 'rev-parse', 'main:a.csv')).toBe(sha);
  expect(readFileSync(join(work, 'a.csv')).equals(bytes)).toBe(true);
});

it('author, template and trailers are those of the user', async () => {
  const { folder, bare } = await setUp();
  const work = await clone(bare, join(folder, 'work'));
  const options = gitOptions({
    author: { name: 'Ada', email: 'ada@example.com' },
    message: 'chore: {streams} {added} [skip ci]',
    trailers: { 'Reviewed-by': 'Nobody' },
  });
  const file = artifact(work, 'data/a.csv', 'id,v\n2,y\n', { changes: CHANGES });
  expect((await publishGit([file], options, gitContext(work))).message).toBe('chore: a 1 [skip ci]');
  expect(await git(bare, 'log', '-1', '--format=%an %ae %ce %(trailers:key=Reviewed-by,valueonly)', 'main')).toBe(
    'Ada ada@example.com ada@example.com Nobody\n',
  );
});

it('an executable file stays one', async () => {
  const { folder, bare } = await setUp();
  const work = await clone(bare, join(folder, 'work'));
  await git(work, 'update-index', '--chmod=+x', 'data/a.csv');
  await git(work, 'commit', '--quiet', '-m', 'x');
  await git(work, 'push', '--quiet');
  await publishGit([artifact(work, 'data/a.csv', 'id,v\n2,y\n')], gitOptions(), gitContext(work));
  expect(await git(bare, 'ls-tree', 'main', 'data/a.csv')).toMatch(/^100755 /);
});

it('warns where Git LFS expects a pointer', async () => {
  const { folder, bare } = await setUp({ '.gitattributes': '*.csv filter=lfs -text\n' });
  const work = await clone(bare, join(folder, 'work'));
  const context = gitContext(work);
  await publishGit([artifact(work, 'b.txt', 'x\n'), artifact(work, 'a.csv', 'x\n')], gitOptions(), context);
  expect(context.events.filter((event) => event.type === 'warning')).toEqual([
    expect.objectContaining({ code: 'git_lfs_ignored', message: expect.stringContaining('gives a.csv to') }),
  ]);
});

it('says what is missing: a clone, a remote, a branch', async () => {
  const { folder, bare } = await setUp();
  const nowhere = join(folder, 'nowhere');
  const loose = artifact(nowhere, 'a.csv', 'x\n');
  await expect(publishGit([loose], gitOptions(), gitContext(nowhere))).rejects.toMatchObject({
    code: 'git_no_repository',
    remedy: expect.stringContaining('actions/checkout'),
  });
  const work = await clone(bare, join(folder, 'work'));
  const file = artifact(work, 'a.csv', 'x\n');
  const upstream = publishGit([file], gitOptions({ remote: 'upstream' }), gitContext(work));
  await expect(upstream).rejects.toMatchObject({ code: 'git_no_remote' });
  await git(work, 'checkout', '--quiet', '--detach');
  await expect(publishGit([file], gitOptions(), gitContext(work))).rejects.toMatchObject({ code: 'git_no_branch' });
  const bad = gitContext(work, { defaultBranch: '--force' });
  await expect(publishGit([file], gitOptions(), bad)).rejects.toMatchObject({ code: 'git_bad_branch' });
  const lost = gitContext(work, { env: { PATH: '/nonexistent' }, defaultBranch: 'main' });
  await expect(publishGit([file], gitOptions(), lost)).rejects.toMatchObject({ code: 'git_missing' });
});

it('a folder where the branch has a file is a conflict, not a replacement', async () => {
  const { folder, bare } = await setUp({ data: 'a file\n' });
  const work = await clone(bare, join(folder, 'work'), '--no-checkout');
  const publishing = publishGit([artifact(work, 'data/a.csv', 'x\n')], gitOptions(), gitContext(work));
  await expect(publishing).rejects.toMatchObject({ code: 'git_path_conflict' });
  expect(await git(bare, 'ls-tree', '-r', '--name-only', 'main')).toBe('data');
});

it('any name of a file is only a name', async () => {
  const { folder, bare } = await setUp();
  const work = await clone(bare, join(folder, 'work'));
  const names = ['-n', 'ä ö/ü:*?[x]"\'.csv', '--/--.csv'];
  const files = names.map((name) => artifact(work, name, 'x\n'));
  expect((await publishGit(files, gitOptions(), gitContext(work))).files).toEqual(names);
  expect((await publishGit(files, gitOptions(), gitContext(work))).status).toBe('unchanged');
  expect(await git(work, 'status', '--porcelain')).toBe('');
});

it('a file that is no more is taken out of the branch and of the index, unless somebody else has written to it', async () => {
  const folder = makeFolder();
  const bare = await makeRemote(folder, { 'a.csv': 'id\n1\n', 'b.csv': 'id\n2\n' });
  const one = await clone(`file://${bare}`, join(folder, 'one'), '--depth=1');
  const two = await clone(`file://${bare}`, join(folder, 'two'), '--depth=1');
  const gone = (workspace: string, path: string) => {
    const given = artifact(workspace, path, '', { gone: true, bytes: 0 });
    rmSync(given.file);
    return given;
  };
  const outcome = await publishGit(
    [gone(one, 'a.csv'), artifact(one, 'c.csv', 'id\n3\n')],
    gitOptions(),
    gitContext(one),
  );
  expect(outcome).toMatchObject({ status: 'pushed', files: ['a.csv', 'c.csv'] });
  expect(await git(bare, 'ls-tree', '--name-only', 'main')).toBe('b.csv\nc.csv');
  expect(await git(one, 'status', '--porcelain')).toBe('');
  const again = await publishGit([gone(one, 'a.csv')], gitOptions(), gitContext(one));
  expect(again.status).toBe('unchanged');
  await publishGit([artifact(one, 'b.csv', 'id\n2\n9\n')], gitOptions(), gitContext(one));
  await publishGit([gone(two, 'b.csv'), artifact(two, 'd.csv', 'id\n4\n')], gitOptions(), gitContext(two));
  expect(await git(bare, 'ls-tree', '--name-only', 'main')).toBe('b.csv\nc.csv\nd.csv');
});
