import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createDatabase, withClient } from '../../fixtures/postgres/index.ts';
import { csvLine } from '../../src/sinks/csv-line.ts';
import { openWorkspace, QUICK, runHere } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

const TEAMS: readonly Row[] = [
  { team_id: 1, name: 'Ärger "1"' },
  { team_id: 2, name: 'B,\nC' },
];
const GAMES: readonly Row[] = [
  { game_id: 10, team_id: 1, points: 3, final: true },
  { game_id: 11, team_id: 2, points: null, final: false },
  { game_id: 12, team_id: 1, points: 4, final: true },
];

const config = (url: string, more: string) => `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  teams: { source: api, path: /teams, paginator: { type: single_page }, primary_key: team_id, write: { mode: merge, csv: data/teams.csv } }
  games: { source: api, path: /games, paginator: { type: single_page }, primary_key: game_id, references: { team_id: teams.team_id }, write: { mode: merge, csv: data/games.csv } }
${more}
`;

async function scene(more = `warehouse: { sqlite: data/league.sqlite, postgres: "\${PG}" }`) {
  const tables: Record<string, readonly Row[]> = { teams: TEAMS, games: GAMES };
  const url = await serveRows(tables);
  const workspace = openWorkspace();
  const database = await createDatabase(inject('postgresUrl'), `r${randomBytes(6).toString('hex')}`);
  onTestFinished(() => database.drop());
  let postgres = database.url;
  let edit = (text: string): string => text;
  const run = (options = {}) => runHere(workspace, edit(config(url, more)), { env: { PG: postgres }, ...options });
  const sqlite = (sql: string): string[] => {
    const file = new DatabaseSync(join(workspace.path, 'data/league.sqlite'), { readOnly: true });
    try {
      const statement = file.prepare(sql);
      statement.setReturnArrays(true);
      return (statement.all() as unknown as (string | null)[][]).map((row) =>
        csvLine(row.map((cell) => (cell === null ? undefined : String(cell)))),
      );
    } finally {
      file.close();
    }
  };
  const query = async (sql: string): Promise<string[]> => {
    const found: string[] = [];
    await withClient(database.url, async (client) => {
      const { rows } = await client.query({ text: sql, rowMode: 'array' });
      found.push(
        ...rows.map((row: unknown[]) => csvLine(row.map((cell) => (cell === null ? undefined : String(cell))))),
      );
    });
    return found;
  };
  const lines = (path: string): string[] =>
    workspace
      .read(path)
      .split(/(?<=\n)(?=\d)/)
      .slice(1);
  const point = (to: string): void => {
    postgres = to;
  };
  const change = (how: typeof edit): void => {
    edit = how;
  };
  return { run, tables, workspace, sqlite, query, lines, up: database.url, point, change };
}

const TEAM_ROWS = 'SELECT team_id, name FROM teams ORDER BY team_id';

describe('warehouse', () => {
  it('holds the rows of the files, row by row, in both databases; run again, nothing is written', async () => {
    const { run, tables, sqlite, query, lines, workspace } = await scene();
    const first = await run();
    expect(first.report.run.status).toBe('succeeded');
    expect(sqlite(TEAM_ROWS)).toEqual(lines('data/teams.csv'));
    expect(await query(TEAM_ROWS)).toEqual(lines('data/teams.csv'));
    expect(await query("SELECT conname FROM pg_constraint WHERE contype = 'f'")).toEqual(['_adip_fk_games_team_id\n']);
    const before = workspace.readBytes('data/league.sqlite');
    const second = await run();
    expect(second.report.warehouses?.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
    expect(workspace.readBytes('data/league.sqlite').equals(before), 'not a byte of the file').toBe(true);
    tables['teams'] = [...TEAMS, { team_id: 3, name: 'late' }];
    const third = await run();
    expect(third.report.warehouses?.map(({ kind, tables: loaded }) => [kind, loaded[0]])).toEqual(
      ['sqlite', 'postgres'].map((kind) => [
        kind,
        { stream: 'teams', table: 'teams', how: 'delta', rows: 3, upserted: 1, deleted: 0 },
      ]),
    );
    expect(await query(TEAM_ROWS)).toEqual(lines('data/teams.csv'));
  });

  it('is made from the files on a fresh runner, streams that are not run included', async () => {
    const { run, workspace, sqlite, lines } = await scene();
    await run();
    rmSync(join(workspace.path, 'data/league.sqlite'));
    rmSync(join(workspace.path, '.adip/work'), { recursive: true });
    const { report } = await run({ streams: ['games'] });
    expect(report.run.status).toBe('succeeded');
    expect(sqlite(TEAM_ROWS)).toEqual(lines('data/teams.csv'));
    expect(report.warehouses?.[1]?.status, 'PostgreSQL has stayed').toBe('unchanged');
  });

  it.each(['gamme_id', 'team_id'])(
    'keeps every row as it was where the stream fails by a wrong key: %s',
    async (key) => {
      const { run, change, workspace, query } = await scene();
      await run();
      const before = workspace.readBytes('data/league.sqlite');
      const audit = await query('SELECT * FROM games ORDER BY game_id');
      change((text) =>
        text.replace('primary_key: game_id', `primary_key: ${key}`).replace('path: /games', 'path: /none'),
      );
      const { report } = await run();
      expect(report.streams[1]!.status).toBe('failed');
      expect(report.warehouses?.map(({ status }) => status)).toEqual(['unchanged', 'unchanged']);
      expect(workspace.readBytes('data/league.sqlite').equals(before)).toBe(true);
      expect(await query('SELECT * FROM games ORDER BY game_id')).toEqual(audit);
    },
  );

  it('F87 a database that is down leaves the files; the run is partial, and the next one repairs it alone', async () => {
    const { run, up, point, query, lines, sqlite, workspace } = await scene();
    point('postgres://someone:hush-hush@127.0.0.1:1/nowhere');
    const first = await run();
    expect(first.report.run.status).toBe('partial');
    expect(first.report.streams.map(({ status }) => status)).toEqual(['succeeded', 'succeeded']);
    expect(first.report.warehouses).toMatchObject([
      { kind: 'sqlite', status: 'loaded' },
      {
        kind: 'postgres',
        status: 'failed',
        error: { code: 'warehouse_down', remedy: expect.stringContaining('host and port') },
      },
    ]);
    expect(JSON.stringify([first.report, first.events])).not.toContain('hush-hush');
    expect(sqlite(TEAM_ROWS)).toEqual(lines('data/teams.csv'));
    const before = workspace.read('data/teams.csv');
    point(up);
    const second = await run();
    expect(second.report.run.status).toBe('succeeded');
    expect(second.report.warehouses?.map(({ status }) => status)).toEqual(['unchanged', 'loaded']);
    expect(workspace.read('data/teams.csv')).toBe(before);
    expect(await query(TEAM_ROWS)).toEqual(lines('data/teams.csv'));
  });

  it('loads nothing in a trial', async () => {
    const { run, workspace } = await scene();
    for (const options of [{ dryRun: true }, { limit: 1 }]) {
      const { report } = await run(options);
      expect(report.warehouses).toBeUndefined();
    }
    expect(workspace.exists('data')).toBe(false);
  });

  it('refuses a file of SQLite that is none, and leaves it', async () => {
    const { run, workspace, tables } = await scene('warehouse: { sqlite: data/league.sqlite }');
    await run();
    workspace.write('data/league.sqlite', 'this is no database, whatever its name says'.repeat(100));
    tables['teams'] = TEAMS.slice(0, 1);
    const { report } = await run();
    expect(report.warehouses).toMatchObject([{ status: 'failed', error: { code: 'warehouse_damaged' } }]);
    expect(workspace.read('data/league.sqlite')).toContain('this is no database');
  });
});
