import { describe, expect, it } from 'vitest';
import { ALL_GOOD, DAY, expectExactUpdates, expectOneTeamDown, START, statuses } from './cases.ts';
import { expectSame, expectWhole, FILES_YML, MODES, openLeague, openPipeline, streamOf } from './support.ts';

const HOUR = 3_600_000;
const config = FILES_YML;

describe.each(MODES)('parents and children of the league, workspace %s', (mode) => {
  it('a whole season, then nothing new: no commit, one page of each team, no child', async () => {
    const league = await openLeague({});
    const pipeline = await openPipeline(league, { mode, config });
    const first = await pipeline.run();
    expect(first.code, first.stderr).toBe(0);
    expect(statuses(first)).toEqual(ALL_GOOD);
    await expectWhole(pipeline, 'after the first run');
    expect(league.stats.byKind).toEqual({ teams: 1, games: 30 * 4, boxscore: 1_200, other: 0 });
    league.reset();
    const second = await pipeline.run();
    expect(second.code, second.stderr).toBe(0);
    expect(await pipeline.commits(), 'nothing new makes no commit').toBe(2);
    expect(league.stats.byKind).toEqual({ teams: 1, games: 30, boxscore: 0, other: 0 });
    expect(streamOf(second, 'box_scores')).toMatchObject({ status: 'succeeded', records: 0, rows: 2_400 });
  });

  it('after updates: exactly those rows, children only of what changed, each team from its own cursor', () =>
    expectExactUpdates({ mode, config }));

  it('one team down: partial, that team named, 29 delivered; the next run completes it', () =>
    expectOneTeamDown({ mode, config }));

  it('a box score that is lost is named, and asked again alone', async () => {
    const league = await openLeague();
    const pipeline = await openPipeline(league, { mode, config });
    const id = [...league.tables().games.keys()][33]!;
    league.fail(`/v1/games/${id}/boxscore`);
    const first = await pipeline.run();
    expect(first.code, first.stderr).toBe(3);
    expect(streamOf(first, 'box_scores').failed_pages).toMatchObject([{ page: expect.stringContaining(id) }]);
    league.heal();
    league.reset();
    const second = await pipeline.run();
    expect(second.code, second.stderr).toBe(0);
    await expectWhole(pipeline, 'with the box score back');
    expect(league.stats.byKind.boxscore).toBe(1);
  });

  it('F57 late games within the lookback come, at its very boundary too; older ones do not', async () => {
    const league = await openLeague();
    const pipeline = await openPipeline(league, { mode, config });
    expect((await pipeline.run()).code).toBe(0);
    const told = league.change(({ addLateGame }) => {
      addLateGame(12 * HOUR, [3, 4]);
      addLateGame(0, [5, 6]);
      addLateGame(DAY, [7, 8]);
    });
    expect((await pipeline.run()).code).toBe(0);
    await expectWhole(pipeline, 'with late games');
    expect(await pipeline.changed('games')).toEqual(told.games);
    const before = await pipeline.csv('games');
    league.changes.addLateGame(30 * DAY, [9, 10]);
    expect((await pipeline.run()).code).toBe(0);
    expect(await pipeline.csv('games'), 'behind the lookback').toBe(before);
  });

  it('--full-refresh brings what lies behind the lookback, and asks for every child again', async () => {
    const league = await openLeague();
    const pipeline = await openPipeline(league, { mode, config });
    expect((await pipeline.run()).code).toBe(0);
    league.changes.addLateGame(30 * DAY, [9, 10]);
    expect((await pipeline.run()).code).toBe(0);
    expect(await pipeline.csv('games')).not.toBe(league.expectedCsv('games'));
    league.reset();
    const full = await pipeline.run('--full-refresh');
    expect(full.code, full.stderr).toBe(0);
    await expectWhole(pipeline, 'after a full refresh');
    expect(league.stats.byKind.boxscore, 'all of them again').toBe((14 * 30) / 2 + 1);
    for (const [since] of Object.values(league.stats.since))
      expect(Date.parse(since ?? START)).toBeLessThanOrEqual(Date.parse(START));
    const commits = await pipeline.commits();
    expect((await pipeline.run('--full-refresh')).code).toBe(0);
    expect(await pipeline.commits(), 'the same again makes no commit').toBe(commits);
  });
});

describe('the league while it is read', () => {
  it.each(['updated', 'id', 'newest'] as const)(
    'F52 games that come and change between two pages, ordered by %s: nothing doubled, all there after the next run',
    async (order) => {
      const league = await openLeague({ rounds: 60, order });
      const pipeline = await openPipeline(league, { config });
      for (const team of [2, 9, 17, 30])
        league.onAsked(
          `/v1/teams/${team}/games`,
          () => {
            league.changes.addGames(2, [team, (team % 30) + 1]);
            league.changes.updateBoxScores(3);
          },
          2,
        );
      const first = await pipeline.run();
      expect(first.code, first.stderr).toBe(0);
      await pipeline.rows('games');
      await expectSame(pipeline, 'changed while it was read');
      expect((await pipeline.run()).code).toBe(0);
      await expectWhole(pipeline, 'after the next run');
    },
  );

  it('faults of one answer in ten change nothing of what arrives', async () => {
    const league = await openLeague({ rounds: 14, faults: { rate: 0.1, seed: 5, inARow: 2 } });
    const pipeline = await openPipeline(league, { config: config.replace('attempts: 3', 'attempts: 5') });
    const ran = await pipeline.run();
    expect(ran.code, ran.stderr).toBe(0);
    await expectWhole(pipeline, 'with faults');
    expect(ran.report.totals.retries).toBeGreaterThan(0);
    expect(league.stats.impolite).toBe(0);
  });

  it('a parent that fails skips its children, and they say so; what was delivered stays', async () => {
    const league = await openLeague();
    const pipeline = await openPipeline(league, { config });
    league.fail('/v1/teams');
    const first = await pipeline.run();
    expect(first.code, first.stderr).toBe(1);
    expect(statuses(first)).toEqual(['teams: failed', 'games: skipped', 'box_scores: skipped']);
    expect(JSON.stringify(streamOf(first, 'games'))).toContain('teams');
    expect(league.stats.byKind).toMatchObject({ games: 0, boxscore: 0 });
    league.heal();
    expect((await pipeline.run()).code).toBe(0);
    await expectWhole(pipeline, 'with the teams back');
    const commits = await pipeline.commits();
    league.fail('/v1/teams');
    expect((await pipeline.run()).code).toBe(1);
    expect(await pipeline.commits()).toBe(commits);
    await expectWhole(pipeline, 'with the teams gone again');
  });

  it('interrupted at team 15 of 30: the next run asks none of the 14 before it', async () => {
    const league = await openLeague();
    const pipeline = await openPipeline(league, { config });
    const held = league.hold('/v1/teams/15/games');
    const { child, done } = await pipeline.start('--log-level', 'debug', '--log-format', 'json');
    const written = new Promise<void>((resolve) => {
      child.stderr!.on('data', (text: string) => {
        if (text.split('\n').some((line) => line.includes('team_id=14') && line.includes(' done'))) resolve();
      });
    });
    await Promise.race([Promise.all([held.asked, written]), done]);
    child.kill('SIGINT');
    expect((await done).code).not.toBe(0);
    held.release();
    league.reset();
    const second = await pipeline.run();
    expect(second.code, second.stderr).toBe(0);
    await expectWhole(pipeline, 'after an interruption');
    const asked = Object.keys(league.stats.since).map(Number);
    expect(Math.min(...asked), 'asked again for a team that was written').toBe(15);
  });

  it('one stream alone: its children wait for what it brought', async () => {
    const league = await openLeague();
    const pipeline = await openPipeline(league, { mode: 'fresh', config });
    expect((await pipeline.run()).code).toBe(0);
    const told = league.change(({ updateBoxScores }) => updateBoxScores(5));
    league.reset();
    const games = await pipeline.run('--streams', 'games');
    expect(games.code, games.stderr).toBe(0);
    expect(league.stats.byKind).toMatchObject({ teams: 0, boxscore: 0 });
    expect(await pipeline.changed('games')).toEqual(told.games);
    const last = await pipeline.run();
    expect(last.code, last.stderr).toBe(0);
    expect(league.stats.byKind.boxscore).toBe(5);
    await expectWhole(pipeline, 'after the children came too');
  });
});
