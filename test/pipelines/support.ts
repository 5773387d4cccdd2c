import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { clone, git, makeRemote } from '../../fixtures/git/repositories.ts';
import {
  LEAGUE_KEY,
  type League,
  type LeagueSettings,
  startLeague,
  TABLES,
  type TableName,
} from '../../fixtures/league/index.ts';
import type { Report, StreamReport } from '../../src/core/report.ts';
import { type Exit, type Started, startRun, type Workspace, workspaceAt } from '../run/support.ts';
import {
  type Differences,
  differencesOf,
  headerOf,
  KEYS,
  parseCsv,
  type Rows,
  readPostgres,
  readSqlite,
  rowsBy,
} from './tables.ts';

/** examples/league.yml as it stands. */
export const LEAGUE_YML = readFileSync(join(import.meta.dirname, '../../examples/league.yml'), 'utf8');

/** The same with quick retries: the policy of waiting has tests of its own. */
export const QUICK_YML = LEAGUE_YML.replace(
  '    concurrency: 8\n',
  '    concurrency: 8\n    retry: { attempts: 3, base: 2ms, max: 20ms }\n',
);

/** Streams and their files alone: no warehouse, no transforms, and no references between the tables. */
export const FILES_YML = QUICK_YML.replace(/ {4}references: .*\n/g, '').replace(/warehouse:\n[\s\S]*?(?=publish:)/, '');

/** 30 teams, 225 games, 420 box scores: enough for the checks of examples/league.yml, quickly read. */
export const SMALL: LeagueSettings = { rounds: 14 };

/** Tables that streams write; the standings are made of them. */
export const STREAMS = ['teams', 'games', 'box_scores'] as const;

export async function openLeague(settings: LeagueSettings = SMALL): Promise<League> {
  const league = await startLeague({ ...settings, faults: { retryAfter: 0, ...settings.faults } });
  onTestFinished(() => league.close());
  return league;
}

/** `kept`: one workspace for all runs. `fresh`: a new clone for each run, as a runner has it. */
export const MODES = ['kept', 'fresh'] as const;
export type Mode = (typeof MODES)[number];

export interface PipelineOptions {
  /** @default kept */
  readonly mode?: Mode;
  /** @default QUICK_YML */
  readonly config?: string;
  /** A PostgreSQL database beside SQLite. */
  readonly postgres?: string | undefined;
  /** Further variables of the config. */
  readonly env?: Readonly<Record<string, string>>;
}

export interface Ran extends Exit {
  readonly report: Report;
  readonly workspace: Workspace;
}

export interface Pipeline {
  readonly league: League;
  /** Where the last run was, or the next one is going to be. */
  workspace(): Workspace;
  /** The bare remote. */
  readonly bare: string;
  /** Starts a run in a process of its own; it commits and pushes. */
  start(...args: string[]): Promise<Started>;
  /** Runs to the end. */
  run(...args: string[]): Promise<Ran>;
  commits(): Promise<number>;
  /** A table's CSV, as committed and pushed. */
  csv(name: string, revision?: string): Promise<string>;
  rows(name: string, revision?: string): Promise<Rows>;
  /** Keys of the rows that the last commit changed. */
  changed(name: string): Promise<Differences>;
  sqlite(name: string): Promise<Rows>;
  postgres(name: string): Promise<Rows>;
  /** What the config makes beside the files of its streams. */
  readonly has: { readonly sqlite: boolean; readonly postgres: boolean; readonly standings: boolean };
}

/** The variables that examples/league.yml reads. */
export const leagueEnv = (league: League, postgres = ''): Record<string, string> => ({
  LEAGUE_URL: league.url,
  LEAGUE_KEY,
  LEAGUE_RATE: '5000',
  WAREHOUSE_URL: postgres,
});

/** A repository with a config of the league, and how it is run. */
export async function openPipeline(league: League, options: PipelineOptions = {}): Promise<Pipeline> {
  const { mode = 'kept', config = QUICK_YML, postgres, env = {} } = options;
  const home = mkdtempSync(join(tmpdir(), 'adip-pipeline-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const bare = await makeRemote(home, { 'adip.yml': config });
  let runs = 0;
  let current: Workspace | undefined;
  const open = async (): Promise<Workspace> => {
    runs += 1;
    if (current === undefined || mode === 'fresh') {
      const path = await clone(`file://${bare}`, join(home, `run-${runs}`), '--depth=1');
      current = workspaceAt(path);
    }
    return current;
  };
  const reportFile = () => join(home, `report-${runs}.json`);
  const start = async (...args: string[]): Promise<Started> =>
    startRun(await open(), {
      args: ['--publish', '--report-json', join(home, `report-${runs}.json`), ...args],
      env: { ...leagueEnv(league, postgres), ...env },
    });
  const csv = (name: string, revision = 'main') => git(bare, 'show', `${revision}:data/${name}.csv`);
  const rows = async (name: string, revision?: string) => rowsBy(KEYS[name]!, parseCsv(await csv(name, revision)));
  const columnsOf = async (name: string) => headerOf(await csv(name));
  return {
    league,
    bare,
    has: {
      sqlite: /^ {2}sqlite: /m.test(config),
      postgres: postgres !== undefined && /^ {2}postgres: /m.test(config),
      standings: /^ {2}- name: standings$/m.test(config),
    },
    workspace: () => current!,
    start,
    async run(...args) {
      const started = await start(...args);
      const exit = await started.done;
      expect(existsSync(reportFile()), exit.stderr).toBe(true);
      const text = readFileSync(reportFile(), 'utf8');
      expect(text, exit.stderr).not.toBe('');
      return { ...exit, report: JSON.parse(text) as Report, workspace: current! };
    },
    commits: async () => Number(await git(bare, 'rev-list', '--count', 'main')),
    csv: async (name, revision) => `${await csv(name, revision)}\n`,
    rows,
    changed: async (name) => differencesOf(await rows(name, 'main~1'), await rows(name)),
    sqlite: async (name) =>
      rowsBy(KEYS[name]!, await readSqlite(join(current!.path, 'data/league.sqlite'), name, await columnsOf(name))),
    postgres: async (name) => rowsBy(KEYS[name]!, await readPostgres(postgres!, name, await columnsOf(name))),
  };
}

export const streamOf = ({ report }: Ran, name: string): StreamReport => {
  const found = report.streams.find((stream) => stream.name === name);
  if (found === undefined) throw new Error(`the report has no stream ${name}`);
  return found;
};

export const codesOf = (problems: readonly { readonly code: string }[]): string[] => problems.map(({ code }) => code);

/** The committed files are the model's, and so is, row by row, what the databases hold. */
export async function expectWhole(
  pipeline: Pipeline,
  what: string,
  expected: (name: TableName) => string = (name) => pipeline.league.expectedCsv(name),
): Promise<void> {
  for (const name of TABLES) {
    if (name === 'standings' && !pipeline.has.standings) continue;
    expect(await pipeline.csv(name), `data/${name}.csv, ${what}`).toBe(expected(name));
  }
  await expectSame(pipeline, what);
}

/** The databases hold what the committed files do. */
export async function expectSame(pipeline: Pipeline, what: string): Promise<void> {
  for (const name of STREAMS) {
    const rows = await pipeline.rows(name);
    for (const store of ['sqlite', 'postgres'] as const) {
      if (!pipeline.has[store]) continue;
      expect(differencesOf(rows, await pipeline[store](name)), `${name} in ${store}, ${what}`).toEqual(NOTHING);
    }
  }
}

export const NOTHING: Differences = { added: [], updated: [], removed: [] };
