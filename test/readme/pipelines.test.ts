import { expect, it, onTestFinished } from 'vitest';
import { LEAGUE_KEY, type League, startLeague } from '../../fixtures/league/index.ts';
import { cli, workspace } from '../cli/support.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from './ingest.ts';
import { BLOCKS, CONFIGS } from './readme.ts';

async function openLeague(): Promise<League> {
  const league = await startLeague({ teams: 6, rounds: 4, faults: { retryAfter: 0 } });
  onTestFinished(() => league.close());
  return league;
}

function recipe(name: string): string {
  const block = CONFIGS.find(({ test }) => test?.['pipeline'] === name);
  if (!block) throw new Error(`no recipe is marked pipeline=${name}`);
  return block.text;
}

const env = { API_KEY: LEAGUE_KEY };

it('parents and children: all of them, then what changed', async () => {
  const league = await openLeague();
  await using place = await createWorkspace();
  const config = recipe('parents').replaceAll('https://api.example.com', league.url);
  const first = await ingest(config, place.path, { env });
  expect(first.report.run.status).toBe('succeeded');
  league.reset();
  league.change((changes) => changes.updateGames(2));
  const second = await ingest(config, place.path, { env });
  expect(second.report.run.status).toBe('succeeded');
  expect(league.stats.byKind.boxscore).toBe(2);
  for (const table of ['teams', 'games', 'box_scores'] as const)
    expect(second.read(`data/${table}.csv`), table).toBe(league.expectedCsv(table));
});

it('backfills: as the commands say', async () => {
  const league = await openLeague();
  const folder = workspace({ 'adip.yml': recipe('parents').replaceAll('https://api.example.com', league.url) });
  expect((await cli(folder, ['run'], env)).code).toBe(0);
  const lines = BLOCKS.find(({ text }) => text.includes('--from'))!
    .text.trimEnd()
    .split('\n');
  const asked: (string | null | undefined)[] = [];
  for (const line of lines) {
    league.reset();
    const end = await cli(folder, line.split(' ').slice(1), env);
    expect(end.code, end.stderr).toBe(0);
    asked.push(league.stats.since['1']?.[0]);
  }
  expect(asked).toEqual(['2025-10-01T00:00:00Z', '2025-10-01T00:00:00Z']);
});

it('a second source is asked where the first fails, and the column says so', async () => {
  const [league, mirror] = [await openLeague(), await openLeague()];
  league.fail('/v1/teams', { status: 403 });
  await using place = await createWorkspace();
  const config = recipe('fallback')
    .replaceAll('https://api.example.com', league.url)
    .replaceAll('https://mirror.example.com', mirror.url);
  const { report, read } = await ingest(config, place.path, { env });
  expect(report.streams[0]).toMatchObject({ status: 'succeeded', fallback: { used: 'mirror' } });
  expect(read('data/teams.csv')).toMatch(/\nmirror,/);
});
