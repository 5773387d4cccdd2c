import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { git } from '../../fixtures/git/repositories.ts';
import type { League } from '../../fixtures/league/index.ts';
import type { Random } from '../../src/core/clock.ts';
import { type Exit, lastReport, type Started, startRun } from '../run/support.ts';
import {
  commitsOf,
  copyScene,
  filesOf,
  openScene,
  rowsInFiles,
  rowsOf,
  type Scene,
  type Store,
  tablesWith,
  temporary,
} from './kill-scene.ts';
import { leagueEnv } from './support.ts';
import { differencesOf, KEYS, parseCsv, type Rows, rowsBy } from './tables.ts';

const KILL_AT = join(import.meta.dirname, '../run/kill-at.mjs');

/** Long enough for checkpoints within, short enough for many runs. */
export const PATIENT = { rounds: 14, latencyMs: 12 } as const;

/** Whether the run that is killed is the first one, or finds what another one left. */
export const BEGINNINGS = ['the first run', 'over yesterday'] as const;

/** A run that is going to be killed: where it begins, and what it leaves when nobody disturbs it. */
export interface Victim {
  readonly name: string;
  readonly league: League;
  readonly store: Store;
  readonly start: Scene;
  /** Rows of each table, and the files, before the run. */
  readonly before: Readonly<Record<string, Rows>>;
  readonly filesBefore: ReadonlyMap<string, string>;
  /** The files after a run that nobody disturbed. */
  readonly filesAfter: ReadonlyMap<string, string>;
  readonly commits: number;
  /** What it takes undisturbed: requests, changes of the file system, ms. */
  readonly requests: number;
  readonly changes: number;
  readonly usual: number;
}

const envOf = (league: League, { database = '' }: Scene) => leagueEnv(league, database);

const start = (league: League, scene: Scene, kill?: Record<string, string>): Started =>
  startRun(scene.workspace, {
    args: ['--publish'],
    env: { ...envOf(league, scene), ...(kill && { KILL_FOLDER: scene.home, ...kill }) },
    nodeArgs: kill === undefined ? [] : ['--import', KILL_AT],
  });

/** Runs once undisturbed, to know what is right; yesterday's league had fewer games and other scores. */
export async function makeVictim(
  league: League,
  store: Store,
  beginning: (typeof BEGINNINGS)[number],
): Promise<Victim> {
  const scene = await openScene(store);
  if (beginning === 'over yesterday') {
    const exit = await start(league, scene).done;
    expect(exit.code, exit.stderr).toBe(0);
    league.changes.updateBoxScores(8);
    league.changes.addGames(9);
    league.changes.finishGames(4);
    league.changes.addLateGame(3_600_000);
    league.changes.renameTeam(12);
  }
  const before = await rowsOf(scene, store);
  const commits = await commitsOf(scene);
  const whole = await copyScene(scene);
  const tally = join(temporary(), 'tally');
  league.reset();
  const exit = await start(league, whole, { KILL_TALLY: tally }).done;
  const name = `${store}, ${beginning}`;
  expect(exit.code, `${name}: ${exit.stderr}`).toBe(0);
  const victim: Victim = {
    name,
    league,
    store,
    start: scene,
    before,
    filesBefore: filesOf(scene),
    filesAfter: filesOf(whole),
    commits,
    requests: league.stats.requests,
    changes: Number(readFileSync(tally, 'utf8')),
    usual: exit.ms,
  };
  await assertWhole(whole, victim, exit, 'undisturbed');
  return victim;
}

/** What killed runs left to the ones after them. */
export interface Killed {
  killed: number;
  /** Runs that went on from a checkpoint. */
  resumed: number;
}

/** Kills runs at random moments, up to three in one place, until one comes through; then everything must be there, once. */
export async function killAtRandom(victim: Victim, kills: number, random: Random): Promise<Killed> {
  const counted: Killed = { killed: 0, resumed: 0 };
  while (counted.killed < kills) {
    const scene = await copyScene(victim.start);
    const moments: string[] = [];
    for (;;) {
      victim.league.reset();
      const exit = moments.length < 3 ? await killOnce(victim, scene, random, moments) : undefined;
      if (exit?.signal === 'SIGKILL') {
        counted.killed += 1;
        await assertNeverApart(scene, victim, `killed ${moments.join(', ')}`);
        continue;
      }
      const last = exit ?? (await start(victim.league, scene).done);
      await assertWhole(scene, victim, last, `killed ${moments.join(', ')}`);
      if (lastReport(scene.workspace).streams.some((stream) => stream.resumed_at !== undefined)) counted.resumed += 1;
      break;
    }
    rmSync(scene.home, { recursive: true, force: true });
  }
  return counted;
}

/** By the n-th request, by a change of the file system, or by the clock: landing, loading and pushing make no requests. */
async function killOnce(victim: Victim, scene: Scene, random: Random, moments: string[]): Promise<Exit> {
  const { league, requests, changes, usual } = victim;
  const way = Math.floor(random() * 3);
  if (way === 0) {
    const at = 1 + Math.floor(random() * changes);
    const isAfter = random() < 0.5;
    moments.push(`${isAfter ? 'after' : 'before'} change ${at} of ${changes}`);
    return start(league, scene, { KILL_AT: String(at), KILL_AFTER: isAfter ? '1' : '0' }).done;
  }
  const { child, done } = start(league, scene);
  if (way === 1) {
    const at = 1 + Math.floor(random() * requests);
    moments.push(`at request ${at} of ${requests}`);
    await Promise.race([league.reached(at), done]);
    child.kill('SIGKILL');
  } else {
    const at = random() * usual;
    moments.push(`after ${Math.round(at)} of ${usual} ms`);
    const timer = setTimeout(() => child.kill('SIGKILL'), at);
    await done;
    clearTimeout(timer);
  }
  return done;
}

/** Between two runs, too: each table is as it was or as it is going to be, and no cursor is ahead of the rows. */
async function assertNeverApart(scene: Scene, victim: Victim, how: string): Promise<void> {
  const what = `${victim.name}, ${how}`;
  const now = victim.store === 'parts' ? {} : await rowsOf(scene, victim.store);
  // files land one after the other, each as a whole
  for (const [file, text] of victim.store === 'parts' ? filesOf(scene) : [])
    if (text !== victim.filesBefore.get(file))
      expect(text, `${file} is neither as before nor as after: ${what}`).toBe(victim.filesAfter.get(file));
  for (const name of tablesWith(victim.store)) {
    if (now[name] === undefined) continue;
    const after = rowsBy(KEYS[name]!, parseCsv(victim.league.expectedCsv(name)));
    const isOneOf = [victim.before[name]!, after].some((rows) => isSame(rows, now[name]!));
    expect(isOneOf, `${name} is neither as before nor as after: ${what}`).toBe(true);
  }
  const file = join(scene.workspace.path, '.adip/games.json');
  if (!existsSync(file)) return;
  const { cursors = {} } = JSON.parse(readFileSync(file, 'utf8')) as { cursors?: Record<string, unknown> };
  const games = rowsInFiles(scene, 'games');
  for (const [partition, cursor] of Object.entries(cursors)) {
    const team = /\d+/.exec(partition)?.[0];
    const times = games
      .filter((game) => game['home_team_id'] === team || game['away_team_id'] === team)
      .map((game) => Date.parse(game['updated_at']!));
    const at = Date.parse(/\d{4}-[\dT:.-]+Z/.exec(JSON.stringify(cursor))?.[0] ?? '');
    expect(at, `the cursor of ${partition} is ahead of its rows: ${what}`).toBeLessThanOrEqual(Math.max(...times));
  }
}

function isSame(a: Rows, b: Rows): boolean {
  const { added, updated, removed } = differencesOf(a, b);
  return added.length + updated.length + removed.length === 0;
}

/** Nothing lost, nothing doubled, one commit, nothing left behind. */
async function assertWhole(scene: Scene, victim: Victim, exit: Exit, how: string): Promise<void> {
  const { league, store, name, commits } = victim;
  const what = `${name}, ${how}\n${exit.stderr}`;
  expect(exit.code, what).toBe(0);
  expect(lastReport(scene.workspace).run.status, what).toBe('succeeded');
  const rows = await rowsOf(scene, store);
  for (const table of tablesWith(store)) {
    const expected = league.expectedCsv(table);
    if (store !== 'parts')
      expect(scene.workspace.read(`data/${table}.csv`), `data/${table}.csv, ${what}`).toBe(expected);
    expect(isSame(rowsBy(KEYS[table]!, parseCsv(expected)), rows[table]!), `${table} of ${what}`).toBe(true);
  }
  const files = filesOf(scene);
  expect(files, `files, ${what}`).toEqual(victim.filesAfter);
  const pushed = (await git(scene.bare, 'ls-tree', '-r', '--name-only', 'main', 'data/')).split('\n');
  expect(pushed.toSorted(), `pushed files, ${what}`).toEqual([...files.keys()].toSorted());
  for (const [file, text] of files)
    expect(`${await git(scene.bare, 'show', `main:${file}`)}\n`, `pushed ${file}, ${what}`).toBe(text);
  expect(await commitsOf(scene), `commits, ${what}`).toBe(commits + 1);
  const known =
    /^(\.git\/.*|adip\.yml|data\/[\w/]+\.(csv|sqlite)|\.adip\/[^/]+\.(json|ndjson)|\.adip\/(work|cache)\/\.gitignore|\.adip\/cache\/(runs\.ndjson|keys-\w+\/.*))$/;
  expect(
    scene.workspace.files().filter((file) => !known.test(file)),
    what,
  ).toEqual([]);
}
