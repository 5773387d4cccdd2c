import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openWorkspace, QUICK, runHere } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

const config = (url: string, write: string, more = '') => `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  items: { source: api, path: /items, paginator: { type: single_page }, primary_key: id, write: { csv: data/items.csv, ${write} }${more} }
`;

const rows = (...ids: number[]): Row[] => ids.map((id) => ({ id, v: `v${id}` }));

async function shop(write: string, more = '') {
  const tables: Record<string, readonly Row[]> = { items: rows(1, 2, 3, 4) };
  const url = await serveRows(tables);
  const workspace = openWorkspace();
  const run = async (options = {}) => {
    const ran = await runHere(workspace, config(url, write, more), options);
    return { ...ran, items: ran.report.streams[0]! };
  };
  const lines = () => workspace.read('data/items.csv').trimEnd().split('\n');
  return { run, lines, tables, workspace };
}

const codes = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }): string[] =>
  warnings.map(({ code }) => code);

describe('rows that the source no longer has', () => {
  it('go, are counted, and a run that finds the same changes nothing', async () => {
    const { run, lines, tables } = await shop('mode: merge, deleted: delete');
    await run();
    tables['items'] = rows(1, 2, 4);
    const { items } = await run();
    expect(items.changes).toMatchObject({ removed: 1, unchanged: 3 });
    expect(lines()).toEqual(['id,v', '1,v1', '2,v2', '4,v4']);
    const again = await run();
    expect(again.items.changes).toMatchObject({ removed: 0, unchanged: 3 });
    expect(codes(again.items)).toEqual([]);
  });

  it('are marked since the start of the run that missed them, and no longer when they are back', async () => {
    const { run, lines, tables } = await shop('mode: merge, deleted: mark');
    await run();
    tables['items'] = rows(1, 2, 4);
    const { report, items } = await run();
    expect(lines()).toEqual(['id,v,deleted_at', '1,v1,', '2,v2,', `3,v3,${report.run.started_at}`, '4,v4,']);
    expect(codes(items)).toEqual([]);
    tables['items'] = rows(1, 2, 3, 4);
    await run();
    expect(lines()).toContain('3,v3,');
  });

  it('stay in a trial, which says so', async () => {
    const { run, lines, tables } = await shop('mode: merge, deleted: delete');
    await run();
    tables['items'] = rows(1);
    const { items } = await run({ limit: 1 });
    expect(items.status).toBe('succeeded');
    expect(codes(items)).toContain('not_deleted');
    expect(lines()).toHaveLength(5);
  });

  it('F59 are too many: the stream fails, says how many, and the last good data stays', async () => {
    const { run, lines, tables } = await shop('mode: merge, deleted: delete');
    await run();
    tables['items'] = rows(1);
    const { items, report } = await run();
    expect(report.run.status).toBe('failed');
    expect(items.errors).toMatchObject([{ code: 'too_many_deleted' }]);
    expect(items.errors[0]!.message).toContain('3 of the 4 rows of data/items.csv would go, more than 50%');
    expect(lines()).toHaveLength(5);
    tables['items'] = [];
    expect((await run()).items.errors).toMatchObject([{ code: 'too_many_deleted' }]);
    expect(lines()).toHaveLength(5);
    tables['items'] = rows(1, 2, 3);
    expect((await run()).items.status).toBe('succeeded'); // the source is asked again
    expect(lines()).toHaveLength(4);
  });

  it('may be all of them where the config says so', async () => {
    const { run, lines, tables } = await shop('mode: merge, deleted: delete, max_deleted: 100%');
    await run();
    tables['items'] = [];
    expect((await run()).items.status).toBe('succeeded');
    expect(lines()).toEqual(['id,v']);
  });

  it('stay where the source could not be read', async () => {
    const { run, lines, tables } = await shop('mode: merge, deleted: delete, max_deleted: 100%');
    await run();
    delete tables['items'];
    expect((await run()).items.status).toBe('failed');
    expect(lines()).toHaveLength(5);
  });
});

it('children of lost or changed parents only take nothing out, and say why', async () => {
  const tables: Record<string, readonly Row[]> = {
    teams: [
      { team: 'a', at: 1 },
      { team: 'b', at: 1 },
    ],
    'games/a': [{ id: 1 }, { id: 2 }],
    'games/b': [{ id: 3 }],
  };
  const url = await serveRows(tables);
  const workspace = openWorkspace();
  const text = (incremental: string) => `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  teams: { source: api, path: /teams, paginator: { type: single_page }, primary_key: team, ${incremental}write: { mode: merge, csv: data/teams.csv } }
  games: { source: api, for_each: { stream: teams, as: team }, path: "/games/{team.team}", paginator: { type: single_page }, primary_key: id, write: { mode: merge, deleted: delete, csv: data/games.csv } }
`;
  const games = async (config: string) => {
    const { report } = await runHere(workspace, config);
    return report.streams.find(({ name }) => name === 'games')!;
  };
  expect((await games(text(''))).rows).toBe(3);
  tables['games/a'] = [{ id: 1 }];
  expect((await games(text(''))).changes).toMatchObject({ removed: 1 });
  const { [`games/b`]: _, ...others } = tables;
  delete tables['games/b'];
  tables['games/a'] = [{ id: 1 }, { id: 4 }];
  const partial = await games(text(''));
  expect(codes(partial)).toContain('not_deleted');
  expect(partial.rows).toBe(3);
  Object.assign(tables, others, { 'games/b': [{ id: 3 }], 'games/a': [{ id: 1 }] });
  const incremental = text('incremental: { cursor_field: at, start_param: since, start: 0 }, ');
  await games(incremental);
  tables['teams'] = [{ team: 'a', at: 2 }];
  const changed = await games(incremental);
  expect(codes(changed)).toContain('not_deleted');
  expect(workspace.read('data/games.csv')).toContain('\n3\n');
});

it.each([['mode: scd2, deleted: delete'], ['mode: merge, deleted: mark']])(
  'records that are gone have no children, read from the file of their stream: %s',
  async (write) => {
    const tables: Record<string, readonly Row[]> = { teams: [{ team: 'a' }, { team: 'b' }], 'games/a': [{ id: 1 }] };
    const url = await serveRows(tables);
    const workspace = openWorkspace();
    const text = `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  teams: { source: api, path: /teams, paginator: { type: single_page }, primary_key: team, write: { ${write}, csv: data/teams.csv } }
  games: { source: api, for_each: { stream: teams, as: team }, path: "/games/{team.team}", paginator: { type: single_page }, primary_key: id, write: { csv: data/games.csv } }
`;
    await runHere(workspace, text, { streams: ['teams'] });
    tables['teams'] = [{ team: 'a' }];
    await runHere(workspace, text, { streams: ['teams'] });
    const { report } = await runHere(workspace, text, { streams: ['games'] });
    expect(report.streams[0]).toMatchObject({ status: 'succeeded', rows: 1, requests: 1 });
  },
);

describe('histories', () => {
  it('keep every version, close what is gone, and a run that finds the same changes nothing', async () => {
    const { run, lines, tables } = await shop('mode: scd2, deleted: delete');
    const first = (await run()).report.run.started_at;
    tables['items'] = [{ id: 1, v: 'other' }, ...rows(2, 3)];
    const { report, items } = await run();
    const second = report.run.started_at;
    expect(items.changes).toMatchObject({ updated: 1, removed: 1, unchanged: 2 });
    expect(codes(items)).toEqual([]);
    const held = lines();
    expect(held).toEqual([
      'id,v,valid_from,valid_to',
      `1,v1,${first},${second}`,
      `1,other,${second},`,
      `2,v2,${first},`,
      `3,v3,${first},`,
      `4,v4,${first},${second}`,
    ]);
    expect((await run()).items.changes).toMatchObject({ added: 0, updated: 0, removed: 0 });
    expect(lines()).toEqual(held);
  });

  it('judge what is unique on the current rows', async () => {
    const { run, tables } = await shop(
      'mode: scd2',
      ', checks: { columns: { v: { unique: true }, id: { unique: true } } }',
    );
    await run();
    tables['items'] = [{ id: 1, v: 'v2' }, { id: 2, v: 'v1' }, ...rows(3, 4)];
    expect((await run()).items.status).toBe('succeeded');
    tables['items'] = [{ id: 1, v: 'v1' }, { id: 2, v: 'v1' }, ...rows(3, 4)];
    expect((await run()).items.errors).toMatchObject([{ code: 'check_failed' }]);
  });

  it('a column of the records that write itself fills ends the stream by name', async () => {
    const { run, tables } = await shop('mode: scd2');
    tables['items'] = [{ id: 1, valid_from: 'x' }];
    expect((await run()).items.errors).toMatchObject([{ code: 'column_taken' }]);
  });
});

it('a column that tells the newest and is not there ends the stream by name', async () => {
  const { run } = await shop('mode: merge, dedupe_by: updated_at');
  const { items } = await run();
  expect(items.errors).toMatchObject([{ code: 'column_missing', remedy: expect.stringContaining('id, v') }]);
});

it('insert_only leaves what is there as it is', async () => {
  const { run, lines, tables } = await shop('mode: insert_only');
  await run();
  tables['items'] = [{ id: 2, v: 'other' }, ...rows(5)];
  expect((await run()).items.changes).toMatchObject({ added: 1, updated: 0, unchanged: 4 });
  expect(lines()).toEqual(['id,v', '1,v1', '2,v2', '3,v3', '4,v4', '5,v5']);
});

it.each([
  'mode: scd2, deleted: delete',
  'mode: merge, deleted: mark',
  'mode: merge, deleted: delete',
  'mode: merge, ignore_columns: [etag]',
  'mode: merge, dedupe_by: etag',
  'mode: insert_only',
])('the table in the warehouse is the file, row by row: %s', async (write) => {
  const tables: Record<string, readonly Row[]> = {};
  const url = await serveRows(tables);
  const workspace = openWorkspace();
  const text = `${config(url, write)}warehouse: { sqlite: data/shop.sqlite }\n`;
  const deliveries: Row[][] = [
    [1, 2, 3].map((id) => ({ id, v: 'a', etag: 'e5' })),
    [
      { id: 1, v: 'a', etag: 'e6' },
      { id: 2, v: 'b', etag: 'e4' },
      { id: 4, v: 'a', etag: 'e5' },
    ],
    [1, 2, 3].map((id) => ({ id, v: 'a', etag: 'e7' })),
  ];
  for (const delivery of deliveries) {
    tables['items'] = delivery;
    expect((await runHere(workspace, text)).report.run.status).toBe('succeeded');
    const [header, ...lines] = workspace.read('data/items.csv').trimEnd().split('\n');
    const database = new DatabaseSync(join(workspace.path, 'data/shop.sqlite'), { readOnly: true });
    const found = database.prepare(`SELECT ${header} FROM items`).all() as Record<string, unknown>[];
    database.close();
    expect(
      found
        .map((row) =>
          Object.values(row)
            .map((cell) => String(cell ?? ''))
            .join(','),
        )
        .sort(),
    ).toEqual(lines.sort());
  }
});
