import { randomBytes } from 'node:crypto';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createDatabase } from '../../fixtures/postgres/index.ts';
import { openWorkspace, QUICK, runHere } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

const PLAYERS: readonly Row[] = [
  { id: 1, team: 'a', points: 3 },
  { id: 2, team: 'b', points: 4 },
  { id: 3, team: 'a', points: 5 },
];

const config = (url: string, transforms: string, warehouse = '') => `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  players: { source: api, path: /players, paginator: { type: single_page }, primary_key: id, write: { mode: merge, csv: data/players.csv } }
${warehouse}
transforms:
${transforms}
`;

const TOTALS = `  - name: best
    sql: SELECT team FROM totals ORDER BY points DESC LIMIT 1
    csv: data/best.csv
  - name: totals
    sql: |
      SELECT team, sum(points) AS points, avg(points) AS mean
      FROM players GROUP BY team ORDER BY team
    csv: data/totals.csv
    table: totals
    checks: { rows: { min: 2 }, columns: { team: { required: true, unique: true } } }
`;

async function scene(transforms = TOTALS, warehouse = '') {
  const tables: Record<string, readonly Row[]> = { players: PLAYERS };
  const url = await serveRows(tables);
  const workspace = openWorkspace();
  const state = { transforms };
  const run = (options = {}) => runHere(workspace, config(url, state.transforms, warehouse), options);
  return { run, tables, workspace, state };
}

async function postgres(): Promise<string> {
  const database = await createDatabase(inject('postgresUrl'), `x${randomBytes(6).toString('hex')}`);
  onTestFinished(() => database.drop());
  return `warehouse: { postgres: "${database.url}" }`;
}

describe('transforms', () => {
  it.each(['', 'warehouse: { sqlite: w.sqlite }', 'postgres'])(
    'run in the order of what they read, alike in every database: %s',
    async (where) => {
      const { run, workspace } = await scene(TOTALS, where === 'postgres' ? await postgres() : where);
      const { report } = await run();
      expect(report.run.status).toBe('succeeded');
      expect(report.transforms?.map(({ name, status, rows }) => [name, status, rows])).toEqual([
        ['totals', 'succeeded', 2],
        ['best', 'succeeded', 1],
      ]);
      expect(workspace.read('data/totals.csv')).toBe('team,points,mean\na,8,4\nb,4,4\n');
      expect(workspace.read('data/best.csv')).toBe('team\na\n');
      const again = await run();
      expect(again.report.transforms?.flatMap(({ outputs }) => outputs.map(({ changed }) => changed))).toEqual([
        false,
        false,
      ]);
    },
  );

  it('keep the last good file where a check fails, and skip what reads their table', async () => {
    const { run, workspace, tables, state } = await scene();
    await run();
    const before = workspace.read('data/totals.csv');
    state.transforms = TOTALS.replace('min: 2', 'min: 5');
    tables['players'] = [...PLAYERS, { id: 4, team: 'c', points: 1 }];
    const { report } = await run();
    expect(report.run.status).toBe('partial');
    expect(report.transforms).toMatchObject([
      {
        name: 'totals',
        status: 'failed',
        errors: [{ code: 'check_failed', message: expect.stringContaining('3 rows, at least 5') }],
      },
      {
        name: 'best',
        status: 'skipped',
        errors: [{ message: expect.stringContaining('totals, which it reads, failed') }],
      },
    ]);
    expect(workspace.read('data/totals.csv')).toBe(before);
    expect(workspace.read('data/players.csv')).toContain('4,c,1');
  });

  it('are passed over with all that reads them, where the streams that they need were not chosen yet', async () => {
    const url = await serveRows({ players: PLAYERS, coaches: [{ id: 1, team: 'a' }] });
    const text = config(url, TOTALS).replace(
      'transforms:',
      '  coaches: { source: api, path: /coaches, write: { csv: data/coaches.csv } }\n\ntransforms:',
    );
    const { report } = await runHere(openWorkspace(), text, { streams: ['coaches'] });
    expect(report.run.status).toBe('succeeded');
    expect(report.transforms).toMatchObject([
      { name: 'totals', status: 'skipped', errors: [], warnings: [{ code: 'transform_skipped' }] },
      { name: 'best', status: 'skipped', errors: [], warnings: [{ code: 'transform_skipped' }] },
    ]);
  });

  it('say where the SQL is wrong, in it and in the config', async () => {
    const { run } = await scene(TOTALS.replace('avg(points)', 'avg(pionts)'));
    const { report } = await run();
    const [totals] = report.transforms!;
    expect(totals!.errors[0]).toMatchObject({
      code: 'transform_sql',
      remedy: expect.stringContaining('Did you mean "points"?'),
    });
    expect(totals!.errors[0]!.message).toMatch(
      /totals: no such column: pionts, in line 1, column 41 of its SQL \(.*:12\)/,
    );
  });

  it('are checked by what their values are, numbers by value and texts by letters', async () => {
    const checks = `{ expressions: [{ name: code, sql: "code = '007' OR code = '12'" }, { name: mean, sql: "mean < 10 AND mean > 4" }], queries: [{ name: q, query: "SELECT count(*) FROM t WHERE code = '12' AND mean < 10", equals: 1 }] }`;
    const sql = `SELECT '007' AS code, 5.50 AS mean UNION ALL SELECT '12', 4.25 FROM players WHERE id = 1`;
    for (const where of ['', await postgres()]) {
      const { run } = await scene(`  - { name: t, sql: "${sql}", csv: data/t.csv, checks: ${checks} }`, where);
      const { report } = await run();
      expect(report.transforms?.[0]?.checks.map(({ outcome }) => outcome)).toEqual(['passed', 'passed', 'passed']);
    }
  });

  it('run on the last good data of a stream that failed, and say so', async () => {
    const { run, tables, workspace } = await scene();
    await run();
    delete tables['players'];
    const { report } = await run();
    expect(report.transforms?.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
    expect(report.warnings).toContainEqual(expect.objectContaining({ code: 'transform_stale' }));
    expect(workspace.read('data/best.csv')).toBe('team\na\n');
  });

  it('are skipped where a stream that they read never delivered', async () => {
    const { run, tables } = await scene();
    delete tables['players'];
    const { report } = await run();
    expect(report.transforms).toMatchObject([
      { status: 'skipped', errors: [{ message: expect.stringContaining('players has no data yet') }] },
      { status: 'skipped' },
    ]);
  });

  it('quote what a CSV needs quoted, and compress where the name says so', async () => {
    const sql = `SELECT 'a,b' AS x, 'c"d' AS "y z", NULL AS n, 1.50 AS p, 'two\\nlines' AS l`;
    const { run, workspace } = await scene(
      `  - { name: odd, sql: ${JSON.stringify(sql.replace('\\n', '\n'))}, csv: data/odd.csv }\n  - { name: packed, sql: SELECT 1 AS one, csv: data/packed.csv.gz }\n`,
    );
    expect((await run()).report.run.status).toBe('succeeded');
    expect(workspace.read('data/odd.csv')).toBe('x,y z,n,p,l\n"a,b","c""d",,1.5,"two\nlines"\n');
    expect(workspace.readBytes('data/packed.csv.gz').subarray(0, 2)).toEqual(Buffer.of(0x1f, 0x8b));
  });
});

describe('a dry run', () => {
  it('tries the transforms on what would have landed, tells what would change, and leaves nothing', async () => {
    const { run, workspace, state, tables } = await scene(TOTALS, 'warehouse: { sqlite: w.sqlite }');
    await run();
    const before = workspace.files();
    tables['players'] = [...PLAYERS, { id: 4, team: 'c', points: 1 }];
    const { report } = await run({ dryRun: true });
    expect(report.run.status, JSON.stringify(report.errors)).toBe('succeeded');
    expect(report.streams[0]).toMatchObject({ would_change: { added: 1, updated: 0, removed: 0 } });
    expect(report.transforms).toMatchObject([
      { name: 'totals', status: 'succeeded', rows: 3, outputs: [], warnings: [] },
      { name: 'best', status: 'succeeded', rows: 1 },
    ]);
    state.transforms = TOTALS.replace('sum(points)', 'sum(pionts)');
    const wrong = await run({ dryRun: true });
    expect(wrong.report.run.status).toBe('partial');
    expect(wrong.report.transforms?.[0]?.errors[0]).toMatchObject({ code: 'transform_sql' });
    expect(workspace.files()).toEqual(before);
    expect(workspace.read('data/totals.csv')).toBe('team,points,mean\na,8,4\nb,4,4\n');
  });

  it('says that it leaves PostgreSQL alone', async () => {
    const { run } = await scene(TOTALS, 'warehouse: { postgres: "postgres://127.0.0.1:1/nowhere" }');
    const { report } = await run({ dryRun: true });
    expect(report.run.status).toBe('succeeded');
    expect(report.warnings).toMatchObject([{ code: 'transform_skipped' }]);
  });
});
