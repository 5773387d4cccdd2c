import { describe, expect, it, onTestFinished } from 'vitest';
import { LEAGUE_KEY, type League, type LeagueSettings, startLeague } from '../../fixtures/league/index.ts';
import { jsonServer } from '../faults/json-server.ts';
import { openWorkspace, QUICK, runHere, type Workspace } from './support.ts';

async function openLeague(settings: LeagueSettings = { teams: 6, rounds: 4 }): Promise<League> {
  const league = await startLeague({ ...settings, faults: { retryAfter: 0, ...settings.faults } });
  onTestFinished(() => league.close());
  return league;
}

const config = (league: League, { games = '', boxScores = '' } = {}): string => `version: 1
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
  box_scores:
    source: league
    for_each: { stream: games, as: game, where: "status = 'final'" }
    path: /v1/games/{game.game_id}/boxscore
    records_path: teams
    include: { game_id: "{game.game_id}" }
    primary_key: [game_id, team_id]
    write: { mode: merge, csv: data/box_scores.csv }
    ${boxScores}
`;

const INCREMENTAL =
  'incremental: { cursor_field: updated_at, start_param: updated_since, start: "2025-10-01T00:00:00Z", lookback: 1d }';

async function run(workspace: Workspace, text: string, options: Parameters<typeof runHere>[2] = {}) {
  const ran = await runHere(workspace, text, options);
  return { ...ran, streams: Object.fromEntries(ran.report.streams.map((stream) => [stream.name, stream])) };
}

const expectLeague = (workspace: Workspace, league: League): void => {
  for (const table of ['teams', 'games', 'box_scores'] as const)
    expect(workspace.read(`data/${table}.csv`), table).toBe(league.expectedCsv(table));
};

describe('for_each', () => {
  it('runs a stream once for each record of its parent, and its children after it', async () => {
    const league = await openLeague();
    const workspace = openWorkspace();
    const { report } = await run(workspace, config(league));
    expect(report.run.status, JSON.stringify(report.errors)).toBe('succeeded');
    expectLeague(workspace, league);
  });

  it('asks an incremental parent only for what changed, and its children for what that changed', async () => {
    const league = await openLeague();
    const workspace = openWorkspace();
    await run(workspace, config(league, { games: INCREMENTAL }));
    expectLeague(workspace, league);
    league.reset();
    const { streams } = await run(workspace, config(league, { games: INCREMENTAL }));
    expect(streams['box_scores']!.requests).toBe(0);
    expectLeague(workspace, league);
  });
});

describe('a partition that fails', () => {
  it('is named and asked for first by the next run; the others are delivered', async () => {
    const league = await openLeague();
    const workspace = openWorkspace();
    league.fail('/v1/teams/3/games');
    const text = config(league, { games: INCREMENTAL });
    const first = await run(workspace, text);
    expect(first.report.run.status).toBe('partial');
    expect(first.streams['games']).toMatchObject({ status: 'partial', pages_failed: 1 });
    expect(first.streams['games']!.failed_pages[0]).toMatchObject({
      page: expect.stringMatching(/^team\.team_id=3: /),
      code: 'http_500',
    });
    league.heal();
    league.reset();
    const asked: string[] = [];
    league.onAsked('/v1/teams/3/games', () => asked.push(...Object.keys(league.stats.byPath)));
    const second = await run(workspace, text);
    expect(second.report.run.status, JSON.stringify(second.report.warnings)).toBe('succeeded');
    expect(asked.length, 'asked for at the front, with those that run beside it').toBeLessThanOrEqual(7);
    expect(second.streams['games']!.failed_pages).toEqual([]);
    expectLeague(workspace, league);
  });

  it('is one that is lost, no failure of the stream, also where nothing changed for the others', async () => {
    const { url } = await jsonServer(({ pathname }) => (pathname === '/teams' ? [{ id: 1 }, { id: 2 }] : []));
    const league = await openLeague({ teams: 2, rounds: 1 });
    league.fail('/v1/teams/2/games');
    const text = `version: 1
sources:
  api: { type: api, base_url: "${url}" }
  league: { type: api, base_url: "${league.url}", auth: { type: api_key, header: X-API-Key, value: "${LEAGUE_KEY}" }, retry: ${QUICK} }
streams:
  teams: { source: api, path: /teams, primary_key: id, write: { mode: merge, csv: data/teams.csv } }
  games:
    source: league
    for_each: { stream: teams, as: team }
    path: /v1/teams/{team.id}/games
    params: { updated_since: "2099-01-01T00:00:00Z" }
    records_path: data
    primary_key: game_id
    write: { mode: merge, csv: data/games.csv }
`;
    const { streams } = await run(openWorkspace(), text);
    expect(streams['games']).toMatchObject({ status: 'partial', pages_succeeded: 1, pages_failed: 1 });
  });

  it('keeps its cursor where it was, while those of the others move on', async () => {
    const league = await openLeague();
    const workspace = openWorkspace();
    const text = config(league, { games: INCREMENTAL });
    await run(workspace, text);
    const before = JSON.parse(workspace.read('.adip/games.json')).cursors;
    expect(Object.keys(before)).toHaveLength(6);
    league.change((changes) => changes.updateGames(12));
    league.fail('/v1/teams/3/games');
    await run(workspace, text);
    const after = JSON.parse(workspace.read('.adip/games.json')).cursors;
    expect(after['[["team.team_id",3]]']).toBe(before['[["team.team_id",3]]']);
    league.heal();
    await run(workspace, text);
    expectLeague(workspace, league);
  });
});

describe('children of an incremental parent', () => {
  it('that fail, are skipped or not selected miss none of what their parent changed', async () => {
    const league = await openLeague();
    const workspace = openWorkspace();
    const text = config(league, { games: INCREMENTAL, boxScores: 'checks: { rows: { max: 24 } }' });
    await run(workspace, text);
    expectLeague(workspace, league);
    league.change((changes) => changes.updateGames(3));
    await run(workspace, text, { streams: ['teams', 'games'] });
    const waiting = JSON.parse(workspace.read('.adip/box_scores.json')).pending.length;
    expect(waiting).toBeGreaterThan(0);
    const failing = text.replace('max: 24', 'max: 1');
    const failed = await run(workspace, failing);
    expect(failed.streams['box_scores']!.status).toBe('failed');
    expect(JSON.parse(workspace.read('.adip/box_scores.json')).pending.length).toBe(waiting);
    league.reset();
    const { streams } = await run(workspace, text);
    expect(streams['box_scores']!.pages_requested).toBe(waiting);
    expectLeague(workspace, league);
    expect(JSON.parse(workspace.read('.adip/box_scores.json')).pending).toBeUndefined();
  });

  it('are asked for whole with --full-refresh', async () => {
    const league = await openLeague();
    const workspace = openWorkspace();
    const text = config(league, { games: INCREMENTAL });
    await run(workspace, text);
    league.reset();
    const { streams } = await run(workspace, text, { fullRefresh: true });
    expect(streams['box_scores']!.pages_requested).toBe(12);
    expectLeague(workspace, league);
  });
});

describe('parents', () => {
  it('that fail skip their children, and say so', async () => {
    const league = await openLeague();
    const workspace = openWorkspace();
    league.fail('/v1/teams');
    const { report, streams } = await run(workspace, config(league));
    expect(Object.fromEntries(report.streams.map(({ name, status }) => [name, status]))).toEqual({
      teams: 'failed',
      games: 'skipped',
      box_scores: 'skipped',
    });
    expect(streams['box_scores']!.warnings[0]).toMatchObject({
      code: 'parent_failed',
      message: expect.stringContaining('games, which it runs after, was skipped'),
    });
  });

  it('that are not part of the run stand in with their file', async () => {
    const league = await openLeague();
    const workspace = openWorkspace();
    const alone = await run(workspace, config(league), { streams: ['games'] });
    expect(alone.report.streams[0]!.errors[0]).toMatchObject({ code: 'parent_missing' });
    await run(workspace, config(league), { streams: ['teams'] });
    const { report } = await run(workspace, config(league), { streams: ['games'] });
    expect(report.run.status).toBe('succeeded');
    expect(workspace.read('data/games.csv')).toBe(league.expectedCsv('games'));
  });

  it.each([
    ['{team.team_id}', '{team.team_idd}', 'unknown_column', /teams has no column "team_idd"/],
    ['where: "status = \'final\'"', 'where: "state = 1"', 'unknown_column', /no column is called "state"/],
    ['where: "status = \'final\'"', 'where: "status ="', 'bad_expression', /for_each\.where/],
  ])('that lack what a child names: %s, %s', async (from, to, code, message) => {
    const league = await openLeague();
    const workspace = openWorkspace();
    const { report } = await run(workspace, config(league).replace(from, to));
    const errors = report.streams.flatMap((stream) => stream.errors);
    expect(errors[0]).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});

describe('a parent that replaces its rows', () => {
  it('hands them to its children, each once and as it is written; a path that leads elsewhere is refused', async () => {
    const asked: string[] = [];
    const { url } = await jsonServer(({ pathname }) => {
      asked.push(pathname);
      if (pathname !== '/teams') return [{ game: 1 }];
      return ['007', 'a/b', '=7', '7', '..', '7', null].map((id) => ({ id }));
    });
    const workspace = openWorkspace();
    const text = `version: 1
sources: { api: { type: api, base_url: "${url}", retry: ${QUICK} } }
streams:
  teams: { source: api, path: /teams, write: { mode: replace, csv: data/teams.csv, formula_guard: true } }
  games:
    source: api
    for_each: { stream: teams, as: team }
    path: /games/{team.id}
    include: { team: "{team.id}" }
    primary_key: [team, game]
    write: { mode: merge, csv: data/games.csv }
`;
    const { streams } = await run(workspace, text);
    expect(asked.sort()).toEqual(['/games/%3D7', '/games/007', '/games/7', '/games/a%2Fb', '/teams']);
    expect(workspace.read('data/games.csv')).toBe('team,game\n7,1\n007,1\n=7,1\na/b,1\n');
    expect(streams['games']!.failed_pages).toMatchObject([{ page: 'team.id=..: page 1', code: 'bad_path' }]);
    expect(streams['games']!.warnings).toMatchObject([{ code: 'partition_incomplete' }]);
  });
});
