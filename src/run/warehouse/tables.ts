import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, referred, type StreamPlan } from '../../config/index.ts';
import { readHeader } from '../../sinks/csv-reader.ts';
import { hashFile } from '../../sinks/finish.ts';
import { historyOf } from '../../sinks/merge-rules.ts';
import { renderTargets, type Target, targetsOf } from '../../sinks/targets.ts';
import { type Bookmark, bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import type { TableLoad } from '../../warehouse/index.ts';
import type { Running } from '../context.ts';
import { type Landing, versionOf } from '../landing/landing.ts';
import { openStandingFiles } from '../landing/open-base.ts';
import { standingFirst } from '../landing/standing.ts';
import { namesOf } from '../names.ts';
import { typesAfter } from '../stream/types-after.ts';
import type { StreamResult } from '../stream-task.ts';

/**
 * What the tables are to hold: the targets of all streams as they stand now (in a dry run: as they would stand), whether this run touched them or not. A
 * stream that never delivered has none.
 * @param scratch folder for targets that have to be unpacked
 */
export async function tablesOf(
  plan: Plan,
  results: readonly StreamResult[],
  running: Running,
  scratch: string,
): Promise<TableLoad[]> {
  const tables: TableLoad[] = [];
  for (const stream of plan.streams) {
    const result = results.find(({ task }) => task.name === stream.name);
    const table = await tableOf(stream, result, running, scratch);
    if (table) tables.push(table);
  }
  return tables;
}

async function tableOf(
  stream: StreamPlan,
  result: StreamResult | undefined,
  running: Running,
  scratch: string,
): Promise<TableLoad | undefined> {
  const { name } = stream;
  const landing = result?.landing;
  // of a dry run: what would have landed
  const made = landing ? undefined : result?.finished?.plain;
  const write = renderTargets(stream.write, namesOf(name, running.identity.startedAt));
  const history = historyOf(write);
  const key = history ? [...stream.primary_key, history.from] : stream.primary_key;
  const { bookmark } = loadBookmark(bookmarkPath(running.stateFolder, name));
  const target = standingFirst({ write }, running, targetsOf(write), bookmark)[0]!;
  const own = join(scratch, name);
  mkdirSync(own, { recursive: true });
  const standing = { name, write, key: stream.primary_key, path: target.path };
  const files = made === undefined ? await openStandingFiles(standing, running, own) : [made];
  const header = [...new Set(files.flatMap((file) => readHeader(file) ?? []))];
  if (header.length === 0) return undefined;
  const types = typesAfter(result, bookmark?.types ?? {});
  return {
    stream: name,
    table: name,
    columns: header.map((column) => ({ name: column, type: Object.hasOwn(types, column) ? types[column] : undefined })),
    key: key.every((column) => header.includes(column)) ? key : [],
    references: referencesOf(stream),
    files,
    fill: write.fill,
    stands: landing === undefined && made === undefined,
    version: made === undefined ? await versionNow(target, landing, bookmark, running) : await hashFile(made),
    ...(landing ? deltaOf(landing, target) : {}),
  };
}

/** Of what stands: as the landing says, else as the bookmark does, else as the file itself. */
async function versionNow(
  { path, format }: Target,
  landing: Landing | undefined,
  bookmark: Bookmark | undefined,
  { workspace }: Running,
): Promise<string> {
  if (landing) return versionOf(landing.files.filter((file) => file.format === format && !file.gone))!;
  const kept = Object.entries(bookmark?.files ?? {}).flatMap(([file, { sha256, part }]) =>
    part !== undefined && existsSync(join(workspace, file)) ? [{ path: file, sha256 }] : [],
  );
  return versionOf(kept) ?? hashFile(join(workspace, path));
}

function referencesOf({ references = {} }: StreamPlan): TableLoad['references'] {
  return Object.entries(references).map(([column, { to }]) => {
    const { stream: table, column: target } = referred(to);
    return { column, table, target };
  });
}

/** This run's own rows lead from the base to what landed where they were put in by key, or behind the others. */
function deltaOf({ changes, files, news }: Landing, { format }: Target): Pick<TableLoad, 'base' | 'delta'> {
  const own = files.filter((file) => file.format === format);
  const plan = own[0]?.rebase;
  const rules = plan?.rules;
  const isPlain = rules !== undefined && rules.ignored.length === 0 && rules.newest === undefined && !rules.gone;
  const isUpsert = plan?.mode === 'merge' && isPlain && changes.removed === 0;
  const isTail = plan?.mode === 'append' && plan.key.length === 0;
  const base = versionOf(own.flatMap(({ path, base: sha256 }) => (sha256 === undefined ? [] : [{ path, sha256 }])));
  if (base === undefined || !(isUpsert || isTail) || !existsSync(news)) return {};
  return { base, delta: { file: news, rows: own.reduce((sum, { rows }) => sum + rows, 0) } };
}
