import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clone, commitFiles, git, makeRemote } from '../../fixtures/git/repositories.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from '../readme/ingest.ts';
import { QUICK } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

const config = (url: string, write: string, more = '', key = 'id'): string => `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  items:
    source: api
    path: /items
    paginator: { type: single_page }
${key === '' ? '' : `    primary_key: ${key}\n`}    write: ${write}
${more}publish: { git: { branch: main } }
`;

/** Two clones of one repository after a first run; a third one sees what stands at last. */
async function openRace(write: string, first: readonly Row[], more = '', key = 'id') {
  const place = await createWorkspace();
  const tables: Record<string, readonly Row[]> = { items: first };
  const text = config(await serveRows(tables), write, more, key);
  const bare = await makeRemote(place.path, { 'README.md': 'mine\n' });
  const works = new Map<string, string>();
  const run = async (who: string, rows: readonly Row[], publish = true, status = 'succeeded') => {
    if (!works.has(who)) works.set(who, await clone(bare, join(place.path, who)));
    tables['items'] = rows;
    const { report } = await ingest(text, works.get(who)!, { publish, commit: true });
    expect(report.run.status, JSON.stringify([report.streams[0]?.errors, report.published])).toBe(status);
    return report;
  };
  await run('first', first);
  for (const who of ['ours', 'theirs']) works.set(who, await clone(bare, join(place.path, who)));
  /** Lines of all files of the folder, without their headers, in their order. */
  const lines = async (folder = 'data'): Promise<string[]> => {
    const names = (await git(bare, 'ls-tree', '-r', '--name-only', 'main', `${folder}/`)).split('\n');
    const texts = await Promise.all(names.filter(Boolean).map((name) => git(bare, 'show', `main:${name}`)));
    return texts.flatMap((one) => one.split('\n').slice(1));
  };
  return { run, lines, bare, works, [Symbol.asyncDispose]: () => place[Symbol.asyncDispose]() };
}

const item = (id: number, more: Row = {}): Row => ({ id, ...more });

describe('F74 another push came first', () => {
  it('what an earlier run landed and nobody pushed goes along', async () => {
    await using race = await openRace('{ mode: merge, csv: data/items.csv }', [item(1, { v: 'a' })]);
    await race.run('ours', [item(2, { v: 'a' })], false);
    await race.run('theirs', [item(3, { v: 'a' })]);
    await race.run('ours', [item(4, { v: 'a' })]);
    expect(await race.lines()).toEqual(['1,a', '2,a', '3,a', '4,a']);
  });

  const rows = (from: number, step: number) => Array.from({ length: 10 }, (_, i) => item(from + i * step, { v: 'x' }));

  it.each([
    ['by a column', '{ mode: merge, csv: "data/{v}.csv" }', [1, 2, 3].map((id) => item(id, { v: 'a' }))],
    ['by size', '{ mode: merge, csv: "data/{part}.csv", split: { size: 40B } }', rows(100, 10)],
    ['replaced', '{ mode: replace, csv: "data/{v}.csv" }', [item(1, { v: 'a' })]],
  ])('files in which rows may move are left to the next run, as a whole: %s', async (_, write, first) => {
    await using race = await openRace(write, first);
    await race.run('theirs', [item(1, { v: 'c' }), ...rows(101, 10)]);
    const standing = await race.lines();
    const report = await race.run('ours', [item(1, { v: 'b' }), ...rows(102, 10)], true, 'partial');
    expect(report.published.git?.left_out).toMatchObject([
      {
        code: 'rebase_impossible',
        message: expect.stringContaining('items: '),
        remedy: expect.stringContaining('git pull'),
      },
    ]);
    expect(await race.lines()).toEqual(standing);
    const ours = race.works.get('ours')!;
    const remedy = /`(.+)`/.exec(report.published.git?.left_out[0]?.remedy ?? '')![1]!;
    for (const command of remedy.split(' && ')) await git(ours, ...command.split(' ').slice(1));
    await race.run('ours', [item(1, { v: 'b' }), ...rows(102, 10)]);
    const all = await race.lines();
    expect(all.filter((line) => line.startsWith('1,'))).toEqual(['1,b']);
    expect(new Set(all.map((line) => line.split(',')[0])).size).toBe(all.length);
    expect(all.length).toBe(write.includes('replace') ? 11 : standing.length + 10);
  });

  it('a clone that had nothing new keeps what the others pushed meanwhile', async () => {
    const other =
      '  more: { source: api, path: /items, paginator: { type: single_page }, write: { mode: replace, csv: data/more.csv } }\n';
    await using race = await openRace('{ mode: merge, csv: data/items.csv }', [item(1)], other);
    await race.run('theirs', [item(1), item(2)]);
    await race.run('ours', [item(1)]);
    await race.run('ours', [item(1), item(3)]);
    expect((await race.lines()).toSorted()).toEqual(['1', '1', '2', '3', '3']);
  });

  it('files in which rows stay are merged one by one', async () => {
    const write = '{ mode: merge, csv: "data/{v}.csv" }';
    await using race = await openRace(write, [item(1, { v: 'a' })], '', '[id, v]');
    await race.run('theirs', [item(2, { v: 'a' }), item(2, { v: 'c' })]);
    await race.run('ours', [item(3, { v: 'a' }), item(3, { v: 'b' })]);
    expect((await race.lines()).toSorted()).toEqual(['1,a', '2,a', '2,c', '3,a', '3,b']);
  });

  it('rows that both put aside stay put aside', async () => {
    const checks = '    checks: { columns: { v: { min: 0, on_fail: quarantine } } }\n';
    await using race = await openRace(
      '{ mode: merge, csv: data/items.csv }',
      [item(1, { v: 1 }), item(2, { v: -1 })],
      checks,
    );
    await race.run('theirs', [item(3, { v: -3 }), item(4, { v: -4 })]);
    await race.run('ours', [item(2, { v: 2 }), item(4, { v: -5 }), item(5, { v: -5 })]);
    const aside = await race.lines('.adip/quarantine');
    expect(aside.map((line) => line.split(',').slice(0, 3).join(',')).toSorted()).toEqual([
      '3,-3,v.min',
      '4,-5,v.min',
      '5,-5,v.min',
    ]);
    expect(await race.lines()).toEqual(['1,1', '2,2']);
  });

  it.each([
    ['append', '{ mode: append, csv: data/items.csv }', ''],
    ['scd2', '{ mode: scd2, csv: data/items.csv }', 'id'],
  ])('a clone whose HEAD stays behind delivers each row once: %s', async (mode, write, key) => {
    await using race = await openRace(write, [item(1, { v: 'a' })], '', key);
    const other = race.works.get('theirs')!;
    await commitFiles(other, { 'NOTES.md': 'of a person\n' });
    await git(other, 'push', '-q', 'origin', 'HEAD:main');
    await race.run('ours', [item(2, { v: 'a' })]);
    await race.run('ours', [item(3, { v: 'a' })]);
    if (mode === 'append') await race.run('ours', [item(4, { v: 'a' })], false);
    await race.run('ours', [item(5, { v: 'a' })]);
    const ids = (await race.lines()).map((line) => line.split(',')[0]);
    expect(ids).toEqual(mode === 'append' ? ['1', '2', '3', '4', '5'] : ['1', '2', '3', '5']);
  });

  it('a kept clone that publishes to a branch which is not checked out delivers each row once', async () => {
    await using place = await createWorkspace();
    const tables: Record<string, readonly Row[]> = {};
    const text = config(await serveRows(tables), '{ mode: append, csv: data/items.csv }', '', '');
    const bare = await makeRemote(place.path, { 'README.md': 'mine\n' });
    const work = await clone(bare, join(place.path, 'work'));
    for (const id of [1, 2, 3]) {
      tables['items'] = [item(id)];
      await ingest(text.replace('branch: main', 'branch: data'), work, { publish: true, commit: true });
    }
    expect(await git(bare, 'show', 'data:data/items.csv')).toBe('id\n1\n2\n3');
  });

  it('what is held back does not replace theirs in the next run of the same clone either', async () => {
    await using race = await openRace('{ mode: scd2, csv: data/items.csv }', [item(1, { v: 'a' })]);
    await race.run('theirs', [item(2, { v: 'a' })]);
    const standing = await race.lines();
    await race.run('ours', [item(3, { v: 'a' })], false);
    for (const id of [4, 5]) {
      const report = await race.run('ours', [item(id, { v: 'a' })], true, 'partial');
      expect(report.published.git?.left_out).toMatchObject([{ code: 'rebase_impossible' }]);
    }
    expect(await race.lines()).toEqual(standing);
  });

  it('a data package tells of the files of both', async () => {
    await using place = await createWorkspace();
    const tables: Record<string, readonly Row[]> = {};
    const more = ['more', 'third'].map(
      (name) =>
        `  ${name}: { source: api, path: /${name}, paginator: { type: single_page }, primary_key: id, write: { mode: merge, csv: data/${name}.csv } }\n`,
    );
    const url = await serveRows(tables);
    const text = config(
      url,
      '{ mode: merge, csv: data/items.csv }',
      `${more.join('')}datapackage: data/datapackage.json\n`,
    );
    const bare = await makeRemote(place.path, { 'README.md': 'mine\n' });
    const cloned = (name: string) => clone(bare, join(place.path, name));
    const run = async (work: string, items: readonly number[], others: readonly number[], third: readonly number[]) => {
      const rows = (ids: readonly number[]) => ids.map((id) => ({ id, v: 'ä' }));
      Object.assign(tables, { items: rows(items), more: rows(others), third: rows(third) });
      const { report } = await ingest(text, work, { publish: true, commit: true });
      expect(report.run.status, JSON.stringify(report.published)).toBe('succeeded');
    };
    await run(await cloned('first'), [1], [1], [1]);
    const [ours, theirs] = [await cloned('ours'), await cloned('theirs')];
    await run(theirs, [1, 2], [1], [1, 2]);
    await run(ours, [1], [1, 2], [1, 3]);
    const told = async () => {
      const { resources } = JSON.parse(await git(bare, 'show', 'main:data/datapackage.json'));
      return resources.map(({ name, rowCount }: { name: string; rowCount?: number }) => [name, rowCount]);
    };
    expect(await told()).toEqual([
      ['items', 2],
      ['more', 2],
      ['third', undefined],
    ]);
    await run(await cloned('fresh'), [1], [1], [1]);
    expect(await told()).toEqual([
      ['items', 2],
      ['more', 2],
      ['third', 3],
    ]);
  });

  it('what a child has to ask for is told although its own files are held back', async () => {
    await using place = await createWorkspace();
    const tables: Record<string, readonly Row[]> = { box1: [{ id: 10, v: 'a' }], box2: [{ id: 20, v: 'c' }] };
    tables['box3'] = [{ id: 30, v: 'b' }];
    const child = `  boxes:
    source: api
    for_each: { stream: items, as: i }
    path: /box{i.id}
    paginator: { type: single_page }
    primary_key: id
    write: { mode: merge, csv: "boxes/{v}.csv" }
`;
    const incremental = '    incremental: { cursor_field: u, start_param: since, start: 0 }\n';
    const text = config(await serveRows(tables), '{ mode: merge, csv: data/items.csv }', incremental + child);
    const bare = await makeRemote(place.path, { 'README.md': 'mine\n' });
    const cloned = (name: string) => clone(bare, join(place.path, name));
    const run = async (work: string, ids: readonly number[]) => {
      tables['items'] = ids.map((id) => ({ id, u: id }));
      return (await ingest(text, work, { publish: true, commit: true })).report;
    };
    await run(await cloned('first'), [1]);
    const [ours, theirs] = [await cloned('ours'), await cloned('theirs')];
    await run(theirs, [1, 2]);
    const report = await run(ours, [1, 3]);
    expect(report.published.git?.left_out).toMatchObject([{ code: 'rebase_impossible' }]);
    const fresh = await cloned('fresh');
    await run(fresh, [1, 2, 3]);
    const names = await git(fresh, 'ls-tree', '--name-only', 'HEAD', 'boxes/');
    expect(names.split('\n')).toEqual(['boxes/a.csv', 'boxes/b.csv', 'boxes/c.csv']);
  });
});
