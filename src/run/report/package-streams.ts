import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, referred, type StreamPlan } from '../../config/index.ts';
import { historyOf, ownColumns } from '../../sinks/merge-rules.ts';
import { layoutOf } from '../../sinks/parts/layout.ts';
import { renderTargets, type Target, targetsOf } from '../../sinks/targets.ts';
import { bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Landing } from '../landing/landing.ts';
import { namesOf } from '../names.ts';
import {
  codingOf,
  columnsIn,
  type Earlier,
  fieldsOf,
  placeOf,
  type Resource,
  slug,
  standing,
} from './package-files.ts';

/** The targets of a stream, as its landing says or as they stand. */
export async function streamResources(
  plan: Plan,
  stream: StreamPlan,
  landing: Landing | undefined,
  folder: string,
  earlier: Earlier,
  running: Running,
): Promise<Resource[]> {
  const write = renderTargets(stream.write, namesOf(stream.name, running.identity.startedAt));
  const targets = targetsOf(write);
  const { bookmark } = loadBookmark(bookmarkPath(running.stateFolder, stream.name));
  const isOne = layoutOf(write).kind === 'one';
  const resources: Resource[] = [];
  for (const target of targets) {
    const kept = Object.entries(bookmark?.files ?? {}).filter(([, { part }]) => (part === undefined) === isOne);
    const landed = landing?.files.filter((file) => file.format === target.format && !file.gone);
    const files =
      landed?.map(({ path, bytes, sha256, rows }) => ({ path, bytes, hash: `sha256:${sha256}`, rowCount: rows })) ??
      (isOne
        ? await standing(target, folder, earlier, running)
        : kept.flatMap(([path, { bytes, sha256, rows }]) =>
            path.endsWith(endingOf(target)) && existsSync(join(running.workspace, path))
              ? [{ path, bytes, hash: `sha256:${sha256}`, rowCount: rows }]
              : [],
          ));
    if (files.length === 0) continue;
    const columns = columnsIn(files[0]!.path, target, running) ?? [...(bookmark?.columns ?? []), ...ownColumns(write)];
    const source = plan.sources[stream.source];
    resources.push({
      name: slug(target === targets[0] ? stream.name : `${stream.name}-${target.format}`),
      ...placeOf(files, folder),
      ...codingOf(target),
      schema: {
        fields: fieldsOf(columns, bookmark?.types ?? {}),
        ...keysOf(plan, stream, columns),
        missingValues: [write.fill],
      },
      sources: [{ title: `${stream.source} (${source?.type})` }],
    });
  }
  return resources;
}

const endingOf = ({ path }: Target): string => /[^/{}]*$/.exec(path)![0];

function keysOf(plan: Plan, stream: StreamPlan, columns: readonly string[]): Readonly<Record<string, unknown>> {
  const { write, primary_key, references = {} } = stream;
  const history = historyOf(write);
  const key = history ? [...primary_key, history.from] : primary_key;
  const foreignKeys = Object.entries(references).flatMap(([column, { to }]) => {
    const { stream: parent, column: target } = referred(to);
    if (!columns.includes(column) || !plan.streams.some(({ name }) => name === parent)) return [];
    return [{ fields: column, reference: { resource: parent === stream.name ? '' : slug(parent), fields: target } }];
  });
  return {
    ...(key.length > 0 && key.every((column) => columns.includes(column)) ? { primaryKey: key } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
  };
}
