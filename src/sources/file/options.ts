import { z } from 'zod';
import { byteSize } from '../../core/units.ts';
import { decodeOptionsSchema } from '../../decode/options.ts';
import { s3OptionsSchema } from '../../publishers/s3/options.ts';
import { nestedColumnOptionsShape } from '../column-options.ts';

const { region, endpoint, path_style } = s3OptionsSchema.shape;
const { charset, delimited, records_path } = decodeOptionsSchema.shape;
const MIB = 2 ** 20;

/** `sources.<name>` of type file, without what it shares with other sources that speak HTTP. */
export const fileSourceOptionsSchema = z.strictObject({
  type: z.literal('file').describe('Files: local, in S3, or at a URL'),
  base: z
    .string()
    .min(1)
    .optional()
    .describe(
      'Where paths begin: a folder relative to the workspace, s3://bucket/prefix, or https://host/path. Default: the workspace',
    ),
  allow_outside: z
    .boolean()
    .default(false)
    .describe('Local files may lie outside the workspace, be it by an absolute path, by ".." or through a symlink'),
  s3: z
    .strictObject({ region, endpoint, path_style })
    .prefault({})
    .describe('How S3 is reached; credentials come from the environment as for publish.s3'),
});

/** What a stream of files has of its own. */
export const fileStreamShape = {
  path: z
    .string()
    .min(1)
    .describe(
      'File, URL, or a pattern of local files and S3 keys: data/in/*.csv, s3://bucket/raw/**/*.parquet. * and ? stop at "/", ** does not, [0-9] is one of several characters. Files are read in byte order of their names; templates allowed',
    ),
  format: z
    .enum(['auto', 'csv', 'ndjson', 'json', 'parquet'])
    .default('auto')
    .describe('Format of the files; csv includes tab-separated; auto goes by extension, then by content'),
  records_path,
  charset,
  delimited,
  empty_file: z
    .enum(['error', 'skip'])
    .default('error')
    .describe('What a file without a single byte is: a failure, or a file without records'),
  file_column: z.string().min(1).optional().describe('Column that takes the name of the file, e.g. _file'),
  page_size: byteSize
    .pipe(
      z
        .int()
        .min(1024, 'at least 1KiB')
        .max(64 * MIB, 'at most 64MiB'),
    )
    .default(2 * MIB)
    .describe('Bytes of CSV or NDJSON, after decompression, that are read at a time'),
  page_rows: z.int().positive().max(1_000_000).default(20_000).describe('Rows of Parquet that are written at a time'),
  ...nestedColumnOptionsShape,
};

export type FileSourceOptions = z.output<typeof fileSourceOptionsSchema>;
