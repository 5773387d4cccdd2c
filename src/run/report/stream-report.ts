import { plainCheck } from '../../checks/contract.ts';
import type { StreamReport } from '../../core/report.ts';
import { vanished } from '../checks/schema-step.ts';
import { added } from '../checks/stream-checks.ts';
import type { Running } from '../context.ts';
import type { LandingFile } from '../landing/landing.ts';
import { problemOf } from '../publish/publish.ts';
import type { StreamResult, StreamTask } from '../stream-task.ts';
import { historyOf } from './stream-history.ts';

export function streamReport(result: StreamResult, running: Running): StreamReport {
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
    checks: result.checks.map(plainCheck),
    ...(result.schemaChanges.length > 0 ? { schema_changes: [...result.schemaChanges] } : {}),
    ...(result.quarantine ? { quarantine: result.quarantine } : {}),
    ...(finished && landing ? { changes: finished.changes } : {}),
    ...(finished && running.options.dryRun ? { would_change: finished.changes } : {}),
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

/** A stream that never had a turn. */
export function skippedReport({ name, source }: { name: string; source: string }): StreamReport {
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
