import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, referred, type StreamPlan } from '../config/index.ts';
import type { ColumnTypes } from '../core/column-type.ts';
import { decode } from '../sinks/codec.ts';
import { readHeader } from '../sinks/csv-reader.ts';
import { hashFile } from '../sinks/finish.ts';
import { historyOf } from '../sinks/merge-rules.ts';
import { renderTargets, targetsOf } from '../sinks/targets.ts';
import { bookmarkPath, loadBookmark } from '../stores/bookmark.ts';
import type { TableLoad } from '../warehouse/index.ts';
import type { Running } from './context.ts';
import type { Landing, LandingFile } from './landing.ts';
import { namesOf } from './names.ts';
import type { StreamResult } from './stream-task.ts';

/**
 * What the tables are to hold: the targets of all streams as they stand now, whether this run touched them or not. A
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
    const landing = results.find(({ task }) => task.name === stream.name)?.landing;
    const table = await tableOf(stream, landing, running, scratch);
    if (table) tables.push(table);
  }
  return tables;
}

async function tableOf(
  stream: StreamPlan,
  landing: Landing | undefined,
  running: Running,
  scratch: string,
): Promise<TableLoad | undefined> {
  const { name, write } = stream;
  const history = historyOf(write);
  const key = history ? [...stream.primary_key, history.from] : stream.primary_key;
  const [target] = targetsOf(renderTargets(write, namesOf(name, running.identity.startedAt)));
  const landed = landing?.files[0];
  const path = join(running.workspace, landed?.path ?? target.path);
  mkdirSync(scratch, { recursive: true });
  const plain = await decode(path, target, join(scratch, name), { fill: write.fill });
  if (plain === undefined) return undefined;
  const header = readHeader(plain);
  if (!header) return undefined;
  const { bookmark } = loadBookmark(bookmarkPath(running.stateFolder, name));
  const types: ColumnTypes = bookmark?.types ?? {};
  return {
    stream: name,
    table: name,
    columns: header.map((column) => ({ name: column, type: Object.hasOwn(types, column) ? types[column] : undefined })),
    key: key.every((column) => header.includes(column)) ? key : [],
    references: referencesOf(stream),
    files: [plain],
    fill: write.fill,
    version: landed?.sha256 ?? (await hashFile(path)),
    ...(landing && landed ? deltaOf(landing, landed) : {}),
  };
}

function referencesOf({ references = {} }: StreamPlan): TableLoad['references'] {
  return Object.entries(references).map(([column, { to }]) => {
    const { stream: table, column: target } = referred(to);
    return { column, table, target };
  });
}

/** This run's own rows lead from the base to what landed where they were put in by key, or behind the others. */
function deltaOf({ changes }: Landing, { base, rebase, rows }: LandingFile): Pick<TableLoad, 'base' | 'delta'> {
  const { mode, key, news, rules } = rebase;
  const isPlain = rules !== undefined && rules.ignored.length === 0 && rules.newest === undefined && !rules.gone;
  const isUpsert = mode === 'merge' && isPlain && changes.removed === 0;
  const isTail = mode === 'append' && key.length === 0;
  if (base === undefined || !(isUpsert || isTail) || !existsSync(news)) return {};
  return { base, delta: { file: news, rows } };
}
