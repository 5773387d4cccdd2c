import { z } from 'zod';
import { check, count, problem, schemaChange } from './report-parts.ts';

const tableReport = z.object({
  stream: z.string(),
  table: z.string(),
  how: z
    .enum(['unchanged', 'delta', 'whole', 'refused'])
    .describe('delta: only what this run brought; whole: compared with the whole file'),
  rows: count.describe('Rows of the table as it stands now'),
  upserted: count.describe('Rows that were inserted or changed'),
  deleted: count,
  error: problem.optional(),
});

/** What became of one database. */
export const warehouseReport = z.object({
  kind: z.enum(['sqlite', 'postgres']),
  place: z.string().describe('Path, or host and database; never credentials'),
  status: z.enum(['loaded', 'unchanged', 'partial', 'failed']),
  duration_ms: count,
  tables: z.array(tableReport),
  error: problem.optional(),
});

/** What became of one transform. */
export const transformReport = z.object({
  name: z.string(),
  status: z.enum(['succeeded', 'failed', 'skipped']),
  rows: count,
  duration_ms: count,
  table: z.string().optional().describe('Table that it made'),
  outputs: z.array(
    z.object({
      path: z.string().describe('Relative to the workspace'),
      bytes: count,
      rows: count,
      sha256: z.string(),
      changed: z.boolean(),
    }),
  ),
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
  warnings: z.array(problem),
  errors: z.array(problem),
});
