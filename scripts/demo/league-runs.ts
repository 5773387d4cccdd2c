/** A league: teams, their games, the box scores of each game; then unchanged, with other scores, a team down, and the team back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LEAGUE_KEY, type League, startLeague, TABLES, type TableName } from '../../fixtures/league/index.ts';
import {
  differencesOf,
  headerOf,
  KEYS,
  parseCsv,
  type Rows,
  readPostgres,
  readSqlite,
  rowsBy,
} from '../../test/pipelines/tables.ts';
import { type Claims, heading, say, shown, table } from './claims.ts';
import { countCommits, hashInCommit, lastCommit, sha256, short } from './facts.ts';
import { PLACE, type Stage, seed } from './stage.ts';
import { reportOf, runStep, type Step, tellFailure } from './step.ts';

const LEAGUE = 'demo/league';
const DOWN = 7;
const STREAMS = ['teams', 'games', 'box_scores'] as const;

interface Field {
  readonly stage: Stage;
  readonly claims: Claims;
  readonly league: League;
  /** A PostgreSQL database beside SQLite. */
  readonly database: string;
}

interface Played {
  readonly step: Step;
  readonly workspace: string;
}

/** The whole league, and later runs of it: each claim can fail. */
export async function playTheLeague(stage: Stage, claims: Claims): Promise<void> {
  const startedAt = performance.now();
  await using league = await startLeague();
  await seed(stage.bare(LEAGUE), join(PLACE, 'seed-of-the-league'), { 'adip.yml': 'league.yml' });
  const field: Field = { stage, claims, league, database: stage.postgres.url };
  await everything(field);
  await nothingNew(field);
  await otherScores(field);
  await teamDown(field);
  const { workspace } = await teamBack(field);
  say(`  The league took ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`);
  table([
    ...TABLES.map((name) => [`CSV of ${name}`, shown(join(workspace, `data/${name}.csv`))] as const),
    ['SQLite', shown(join(workspace, 'data/league.sqlite'))],
    ['bare remote', `git -C ${shown(stage.bare(LEAGUE))} log --numstat main`],
  ]);
}

/** A run in a fresh checkout, as on a new machine. */
async function play({ stage, league, database }: Field, keep: string, mayFail = false): Promise<Played> {
  const workspace = await stage.checkout(LEAGUE, `${keep}/workspace`);
  league.reset();
  const env = { LEAGUE_URL: league.url, LEAGUE_KEY, LEAGUE_RATE: '5000', WAREHOUSE_URL: database };
  const step = await runStep(stage, { repository: LEAGUE, workspace, keep, env });
  if (!mayFail) tellFailure(step);
  return { step, workspace };
}

const csvIn = (workspace: string, name: string): string => readFileSync(join(workspace, `data/${name}.csv`), 'utf8');
const rowsIn = (workspace: string, name: string): Rows => rowsBy(KEYS[name]!, parseCsv(csvIn(workspace, name)));

/** Each file is the model's, and both databases hold the same rows. */
async function checkTruth({ claims, league, database }: Field, { workspace }: Played): Promise<void> {
  const wrong = TABLES.filter((name) => csvIn(workspace, name) !== league.expectedCsv(name));
  const rows = TABLES.map((name) => `${rowsIn(workspace, name).size} ${name.replace('_', ' ')}`);
  claims.check('the CSVs are the whole truth', wrong.length === 0, wrong.join(', ') || rows.join(', '));
  for (const [store, place, read] of [
    ['SQLite', join(workspace, 'data/league.sqlite'), readSqlite],
    ['PostgreSQL', database, readPostgres],
  ] as const) {
    const different: string[] = [];
    for (const name of STREAMS) {
      const found = rowsBy(KEYS[name]!, await read(place, name, headerOf(csvIn(workspace, name))));
      const { added, updated, removed } = differencesOf(rowsIn(workspace, name), found);
      const count = added.length + updated.length + removed.length;
      if (count > 0) different.push(`${count} rows of ${name} differ`);
    }
    claims.check(`${store} is equal row by row`, different.length === 0, different.join(', ') || STREAMS.join(', '));
  }
}

async function everything(field: Field): Promise<void> {
  heading('League 1: examples/league.yml, each game under both of its teams, two box scores of each game');
  const { stage, claims, league } = field;
  const played = await play(field, 'league-1');
  const { teams, games, boxscore } = league.stats.byKind;
  claims.check(
    'the step succeeds',
    played.step.code === 0 && played.step.outputs['status'] === 'succeeded',
    `${Math.round(played.step.durationMs)} ms`,
  );
  claims.check(
    'parents before children, each parent once',
    teams === 1 && games === 120 && boxscore === 1_200,
    `${teams} request for teams, ${games} for games, ${boxscore} for box scores`,
  );
  await checkTruth(field, played);
  const truth = sha256(league.expectedCsv('standings'));
  claims.check(
    'the standings are in the commit',
    (await hashInCommit(stage.bare(LEAGUE), 'data/standings.csv')) === truth,
    `sha256 ${short(truth)}, ${(await lastCommit(stage.bare(LEAGUE))).line}`,
  );
}

async function nothingNew(field: Field): Promise<void> {
  heading('League 2: nothing changed, on a fresh machine');
  const { stage, claims, league } = field;
  const before = await countCommits(stage.bare(LEAGUE));
  const played = await play(field, 'league-2');
  const { requests, byKind } = league.stats;
  claims.check('the step succeeds', played.step.code === 0, `${played.step.outputs['records']} records read again`);
  claims.check('no commit', (await countCommits(stage.bare(LEAGUE))) === before, `${before} commits, as before`);
  claims.check(
    'asked only for what is new',
    requests === 31 && byKind.boxscore === 0,
    `${requests} requests, ${byKind.boxscore} for box scores`,
  );
  await checkTruth(field, played);
}

async function otherScores(field: Field): Promise<void> {
  heading('League 3: games and scores corrected, new games, some of them late, a scheduled one played');
  const { claims, league } = field;
  const told = league.change((changes) => {
    changes.updateGames(12);
    changes.updateBoxScores(8);
    changes.addGames(5);
    changes.finishGames(2);
    changes.addLateGame(43_200_000);
  });
  const before = await committed(field, 'league-3/before');
  const played = await play(field, 'league-3');
  const after = await committed(field, 'league-3/after');
  for (const name of TABLES) {
    const found = differencesOf(before(name), after(name));
    claims.check(
      `exactly these rows of ${name}`,
      JSON.stringify(found) === JSON.stringify(told[name]),
      `${found.added.length} added, ${found.updated.length} updated, ${found.removed.length} removed`,
    );
  }
  const changed = told.games.added.length + told.games.updated.length;
  claims.check(
    'children of what changed alone',
    league.stats.byKind.boxscore === changed,
    `${league.stats.byKind.boxscore} requests for box scores`,
  );
  await checkTruth(field, played);
}

/** The tables of the last commit. */
async function committed({ stage }: Field, keep: string): Promise<(name: TableName) => Rows> {
  const folder = await stage.checkout(LEAGUE, keep);
  const tables = Object.fromEntries(TABLES.map((name) => [name, rowsIn(folder, name)]));
  return (name) => tables[name]!;
}

async function teamDown(field: Field): Promise<void> {
  heading(`League 4: team ${DOWN} always fails, and games are listed under their home teams alone`);
  const { claims, league } = field;
  league.set({ listing: 'home' });
  league.fail(`/v1/teams/${DOWN}/games`);
  const lost = league.change(({ addGames }) => addGames(2, [DOWN, 8]));
  const told = league.change(({ addGames }) => {
    addGames(2, [9, DOWN]);
    addGames(3, [10, 11]);
  });
  const before = await committed(field, 'league-4/before');
  const { step } = await play(field, 'league-4', true);
  const after = await committed(field, 'league-4/after');
  const stream = reportOf(step).streams.find(({ name }) => name === 'games');
  const names = (stream?.failed_pages ?? []).map(({ page }) => page);
  claims.check(
    'the run is partial, and the step says so',
    step.outputs['status'] === 'partial' && step.code === 1,
    `exit ${step.code}`,
  );
  claims.check(
    'the team that failed is named, no other one',
    names.length === 1 && names[0]!.startsWith(`team.team_id=${DOWN}:`),
    names.join('; '),
  );
  claims.check(
    '29 teams are delivered',
    JSON.stringify(differencesOf(before('games'), after('games')).added) === JSON.stringify(told.games.added),
    `${told.games.added.length} new games, ${lost.games.added.length} of team ${DOWN} are missing`,
  );
}

async function teamBack(field: Field): Promise<Played> {
  heading(`League 5: team ${DOWN} answers again`);
  const { claims, league } = field;
  league.heal();
  const played = await play(field, 'league-5');
  const recovered = reportOf(played.step).streams.flatMap(({ recovered_pages }) => recovered_pages);
  claims.check('the next run completes it', played.step.code === 0 && recovered.length === 1, recovered.join(', '));
  await checkTruth(field, played);
  return played;
}
