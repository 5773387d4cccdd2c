import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Plan, referred, type StreamPlan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import type { ColumnType } from '../../core/column-type.ts';
import { replaceFile } from '../../core/durable-file.ts';
import { readHeader } from '../../sinks/csv-reader.ts';
import { countRecords } from '../../sinks/csv-scan.ts';
import { hashFile } from '../../sinks/finish.ts';
import { historyOf, ownColumns } from '../../sinks/merge-rules.ts';
import { layoutOf } from '../../sinks/parts/layout.ts';
import { renderTargets, type Target, targetsOf } from '../../sinks/targets.ts';
import { bookmarkPath, loadBookmark } from '../../stores/bookmark.ts';
import type { Running } from '../context.ts';
import type { Landing } from '../landing/landing.ts';
import { resolveOutput } from '../landing/target.ts';
import { namesOf } from '../names.ts';
import type { StreamResult } from '../stream-task.ts';

interface DataFile {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly rowCount?: number;
}

type Resource = Readonly<Record<string, unknown>>;

/** Types of Frictionless for ours; JSON may be a list or an object. */
const TYPES: Readonly<Record<ColumnType, string>> = {
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  string: 'string',
  json: 'any',
  date: 'date',
  datetime: 'datetime',
};

const MEDIA = { csv: 'text/csv', ndjson: 'application/x-ndjson', parquet: 'application/vnd.apache.parquet' } as const;

/**
 * Writes what the data files are, as a Frictionless data package: fields and types, keys, sizes and hashes, and the run
 * that made them. Left alone where nothing but the run would change.
 */
export async function writePackage(
  plan: Plan,
  results: readonly StreamResult[],
  running: Running,
): Promise<Artifact | undefined> {
  const path = plan.datapackage;
  if (path === undefined) return undefined;
  const { workspace, identity, version } = running;
  const file = resolveOutput(workspace, path, 'datapackage');
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const resources: Resource[] = [];
  for (const stream of plan.streams) {
    const landing = results.find(({ task }) => task.name === stream.name)?.landing;
    resources.push(...(await resourcesOf(plan, stream, landing, folder, running)));
  }
  if (resources.length === 0) return undefined;
  const content = { profile: 'data-package', name: slug(plan.name), resources };
  const before = readPackage(file);
  if (JSON.stringify(before?.content) !== JSON.stringify(content)) {
    const created = new Date(identity.startedAt).toISOString();
    const whole = { ...content, created, run: identity.id, generator: `adip-ingest ${version}` };
    replaceFile(file, `${JSON.stringify(whole, null, 2)}\n`);
  }
  const { size: bytes } = statSync(file);
  const contentType = 'application/json';
  return {
    stream: 'datapackage',
    path,
    file,
    bytes,
    sha256: await hashFile(file),
    rows: 0,
    kind: 'report',
    contentType,
  };
}

function readPackage(file: string): { content: unknown } | undefined {
  try {
    const { profile, name, resources } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return { content: { profile, name, resources } };
  } catch {
    return undefined; // none yet, or torn: it is written anew
  }
}

/** Names of packages and resources are of small letters, digits and `-._`. */
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');

async function resourcesOf(
  plan: Plan,
  stream: StreamPlan,
  landing: Landing | undefined,
  folder: string,
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
        ? await standing(target, running)
        : kept.flatMap(([path, { bytes, sha256, rows }]) =>
            path.endsWith(endingOf(target)) && existsSync(join(running.workspace, path))
              ? [{ path, bytes, hash: `sha256:${sha256}`, rowCount: rows }]
              : [],
          ));
    if (files.length === 0) continue;
    const types = bookmark?.types ?? {};
    const columns = columnsIn(files[0]!.path, target, running) ?? [...(bookmark?.columns ?? []), ...ownColumns(write)];
    const source = plan.sources[stream.source];
    resources.push({
      name: slug(target === targets[0] ? stream.name : `${stream.name}-${target.format}`),
      ...placeOf(files, folder),
      format: target.format,
      mediatype: MEDIA[target.format],
      encoding: 'utf-8',
      ...(target.gzip ? { compression: 'gz' } : {}),
      ...(target.format === 'csv' ? { profile: 'tabular-data-resource' } : {}),
      schema: schemaOf(plan, stream, columns, types),
      sources: [{ title: `${stream.source} (${source?.type})` }],
    });
  }
  return resources;
}

const endingOf = ({ path }: Target): string => /[^/{}]*$/.exec(path)![0];

/** Paths are relative to the package's own folder; one that lies elsewhere has no place in it by the rules. */
function placeOf(files: readonly DataFile[], folder: string): Resource {
  const inside = files.map((file) => ({ ...file, path: file.path.slice(folder.length) }));
  const [first, ...others] = inside;
  if (others.length === 0) return { ...first };
  return {
    path: inside.map(({ path }) => path),
    bytes: inside.reduce((sum, { bytes }) => sum + bytes, 0),
    rowCount: inside.reduce((sum, { rowCount = 0 }) => sum + rowCount, 0),
    files: inside,
  };
}

/** A file of a stream that did not run this time. */
async function standing({ path, format, gzip }: Target, { workspace }: Running): Promise<DataFile[]> {
  const file = join(workspace, path);
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat?.isFile()) return [];
  const counted = format === 'csv' && !gzip ? { rowCount: await countRecords(file) } : {};
  return [{ path, bytes: stat.size, hash: `sha256:${await hashFile(file)}`, ...counted }];
}

function columnsIn(path: string, { format, gzip }: Target, { workspace }: Running): string[] | undefined {
  return format === 'csv' && !gzip ? readHeader(join(workspace, path)) : undefined;
}

function schemaOf(
  plan: Plan,
  stream: StreamPlan,
  columns: readonly string[],
  types: Readonly<Record<string, ColumnType>>,
): Resource {
  const { write, primary_key, references = {} } = stream;
  const history = historyOf(write);
  const key = history ? [...primary_key, history.from] : primary_key;
  const foreignKeys = Object.entries(references).flatMap(([column, { to }]) => {
    const { stream: parent, column: target } = referred(to);
    if (!columns.includes(column) || !plan.streams.some(({ name }) => name === parent)) return [];
    return [{ fields: column, reference: { resource: parent === stream.name ? '' : slug(parent), fields: target } }];
  });
  return {
    fields: columns.map((name) => ({ name, type: TYPES[types[name] ?? 'string'] })),
    ...(key.length > 0 && key.every((column) => columns.includes(column)) ? { primaryKey: key } : {}),
    ...(foreignKeys.length > 0 ? { foreignKeys } : {}),
    missingValues: [write.fill],
  };
}
