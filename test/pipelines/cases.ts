import { expect } from 'vitest';
import { csvOf, TABLES } from '../../fixtures/league/index.ts';
import {
  expectSame,
  expectWhole,
  openLeague,
  openPipeline,
  type PipelineOptions,
  type Ran,
  STREAMS,
  streamOf,
} from './support.ts';

export const START = '2025-10-01T00:00:00Z';
export const DAY = 86_400_000;

export const statuses = ({ report }: Ran): string[] => report.streams.map(({ name, status }) => `${name}: ${status}`);
export const ALL_GOOD = STREAMS.map((name) => `${name}: succeeded`);

/** After updates: exactly those rows, children only of what changed, each team from its own cursor. */
export async function expectExactUpdates(options: PipelineOptions): Promise<void> {
  const league = await openLeague();
  const pipeline = await openPipeline(league, options);
  expect((await pipeline.run()).code).toBe(0);
  const newest = new Map<string, number>();
  for (const [, game] of await pipeline.rows('games'))
    for (const team of [game['home_team_id']!, game['away_team_id']!])
      newest.set(team, Math.max(newest.get(team) ?? 0, Date.parse(game['updated_at']!)));
  const told = league.change((changes) => {
    changes.updateGames(5);
    changes.updateBoxScores(4);
    changes.addGames(3);
    changes.finishGames(2);
    changes.renameTeam(11);
  });
  league.reset();
  const second = await pipeline.run();
  expect(second.code, second.stderr).toBe(0);
  await expectWhole(pipeline, 'after updates');
  for (const name of pipeline.has.standings ? TABLES : STREAMS)
    expect(await pipeline.changed(name), name).toEqual(told[name]);
  for (const name of STREAMS)
    expect(streamOf(second, name).changes, name).toMatchObject({
      added: told[name].added.length,
      updated: told[name].updated.length,
      removed: 0,
    });
  const asked = Object.keys(league.stats.byPath).flatMap((path) => /games\/(\d+)\/boxscore/.exec(path)?.[1] ?? []);
  expect(asked.sort()).toEqual([...told.games.updated, ...told.games.added].sort());
  for (const [team, [since]] of Object.entries(league.stats.since))
    expect(Date.parse(since ?? ''), `updated_since of team ${team}`).toBe(newest.get(team)! - DAY);
  const commits = await pipeline.commits();
  expect((await pipeline.run()).code).toBe(0);
  expect(await pipeline.commits()).toBe(commits);
}

/** One team down: partial, that team named, 29 delivered; the next run completes it. */
export async function expectOneTeamDown(options: PipelineOptions): Promise<void> {
  const league = await openLeague({ rounds: 16, listing: 'home' });
  const pipeline = await openPipeline(league, options);
  league.fail('/v1/teams/7/games');
  const first = await pipeline.run();
  expect(first.code, first.stderr).toBe(3);
  expect(statuses(first)).toEqual(['teams: succeeded', 'games: partial', 'box_scores: succeeded']);
  const { failed_pages, errors } = streamOf(first, 'games');
  expect(failed_pages).toHaveLength(1);
  expect(failed_pages[0]).toMatchObject({ page: expect.stringContaining('team.team_id=7'), code: 'http_500' });
  expect(JSON.stringify([failed_pages, errors])).not.toMatch(/team_id=(?!7\b)\d/);
  const { games, box_scores } = league.tables();
  const athome = new Set([...games].flatMap(([id, line]) => (line.split(',')[4] === '7' ? [id] : [])));
  const others = <T>(table: ReadonlyMap<string, T>) =>
    new Map([...table].filter(([key]) => !athome.has(key.split(',')[0]!)));
  expect(await pipeline.csv('games')).toBe(csvOf('games', others(games)));
  expect(await pipeline.csv('box_scores')).toBe(csvOf('box_scores', others(box_scores)));
  await expectSame(pipeline, 'with a team down');

  league.heal();
  league.reset();
  const second = await pipeline.run();
  expect(second.code, second.stderr).toBe(0);
  expect(statuses(second)).toEqual(ALL_GOOD);
  await expectWhole(pipeline, 'with the team back');
  expect(streamOf(second, 'games').recovered_pages).toHaveLength(1);
  expect(Date.parse(league.stats.since['7']?.[0] ?? '')).toBeLessThanOrEqual(Date.parse(START));
  const played = [...athome].filter((id) => league.tables().games.get(id)!.includes(',final,'));
  expect(league.stats.byKind.boxscore, 'box scores of that team alone').toBe(played.length);
}
