import type { StreamHistoryEntry } from '../core/report.ts';
import { isDelivered, type RunLine } from '../core/run-line.ts';
import { formatDuration } from '../core/units.ts';
import { formatCount } from './format.ts';
import { renderTable } from './table.ts';
import { deviation, sparkline, usual } from './trend.ts';

/** How each stream went over some runs, oldest first: a table for the terminal; empty where there is nothing to compare. */
export function renderTrends(lines: readonly RunLine[]): string {
  const streams = new Map<string, StreamHistoryEntry[]>();
  for (const { run, at, streams: all } of lines)
    for (const [name, { ms, ...figures }] of Object.entries(all)) {
      const entries = streams.get(name) ?? [];
      entries.push({ run, at, ...figures, ...(ms === undefined ? {} : { duration_ms: ms }) });
      streams.set(name, entries);
    }
  const rows = [...streams].flatMap(([name, entries]) => (entries.length < 2 ? [] : [trendCells(name, entries)]));
  if (rows.length === 0) return '';
  return renderTable(['stream', 'rows', 'now', 'usual', 'time', 'now', 'usual', 'failed'], rows, 10_000);
}

/** Curve, latest figure and how far it is from the median of the runs before, for rows and time. */
export function trendCells(name: string, entries: readonly StreamHistoryEntry[]): string[] {
  const before = entries.slice(0, -1);
  const now = entries.at(-1)!;
  const brought = isDelivered(now);
  const { rows, duration_ms } = now;
  const failed = entries.filter((entry) => !isDelivered(entry)).length;
  return [
    name,
    sparkline(entries.map((entry) => (isDelivered(entry) ? entry.rows : undefined))),
    brought ? formatCount(rows) : 'kept',
    brought
      ? deviation(
          rows,
          usual(before, (entry) => entry.rows),
        )
      : '',
    sparkline(entries.map((entry) => entry.duration_ms)),
    duration_ms === undefined ? '' : formatDuration(duration_ms),
    duration_ms === undefined
      ? ''
      : deviation(
          duration_ms,
          usual(before, (entry) => entry.duration_ms),
        ),
    failed === 0 ? '' : `${failed} of ${entries.length}`,
  ];
}
