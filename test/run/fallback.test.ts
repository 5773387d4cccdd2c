import { describe, expect, it, onTestFinished } from 'vitest';
import { LEAGUE_KEY, type League, startLeague } from '../../fixtures/league/index.ts';
import { InvalidConfigError, parseConfig } from '../../src/config/index.ts';
import { openWorkspace, QUICK, runHere, type Workspace } from './support.ts';

async function openLeague(): Promise<League> {
  const league = await startLeague({ teams: 4, rounds: 3, faults: { retryAfter: 0 } });
  onTestFinished(() => league.close());
  return league;
}

const source = (league: League): string =>
  `{ type: api, base_url: "${league.url}", auth: { type: api_key, header: X-API-Key, value: "${LEAGUE_KEY}" }, retry: ${QUICK} }`;

const config = (league: League, mirror: League, teams: string, games = ''): string => `version: 1
sources:
  league: ${source(league)}
  mirror: ${source(mirror)}
streams:
  teams:
    source: league
    path: /v1/teams
    records_path: data
    primary_key: team_id
    write: { mode: merge, csv: data/teams.csv }
    ${teams}
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

async function run(workspace: Workspace, text: string) {
  const ran = await runHere(workspace, text);
  return { ...ran, streams: Object.fromEntries(ran.report.streams.map((stream) => [stream.name, stream])) };
}

const MIRROR = 'fallback: { source: mirror }';

describe('a fallback source', () => {
  it('is asked where the own one fails, and the report, a warning and a column say so', async () => {
    const [league, mirror] = [await openLeague(), await openLeague()];
    const workspace = openWorkspace();
    const text = config(league, mirror, `${MIRROR}\n    fallback_column: _source`);
    await run(workspace, text);
    expect(workspace.read('data/teams.csv')).toMatch(/\nleague,/);
    league.fail('/v1/teams');
    const { streams, report, events } = await run(workspace, text);
    expect(events.filter(({ type }) => type === 'error')).toEqual([]);
    expect(events.filter((event) => event.type === 'stream_finished' && event.stream === 'teams')).toHaveLength(1);
    expect(streams['teams']).toMatchObject({
      status: 'succeeded',
      source: 'mirror',
      fallback: { used: 'mirror', code: 'http_500' },
    });
    expect(streams['teams']!.warnings[0]).toMatchObject({
      code: 'fallback_used',
      message: expect.stringMatching(/^league failed/),
    });
    expect(workspace.read('data/teams.csv')).not.toMatch(/\nleague,/);
    expect(workspace.read('data/teams.csv')).toMatch(/\nmirror,/);
    expect(streams['games']!.status, JSON.stringify(report.errors)).toBe('succeeded');
    league.heal();
    const healed = await run(workspace, text);
    expect(healed.streams['teams']!.fallback).toBeUndefined();
    expect(workspace.read('data/teams.csv')).toMatch(/\nleague,/);
    expect(workspace.files().filter((path) => path.includes('fallback'))).toEqual([]);
  });

  it('goes on from the cursors of the own one, which goes on from its', async () => {
    const [league, mirror] = [await openLeague(), await openLeague()];
    const workspace = openWorkspace();
    const block =
      'incremental: { cursor_field: updated_at, start_param: updated_since, start: "2025-10-01T00:00:00Z" }';
    const text = config(league, mirror, '', `${MIRROR}\n    ${block}`);
    await run(workspace, text);
    const change = (one: League): void => {
      one.change((changes) => changes.updateGames(2));
    };
    [league, mirror].forEach(change);
    for (const team of [1, 2, 3, 4]) league.fail(`/v1/teams/${team}/games`);
    mirror.reset();
    const second = await run(workspace, text);
    expect(second.streams['games']).toMatchObject({ status: 'succeeded', fallback: { used: 'mirror' } });
    expect(Object.values(mirror.stats.since).flat()).not.toContain('2025-10-01T00:00:00Z');
    expect(workspace.read('data/games.csv')).toBe(league.expectedCsv('games'));
    league.heal();
    league.reset();
    [league, mirror].forEach(change);
    await run(workspace, text);
    expect(Object.values(league.stats.since).flat()).not.toContain('2025-10-01T00:00:00Z');
    expect(workspace.read('data/games.csv')).toBe(league.expectedCsv('games'));
  });

  it('that fails too leaves the good data where they are', async () => {
    const [league, mirror] = [await openLeague(), await openLeague()];
    for (const one of [league, mirror]) one.fail('/v1/teams');
    const { streams } = await run(openWorkspace(), config(league, mirror, MIRROR));
    expect(streams['teams']).toMatchObject({ status: 'failed', fallback: { used: 'mirror' } });
    expect(streams['games']!.status).toBe('skipped');
  });

  it.each([
    ['a check', 'csv: data/teams.csv }', '\n    checks: { rows: { min: 99 } }'],
    ['what write names and no record has', 'dedupe_by: nmae, csv: data/teams.csv }', ''],
  ])('is not asked where it fails by %s: other data would hide what is wrong with these', async (_, write, more) => {
    const [league, mirror] = [await openLeague(), await openLeague()];
    const text = config(league, mirror, `${MIRROR}${more}`).replace('csv: data/teams.csv }', write);
    const { streams } = await run(openWorkspace(), text);
    expect(streams['teams']).toMatchObject({ status: 'failed', source: 'league' });
    expect(mirror.stats.requests).toBe(0);
  });
});

describe('the last good data as a fallback', () => {
  it('stay, the stream is partial, and its children run on them', async () => {
    const [league, mirror] = [await openLeague(), await openLeague()];
    const workspace = openWorkspace();
    const text = config(league, mirror, 'fallback: last_good');
    league.fail('/v1/teams');
    const first = await run(workspace, text);
    expect(first.streams['teams']!.status, 'there is nothing yet').toBe('failed');
    expect(first.streams['games']!.status).toBe('skipped');
    league.heal();
    await run(workspace, text);
    const good = workspace.read('data/teams.csv');
    league.change((changes) => changes.updateGames(2));
    league.fail('/v1/teams');
    const { streams, report } = await run(workspace, text);
    expect(report.run.status).toBe('partial');
    expect(streams['teams']).toMatchObject({ status: 'partial', fallback: { used: 'last_good', code: 'http_500' } });
    expect(streams['teams']!.warnings).toContainEqual(
      expect.objectContaining({
        code: 'fallback_used',
        message: expect.stringContaining('streams that run for its records'),
      }),
    );
    expect(streams['games']!.status).toBe('succeeded');
    expect(workspace.read('data/teams.csv')).toBe(good);
    expect(workspace.read('data/games.csv')).toBe(league.expectedCsv('games'));
  });
});

describe('the config of a fallback', () => {
  it.each([
    ['fallback: { source: miror }', /no source is called "miror"/],
    ['fallback: { source: league }', /the source that the stream has anyway/],
    ['fallback: { source: files }', /files is of type file, league of type api/],
    ['fallback_column: _source', /fallback_column goes with fallback/],
    ['fallback: last_god', /fallback/],
  ])('%s', (line, message) => {
    const league = { url: 'https://league.example' } as League;
    const text = config(league, league, line).replace('streams:', '  files: { type: file }\nstreams:');
    expect(() => parseConfig(text, { file: 'adip.yml', env: {} })).toThrow(InvalidConfigError);
    expect(() => parseConfig(text, { file: 'adip.yml', env: {} })).toThrow(message);
  });
});
