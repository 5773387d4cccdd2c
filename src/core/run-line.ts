import { z } from 'zod';
import type { Report, StreamReport } from './report.ts';

export const RUN_LINE_VERSION = 1;

const count = z.int().nonnegative();

const streamLine = z.object({
  status: z.enum(['succeeded', 'partial', 'failed', 'blocked', 'skipped']),
  records: count,
  rows: count,
  pages: count.optional(),
  pages_failed: count.optional(),
  retries: count.optional(),
  added: count.optional(),
  updated: count.optional(),
  removed: count.optional(),
  bytes: count.optional(),
  checks_failed: count.optional(),
  kept: z
    .literal(true)
    .optional()
    .describe('Nothing was delivered although the status says so: the last good data stand in'),
  ms: count.optional(),
});

/** One run in `.adip/runs.ndjson`: figures and names, no received text. What an older version did not count is absent. */
export const runLineSchema = z.object({
  version: z.literal(RUN_LINE_VERSION),
  run: z.string().min(1),
  at: z.string().describe('ISO 8601, UTC, of the first attempt'),
  status: z.enum(['succeeded', 'partial', 'failed']),
  ms: count.optional(),
  event: z.string().optional().describe('What started it, e.g. schedule'),
  streams: z.record(z.string(), streamLine),
  transforms: z
    .record(z.string(), z.object({ status: z.enum(['succeeded', 'failed', 'skipped']), rows: count, ms: count }))
    .optional(),
  warehouses: z
    .record(z.string(), z.object({ status: z.string(), upserted: count, deleted: count, ms: count }))
    .optional(),
});

export type RunLine = z.output<typeof runLineSchema>;
export type StreamLine = RunLine['streams'][string];

/** Whether the run brought the rows that stand in the target. */
export const isDelivered = ({ status, kept }: { status: string; kept?: true | undefined }): boolean =>
  (status === 'succeeded' || status === 'partial') && !kept;

/** What is remembered of a run. */
export function runLineOf(report: Report): RunLine {
  const { run, streams, transforms, warehouses } = report;
  return {
    version: RUN_LINE_VERSION,
    run: run.id,
    at: run.started_at,
    status: run.status,
    ms: run.duration_ms,
    ...(run.trigger.event === undefined ? {} : { event: run.trigger.event }),
    streams: Object.fromEntries(streams.map((stream) => [stream.name, streamLineOf(stream)])),
    ...(transforms && transforms.length > 0
      ? {
          transforms: Object.fromEntries(
            transforms.map(({ name, status, rows, duration_ms }) => [name, { status, rows, ms: duration_ms }]),
          ),
        }
      : {}),
    ...(warehouses && warehouses.length > 0
      ? { warehouses: Object.fromEntries(warehouses.map((warehouse) => [warehouse.kind, warehouseLine(warehouse)])) }
      : {}),
  };
}

function streamLineOf(stream: StreamReport): StreamLine {
  const { status, records, rows, pages_requested, pages_failed, retries, changes, bytes, checks, duration_ms } = stream;
  return {
    status,
    records,
    rows,
    pages: pages_requested,
    pages_failed,
    retries,
    added: changes?.added ?? 0,
    updated: changes?.updated ?? 0,
    removed: changes?.removed ?? 0,
    ...(isDelivered(stream) && !changes ? { kept: true as const } : {}),
    bytes,
    checks_failed: checks.filter(({ outcome }) => outcome === 'failed').length,
    ms: duration_ms,
  };
}

function warehouseLine({ status, tables, duration_ms }: NonNullable<Report['warehouses']>[number]) {
  const sum = (pick: (table: (typeof tables)[number]) => number): number =>
    tables.reduce((total, table) => total + pick(table), 0);
  return { status, upserted: sum((table) => table.upserted), deleted: sum((table) => table.deleted), ms: duration_ms };
}
