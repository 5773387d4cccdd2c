import { z } from 'zod';

const writeOptionsShape = {
  mode: z
    .enum(['replace', 'append', 'merge'])
    .default('replace')
    .describe(
      'replace: the target holds exactly this run. append: new rows at the end (with a primary_key, only keys that are not there yet). merge: upsert by primary_key, sorted',
    ),
  csv: z
    .string()
    .min(1)
    .optional()
    .describe('CSV file, relative to the workspace; may use {stream}, {date} and {timestamp}; `.gz` compresses'),
  ndjson: z
    .string()
    .min(1)
    .optional()
    .describe('The same rows as NDJSON, one object per line with typed values; `.gz` compresses'),
  parquet: z.string().min(1).optional().describe('The same rows as a Parquet file with typed columns'),
  gzip: z
    .boolean()
    .optional()
    .describe('Compress the CSV and NDJSON files; also switched on by a name that ends in .gz'),
  compression: z
    .enum(['snappy', 'zstd', 'gzip', 'none'])
    .default('snappy')
    .describe('How the pages of a Parquet file are compressed'),
  fill: z.string().default('').describe('What stands in a cell whose value is missing or null, e.g. N/A'),
  sort_by: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('Columns that order a merged target instead of the primary_key'),
  formula_guard: z
    .boolean()
    .default(false)
    .describe("Put ' before texts that a spreadsheet would run as a formula (= + - @ TAB CR); numbers are left alone"),
  allow_empty: z
    .boolean()
    .default(false)
    .describe(
      'Let a replace deliver zero rows over a target that has some; otherwise that fails and the last good data stays',
    ),
};

/** The `write:` block of a stream. */
export const writeOptionsSchema = z
  .strictObject(writeOptionsShape)
  .refine((write) => [write.csv, write.ndjson, write.parquet].some((path) => path !== undefined), {
    message: 'expected at least one of csv, ndjson and parquet',
    when: ({ value }) => typeof value === 'object',
  });

export type WriteOptions = z.output<typeof writeOptionsSchema>;
