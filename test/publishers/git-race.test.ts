import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clone, commitFiles, git, makeBare, makeRemote, setHook } from '../../fixtures/git/repositories.ts';
import { publishGit } from '../../src/publishers/git/index.ts';
import { backoff } from '../../src/publishers/git/push.ts';
import { artifact, gitContext, gitOptions, hastyClock, makeFolder, mergeLines } from './git-setup.ts';

async function twoClones(files: Record<string, string> = { 'a.csv': 'id,v\n1,x\n' }) {
  const folder = makeFolder();
  const bare = await makeRemote(folder, files);
  const one = await clone(`file://${bare}`, join(folder, 'one'), '--depth=1');
  const two = await clone(`file://${bare}`, join(folder, 'two'), '--depth=1');
  return { folder, bare, one, two };
}

/** A commit that lands while somebody else pushes: the first push of the loser meets it. */
async function rivalAt(bare: string, rival: string, times: number): Promise<void> {
  const script = `cd "$GIT_DIR" || exit 1
n=$(cat rivals 2>/dev/null || echo 0)
[ "$n" -ge ${times} ] && exit 0
echo $((n + 1)) > rivals
export GIT_AUTHOR_NAME=r GIT_AUTHOR_EMAIL=r@r GIT_COMMITTER_NAME=r GIT_COMMITTER_EMAIL=r@r
unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
next=$(git commit-tree "${rival}^{tree}" -p main -m "rival $n") && git update-ref refs/heads/main "$next"`;
  await setHook(bare, 'pre-receive', script);
}

it('F74 two clones race: both land, rows merged by key, no force', async () => {
  const { bare, one, two } = await twoClones();
  const mine = 'id,v\n1,x\n2,one\n';
  const theirs = 'id,v\n1,x\n3,two\n';
  await publishGit([artifact(one, 'a.csv', mine, { rebase: mergeLines(mine) })], gitOptions(), gitContext(one));
  const outcome = await publishGit(
    [artifact(two, 'a.csv', theirs, { rebase: mergeLines(theirs) }), artifact(two, 'b.csv', 'id\n9\n')],
    gitOptions(),
    gitContext(two),
  );
  expect(outcome).toMatchObject({ status: 'pushed', files: ['a.csv', 'b.csv'] });
  expect(await git(bare, 'show', 'main:a.csv')).toBe('id,v\n1,x\n2,one\n3,two');
  expect(await git(bare, 'rev-list', '--count', 'main')).toBe('3');
  // Only our paths moved, so the clone follows, and its file is the merged one.
  expect(await git(two, 'status', '--porcelain')).toBe('');
  expect(readFileSync(join(two, 'a.csv'), 'utf8')).toBe('id,v\n1,x\n2,one\n3,two\n');
  await git(bare, 'fsck', '--strict');
});

it('F74 the rebase gets what this run started from, and theirs', async () => {
  const { one, two } = await twoClones({ 'a.csv': 'base\n', 'new.txt': '' });
  await publishGit([artifact(one, 'a.csv', 'one\n'), artifact(one, 'b.csv', 'b one\n')], gitOptions(), gitContext(one));
  const seen: unknown[] = [];
  const rebase = async (files: { base: string | undefined; theirs: string; out: string }) => {
    const { writeFileSync } = await import('node:fs');
    seen.push([files.base && readFileSync(files.base, 'utf8'), readFileSync(files.theirs, 'utf8')]);
    writeFileSync(files.out, `merged ${seen.length}\n`);
  };
  await publishGit(
    [artifact(two, 'a.csv', 'two\n', { rebase }), artifact(two, 'b.csv', 'b two\n', { rebase })],
    gitOptions(),
    gitContext(two),
  );
  expect(seen).toEqual([
    ['base\n', 'one\n'],
    [undefined, 'b one\n'],
  ]);
});

it('F74 a push that comes between our look and our push is found and built upon', async () => {
  const { bare, one } = await twoClones();
  await rivalAt(bare, 'main', 2);
  const clock = hastyClock();
  const context = gitContext(one, { clock });
  const outcome = await publishGit([artifact(one, 'a.csv', 'id,v\n1,y\n')], gitOptions(), context);
  expect(outcome).toMatchObject({ status: 'pushed', rebuilds: 2 });
  expect(clock.slept).toHaveLength(2);
  expect(context.events.filter((event) => event.type === 'retry')).toMatchObject([
    { attempt: 1, attempts: 8, cause: 'push_race' },
    { attempt: 2, attempts: 8, cause: 'push_race' },
  ]);
  expect(await git(bare, 'log', '--format=%s', 'main')).toMatch(/^data\(a\): .*\nrival 1\nrival 0\n/);
});

it('F74 the attempts are bounded, and the remedy is named', async () => {
  const { bare, one } = await twoClones();
  await rivalAt(bare, 'main', 99);
  const publishing = publishGit(
    [artifact(one, 'a.csv', 'id,v\n1,y\n')],
    gitOptions({ max_attempts: 3 }),
    gitContext(one),
  );
  await expect(publishing).rejects.toMatchObject({
    code: 'push_race_lost',
    remedy: expect.stringContaining('concurrency'),
  });
  expect(readFileSync(join(bare, 'rivals'), 'utf8').trim()).toBe('3');
});

it('F74 no attempt begins after the deadline', async () => {
  const { bare, one } = await twoClones();
  await rivalAt(bare, 'main', 99);
  const context = gitContext(one, { deadline: 0 });
  await expect(publishGit([artifact(one, 'a.csv', 'x\n')], gitOptions(), context)).rejects.toMatchObject({
    code: 'push_race_lost',
  });
  expect(readFileSync(join(bare, 'rivals'), 'utf8').trim()).toBe('1');
});

it('F74 what others changed elsewhere stays, and the clone is left where it was', async () => {
  const { folder, bare, two } = await twoClones();
  await commitFiles(join(folder, 'seed'), { 'code.js': 'new\n' });
  const before = await git(two, 'rev-parse', 'HEAD');
  const outcome = await publishGit([artifact(two, 'a.csv', 'id,v\n1,y\n')], gitOptions(), gitContext(two));
  expect(outcome.status).toBe('pushed');
  expect(await git(bare, 'show', 'main:code.js')).toBe('new');
  expect(await git(two, 'rev-parse', 'HEAD')).toBe(before);
});

it('F74 a file that another run brought in the same bytes is no commit', async () => {
  const { bare, one, two } = await twoClones();
  await publishGit([artifact(one, 'a.csv', 'id,v\n1,y\n')], gitOptions(), gitContext(one));
  const outcome = await publishGit([artifact(two, 'a.csv', 'id,v\n1,y\n')], gitOptions(), gitContext(two));
  expect(outcome.status).toBe('unchanged');
  expect(await git(bare, 'rev-list', '--count', 'main')).toBe('2');
  expect(await git(two, 'status', '--porcelain')).toBe('');
});

it('F74 two first commits of an empty repository', async () => {
  const folder = makeFolder();
  const bare = await makeBare(join(folder, 'remote.git'));
  const one = await clone(bare, join(folder, 'one'));
  const two = await clone(bare, join(folder, 'two'));
  await publishGit([artifact(one, 'a.csv', 'a\n')], gitOptions(), gitContext(one));
  await publishGit([artifact(two, 'b.csv', 'b\n')], gitOptions(), gitContext(two));
  expect(await git(bare, 'ls-tree', '-r', '--name-only', 'main')).toBe('a.csv\nb.csv');
});

it('F74 a merge that fails names the stream and pushes nothing', async () => {
  const { bare, one, two } = await twoClones();
  await publishGit([artifact(one, 'a.csv', 'one\n')], gitOptions(), gitContext(one));
  const rebase = () => Promise.reject(new Error('columns differ'));
  const publishing = publishGit([artifact(two, 'a.csv', 'two\n', { rebase })], gitOptions(), gitContext(two));
  await expect(publishing).rejects.toMatchObject({ code: 'git_merge_failed', place: { stream: 'a' } });
  expect(await git(bare, 'show', 'main:a.csv')).toBe('one');
});

it('F78 a merge that grows above the limit is left out with its state', async () => {
  const { bare, one, two } = await twoClones();
  await publishGit([artifact(one, 'a.csv', `id,v\n${'1,x\n'.repeat(20)}`)], gitOptions(), gitContext(one));
  const files = [
    artifact(two, 'a.csv', 'id,v\n2,y\n', { rebase: mergeLines(`id,v\n2,${'y'.repeat(200)}\n`) }),
    artifact(two, '.adip/state/a.json', '{}', { kind: 'state', stream: 'a' }),
    artifact(two, 'b.csv', 'id\n'),
  ];
  const outcome = await publishGit(files, gitOptions({ max_file_size: 100 }), gitContext(two));
  expect(outcome).toMatchObject({
    status: 'pushed',
    files: ['b.csv'],
    left_out: [{ code: 'git_file_too_large' }, { code: 'git_state_held_back' }],
  });
  expect(await git(bare, 'ls-tree', '-r', '--name-only', 'main')).toBe('a.csv\nb.csv');
});

it('the wait between pushes has full jitter and a bound', () => {
  expect([1, 2, 3, 7, 20].map((n) => backoff(n, () => 1))).toEqual([300, 600, 1200, 19_200, 20_000]);
  expect(backoff(5, () => 0)).toBe(0);
});
