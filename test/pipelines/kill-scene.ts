import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { clone, git, makeRemote } from '../../fixtures/git/repositories.ts';
import { TABLES, type TableName } from '../../fixtures/league/index.ts';
import { type Workspace, workspaceAt } from '../run/support.ts';
import { openDatabase } from './databases.ts';
import { QUICK_YML } from './support.ts';
import { headerOf, KEYS, parseCsv, type Rows, readPostgres, readSqlite, rowsBy } from './tables.ts';

/** `parts`: each stream's rows in many files, by a column whose value changes and by size. */
export const STORES = ['csv', 'parts', 'sqlite', 'postgres'] as const;
export type Store = (typeof STORES)[number];

/** A repository, its clone, and a database: all that a run changes. */
export interface Scene {
  readonly home: string;
  readonly workspace: Workspace;
  readonly bare: string;
  readonly database: string | undefined;
}

const FILES = QUICK_YML.replace(/warehouse:\n( {2}.*\n)+/, '');

const CONFIGS: Readonly<Record<Store, string>> = {
  csv: FILES,
  parts: FILES.replace('data/teams.csv', '"data/teams/{conference}.csv"')
    .replace('data/games.csv', '"data/games/{status}.csv"')
    .replace('data/box_scores.csv', '"data/box_scores/{part}.csv", split: { size: 5KB }'),
  sqlite: QUICK_YML.replace(/ {2}postgres: .*\n/, ''),
  postgres: QUICK_YML.replace(/ {2}sqlite: .*\n/, ''),
};

/** Tables that are made with a store. */
export const tablesWith = (store: Store): readonly TableName[] =>
  TABLES.filter((name) => name !== 'standings' || CONFIGS[store].includes('name: standings'));

export const commitsOf = async ({ bare }: Scene): Promise<number> =>
  Number(await git(bare, 'rev-list', '--count', 'main'));

export function temporary(): string {
  const home = mkdtempSync(join(tmpdir(), 'adip-killed-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  return home;
}

/** The same scene in another place, to be spoilt. */
export async function copyScene(scene: Scene): Promise<Scene> {
  const home = temporary();
  cpSync(scene.home, home, { recursive: true });
  const bare = join(home, 'remote.git');
  const workspace = workspaceAt(join(home, 'clone'));
  await git(workspace.path, 'remote', 'set-url', 'origin', `file://${bare}`);
  const database = scene.database === undefined ? undefined : await openDatabase(scene.database);
  return { home, workspace, bare, database };
}

/** A repository with the config of the store, cloned; nothing ran in it yet. */
export async function openScene(store: Store): Promise<Scene> {
  const home = temporary();
  const bare = await makeRemote(home, { 'adip.yml': CONFIGS[store] });
  const workspace = workspaceAt(await clone(`file://${bare}`, join(home, 'clone')));
  return { home, workspace, bare, database: store === 'postgres' ? await openDatabase() : undefined };
}

/** The data files of a stream or of all, by path. */
export function filesOf({ workspace }: Scene, name = ''): ReadonlyMap<string, string> {
  const isOne = (file: string) => file.startsWith(`data/${name}`) && file.endsWith('.csv');
  return new Map(workspace.files().flatMap((file) => (isOne(file) ? [[file, workspace.read(file)]] : [])));
}

/** Rows of a table in its files. */
export const rowsInFiles = (scene: Scene, name: string) =>
  [...filesOf(scene, name).values()].flatMap((text) => parseCsv(text));

/** Tables as the store has them; a table that is not there yet has no rows. */
export async function rowsOf(scene: Scene, store: Store): Promise<Record<string, Rows>> {
  const tables: Record<string, Rows> = {};
  for (const name of tablesWith(store)) {
    if (store === 'csv' || store === 'parts' || name === 'standings') {
      tables[name] = rowsBy(KEYS[name]!, rowsInFiles(scene, name));
      continue;
    }
    const csv = join(scene.workspace.path, `data/${name}.csv`);
    // the columns of the file, where there is none yet nothing was loaded either
    const columns = existsSync(csv) ? headerOf(readFileSync(csv, 'utf8')) : [];
    const read = store === 'sqlite' ? readSqlite : readPostgres;
    const place = store === 'sqlite' ? join(scene.workspace.path, 'data/league.sqlite') : scene.database!;
    const rows = columns.length === 0 ? [] : await read(place, name, columns).catch(none);
    tables[name] = rowsBy(KEYS[name]!, rows);
  }
  return tables;
}

function none(error: Error): [] {
  if (/no such table|does not exist/.test(error.message)) return [];
  throw error;
}
