import { expect, it } from 'vitest';
import { MODES, openLeague, openPipeline, streamOf } from './support.ts';

it.each(MODES)('one stream of examples/league.yml, workspace %s: committed, changed, unchanged', async (mode) => {
  const league = await openLeague();
  const pipeline = await openPipeline(league, { mode });
  const first = await pipeline.run('--streams', 'teams');
  expect(first.code, first.stderr).toBe(0);
  expect(streamOf(first, 'teams')).toMatchObject({ status: 'succeeded', rows: 30 });
  expect(await pipeline.csv('teams')).toBe(league.expectedCsv('teams'));
  const told = league.change(({ renameTeam }) => renameTeam(3));
  expect((await pipeline.run('--streams', 'teams')).code).toBe(0);
  expect(await pipeline.changed('teams')).toEqual(told.teams);
  expect((await pipeline.run('--streams', 'teams')).code).toBe(0);
  expect(await pipeline.commits()).toBe(3);
});
