import { describe, expect, it } from 'vitest';
import { openWorkspace, QUICK, runHere } from './support.ts';
import { type Row, serveRows } from './table-server.ts';

const TEAMS: readonly Row[] = [{ team_id: 1 }, { team_id: 2 }, { team_id: 3 }];
const GAMES: readonly Row[] = [
  { game_id: 10, home: 1, away: 2 },
  { game_id: 11, home: 3, away: 9 },
  { game_id: 12, home: null, away: 1 },
];

const config = (url: string, references: string, more = '') => `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  games: { source: api, path: /games, paginator: { type: single_page }, primary_key: game_id, references: ${references}, write: { mode: merge, csv: data/games.csv } }
  teams: { source: api, path: /teams, paginator: { type: single_page }, primary_key: team_id, write: { mode: merge, csv: data/teams.csv${more} } }
`;

async function league(tables: Record<string, readonly Row[]> = { teams: TEAMS, games: GAMES }) {
  const url = await serveRows(tables);
  const workspace = openWorkspace();
  const run = async (references: string, options = {}, more = '') => {
    const ran = await runHere(workspace, config(url, references, more), options);
    return { ...ran, games: ran.report.streams.find(({ name }) => name === 'games')! };
  };
  return { run, workspace, tables };
}

describe('references', () => {
  it('names rows that refer to nothing, and delivers them', async () => {
    const { run, workspace } = await league();
    const { games, report } = await run('{ home: teams.team_id, away: teams.team_id }');
    expect(report.run.status).toBe('succeeded');
    expect(games.checks).toEqual([
      { check: 'home.references', outcome: 'passed', detail: 'every value is one of teams.team_id' },
      {
        check: 'away.references',
        outcome: 'warned',
        detail: '1 of 3 rows refers to no row of teams.team_id',
        failing: 1,
        samples: [{ key: '11', value: '9' }],
      },
    ]);
    expect(workspace.read('data/games.csv')).toContain('11,3,9');
  });

  it('keeps the last good data with on_fail: fail', async () => {
    const { run, workspace, tables } = await league({ teams: TEAMS, games: GAMES.slice(0, 1) });
    const strict = '{ away: { to: teams.team_id, on_fail: fail } }';
    await run(strict);
    const before = workspace.read('data/games.csv');
    tables['games'] = GAMES;
    const { games } = await run(strict);
    expect(games.status).toBe('failed');
    expect(games.errors[0]!.message).toContain('away.references: 1 of 3 rows refers to no row of teams.team_id');
    expect(workspace.read('data/games.csv')).toBe(before);
  });

  it('compares with the target of the other stream, not with what it brings now', async () => {
    const { run, tables } = await league();
    await run('{ home: teams.team_id }');
    tables['teams'] = [{ team_id: 4 }];
    const { games } = await run('{ home: teams.team_id }');
    expect(games.checks[0]!.outcome).toBe('passed');
  });

  it.each([{ streams: ['games'] }, { dryRun: true }])(
    'reads what stands, or what was made, with %j',
    async (options) => {
      const { run } = await league();
      await run('{ away: teams.team_id }', {}, '.gz');
      const { games } = await run('{ away: teams.team_id }', options, '.gz');
      expect(games.checks[0]).toMatchObject({ outcome: 'warned', failing: 1 });
    },
  );

  it('says so where the other stream has no data, or no such column', async () => {
    const { run } = await league();
    const alone = await run('{ home: teams.team_id }', { streams: ['games'] });
    expect(alone.games.checks[0]).toMatchObject({
      outcome: 'warned',
      detail: 'teams has no data yet: nothing can be compared',
    });
    const { games } = await run('{ home: teams.team }');
    expect(games.checks[0]!.detail).toBe('teams: there is no column "team"; did you mean "team_id"? (adip.yml:4)');
  });

  it('goes within one stream, too', async () => {
    const { run } = await league({
      teams: TEAMS,
      games: [
        { game_id: 1, home: null },
        { game_id: 2, home: 1 },
        { game_id: 3, home: 7 },
      ],
    });
    const { games } = await run('{ home: games.game_id }');
    expect(games.checks[0]).toMatchObject({ outcome: 'warned', samples: [{ key: '3', value: '7' }] });
  });
});
