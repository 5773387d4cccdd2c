import { z } from 'zod';
import {
  changes,
  check,
  column,
  count,
  failedPage,
  field,
  output,
  problem,
  schemaChange,
  status,
} from './report-parts.ts';

/** What became of one stream. */
export const streamReport = z.object({
  name: z.string(),
  source: z.string(),
  status,
  resumed_at: z.string().optional().describe('The page from which an interrupted run went on'),
  fallback: z
    .object({
      used: z.string().describe('Source that was asked instead, or last_good where the last good data stay'),
      code: z.string().describe("Why the stream's own source could not be used"),
      reason: z.string(),
    })
    .optional()
    .describe('Set where the stream was not read from its own source'),
  pages_requested: count.describe('Pages asked for, lost ones included'),
  pages_succeeded: count,
  pages_failed: count,
  failed_pages: z.array(failedPage),
  recovered_pages: z.array(z.string()).describe('Pages that an earlier run had lost and this one brought'),
  requests: count.describe('HTTP requests, retries included'),
  retries: count,
  retries_by_cause: z.record(z.string(), count),
  waited_ms: count.describe('Time spent waiting for rate limits and server hints'),
  records: count.describe('Records received'),
  duplicates: count.describe('Records dropped because a later one has the same key'),
  rows: count.describe('Rows of the target as it stands now'),
  bytes: count.describe('Response bytes after decompression'),
  replaced_characters: count.describe('Invalid bytes, NULs and lone surrogates that became U+FFFD'),
  duration_ms: count,
  columns: z.array(column),
  new_columns: z.array(z.string()),
  vanished_columns: z.array(z.string()),
  fields: z.array(field).optional().describe('What the selectors of a site found'),
  rendering: z
    .object({
      static: count.describe('Pages read as HTML'),
      browser: count.describe('Pages that needed the browser'),
      unchanged: count.describe('Pages that were as on the last run (304)'),
    })
    .optional()
    .describe('How the pages of a site came'),
  snapshots: z
    .array(z.object({ kind: z.string(), path: z.string().describe('Relative to the workspace'), url: z.string() }))
    .optional()
    .describe('First page of each kind of failure, kept as evidence'),
  checks: z.array(check),
  schema_changes: z.array(schemaChange).optional().describe('Columns that are new, gone or of another type'),
  quarantine: z
    .object({
      path: z.string().describe('Relative to the workspace'),
      rows: count.describe('Rows of this run that were put there'),
      kept: count.describe('Rows that the file holds'),
    })
    .optional()
    .describe('Where rows went that a check with on_fail: quarantine took out'),
  changes: changes.optional().describe('Against the target as it stood before; absent where nothing was delivered'),
  would_change: changes.optional().describe('Of a dry run: what it would have changed'),
  outputs: z.array(output.extend({ format: z.enum(['csv', 'ndjson', 'parquet']), format_reason: z.string() })),
  warnings: z.array(problem),
  errors: z.array(problem),
  last_delivered_at: z
    .string()
    .optional()
    .describe('When data were last delivered, by this run or an earlier one; absent where no run is known that did'),
  last_changed_at: z.string().optional().describe('When a delivery last changed the target'),
  history: z
    .array(
      z.object({
        run: z.string(),
        at: z.string(),
        records: count,
        rows: count,
        status,
        pages_failed: count.optional(),
        retries: count.optional(),
        added: count.optional(),
        updated: count.optional(),
        removed: count.optional(),
        checks_failed: count.optional(),
        kept: z.literal(true).optional().describe('The last good data stood in for what could not be read'),
        duration_ms: count.optional(),
      }),
    )
    .describe('Earlier runs of this stream, oldest first, 60 at most'),
});
