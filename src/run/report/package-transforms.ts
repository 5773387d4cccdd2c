import { type Plan, sourcesOf, streamsRead, type TransformPlan } from '../../config/index.ts';
import { renderText } from '../../core/template.ts';
import type { Running } from '../context.ts';
import { namesOf } from '../names.ts';
import type { TransformResult } from '../warehouse/transform.ts';
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

/** The CSV of a transform: as this run made it, or as the last one that did left it. */
export async function transformResources(
  plan: Plan,
  transform: TransformPlan,
  result: TransformResult | undefined,
  folder: string,
  earlier: Earlier,
  running: Running,
): Promise<Resource[]> {
  if (transform.csv === undefined) return [];
  const { name } = transform;
  const path = renderText(transform.csv, namesOf(name, running.identity.startedAt));
  const coding = { path, format: 'csv', gzip: path.endsWith('.gz') } as const;
  const landed = result?.landing?.files.map((file) => ({
    path: file.path,
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    rowCount: file.rows,
  }));
  const files = landed ?? (await standing(coding, folder, earlier, running));
  if (files.length === 0) return [];
  const before = earlier.get(path.slice(folder.length));
  const columns = result?.columns ?? columnsIn(path, coding, running);
  const isKnown = landed === undefined && before?.['hash'] === files[0]!.hash;
  const schema = isKnown
    ? before['schema']
    : { fields: fieldsOf(columns ?? [], result?.types ?? {}), missingValues: [''] };
  const read = [...streamsRead(plan, transform), ...sourcesOf(transform, plan.transforms).map((one) => one.name)];
  const sources = read.map((title) => ({ title }));
  return [{ name: slug(name), ...placeOf(files, folder), ...codingOf(coding), schema, sources }];
}
