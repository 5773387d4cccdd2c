import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnType, ColumnTypes } from '../../core/column-type.ts';
import { readHeader } from '../../sinks/csv-reader.ts';
import { countRecords } from '../../sinks/csv-scan.ts';
import { hashFile } from '../../sinks/finish.ts';
import type { Target } from '../../sinks/targets.ts';
import type { Running } from '../context.ts';

/** A file as a data package tells of it. */
export interface DataFile {
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly rowCount?: number;
}

export type Resource = Readonly<Record<string, unknown>> & { readonly name: string };

/** Resources of the package as it stands, by the path of their file: what they say of a file that did not change still holds. */
export type Earlier = ReadonlyMap<unknown, Resource>;

type Coding = Pick<Target, 'path' | 'format' | 'gzip'>;

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

/** Names of packages and resources are of small letters, digits and `-._`. */
export const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9._-]+/g, '-');

export const fieldsOf = (columns: readonly string[], types: ColumnTypes) =>
  columns.map((name) => ({ name, type: TYPES[(Object.hasOwn(types, name) && types[name]) || 'string'] }));

export const codingOf = ({ format, gzip }: Coding): Readonly<Record<string, unknown>> => ({
  format,
  mediatype: MEDIA[format],
  ...(format === 'parquet' ? {} : { encoding: 'utf-8' }),
  ...(gzip ? { compression: 'gz' } : {}),
  ...(format === 'csv' ? { profile: 'tabular-data-resource' } : {}),
});

/** Paths are relative to the package's own folder; one that lies elsewhere has no place in it by the rules. */
export function placeOf(files: readonly DataFile[], folder: string): Readonly<Record<string, unknown>> {
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

/** A file that this run did not make, as it stands. Rows that nobody counts here are known of the same bytes from before. */
export async function standing(
  { path, format, gzip }: Coding,
  folder: string,
  earlier: Earlier,
  { workspace }: Running,
): Promise<DataFile[]> {
  const file = join(workspace, path);
  if (!existsSync(file)) return [];
  const hash = `sha256:${await hashFile(file)}`;
  const before = earlier.get(path.slice(folder.length));
  const known = before?.['hash'] === hash ? (before['rowCount'] as number | undefined) : undefined;
  const rowCount = known ?? (format === 'csv' && !gzip ? await countRecords(file) : undefined);
  return [{ path, bytes: statSync(file).size, hash, ...(rowCount === undefined ? {} : { rowCount }) }];
}

/** Of a plain CSV; the others would have to be decoded. */
export function columnsIn(path: string, { format, gzip }: Omit<Coding, 'path'>, { workspace }: Running) {
  return format === 'csv' && !gzip ? readHeader(join(workspace, path)) : undefined;
}
