import { z } from 'zod';
import {
  type changes,
  type check,
  count,
  type failedPage,
  type field,
  problem,
  type schemaChange,
} from './report-parts.ts';
import { streamReport } from './report-stream.ts';
import { transformReport, warehouseReport } from './report-warehouse.ts';

/** The execution report: the one document from which summary, text report, outputs and log totals are rendered. */
export const reportSchema = z.object({
  version: z.literal(1),
  run: z.object({
    id: z.string().describe('Also in the commit message and the metadata of S3 objects'),
    pipeline: z.string().optional().describe('Name of the pipeline: `name` of the config, else that of its file'),
    status: z.enum(['succeeded', 'partial', 'failed']),
    started_at: z.string().describe('ISO 8601, UTC, of the first attempt'),
    finished_at: z.string(),
    duration_ms: count,
    attempt: count.describe('1, or more where an interrupted run was resumed'),
    seed: z.int().describe('Seed of jitter and every other random choice'),
    version: z.string().describe('Version of adip-ingest'),
    dry_run: z.boolean(),
    limit: count.optional(),
    trigger: z.object({
      actor: z.string().optional(),
      event: z.string().optional(),
      repository: z.string().optional(),
      ref: z.string().optional(),
      sha: z.string().optional(),
      run_url: z.string().optional(),
    }),
  }),
  totals: z.object({
    pages_requested: count,
    pages_succeeded: count,
    pages_failed: count,
    retries: count,
    records: count,
    bytes: count,
    added: count,
    updated: count,
    removed: count,
  }),
  streams: z.array(streamReport),
  warehouses: z.array(warehouseReport).optional().describe('Databases that were brought to what has landed'),
  transforms: z.array(transformReport).optional().describe('SQL that ran after the loading, in its order'),
  published: z.object({
    git: z
      .object({
        status: z.enum(['pushed', 'unchanged', 'skipped', 'failed']),
        branch: z.string().optional(),
        commit: z.string().optional(),
        url: z.string().optional(),
        message: z.string().optional(),
        files: z.array(z.string()),
        left_out: z.array(problem),
        rebuilds: count.describe('How often another push came first'),
        error: problem.optional(),
      })
      .optional(),
    s3: z
      .object({
        status: z.enum(['uploaded', 'unchanged', 'skipped', 'failed', 'partial']),
        objects: z.array(
          z.object({ stream: z.string(), uri: z.string(), bytes: count, sha256: z.string(), uploaded: z.boolean() }),
        ),
        error: problem.optional(),
      })
      .optional(),
  }),
  schedule: z
    .object({
      crons: z.array(z.string()).describe('Cron lines of the workflow, UTC'),
      since: z.string().describe('Start of the run before this one'),
      missed: count.describe('Slots since then that no run on record answered'),
      examples: z.array(z.string()).describe('The latest of them, ISO 8601'),
    })
    .optional()
    .describe('Whether the schedule was kept; absent where no earlier run or no schedule is known'),
  history: z
    .array(
      z.object({
        run: z.string(),
        at: z.string(),
        status: z.enum(['succeeded', 'partial', 'failed']),
        event: z.string().optional(),
        records: count,
        added: count,
        updated: count,
        removed: count,
        pages_failed: count,
        duration_ms: count.optional(),
      }),
    )
    .optional()
    .describe('Earlier runs, oldest first, 60 at most'),
  warnings: z.array(problem),
  errors: z.array(problem),
});

export type Report = z.output<typeof reportSchema>;
export type StreamReport = Report['streams'][number];
export type WarehouseReport = z.output<typeof warehouseReport>;
export type TransformReport = z.output<typeof transformReport>;
export type CheckReport = z.output<typeof check>;
export type SchemaChange = z.output<typeof schemaChange>;
export type StreamHistoryEntry = StreamReport['history'][number];
export type RunHistoryEntry = NonNullable<Report['history']>[number];
export type FieldReport = z.output<typeof field>;
export type Problem = z.output<typeof problem>;
export type FailedPage = z.output<typeof failedPage>;
export type Changes = z.output<typeof changes>;
export type GitOutcome = NonNullable<Report['published']['git']>;
export type S3Outcome = NonNullable<Report['published']['s3']>;
