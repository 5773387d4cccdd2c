import { readFileSync, statSync } from 'node:fs';
import type { Plan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import { replaceFile } from '../../core/durable-file.ts';
import { hashFile } from '../../sinks/finish.ts';
import type { Running } from '../context.ts';
import { resolveOutput } from '../landing/target.ts';
import type { Ending } from './ending.ts';
import { mergePackages } from './merge-packages.ts';
import { type Resource, slug } from './package-files.ts';
import { streamResources } from './package-streams.ts';
import { transformResources } from './package-transforms.ts';

/**
 * Writes what the data files are, as a Frictionless data package: fields and types, keys, sizes and hashes, and the run
 * that made them. Left alone where nothing but the run would change.
 */
export async function writePackage(plan: Plan, ending: Ending, running: Running): Promise<Artifact | undefined> {
  const path = plan.datapackage;
  if (path === undefined) return undefined;
  const { workspace, identity, version } = running;
  const file = resolveOutput(workspace, path, 'datapackage');
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const before = readPackage(file);
  const earlier = new Map(before.resources.map((resource) => [resource['path'], resource]));
  const found: Resource[] = [];
  for (const stream of plan.streams) {
    const landing = ending.results.find(({ task }) => task.name === stream.name)?.landing;
    found.push(...(await streamResources(plan, stream, landing, folder, earlier, running)));
  }
  for (const transform of plan.transforms) {
    const result = ending.transforms?.find(({ name }) => name === transform.name);
    found.push(...(await transformResources(plan, transform, result, folder, earlier, running)));
  }
  if (found.length === 0) return undefined;
  const resources = found.map((resource) => withoutDangling(resource, found));
  const content = { profile: 'data-package', name: slug(plan.name), resources };
  if (JSON.stringify(before) !== JSON.stringify(content)) {
    const created = new Date(identity.startedAt).toISOString();
    const whole = { ...content, created, run: identity.id, generator: `adip-ingest ${version}` };
    replaceFile(file, `${JSON.stringify(whole, null, 2)}\n`);
  }
  const { size: bytes } = statSync(file);
  const contentType = 'application/json';
  // it changes with the data, or with what is said of them: both are worth a commit
  return {
    stream: 'datapackage',
    path,
    file,
    bytes,
    sha256: await hashFile(file),
    rows: 0,
    kind: 'state',
    contentType,
    rebase: async ({ base, theirs, out }) => mergePackages(base, file, theirs, out),
  };
}

/** What is told of the data, without the run that told it. */
interface Content {
  readonly profile?: unknown;
  readonly name?: unknown;
  readonly resources: readonly Resource[];
}

function readPackage(file: string): Content {
  try {
    const { profile, name, resources } = JSON.parse(readFileSync(file, 'utf8')) as Content;
    return { profile, name, resources: Array.isArray(resources) ? resources : [] };
  } catch {
    return { resources: [] }; // none yet, or torn: it is written anew
  }
}

/** A parent that never delivered has no resource that a key could refer to. */
function withoutDangling(resource: Resource, all: readonly Resource[]): Resource {
  const schema = resource['schema'] as { foreignKeys?: readonly { reference: { resource: string } }[] };
  if (schema.foreignKeys === undefined) return resource;
  const { foreignKeys, ...rest } = schema;
  const whole = foreignKeys.filter(
    ({ reference }) => reference.resource === '' || all.some(({ name }) => name === reference.resource),
  );
  return { ...resource, schema: whole.length > 0 ? { ...rest, foreignKeys: whole } : rest };
}
