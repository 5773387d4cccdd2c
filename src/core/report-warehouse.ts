import { z } from 'zod';
import { check, count, output, problem } from './report-parts.ts';

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
  outputs: z.array(output),
  checks: z.array(check),
  warnings: z.array(problem),
  errors: z.array(problem),
});
