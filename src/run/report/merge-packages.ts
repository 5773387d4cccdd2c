import { readFileSync } from 'node:fs';
import { replaceFile } from '../../core/durable-file.ts';
import type { Resource } from './package-files.ts';

interface Package {
  readonly resources: readonly Resource[];
}

/**
 * On top of a package that another run pushed first: each resource as the run says that changed it. Where both did, their
 * files were merged: of the bytes that stand there nothing is told until the next run looks at them.
 */
export function mergePackages(base: string | undefined, ours: string, theirs: string, out: string): void {
  const own = JSON.parse(readFileSync(ours, 'utf8')) as Package;
  const [before, other] = [resourcesIn(base), resourcesIn(theirs)];
  const known = new Set(own.resources.map(({ name }) => name));
  const added = [...other.values()].filter(({ name }) => !known.has(name) && !before.has(name));
  const merged = own.resources.map((resource) => {
    const { name } = resource;
    const theirs = other.get(name);
    if (theirs === undefined || isSame(theirs, before.get(name)) || isSame(theirs, resource)) return resource;
    return isSame(resource, before.get(name)) ? theirs : withoutBytes(resource);
  });
  replaceFile(out, `${JSON.stringify({ ...own, resources: [...merged, ...added] }, null, 2)}\n`);
}

const isSame = (a: Resource, b: Resource | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** By name; none of a package that is torn. */
function resourcesIn(file: string | undefined): ReadonlyMap<string, Resource> {
  try {
    const { resources } = JSON.parse(file === undefined ? '' : readFileSync(file, 'utf8')) as Package;
    return new Map(resources.map((resource) => [resource.name, resource]));
  } catch {
    return new Map();
  }
}

function withoutBytes({ bytes: _, hash: __, rowCount: ___, files: ____, ...resource }: Resource): Resource {
  return resource as Resource;
}
