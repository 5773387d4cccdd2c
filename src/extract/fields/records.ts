import { type Json, lookup, parsePath } from '../../core/json.ts';
import type { DataPlan } from '../options.ts';
import type { Structured } from '../structured/index.ts';

/**
 * The records in data: the list at `path`, or the only record there.
 * @throws {SyntaxError} where `path` is none
 */
export function recordsAt(data: Json | undefined, path?: string): Json[] {
  const found = path === undefined ? data : lookup(data, parsePath(path));
  if (found === undefined || found === null) return [];
  return Array.isArray(found) ? found.filter((record) => record !== null) : [found];
}

/** The records that a page holds as data. What the page only asks for (`capture`) it does not hold. */
export function dataRecords(structured: Structured, { json_ld, microdata, embedded, path }: DataPlan): Json[] {
  if (json_ld !== undefined) return structured.jsonLdObjects(json_ld).flatMap((one) => recordsAt(one, path));
  if (microdata !== undefined) return structured.microdataItems(microdata).flatMap((one) => recordsAt(one, path));
  return embedded === undefined ? [] : recordsAt(structured.embeddedAt(embedded, path));
}
