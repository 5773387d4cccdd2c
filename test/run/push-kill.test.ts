import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanEnv, clone, git, makeRemote } from '../../fixtures/git/repositories.ts';
import { ingest } from '../readme/ingest.ts';
import { openWorkspace, QUICK, startRun, workspaceAt } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

/** Stands before git, and kills who calls it for `KILL_GIT`, before or after the work is done. */
const WRAPPER = `#!/bin/sh
path=\${PATH#*:}
for word in "$@"; do
  if [ "$word" = "$KILL_GIT" ]; then
    [ "$KILL_WHEN" = after ] && PATH="$path" git "$@" >&2
    kill -9 $PPID
    exit 1
  fi
done
PATH="$path" exec git "$@"
`;

const APPEND = '{ mode: append, csv: data/items.csv }';

async function openPlace(write = APPEND, key = '') {
  const place = openWorkspace().path;
  const tables: Record<string, readonly Row[]> = { items: [] };
  const text = `version: 1
sources: { api: { type: api, base_url: "${await serveRows(tables)}", retry: ${QUICK} } }
streams:
  items: { source: api, path: /items, paginator: { type: single_page }, ${key}write: ${write} }
publish: { git: { branch: main } }
`;
  const bare = await makeRemote(place, { 'README.md': 'mine\n', '.gitignore': 'adip.yml\n' });
  const bin = join(place, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'git'), WRAPPER);
  chmodSync(join(bin, 'git'), 0o755);
  const rows = (ids: readonly number[]) => {
    tables['items'] = ids.map((id) => ({ id, v: 'a' }));
  };
  return {
    bare,
    open: (name: string, ...options: string[]) => clone(`file://${bare}`, join(place, name), ...options),
    async run(work: string, ids: readonly number[], status = 'succeeded') {
      rows(ids);
      const { report } = await ingest(text, work, { publish: true, commit: true });
      expect(report.run.status, JSON.stringify([report.streams[0]?.errors, report.published])).toBe(status);
      return report.published.git;
    },
    async killed(work: string, ids: readonly number[], at: string, when: string) {
      rows(ids);
      writeFileSync(join(work, 'adip.yml'), text);
      const env = { ...cleanEnv, PATH: `${bin}:${cleanEnv['PATH']}`, KILL_GIT: at, KILL_WHEN: when };
      const exit = await startRun(workspaceAt(work), { args: ['--publish'], env }).done;
      expect(exit.signal, exit.stderr).toBe('SIGKILL');
    },
    async ids() {
      const text = await git(bare, 'show', 'main:data/items.csv');
      return text
        .split('\n')
        .slice(1)
        .map((line) => Number(line.split(',')[0]));
    },
  };
}

describe('F70 F74 killed while it pushes, in a clone that is kept', () => {
  const moments = [
    ['push', 'after'],
    ['update-ref', 'after'],
  ] as const;

  it.each(moments)('%s %s: appends each row once, though others push behind it', async (at, when) => {
    const place = await openPlace();
    await place.run(await place.open('first'), [1]);
    const ours = await place.open('ours');
    await place.killed(ours, [2], at, when);
    await place.run(await place.open('theirs'), [3]);
    await place.run(ours, [2]);
    expect((await place.ids()).toSorted()).toEqual([1, 2, 3]);
    await place.run(ours, [4]);
    expect((await place.ids()).toSorted()).toEqual([1, 2, 3, 4]);
  });

  it.each(moments)('%s %s: what another run pushed before stays', async (at, when) => {
    const place = await openPlace();
    await place.run(await place.open('first'), [1]);
    const ours = await place.open('ours');
    await place.run(await place.open('theirs'), [3]);
    await place.killed(ours, [2], at, when);
    await place.run(ours, [2]);
    await place.run(ours, [4]);
    expect((await place.ids()).toSorted()).toEqual([1, 2, 3, 4]);
  });
});

describe('F74 a remote whose history was written anew', () => {
  it('what it took back is brought again by a clone that is kept, once', async () => {
    const place = await openPlace();
    const ours = await place.open('ours');
    await place.run(ours, [1]);
    await place.run(ours, [2]);
    await git(place.bare, 'update-ref', 'refs/heads/main', 'main~1');
    await place.run(ours, [3]);
    expect(await place.ids()).toEqual([1, 2, 3]);
  });

  it('commits that were rebased are not appended again', async () => {
    const place = await openPlace();
    const ours = await place.open('ours');
    await place.run(ours, [1]);
    await place.run(ours, [2]);
    const other = await place.open('other');
    await git(other, 'commit', '--quiet', '--amend', '-m', 'Another message');
    await git(other, 'push', '--quiet', '--force', 'origin', 'HEAD:main');
    await place.run(ours, [3]);
    expect(await place.ids()).toEqual([1, 2, 3]);
  });

  it.each([
    ['rebased', 'what is ours is told by what stands in it', [1, 2, 9, 3]],
    ['set back', 'what cannot be told apart is held back', [1, 9]],
  ])('%s, in a clone without history: %s', async (how, _, expected) => {
    const place = await openPlace();
    for (const id of [1, 2]) await place.run(await place.open(`run-${id}`), [id]);
    const ours = await place.open('ours', '--depth=1');
    if (how === 'rebased') {
      const other = await place.open('other');
      await git(other, 'commit', '--quiet', '--amend', '-m', 'Another message');
      await git(other, 'push', '--quiet', '--force', 'origin', 'HEAD:main');
    } else await git(place.bare, 'update-ref', 'refs/heads/main', 'main~1');
    await place.run(await place.open('theirs'), [9]);
    const outcome = await place.run(ours, [3], how === 'rebased' ? 'succeeded' : 'partial');
    const told = { code: 'rebase_impossible', remedy: expect.stringContaining('git pull') };
    expect(outcome?.left_out).toMatchObject(how === 'rebased' ? [] : [told]);
    expect(await place.ids()).toEqual(expected);
  });
});
