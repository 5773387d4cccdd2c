import { describe, expect, it } from 'vitest';
import { COLUMNS, TABLES } from '../../fixtures/league/index.ts';
import { ALL_GOOD, expectExactUpdates, expectOneTeamDown, statuses } from './cases.ts';
import { openDatabase } from './databases.ts';
import {
  expectSame,
  expectWhole,
  LEAGUE_YML,
  MODES,
  NOTHING,
  openLeague,
  openPipeline,
  QUICK_YML,
  streamOf,
} from './support.ts';

describe.each(MODES)('examples/league.yml, workspace %s', (mode) => {
  it('as it stands: the files, SQLite and PostgreSQL hold what the league has; run twice: no commit', async () => {
    const league = await openLeague({});
    const pipeline = await openPipeline(league, { mode, config: LEAGUE_YML, postgres: await openDatabase() });
    const first = await pipeline.run();
    expect(first.code, first.stderr).toBe(0);
    expect(statuses(first)).toEqual(ALL_GOOD);
    await expectWhole(pipeline, 'after the first run');
    expect(league.stats.byKind).toEqual({ teams: 1, games: 30 * 4, boxscore: 1_200, other: 0 });
    expect(streamOf(first, 'games')).toMatchObject({ records: 2_430, rows: 1_215 });
    expect(streamOf(first, 'box_scores')).toMatchObject({ records: 2_400, rows: 2_400 });
    expect(await pipeline.commits()).toBe(2);

    league.reset();
    const second = await pipeline.run();
    expect(second.code, second.stderr).toBe(0);
    expect(await pipeline.commits(), 'nothing new makes no commit').toBe(2);
    expect(league.stats.byKind, 'one page of each team, no box score').toEqual({
      teams: 1,
      games: 30,
      boxscore: 0,
      other: 0,
    });
    await expectWhole(pipeline, 'after the second run');
    expect(second.workspace.exists('data/league.sqlite')).toBe(true);
  });

  it('after updates: exactly those rows, children only of what changed, each team from its own cursor', async () =>
    expectExactUpdates({ mode, postgres: await openDatabase() }));

  it('one team down: partial, that team named, 29 delivered; the next run completes it', async () =>
    expectOneTeamDown({ mode, postgres: await openDatabase() }));

  it('what the league deletes stays, unless the stream says otherwise', async () => {
    const league = await openLeague();
    const config = QUICK_YML.replace('csv: data/teams.csv', 'csv: data/teams.csv, deleted: delete').replace(
      '    references: { home_team_id: teams.team_id, away_team_id: teams.team_id }\n',
      '',
    );
    const pipeline = await openPipeline(league, { mode, config: config.replace(', team_id: teams.team_id', '') });
    expect((await pipeline.run()).code).toBe(0);
    league.change((changes) => {
      changes.deleteGames(3);
      changes.deleteTeam(9);
    });
    const second = await pipeline.run();
    expect(second.code, second.stderr).toBe(0);
    expect(await pipeline.changed('teams')).toEqual({ ...NOTHING, removed: ['9'] });
    for (const name of ['games', 'box_scores'] as const)
      expect(await pipeline.csv(name), name).toBe(league.expectedCsv(name));
    await expectSame(pipeline, 'with a team gone');
  });
});

describe('the warehouse of the league', () => {
  it('F87 a warehouse that is lost or behind is made again from the files', async () => {
    const league = await openLeague();
    const pipeline = await openPipeline(league, { postgres: await openDatabase() });
    const first = await pipeline.run();
    expect(first.code, first.stderr).toBe(0);
    const stale = first.workspace.readBytes('data/league.sqlite');
    league.changes.updateBoxScores(6);
    expect((await pipeline.run()).code).toBe(0);
    first.workspace.write('data/league.sqlite', stale);
    expect((await pipeline.run()).code).toBe(0);
    await expectWhole(pipeline, 'after a database of yesterday');
  });
});

it('the model has the columns that the files have', async () => {
  const league = await openLeague();
  const pipeline = await openPipeline(league);
  expect((await pipeline.run()).code).toBe(0);
  for (const name of TABLES) expect((await pipeline.csv(name)).split('\n', 1)[0]).toBe(COLUMNS[name].join(','));
});
