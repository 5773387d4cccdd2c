import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import type { Running } from '../context.ts';
import { type Landing, movesData } from '../landing/landing.ts';
import { type Delivery, destinationsOf } from '../publish/publish.ts';
import type { Ending } from './ending.ts';

/** All that a run has to deliver, and where to. */
export function deliveriesOf(plan: Plan, ending: Ending, running: Running): Delivery[] {
  const { git, s3 } = plan.publish;
  const own = { git: git !== false, s3: s3 === false ? undefined : s3 };
  return [
    ...ending.results.flatMap((result) => ofStream(plan, result)),
    ...(ending.transforms ?? []).map(
      ({ artifacts, landing }): Delivery => ({ artifacts, isChanged: isWorthIt(landing), ...own }),
    ),
    ...databaseFile(plan, ending, running),
  ];
}

/** What a landing told its children goes where their states are, which need not be where it goes itself. */
function ofStream(plan: Plan, { task, artifacts, landing }: Ending['results'][number]): Delivery[] {
  const placeOf = (stream: string) => destinationsOf(plan, plan.streams.find(({ name }) => name === stream)!);
  const children = new Map((landing?.due ?? []).map(({ path, stream }) => [path, stream]));
  const { git, s3 } = placeOf(task.name);
  const own = artifacts.filter(({ path }) => !children.has(path));
  const told = artifacts.filter(({ path }) => children.has(path));
  return [
    { artifacts: own, isChanged: isWorthIt(landing), git: git !== undefined, s3 },
    ...told.map((artifact): Delivery => {
      const to = placeOf(children.get(artifact.path)!);
      return { artifacts: [artifact], isChanged: true, git: to.git !== undefined, s3: undefined };
    }),
  ];
}

const isWorthIt = (landing: Landing | undefined): boolean =>
  landing !== undefined && (movesData(landing) || landing.bookmark !== undefined || landing.due.length > 0);

/** The SQLite file, where the config wants it committed. */
function databaseFile({ warehouse }: Plan, { warehouses = [] }: Ending, { workspace }: Running): Delivery[] {
  const report = warehouses.find(({ kind }) => kind === 'sqlite');
  const path = warehouse?.sqlite;
  if (!warehouse?.commit || path === undefined || !report || report.status === 'failed') return [];
  const file = join(workspace, path);
  if (!existsSync(file)) return [];
  const rows = report.tables.reduce((total, table) => total + table.rows, 0);
  const artifact: Artifact = {
    stream: 'warehouse',
    path,
    file,
    bytes: statSync(file).size,
    sha256: '',
    rows,
    kind: 'data',
    contentType: 'application/vnd.sqlite3',
  };
  return [{ artifacts: [artifact], isChanged: report.status !== 'unchanged', git: true, s3: undefined }];
}
