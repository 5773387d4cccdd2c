import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { LEAGUE_KEY, type League, startLeague } from '../../fixtures/league/index.ts';
import { cli, workspace } from './support.ts';

async function openLeague(): Promise<League> {
  const league = await startLeague({ teams: 6, rounds: 4, faults: { retryAfter: 0 } });
  onTestFinished(() => league.close());
  return league;
}

const config = (league: League): string => `version: 1
sources:
  league: { type: api, base_url: "${league.url}", auth: { type: api_key, header: X-API-Key, value: "${LEAGUE_KEY}" } }
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
    incremental: { cursor_field: updated_at, start_param: updated_since, start: "2025-10-01T00:00:00Z", lookback: 1d }
    primary_key: game_id
    write: { mode: merge, csv: data/games.csv }
  box_scores:
    source: league
    for_each: [{ stream: games, as: game, where: "status = 'final'" }, { values: [full, short], as: form }]
    path: /v1/games/{game.game_id}/boxscore
    params: { form: "{form}" }
    records_path: teams
    include: { game_id: "{game.game_id}", form: "{form}" }
    primary_key: [game_id, form, team_id]
    write: { mode: merge, csv: data/box_scores.csv }
publish: { git: false }
`;

describe('the plan of parents and children', () => {
  it('tells the order, and what is not known before the parents have run', async () => {
    const folder = workspace({ 'adip.yml': config(await openLeague()) });
    const { stdout, stderr } = await cli(folder, ['plan']);
    expect(stderr).toBe('');
    expect(stdout).toContain('order: teams → games → box_scores');
    expect(stdout).toContain('asks     GET /v1/teams/{team.team_id}/games, for each of teams');
    expect(stdout).toContain('runs for each of teams, of which nothing is here yet');
    expect(stdout).toContain('since    updated_at 2025-10-01T00:00:00Z … (nothing is delivered yet)');
  });

  it('tells partitions and cursors as they stand, with examples and the first request', async () => {
    const league = await openLeague();
    const folder = workspace({ 'adip.yml': config(league) });
    expect((await cli(folder, ['run'])).code).toBe(0);
    const asked = league.stats.requests;
    const { stdout } = await cli(folder, ['plan']);
    expect(stdout).toContain('runs for 6 of teams: team.team_id=1; team.team_id=2; team.team_id=3; …');
    expect(stdout).toMatch(/asks {5}GET http:\S+\/v1\/teams\/1\/games\?updated_since=20\d\d-/);
    expect(stdout).toMatch(/since {4}updated_at 20\d\d-\S+ … \(6 cursors\)/);
    expect(stdout).toContain('runs for 0 of games × form that are due, and what this run changes of it');
    expect(league.stats.requests).toBe(asked);
    rmSync(join(folder, '.adip/box_scores.json'));
    const { levels, steps } = JSON.parse((await cli(folder, ['plan', '--format', 'json'])).stdout);
    expect(levels).toEqual([['teams'], ['games'], ['box_scores']]);
    expect(steps[2]).toMatchObject({
      level: 3,
      after: ['games'],
      partitions: { count: 24, of: ['games', 'form'], isOpen: false },
      request: { url: expect.stringMatching(/\/v1\/games\/\d+\/boxscore\?form=full$/) },
    });
  });
});

describe('the plan of a child', () => {
  it('counts the records of its parent that still hold, not the versions that have ended', async () => {
    const folder = workspace({
      'teams.ndjson': '{"id":1,"name":"a"}\n{"id":2,"name":"b"}\n',
      'games.ndjson': '{"game":1}\n',
      'adip.yml': `version: 1
sources: { files: { type: file } }
streams:
  teams: { source: files, path: teams.ndjson, primary_key: id, write: { mode: scd2, csv: data/teams.csv } }
  games: { source: files, for_each: { stream: teams, as: team }, path: games.ndjson, include: { team: "{team.name}" }, primary_key: [team, game], write: { mode: merge, csv: data/games.csv } }
publish: { git: false }
`,
    });
    expect((await cli(folder, ['run'])).code).toBe(0);
    writeFileSync(join(folder, 'teams.ndjson'), '{"id":1,"name":"a"}\n{"id":2,"name":"c"}\n');
    expect((await cli(folder, ['run'])).code).toBe(0);
    const { stdout } = await cli(folder, ['plan']);
    expect(stdout).toContain('runs for 2 of teams: team.name=a; team.name=c\n');
  });
});

describe('the preview of a child', () => {
  it('asks its parents for their first records, and takes the first that counts', async () => {
    const league = await openLeague();
    const folder = workspace({ 'adip.yml': config(league) });
    const { stdout, stderr } = await cli(folder, ['preview', 'box_scores', '--format', 'json']);
    expect(stderr).toBe('');
    const { partition, rows, request } = JSON.parse(stdout);
    expect(partition).toMatch(/^game\.game_id=\d+, form=full$/);
    expect(request).toMatch(/\/v1\/games\/\d+\/boxscore\?form=full$/);
    expect(rows).toHaveLength(2);
    expect(league.stats.byKind).toMatchObject({ teams: 1, games: 1, boxscore: 1 });
  });
});

describe('a dry run', () => {
  it('runs children on what their parents brought, and writes nothing', async () => {
    const league = await openLeague();
    const folder = workspace({ 'adip.yml': config(league) });
    const first = await cli(folder, ['run', '--dry-run', '--report-json', 'first.json']);
    expect(first.code, first.stderr).toBe(0);
    expect(league.stats.byKind).toMatchObject({ teams: 1, boxscore: 24 });
    expect((await cli(folder, ['run'])).code).toBe(0);
    league.change((changes) => changes.updateGames(2));
    league.reset();
    expect((await cli(folder, ['run', '--dry-run'])).code).toBe(0);
    expect(league.stats.byKind.boxscore, 'two games, in both forms').toBe(4);
    league.reset();
    expect((await cli(folder, ['run'])).code).toBe(0);
    expect(league.stats.byKind.boxscore, 'nothing of it was taken for done').toBe(4);
  });
});
