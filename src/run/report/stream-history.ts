import type { Report, StreamReport } from '../../core/report.ts';
import { isDelivered, type RunLine } from '../../core/run-line.ts';
import type { Running } from '../context.ts';
import type { StreamResult } from '../stream-task.ts';

/** Runs that a report tells of; the file holds more. */
const SHOWN = 60;

/** What earlier runs tell of one stream. */
export function historyOf(
  result: StreamResult,
  running: Running,
): Partial<StreamReport> & Pick<StreamReport, 'history'> {
  const { landing, task, finished } = result;
  const entries = running.history.earlier().flatMap(({ run, at, streams }) => {
    const entry = streams[task.name];
    if (!entry) return [];
    const { ms, pages: _, bytes: __, ...figures } = entry;
    return [{ run, at, ...figures, ...(ms === undefined ? {} : { duration_ms: ms }) }];
  });
  const now =
    landing && finished ? { at: new Date(running.identity.startedAt).toISOString(), ...finished.changes } : undefined;
  const delivered = now ?? entries.findLast(isDelivered);
  const changed = [...entries.filter(isDelivered), ...(now ? [now] : [])].findLast(
    ({ added = 0, updated = 0, removed = 0 }) => added + updated + removed > 0,
  );
  return {
    ...(delivered ? { last_delivered_at: delivered.at } : {}),
    ...(changed ? { last_changed_at: changed.at } : {}),
    history: entries.slice(-SHOWN),
  };
}

/** Earlier runs as a whole. */
export function runsBefore(running: Running): NonNullable<Report['history']> {
  return running.history.earlier().slice(-SHOWN).map(summaryOf);
}

function summaryOf({ run, at, status, event, ms, streams }: RunLine): NonNullable<Report['history']>[number] {
  const sum = (pick: (stream: RunLine['streams'][string]) => number | undefined): number =>
    Object.values(streams).reduce((total, stream) => total + (pick(stream) ?? 0), 0);
  return {
    run,
    at,
    status,
    ...(event === undefined ? {} : { event }),
    records: sum(({ records }) => records),
    added: sum(({ added }) => added),
    updated: sum(({ updated }) => updated),
    removed: sum(({ removed }) => removed),
    pages_failed: sum(({ pages_failed }) => pages_failed),
    ...(ms === undefined ? {} : { duration_ms: ms }),
  };
}
