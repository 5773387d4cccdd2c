import type { Report, StreamReport } from '../../core/report.ts';
import type { Running } from '../context.ts';
import { type Ending, statusOf } from './ending.ts';
import { runsBefore } from './stream-history.ts';
import { skippedReport, streamReport } from './stream-report.ts';
import { transformReport } from './transform-report.ts';

/** The execution report; everything that is rendered comes from it. */
export function buildReport(ending: Ending, running: Running, finishedAt: number): Report {
  const { identity, options } = running;
  const streams = [
    ...ending.results.map((result) => streamReport(result, running)),
    ...ending.skipped.map(skippedReport),
  ];
  const sum = (pick: (stream: StreamReport) => number): number =>
    streams.reduce((total, stream) => total + pick(stream), 0);
  return {
    version: 1,
    run: {
      id: identity.id,
      pipeline: running.pipeline,
      status: statusOf(ending),
      started_at: new Date(identity.startedAt).toISOString(),
      finished_at: new Date(finishedAt).toISOString(),
      duration_ms: Math.max(0, finishedAt - identity.startedAt),
      attempt: identity.attempt,
      seed: identity.seed,
      version: running.version,
      dry_run: options.dryRun,
      ...(options.limit === undefined ? {} : { limit: options.limit }),
      trigger: ending.trigger,
    },
    totals: {
      pages_requested: sum((stream) => stream.pages_requested),
      pages_succeeded: sum((stream) => stream.pages_succeeded),
      pages_failed: sum((stream) => stream.pages_failed),
      retries: sum((stream) => stream.retries),
      records: sum((stream) => stream.records),
      bytes: sum((stream) => stream.bytes),
      added: sum((stream) => stream.changes?.added ?? 0),
      updated: sum((stream) => stream.changes?.updated ?? 0),
      removed: sum((stream) => stream.changes?.removed ?? 0),
    },
    streams,
    ...(ending.warehouses ? { warehouses: [...ending.warehouses] } : {}),
    ...(ending.transforms ? { transforms: ending.transforms.map(transformReport) } : {}),
    published: { ...(ending.git ? { git: ending.git } : {}), ...(ending.s3 ? { s3: ending.s3 } : {}) },
    ...(ending.schedule ? { schedule: ending.schedule } : {}),
    history: runsBefore(running),
    warnings: [...ending.warnings],
    errors: [...ending.errors],
  };
}
