import { type Scope, templateNames } from '../core/template.ts';
import type { WriteOptions } from './options.ts';

export const FORMATS = ['csv', 'ndjson', 'parquet'] as const;
export type Format = (typeof FORMATS)[number];

/** A file, or with names of partitions in its path a set of files, that holds the rows of a stream. */
export interface Target {
  readonly format: Format;
  readonly path: string;
  /** The file itself is compressed. */
  readonly gzip: boolean;
  /** Of the pages of a Parquet file. */
  readonly compression: WriteOptions['compression'];
}

/** What a stream writes. The first one is what it reads again: CSV where there is one, as it need not be converted. */
export function targetsOf(write: WriteOptions): [Target, ...Target[]] {
  const targets = FORMATS.flatMap((format): Target[] => {
    const path = write[format];
    if (path === undefined) return [];
    const gzip = format !== 'parquet' && (write.gzip ?? path.endsWith('.gz'));
    return [{ format, path, gzip, compression: write.compression }];
  });
  const [first, ...others] = targets;
  if (!first) throw new Error('a stream without a target'); // the schema asks for one
  return [first, ...others];
}

/** The same options with the names of the run put into the paths; names of partitions stay. */
export function renderTargets(write: WriteOptions, scope: Scope): WriteOptions {
  const paths = FORMATS.flatMap((format) => {
    const path = write[format];
    return path === undefined ? [] : [[format, renderKnown(path, scope)]];
  });
  return { ...write, ...(Object.fromEntries(paths) as Partial<Record<Format, string>>) };
}

/** Fills the names that are known. A text in which others stay keeps its doubled braces: it is rendered once more. */
function renderKnown(text: string, scope: Scope): string {
  const isLast = templateNames(text).every((name) => Object.hasOwn(scope, name));
  return text.replace(/\{\{|\}\}|\{([A-Za-z_][\w.-]*)\}/g, (whole, name: string | undefined) => {
    if (name === undefined) return isLast ? whole[0]! : whole;
    const value = Object.hasOwn(scope, name) ? String(scope[name]) : undefined;
    return value ?? whole;
  });
}

export const CONTENT_TYPES: Readonly<Record<Format, string>> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
};
