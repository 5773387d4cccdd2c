import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import { openWorkspace, runHere, type Workspace } from '../run/support.ts';
import { put } from './source-support.ts';

const TEAMS = 'id,name\n1,Bears\n2,Comets\n3,Dragons\n';
const RETRY = 'retry: { attempts: 2, base: 1ms, max: 2ms }';

/** Teams out of a file, and what a stream of another source brings for each. */
const config = (source: string, stream: string, write = 'mode: merge'): string => `version: 1
sources:
  files: { type: file }
  it: { ${source} }
streams:
  teams: { source: files, path: teams.csv, primary_key: id, write: { mode: merge, csv: out/teams.csv } }
  rows: { source: it, for_each: { stream: teams, as: team }, ${stream}, write: { ${write}, csv: out/rows.csv } }
publish: { git: false }
`;

function openTeams(): Workspace {
  const workspace = openWorkspace();
  put(workspace, 'teams.csv', TEAMS);
  return workspace;
}

async function run(workspace: Workspace, text: string) {
  const { report } = await runHere(workspace, text);
  const [, rows] = report.streams;
  return {
    report,
    rows: rows!,
    lines: workspace.exists('out/rows.csv') ? workspace.read('out/rows.csv').trimEnd().split('\n') : [],
  };
}

const GAMES = `CREATE TABLE games (id integer PRIMARY KEY, team integer, at integer);
  INSERT INTO games VALUES (1, 1, 10), (2, 1, 20), (3, 2, 10), (4, 3, 30);`;

function database(workspace: Workspace, sql: string): void {
  const db = new DatabaseSync(join(workspace.path, 'db.sqlite'));
  db.exec(sql);
  db.close();
}

const QUERY =
  'query: "SELECT * FROM games WHERE team = {team.id} AND at >= {incremental.start} ORDER BY id", incremental: { cursor_field: at, start: 0 }, primary_key: id';

describe('for each record of another stream, from where each was left', () => {
  it('a query is asked', async () => {
    const workspace = openTeams();
    database(workspace, GAMES);
    const text = config(`type: sql, url: "sqlite:db.sqlite", ${RETRY}`, QUERY);
    expect((await run(workspace, text)).lines).toEqual(['id,team,at', '1,1,10', '2,1,20', '3,2,10', '4,3,30']);
    expect(JSON.parse(workspace.read('.adip/rows.json')).cursors).toEqual({
      '[["team.id",1]]': '20',
      '[["team.id",2]]': '10',
      '[["team.id",3]]': '30',
    });
    database(workspace, 'INSERT INTO games VALUES (5, 1, 15), (6, 2, 15), (7, 2, 9)');
    const { lines, rows } = await run(workspace, text);
    expect(lines.slice(-1)).toEqual(['6,2,15']);
    expect(rows.records, 'one at the edge of each, and the one behind it').toBe(4);
  });

  it('a module is called, and told where its changes begin', async () => {
    const workspace = openTeams();
    put(
      workspace,
      'ingest/games.mjs',
      `import { readFileSync } from 'node:fs';
      export default async function* ({ params, incremental }) {
        const since = incremental.start ?? 0;
        const all = JSON.parse(readFileSync(${JSON.stringify(join(workspace.path, 'games.json'))}, 'utf8'));
        yield { records: all.filter(({ team, at }) => team === Number(params.team) && at >= since).map((game) => ({ ...game, since })), next: null };
      }`,
    );
    const text = config(
      `type: module, module: ./ingest/games.mjs, ${RETRY}`,
      'params: { team: "{team.id}" }, incremental: { cursor_field: at }, primary_key: id',
    );
    const games = [
      { id: 1, team: 1, at: 10 },
      { id: 2, team: 2, at: 20 },
    ];
    put(workspace, 'games.json', JSON.stringify(games));
    expect((await run(workspace, text)).lines).toEqual(['id,team,at,since', '1,1,10,0', '2,2,20,0']);
    put(workspace, 'games.json', JSON.stringify([...games, { id: 3, team: 2, at: 30 }, { id: 4, team: 1, at: 5 }]));
    expect((await run(workspace, text)).lines).toEqual(['id,team,at,since', '1,1,10,10', '2,2,20,20', '3,2,30,20']);
  });

  it('a file is read, of which the old is dropped', async () => {
    const workspace = openTeams();
    for (const team of [1, 2, 3]) put(workspace, `in/${team}.csv`, `id,at\n${team}0,2025-01-0${team}\n`);
    const text = config(
      'type: file',
      'path: "in/{team.id}.csv", incremental: { cursor_field: at, filter: true }, primary_key: id',
    );
    expect((await run(workspace, text)).lines).toEqual(['id,at', '10,2025-01-01', '20,2025-01-02', '30,2025-01-03']);
    put(workspace, 'in/2.csv', 'id,at\n20,2025-01-01\n21,2025-01-05\n');
    const { lines, rows } = await run(workspace, text);
    expect(lines).toEqual(['id,at', '10,2025-01-01', '20,2025-01-02', '21,2025-01-05', '30,2025-01-03']);
    expect(rows.records).toBe(3);
  });

  it('one that fails does not stop the others', async () => {
    const workspace = openTeams();
    database(workspace, `${GAMES} UPDATE games SET at = 'x' WHERE id = 3`);
    const text = config(
      `type: module, module: ./ingest/games.mjs, ${RETRY}`,
      'params: { team: "{team.id}" }, primary_key: id',
    );
    put(
      workspace,
      'ingest/games.mjs',
      `export default async function* ({ params }) {
        if (params.team === 2) throw new Error('no such team');
        yield { records: [{ id: params.team }], next: null };
      }`,
    );
    const { rows, lines } = await run(workspace, text);
    expect(rows).toMatchObject({ status: 'partial', pages_failed: 1 });
    expect(rows.failed_pages[0]).toMatchObject({ page: 'team.id=2: page 1', code: 'module_failed' });
    expect(lines).toEqual(['id', '1', '3']);
  });

  it.each([
    ['DELETE FROM games', 'expected SELECT or WITH, found DELETE, in line 1, column 1 of the query'],
    ['SELECT 1; DROP TABLE games', 'there is a second statement, in line 1, column 11 of the query'],
  ])('a query that writes is refused: %s', async (query, message) => {
    const text = config('type: sql, url: "sqlite:db.sqlite"', `query: "${query}"`);
    await expect(runHere(openTeams(), text)).rejects.toThrow(message);
  });

  it('of a query no list is asked for', async () => {
    const text = config('type: sql, url: "sqlite:db.sqlite"', QUERY).replace('as: team', 'as: team, batch: 10');
    await expect(runHere(openTeams(), text)).rejects.toThrow(/a query takes single values, no lists of them/);
  });
});
