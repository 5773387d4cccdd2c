import { describe, expect, it, onTestFinished } from 'vitest';
import { LEAGUE_KEY, type League, startLeague } from '../../fixtures/league/index.ts';
import { lastReport, openWorkspace, QUICK, startRun, type Workspace } from './support.ts';

async function openLeague(): Promise<League> {
  const league = await startLeague({ teams: 30, rounds: 10, pageSize: 5, faults: { retryAfter: 0 } });
  onTestFinished(() => league.close());
  return league;
}

const config = (league: League, games: string): string => `version: 1
sources:
  league:
    type: api
    base_url: ${league.url}
    auth: { type: api_key, header: X-API-Key, value: "${LEAGUE_KEY}" }
    retry: ${QUICK}
    concurrency: 8
streams:
  teams:
    source: league
    path: /v1/teams
    records_path: data
    primary_key: team_id
    write: { mode: merge, csv: data/teams.csv }
  games:
    source: league
    for_each: { stream: teams, as: team }
    path: /v1/teams/{team.team_id}/games
    paginator: { type: cursor, cursor_path: meta.next_cursor, cursor_param: cursor }
    records_path: data
    primary_key: game_id
    write: { mode: merge, csv: data/games.csv }
    ${games}
`;

const PATHS = Array.from({ length: 14 }, (_, i) => `/v1/teams/${i + 1}/games`);

/** Kills a run while it waits for team 15; what stands before it is in the checkpoint by then. */
async function killAtTeam15(workspace: Workspace, league: League): Promise<void> {
  const held = league.hold('/v1/teams/15/games');
  const { child, done } = startRun(workspace, { args: ['--log-format', 'json', '--log-level', 'debug'] });
  const isSaved = new Promise<void>((resolve) => {
    let text = '';
    child.stderr!.on('data', (part: string) => {
      text += part;
      if (/"type":"checkpoint"[^\n]*team_id=15|team_id=15[^\n]*"type":"checkpoint"/.test(text)) resolve();
    });
  });
  await held.asked;
  await Promise.race([isSaved, done]);
  child.kill('SIGKILL');
  expect((await done).signal).toBe('SIGKILL');
  held.release();
}

describe('a run that was killed at team 15 of 30', () => {
  it.each([
    ['plain', ''],
    [
      'incremental',
      'incremental: { cursor_field: updated_at, start_param: updated_since, start: "2025-10-01T00:00:00Z", lookback: 1d }',
    ],
  ])('asks for no page of the fourteen before it again: %s', async (_, games) => {
    const league = await openLeague();
    const workspace = openWorkspace();
    workspace.write('adip.yml', config(league, games));
    await killAtTeam15(workspace, league);
    league.reset();
    const exit = await startRun(workspace).done;
    expect(exit.code, exit.stderr).toBe(0);
    expect(PATHS.filter((path) => league.stats.byPath[path] !== undefined)).toEqual([]);
    expect(league.stats.byPath['/v1/teams/15/games']).toBeGreaterThan(0);
    const resumed = lastReport(workspace).streams.find(({ name }) => name === 'games')!;
    // the checkpoint was the first, and there is none before a quarter of a second
    expect(resumed.duration_ms, 'the time of the killed run counts').toBeGreaterThanOrEqual(250);
    expect(workspace.read('data/games.csv')).toBe(league.expectedCsv('games'));
    league.reset();
    league.change((changes) => changes.updateGames(5));
    expect((await startRun(workspace).done).code).toBe(0);
    expect(workspace.read('data/games.csv')).toBe(league.expectedCsv('games'));
  });
});
