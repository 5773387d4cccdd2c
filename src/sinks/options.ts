import { z } from 'zod';
import { byteSize, share } from '../core/units.ts';

const column = z.string().min(1);

const deletion = z.strictObject({
  action: z
    .enum(['mark', 'delete'])
    .default('delete')
    .describe('delete: the row is taken out (of a history: its version is closed). mark: `column` says since when'),
  field: column
    .optional()
    .describe(
      'Column in which the source says that a row is deleted; without it, rows go that a whole run does not bring',
    ),
  when: z
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe('Value of `field` that says so; without it, any but nothing, false and 0'),
  column: column.default('deleted_at').describe('Column that `mark` adds: empty, or when the row was found to be gone'),
});

const history = z.strictObject({
  valid_from: column.default('valid_from').describe('Column for when a version began'),
  valid_to: column.default('valid_to').describe('Column for when it ended; empty: it is the current one'),
  at: column
    .optional()
    .describe(
      'Column of the records that says since when they are so, ISO 8601 or Unix time; without it, the start of the run',
    ),
});

const writeOptionsShape = {
  mode: z
    .enum(['replace', 'append', 'merge', 'insert_only', 'scd2'])
    .default('replace')
    .describe(
      'replace: the target holds exactly this run. append: new rows at the end (with a primary_key, only keys that are not there yet). merge: upsert by primary_key, sorted. insert_only: as merge, but a key that is there stays as it is. scd2: history, every version of a row with its time',
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
  split: z
    .union([
      z.strictObject({
        by: z
          .enum(['year', 'month', 'week', 'day'])
          .describe('Span of time of one file, UTC; it fills {year}, {month}, {week} or {day}'),
        column: column.describe('Column with the time: ISO 8601 or Unix time'),
      }),
      z.strictObject({
        size: byteSize.describe('Largest size of one file, as CSV before compression, e.g. 50MB; it fills {part}'),
      }),
    ])
    .optional()
    .describe(
      'Several files by time or by size. By the value of a column: without split, with its name in the path, data/games/{season}.csv',
    ),
  compression: z
    .enum(['snappy', 'zstd', 'gzip', 'none'])
    .default('snappy')
    .describe('How the pages of a Parquet file are compressed'),
  fill: z.string().default('').describe('What stands in a cell whose value is missing or null, e.g. N/A'),
  quarantine: z
    .string()
    .min(1)
    .optional()
    .describe(
      'CSV file for rows that checks with `on_fail: quarantine` take out, with their reasons; .adip/quarantine/{stream}.csv where absent. The newest 10,000 are kept',
    ),
  sort_by: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .describe('Columns that order a merged target instead of the primary_key'),
  deleted: z
    .union([z.enum(['keep', 'mark', 'delete']), deletion])
    .default('keep')
    .describe(
      'For merge and scd2: what becomes of rows that the source no longer has. keep: they stay. delete: they go, or their version is closed. mark: deleted_at says since when. Only a run that read everything deletes; or `field` names a column in which the source says it',
    ),
  max_deleted: share
    .optional()
    .describe(
      'Largest share of the rows that may go at once, e.g. 30%; more fails the stream, and the last good data stays. 50% where nothing is said',
    ),
  ignore_columns: z
    .array(column)
    .min(1)
    .optional()
    .describe('Columns that make no change: a row that differs in nothing else is unchanged and keeps its old values'),
  dedupe_by: column
    .optional()
    .describe(
      'Of records with the same key the one with the largest value of this column stands, e.g. updated_at; otherwise the one that came last',
    ),
  scd2: history.optional().describe('Columns of a history'),
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
