import type {
  GitOutcome,
  Problem,
  Report,
  S3Outcome,
  StreamReport,
  TransformReport,
  WarehouseReport,
} from '../../core/report.ts';
import { vanished } from '../checks/schema-step.ts';
import { added } from '../checks/stream-checks.ts';
import type { Running } from '../context.ts';
import type { LandingFile } from '../landing/landing.ts';
import { problemOf } from '../publish/publish.ts';
import type { StreamResult, StreamTask } from '../stream-task.ts';
import type { TransformResult } from '../warehouse/transform.ts';
import { historyOf, runsBefore } from './stream-history.ts';

/** What beside the streams goes into the report. */
export interface Ending {
  readonly trigger: Report['run']['trigger'];
  readonly results: readonly StreamResult[];
  /** Streams that never had a turn. */
  readonly skipped: readonly { readonly name: string; readonly source: string }[];
  readonly warehouses?: readonly WarehouseReport[];
  readonly transforms?: readonly TransformResult[];
  readonly schedule?: Report['schedule'];
  readonly git: GitOutcome | undefined;
  readonly s3: S3Outcome | undefined;
  readonly warnings: readonly Problem[];
  readonly errors: readonly Problem[];
}

/** The run's status: delivered whole, in part, or not at all. */
export function statusOf({
  results,
  skipped,
  git,
  s3,
  warehouses = [],
  transforms = [],
}: Ending): Report['run']['status'] {
  const statuses: string[] = [...results.map(({ status }) => status), ...skipped.map(() => 'skipped')];
  const delivered = statuses.filter((status) => status === 'succeeded' || status === 'partial');
  const isPublished = git?.status !== 'failed' && s3?.status !== 'failed';
  const isLoaded =
    warehouses.every(({ status }) => status === 'loaded' || status === 'unchanged') &&
    transforms.every(({ status, errors }) => status === 'succeeded' || (status === 'skipped' && errors.length === 0));
  const isWhole =
    isLoaded && statuses.every((status) => status === 'succeeded') && s3?.status !== 'partial' && !git?.left_out.length;
  if (delivered.length === 0) return 'failed';
  if (isWhole && isPublished) return 'succeeded';
  const published = [git?.status, s3?.status].filter((status) => status !== undefined && status !== 'skipped');
  const nothingPublished = published.length > 0 && published.every((status) => status === 'failed');
  return nothingPublished ? 'failed' : 'partial';
}

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

function transformReport(result: TransformResult): TransformReport {
  const { name, status, rows, durationMs, table, landing, checks, warnings, errors } = result;
  return {
    name,
    status,
    rows,
    duration_ms: Math.round(durationMs),
    ...(table === undefined ? {} : { table }),
    outputs: (landing?.files ?? []).map(({ path, bytes, rows: count, sha256, from }) => ({
      path,
      bytes,
      rows: count,
      sha256,
      changed: from !== undefined,
    })),
    checks: [...checks],
    warnings: [...warnings],
    errors: [...errors],
  };
}

function streamReport(result: StreamResult, running: Running): StreamReport {
  const { task, tally, progress, finished, landing, earlier, error } = result;
  const lost = progress?.lost ?? [result.failedPage].flatMap((page) => page ?? []);
  return {
    name: task.name,
    source: task.source,
    status: result.status,
    ...(result.resumedAt === undefined ? {} : { resumed_at: result.resumedAt }),
    ...(result.fallback ? { fallback: result.fallback } : {}),
    pages_requested: tally.pages + lost.length,
    pages_succeeded: tally.pages,
    pages_failed: lost.length,
    failed_pages: lost.map(({ page, code, reason, attempts, first_failed_at }) => ({
      page,
      code,
      reason,
      attempts,
      first_failed_at,
    })),
    recovered_pages: [...(progress?.recovered ?? [])],
    requests: tally.requests,
    retries: tally.retries,
    retries_by_cause: tally.retriesByCause,
    waited_ms: Math.round(tally.waitedMs),
    records: tally.records,
    duplicates: finished?.duplicates ?? 0,
    rows: finished?.rows ?? running.history.rowsOf(task.name).at(-1) ?? 0,
    bytes: tally.bytes,
    replaced_characters: tally.replaced,
    duration_ms: Math.round(tally.durationMs),
    columns: columnsOf(result),
    new_columns: progress ? added(earlier, progress.position.columns) : [],
    vanished_columns: progress ? vanished(task, progress.position) : [],
    checks: [...result.checks],
    ...(result.schemaChanges.length > 0 ? { schema_changes: [...result.schemaChanges] } : {}),
    ...(result.quarantine ? { quarantine: result.quarantine } : {}),
    ...(finished && landing ? { changes: finished.changes } : {}),
    outputs: landing ? landing.files.map((file) => outputOf(task, file)) : [],
    ...siteReport(result),
    warnings: tally.warnings,
    errors: [...(result.drift?.failures ?? []), ...(error ? [problemOf(error)] : [])],
    ...historyOf(result, running),
  };
}

/** What is told of a site's pages beside its rows. */
function siteReport({ task, tally, drift }: StreamResult): Partial<StreamReport> {
  const snapshots = task.snapshots?.list() ?? [];
  return {
    ...(drift ? { fields: [...drift.fields] } : {}),
    ...(tally.site ? { rendering: tally.site.pages } : {}),
    ...(snapshots.length > 0
      ? { snapshots: snapshots.flatMap(({ kind, url, files }) => files.map((path) => ({ kind, url, path }))) }
      : {}),
  };
}

function columnsOf({ progress }: StreamResult): StreamReport['columns'] {
  if (!progress) return [];
  const { columns, present, nulls, rows } = progress.position;
  return columns.map((name, column) => {
    const missing = rows - present[column]!;
    const empty = missing + nulls[column]!;
    return { name, missing, null: nulls[column]!, empty_rate: rows === 0 ? 0 : empty / rows };
  });
}

function outputOf({ write }: StreamTask, file: LandingFile): StreamReport['outputs'][number] {
  const { path, format, bytes, rows, sha256, from, contentEncoding } = file;
  const named = `write.${format} names ${NAMES[format]} target`;
  const why = contentEncoding === 'gzip' ? `${named}, and gzip is on` : named;
  return {
    path,
    format,
    format_reason: `${why} (mode ${write.mode})`,
    bytes,
    rows,
    sha256,
    changed: from !== undefined,
  };
}

const NAMES = { csv: 'a CSV', ndjson: 'an NDJSON', parquet: 'a Parquet' } as const;

function skippedReport({ name, source }: { name: string; source: string }): StreamReport {
  return {
    name,
    source,
    status: 'skipped',
    pages_requested: 0,
    pages_succeeded: 0,
    pages_failed: 0,
    failed_pages: [],
    recovered_pages: [],
    requests: 0,
    retries: 0,
    retries_by_cause: {},
    waited_ms: 0,
    records: 0,
    duplicates: 0,
    rows: 0,
    bytes: 0,
    replaced_characters: 0,
    duration_ms: 0,
    columns: [],
    new_columns: [],
    vanished_columns: [],
    checks: [],
    outputs: [],
    warnings: [],
    errors: [],
    history: [],
  };
}
