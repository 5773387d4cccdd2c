import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serveRows } from './rows-server.ts';
import { openWorkspace, runHere, SEED, streamConfig, type Workspace } from './support.ts';

console.log(`seed ${SEED}`);

const config = (url: string, write: string, { key = 'id', more = '' } = {}): string =>
  streamConfig(url, `path: /rows, primary_key: ${key}, paginator: { type: single_page }, write: ${write}${more}`);

async function run(workspace: Workspace, text: string) {
  const ran = await runHere(workspace, text);
  const stream = ran.report.streams[0]!;
  return { ...ran, stream, told: JSON.stringify(stream.errors) };
}

const files = (workspace: Workspace, folder = 'data'): string[] => {
  const path = join(workspace.path, folder);
  return existsSync(path)
    ? readdirSync(path, { recursive: true })
        .map(String)
        .filter((one) => one.includes('.'))
        .sort()
    : [];
};

const contents = (workspace: Workspace): Record<string, string> =>
  Object.fromEntries(files(workspace).map((name) => [name, workspace.read(`data/${name}`)]));

const bookmark = (workspace: Workspace) =>
  JSON.parse(workspace.read('.adip/items.json')) as { files: Record<string, { rows: number; part: string }> };

describe('a column in the path', () => {
  const write = '{ mode: merge, csv: "data/{season}.csv" }';

  it('puts each row into the file of its value, and leaves files without news alone', async () => {
    const rows = await serveRows('[{"id":1,"season":"2024"},{"id":3,"season":"2025"},{"id":2,"season":"2024"}]');
    const workspace = openWorkspace();
    const first = await run(workspace, config(rows.url, write));
    expect(first.stream.status, first.told).toBe('succeeded');
    expect(contents(workspace)).toEqual({
      '2024.csv': 'id,season\n1,2024\n2,2024\n',
      '2025.csv': 'id,season\n3,2025\n',
    });
    rows.json = '[{"id":4,"season":"2025"}]';
    const second = await run(workspace, config(rows.url, write));
    expect(second.stream.changes).toMatchObject({ added: 1, updated: 0, removed: 0, unchanged: 3 });
    expect(second.stream.rows).toBe(4);
    expect(second.stream.outputs.map(({ path, rows: count, changed }) => [path, count, changed])).toEqual([
      ['data/2024.csv', 2, false],
      ['data/2025.csv', 2, true],
    ]);
    const third = await run(workspace, config(rows.url, write));
    expect(third.stream.outputs.some(({ changed }) => changed)).toBe(false);
  });

  it('takes a row whose value changed out of its old file; a file without rows goes', async () => {
    const rows = await serveRows('[{"id":1,"season":"a"},{"id":2,"season":"a"},{"id":3,"season":"b"}]');
    const workspace = openWorkspace();
    await run(workspace, config(rows.url, write));
    rows.json = '[{"id":2,"season":"b"},{"id":3,"season":"c"}]';
    const { stream } = await run(workspace, config(rows.url, write));
    expect(contents(workspace)).toEqual({
      'a.csv': 'id,season\n1,a\n',
      'b.csv': 'id,season\n2,b\n',
      'c.csv': 'id,season\n3,c\n',
    });
    expect(stream.changes).toMatchObject({ added: 0, updated: 2, removed: 0, unchanged: 1 });
    rows.json = '[{"id":2,"season":"c"}]';
    await run(workspace, config(rows.url, write));
    expect(files(workspace)).toEqual(['a.csv', 'c.csv']);
    expect(Object.keys(bookmark(workspace).files)).toEqual(['data/a.csv', 'data/c.csv']);
  });

  it('finds it also where the index of keys is gone, and where a file was edited by hand', async () => {
    const rows = await serveRows('[{"id":1,"season":"a"},{"id":2,"season":"b"}]');
    const workspace = openWorkspace();
    await run(workspace, config(rows.url, write));
    rmSync(join(workspace.path, '.adip/cache'), { recursive: true, force: true });
    writeFileSync(join(workspace.path, 'data/b.csv'), 'id,season\n2,b\n7,b\n');
    rows.json = '[{"id":7,"season":"a"}]';
    await run(workspace, config(rows.url, write));
    expect(contents(workspace)).toEqual({ 'a.csv': 'id,season\n1,a\n7,a\n', 'b.csv': 'id,season\n2,b\n' });
  });

  it('does not read the other files where the column is part of the key', async () => {
    const rows = await serveRows('[{"id":1,"season":"a"},{"id":1,"season":"b"},{"id":2,"season":"b"}]');
    const workspace = openWorkspace();
    const text = config(rows.url, write, { key: '[id, season]' });
    await run(workspace, text);
    const other = join(workspace.path, 'data/b.csv');
    const { size, mtime } = statSync(other);
    writeFileSync(other, '"'.repeat(size));
    utimesSync(other, mtime, mtime);
    rows.json = '[{"id":9,"season":"a"}]';
    const { stream, told } = await run(workspace, text);
    expect(stream.status, told).toBe('succeeded');
    expect(workspace.read('data/a.csv')).toBe('id,season\n1,a\n9,a\n');
    expect(stream.rows).toBe(4);
  });

  it('makes file names of any value, each of its own', async () => {
    const values = ['a/b', 'a\\\\b', '', '..', '.hidden', 'con', 'Ünï', '_', 'a b', '-x', '{x}', '~'];
    const rows = await serveRows(JSON.stringify(values.map((v, id) => ({ id, season: v.replace('\\\\', '\\') }))));
    const workspace = openWorkspace();
    const { stream, told } = await run(workspace, config(rows.url, write));
    expect(stream.status, told).toBe('succeeded');
    expect(files(workspace)).toHaveLength(values.length);
    for (const name of files(workspace)) expect(name).toMatch(/^[^/\\.~-][^/\\]*(~[0-9a-f]{8})?\.csv$/);
    expect(files(workspace)).toContain('_.csv');
    expect(files(workspace)).toContain('Ünï.csv');
  });

  it('fails by name where no record has the column', async () => {
    const rows = await serveRows('[{"id":1,"saison":"NBA"}]');
    const workspace = openWorkspace();
    const { stream } = await run(workspace, config(rows.url, write));
    expect(stream.errors[0]).toMatchObject({
      code: 'column_missing',
      message: expect.stringContaining('"season"'),
      remedy: expect.stringContaining('id, saison'),
    });
    rows.json = '[{"id":1,"season":"a"},{"id":2}]';
    await run(workspace, config(rows.url, write));
    rows.json = '[{"id":3}]';
    expect((await run(workspace, config(rows.url, write))).stream.status).toBe('succeeded');
    expect(workspace.read('data/_.csv')).toBe('id,season\n2,\n3,\n');
  });

  it('asks for all again where one of its files was taken away, if it would ask for changes alone', async () => {
    const rows = await serveRows('[{"id":1,"season":"a","u":1},{"id":2,"season":"b","u":2}]');
    const workspace = openWorkspace();
    const text = config(rows.url, write, { more: ', incremental: { cursor_field: u, start: 0, filter: true }' });
    expect((await run(workspace, text)).told).toBe('[]');
    rmSync(join(workspace.path, 'data/a.csv'));
    const { stream } = await run(workspace, text);
    expect(stream.warnings).toMatchObject([{ code: 'target_missing' }]);
    expect(files(workspace)).toEqual(['a.csv', 'b.csv']);
  });

  it('refuses values that differ in capitals alone', async () => {
    const rows = await serveRows('[{"id":1,"season":"NBA"},{"id":2,"season":"nba"}]');
    const { stream } = await run(openWorkspace(), config(rows.url, write));
    expect(stream.errors[0]).toMatchObject({ code: 'file_names_clash', message: expect.stringContaining('NBA') });
  });

  it('names the file that cannot be read, and leaves all as they are', async () => {
    const rows = await serveRows('[{"id":1,"season":"a"},{"id":2,"season":"b"}]');
    const workspace = openWorkspace();
    const text = config(rows.url, '{ mode: merge, csv: "data/{season}.csv.gz" }');
    await run(workspace, text);
    writeFileSync(join(workspace.path, 'data/b.csv.gz'), 'torn');
    rows.json = '[{"id":3,"season":"b"}]';
    const { stream } = await run(workspace, text);
    expect(stream.errors[0]).toMatchObject({ code: 'target_unreadable', message: expect.stringContaining('b.csv.gz') });
    expect(workspace.read('data/b.csv.gz')).toBe('torn');
  });

  it('gives all files the columns of all', async () => {
    const rows = await serveRows('[{"id":1,"season":"a"},{"id":2,"season":"b"}]');
    const workspace = openWorkspace();
    await run(workspace, config(rows.url, write));
    rows.json = '[{"id":3,"season":"b","late":true}]';
    await run(workspace, config(rows.url, write));
    expect(contents(workspace)).toEqual({
      'a.csv': 'id,season,late\n1,a,\n',
      'b.csv': 'id,season,late\n2,b,\n3,b,true\n',
    });
  });

  it('goes with other formats, and one that is added later is made for all parts', async () => {
    const rows = await serveRows('[{"id":1,"season":"a"},{"id":2,"season":"b"}]');
    const workspace = openWorkspace();
    await run(workspace, config(rows.url, write));
    rows.json = '[{"id":3,"season":"b"}]';
    const both = '{ mode: merge, csv: "data/{season}.csv", ndjson: "data/{season}.ndjson" }';
    await run(workspace, config(rows.url, both));
    expect(files(workspace)).toEqual(['a.csv', 'a.ndjson', 'b.csv', 'b.ndjson']);
    expect(workspace.read('data/b.ndjson')).toBe('{"id":2,"season":"b"}\n{"id":3,"season":"b"}\n');
    const again = await run(workspace, config(rows.url, both));
    expect(again.stream.outputs.some(({ changed }) => changed)).toBe(false);
  });

  it('replaces: what this run does not bring goes, with its files', async () => {
    const rows = await serveRows('[{"id":1,"season":"a"},{"id":2,"season":"b"}]');
    const workspace = openWorkspace();
    const text = config(rows.url, '{ csv: "data/{season}.csv" }');
    await run(workspace, text);
    writeFileSync(join(workspace.path, 'data/notes.csv'), 'not,ours\n');
    rows.json = '[{"id":2,"season":"b"}]';
    const { stream } = await run(workspace, text);
    expect(files(workspace)).toEqual(['b.csv', 'notes.csv']);
    expect(stream.changes).toMatchObject({ added: 0, removed: 1, unchanged: 1 });
  });

  it('appends: a key that any file has is not added again', async () => {
    const rows = await serveRows('[{"id":1,"season":"a"},{"id":2,"season":"b"}]');
    const workspace = openWorkspace();
    const text = config(rows.url, '{ mode: append, csv: "data/{season}.csv" }');
    await run(workspace, text);
    rows.json = '[{"id":1,"season":"b"},{"id":3,"season":"b"}]';
    await run(workspace, text);
    expect(contents(workspace)).toEqual({ 'a.csv': 'id,season\n1,a\n', 'b.csv': 'id,season\n2,b\n3,b\n' });
  });

  it('lets checks judge the rows of all files', async () => {
    const rows = await serveRows('[{"id":1,"season":"a","v":1},{"id":2,"season":"b","v":2}]');
    const workspace = openWorkspace();
    const text = config(rows.url, write, { more: ', checks: { rows: { min: 2 }, columns: { v: { unique: true } } }' });
    expect((await run(workspace, text)).stream.status).toBe('succeeded');
    rows.json = '[{"id":3,"season":"c","v":1}]';
    const { stream } = await run(workspace, text);
    expect(stream.checks.find(({ check }) => check === 'v.unique')).toMatchObject({ outcome: 'failed' });
    expect(files(workspace)).toEqual(['a.csv', 'b.csv']);
  });

  it('holds what a map would hold, whatever comes', async () => {
    const rows = await serveRows();
    const record = fc.record({ id: fc.integer({ min: 1, max: 8 }), season: fc.constantFrom('a', 'b', 'c', null) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(record, { maxLength: 6 }), { minLength: 1, maxLength: 5 }), async (runs) => {
        const workspace = openWorkspace();
        const model = new Map<number, string>();
        for (const records of runs) {
          rows.json = JSON.stringify(records);
          const { stream, told } = await run(workspace, config(rows.url, write));
          expect(stream.status, told).toBe('succeeded');
          for (const { id, season } of records) model.set(id, season ?? '');
          const found = Object.entries(contents(workspace)).flatMap(([name, text]) =>
            text
              .split('\n')
              .slice(1, -1)
              .map((line) => `${name} ${line}`),
          );
          const expected = [...model].map(([id, season]) => `${season || '_'}.csv ${id},${season}`);
          expect(found.sort()).toEqual(expected.sort());
          expect(stream.rows).toBe(model.size);
        }
      }),
      { numRuns: 8, seed: SEED },
    );
  });
});

describe('split by time', () => {
  it('fills the names of its span, in UTC', async () => {
    const rows = await serveRows(
      JSON.stringify([
        { id: 1, at: '2026-01-01T00:30:00+01:00' },
        { id: 2, at: '2026-01-01' },
        { id: 3, at: 1767225600 },
        { id: 4, at: null },
        { id: 5, at: 'soon' },
        { id: 6, at: '2026-02-01 00:30:00+01' },
      ]),
    );
    const workspace = openWorkspace();
    const text = config(rows.url, '{ mode: merge, csv: "data/{year}/{month}.csv", split: { by: month, column: at } }');
    const { stream, told } = await run(workspace, text);
    expect(stream.status, told).toBe('succeeded');
    expect(contents(workspace)).toEqual({
      '2025/2025-12.csv': 'id,at\n1,2026-01-01T00:30:00+01:00\n',
      '2026/2026-01.csv': 'id,at\n2,2026-01-01\n3,1767225600\n6,2026-02-01 00:30:00+01\n',
      '_/_.csv': 'id,at\n4,\n5,soon\n',
    });
    expect(stream.warnings).toMatchObject([
      { code: 'time_unreadable', message: '2 rows have no time in "at" that can be read; they stand in the file "_"' },
    ]);
    expect((await run(workspace, text)).stream.warnings).toEqual([]);
  });

  it.each([
    ['day', '2026-03-01', '2026-03-01'],
    ['week', '2026-01-01', '2026-W01'],
    ['week', '2027-01-01T12:00:00Z', '2026-W53'],
    ['year', '2026-12-31T23:59:59-01:00', '2027'],
  ])('%s of %s is %s', async (by, at, name) => {
    const rows = await serveRows(JSON.stringify([{ id: 1, at }]));
    const workspace = openWorkspace();
    await run(workspace, config(rows.url, `{ csv: "data/{${by}}.csv", split: { by: ${by}, column: at } }`));
    expect(files(workspace)).toEqual([`${name}.csv`]);
  });
});

describe('split by size', () => {
  const list = (from: number, to: number): string =>
    JSON.stringify(Array.from({ length: to - from }, (_, i) => ({ id: from + i, text: 'x'.repeat(20) })));

  it.each(['append', 'merge', 'replace'])(
    '%s: full files stay as they are while rows come behind them',
    async (mode) => {
      const rows = await serveRows(list(100, 130));
      const workspace = openWorkspace();
      const text = config(rows.url, `{ mode: ${mode}, csv: "data/{part}.csv", split: { size: 250 } }`);
      await run(workspace, text);
      const before = contents(workspace);
      expect(Object.keys(before)).toEqual(['001.csv', '002.csv', '003.csv', '004.csv']);
      for (const part of Object.values(before)) expect(part.length).toBeLessThanOrEqual(250);
      rows.json = mode === 'replace' ? list(100, 140) : list(130, 140);
      const { stream } = await run(workspace, text);
      expect(stream.rows).toBe(40);
      expect(workspace.read('data/001.csv')).toBe(before['001.csv']);
      expect(stream.outputs.filter(({ changed }) => changed).map(({ path }) => path)).not.toContain('data/001.csv');
      const all = Object.values(contents(workspace)).flatMap((part) => part.split('\n').slice(1, -1));
      expect(all.map((line) => Number(line.split(',')[0]))).toEqual(Array.from({ length: 40 }, (_, i) => 100 + i));
    },
  );

  it('appends without a key to the last file alone', async () => {
    const rows = await serveRows(list(100, 120));
    const workspace = openWorkspace();
    const text = config(rows.url, '{ mode: append, csv: "data/{part}.csv", split: { size: 250 } }').replace(
      ' primary_key: id,',
      '',
    );
    await run(workspace, text);
    const first = join(workspace.path, 'data/001.csv');
    const { size } = statSync(first);
    writeFileSync(first, '"'.repeat(size));
    rows.json = list(120, 125);
    const { stream, told } = await run(workspace, text);
    expect(stream.status, told).toBe('succeeded');
    expect(stream.rows).toBe(25);
    expect(readFileSync(first, 'utf8')).toBe('"'.repeat(size));
  });

  it('files that are not needed any more go', async () => {
    const rows = await serveRows(list(100, 130));
    const workspace = openWorkspace();
    const text = config(rows.url, '{ csv: "data/{part}.csv", split: { size: 250 } }');
    await run(workspace, text);
    rows.json = list(100, 105);
    await run(workspace, text);
    expect(files(workspace)).toEqual(['001.csv']);
  });
});
