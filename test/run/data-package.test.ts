import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { clone, git, makeRemote } from '../../fixtures/git/repositories.ts';
import { createWorkspace } from '../harness/workspace.ts';
import { ingest } from '../readme/ingest.ts';
import { serveRows } from './rows-server.ts';
import { openWorkspace, QUICK, runHere, type Workspace } from './support.ts';

interface Field {
  readonly name: string;
  readonly type: string;
}

interface Resource {
  readonly name: string;
  readonly path: string | readonly string[];
  readonly bytes: number;
  readonly hash?: string;
  readonly rowCount: number;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly primaryKey?: readonly string[];
    readonly foreignKeys?: readonly { fields: string; reference: { resource: string; fields: string } }[];
    readonly missingValues: readonly string[];
  };
  readonly sources: readonly { readonly title: string }[];
}

/**
 * The rules of Data Package, Data Resource and Table Schema (version 1) that a reader relies on: names, unique; relative
 * paths of files that exist; known types; keys and foreign keys over fields and resources that exist; sizes and hashes.
 */
function problemsOf(workspace: Workspace, file: string): string[] {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const whole = JSON.parse(workspace.read(file)) as { name: string; resources: readonly Resource[]; created: string };
  const problems: string[] = [];
  const expectThat = (holds: boolean, what: string): void => {
    if (!holds) problems.push(what);
  };
  const NAME = /^[-a-z0-9._/]+$/;
  const TYPES =
    'string number integer boolean object array date time datetime year yearmonth duration geopoint geojson any';
  expectThat(NAME.test(whole.name), `name ${whole.name}`);
  expectThat(!Number.isNaN(Date.parse(whole.created)), 'created is a time');
  expectThat(whole.resources.length > 0, 'resources: at least one');
  const names = whole.resources.map(({ name }) => name);
  expectThat(new Set(names).size === names.length, 'names of resources are unique');
  for (const { name, path, bytes, hash, schema, sources } of whole.resources) {
    expectThat(NAME.test(name), `name ${name}`);
    const paths = [path].flat();
    let size = 0;
    for (const one of paths) {
      expectThat(!/^[/.~]|\.\.|^[a-z]+:|\\/.test(one), `path ${one} is relative and inside`);
      size += statSync(join(workspace.path, folder + one)).size;
    }
    expectThat(size === bytes, `${name}: bytes`);
    if (hash) {
      const content = readFileSync(join(workspace.path, folder + paths[0]!));
      expectThat(hash === `sha256:${createHash('sha256').update(content).digest('hex')}`, `${name}: hash`);
    }
    const fields = schema.fields.map((field) => field.name);
    expectThat(new Set(fields).size === fields.length, `${name}: names of fields are unique`);
    for (const { type } of schema.fields) expectThat(TYPES.split(' ').includes(type), `${name}: type ${type}`);
    for (const column of schema.primaryKey ?? []) expectThat(fields.includes(column), `${name}: key ${column}`);
    for (const { fields: column, reference } of schema.foreignKeys ?? []) {
      expectThat(fields.includes(column), `${name}: foreign key ${column}`);
      const to = reference.resource === '' ? name : reference.resource;
      const target = whole.resources.find((one) => one.name === to);
      expectThat(target?.schema.fields.some((field) => field.name === reference.fields) === true, `${name}: to ${to}`);
    }
    expectThat(
      schema.missingValues.every((one) => typeof one === 'string'),
      `${name}: missingValues`,
    );
    expectThat(
      sources.every(({ title }) => title.length > 0),
      `${name}: sources`,
    );
  }
  return problems;
}

const config = (teams: string, games: string, file = 'datapackage.json'): string => `version: 1
name: My League
datapackage: ${file}
sources:
  teams: { type: api, base_url: "${teams}", retry: ${QUICK} }
  games: { type: api, base_url: "${games}", retry: ${QUICK} }
streams:
  teams: { source: teams, path: /, primary_key: team_id, paginator: { type: single_page }, write: { mode: merge, csv: data/teams.csv, parquet: data/teams.parquet, fill: "-" } }
  Games:
    source: games
    path: /
    primary_key: [game_id, season]
    paginator: { type: single_page }
    references: { home: teams.team_id }
    write: { mode: merge, csv: "data/games/{season}.csv" }
`;

it('tells what the data files are, by the rules of Frictionless, and is left alone where they are', async () => {
  const teams = await serveRows('[{"team_id":1,"name":"A","tags":[1],"ok":true,"rate":1.5,"none":null}]');
  const games = await serveRows('[{"game_id":1,"season":"2024","home":1},{"game_id":2,"season":"2025","home":1}]');
  const workspace = openWorkspace();
  const text = config(teams.url, games.url);
  const { report } = await runHere(workspace, text);
  expect(report.run.status, JSON.stringify(report.streams.map(({ errors }) => errors))).toBe('succeeded');
  expect(problemsOf(workspace, 'datapackage.json')).toEqual([]);
  const first = workspace.read('datapackage.json');
  const { name, resources, run } = JSON.parse(first) as { name: string; run: string; resources: Resource[] };
  expect([name, run]).toEqual(['my-league', report.run.id]);
  expect(resources.map((one) => [one.name, one.path, one.rowCount])).toEqual([
    ['teams', 'data/teams.csv', 1],
    ['teams-parquet', 'data/teams.parquet', 1],
    ['games', ['data/games/2024.csv', 'data/games/2025.csv'], 2],
  ]);
  expect(resources[0]!.schema).toEqual({
    fields: [
      { name: 'team_id', type: 'integer' },
      { name: 'name', type: 'string' },
      { name: 'tags', type: 'any' },
      { name: 'ok', type: 'boolean' },
      { name: 'rate', type: 'number' },
      { name: 'none', type: 'string' },
    ],
    primaryKey: ['team_id'],
    missingValues: ['-'],
  });
  expect(resources[2]!.schema.foreignKeys).toEqual([
    { fields: 'home', reference: { resource: 'teams', fields: 'team_id' } },
  ]);
  await runHere(workspace, text);
  expect(workspace.read('datapackage.json')).toBe(first);
  games.json = '[{"game_id":3,"season":"2025","home":1}]';
  await runHere(workspace, text, { streams: ['Games'] });
  expect(problemsOf(workspace, 'datapackage.json')).toEqual([]);
  expect(workspace.read('datapackage.json')).not.toBe(first);
});

it('tells of the files of transforms, what they read, and what is still known of those that did not run', async () => {
  const teams = await serveRows('[{"team_id":1,"name":"A"}]');
  const games = await serveRows('[{"game_id":1,"season":"2024","home":1},{"game_id":2,"season":"2025","home":1}]');
  const workspace = openWorkspace();
  const transforms = (sql: string): string => `${config(teams.url, games.url)}
transforms:
  - { name: played, sql: 'SELECT season, count(*) AS played, avg(home) AS mean FROM Games GROUP BY season', table: played, csv: data/played.csv.gz }
  - { name: Most, sql: '${sql}', csv: data/most.csv }
`;
  const most = 'SELECT max(played) AS most, name FROM played, teams';
  const { report } = await runHere(workspace, transforms(most));
  expect(report.run.status, JSON.stringify(report.transforms)).toBe('succeeded');
  expect(problemsOf(workspace, 'datapackage.json')).toEqual([]);
  const first = workspace.read('datapackage.json');
  const { resources } = JSON.parse(first) as { resources: Resource[] };
  expect(resources.slice(3).map((one) => [one.name, one.path, one.rowCount, one.sources, one.schema.fields])).toEqual([
    [
      'played',
      'data/played.csv.gz',
      2,
      [{ title: 'Games' }],
      [
        { name: 'season', type: 'string' },
        { name: 'played', type: 'integer' },
        { name: 'mean', type: 'number' },
      ],
    ],
    [
      'most',
      'data/most.csv',
      1,
      [{ title: 'teams' }, { title: 'played' }],
      [
        { name: 'most', type: 'integer' },
        { name: 'name', type: 'string' },
      ],
    ],
  ]);
  const failed = await runHere(workspace, transforms('SELECT nothing FROM played, teams'));
  expect(failed.report.run.status).toBe('partial');
  expect(workspace.read('datapackage.json')).toBe(first);
  await runHere(workspace, transforms(most), { streams: ['Games'] });
  expect(workspace.read('datapackage.json')).toBe(first);
});

it('is committed when it says something new, on a fresh clone for every run, and else not', async () => {
  await using place = await createWorkspace();
  const games = await serveRows('[{"game_id":1,"season":"2024","home":1}]');
  const teams = await serveRows('[{"team_id":1,"name":"A"}]');
  const bare = await makeRemote(place.path, { 'README.md': 'mine\n' });
  const text = `${config(teams.url, games.url)}publish: { git: { branch: main } }\n`;
  const commits: string[] = [];
  const run = async (config: string) => {
    const work = await clone(bare, join(place.path, `work-${commits.length}`));
    const { report } = await ingest(config, work, { publish: true, commit: true });
    expect(report.run.status).toBe('succeeded');
    commits.push(await git(bare, 'rev-list', '--count', 'main'));
  };
  await run(text.replace('datapackage: datapackage.json\n', ''));
  await run(text);
  await run(text);
  expect(commits).toEqual(['2', '3', '3']);
  expect(await git(bare, 'show', '--name-only', '--format=', 'main')).toContain('datapackage.json');
});

it('refers to no parent that never delivered', async () => {
  const games = await serveRows('[{"game_id":1,"season":"2024","home":1}]');
  const workspace = openWorkspace();
  await runHere(workspace, config('http://127.0.0.1:1', games.url), { streams: ['Games'] });
  expect(problemsOf(workspace, 'datapackage.json')).toEqual([]);
});

it('lies beside the data or above them', async () => {
  const text = config('http://localhost', 'http://localhost', 'other/datapackage.json');
  await expect(runHere(openWorkspace(), text)).rejects.toThrow('does not lie below other/');
});
