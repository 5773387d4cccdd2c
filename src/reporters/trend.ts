import type { Report, StreamHistoryEntry, StreamReport } from '../core/report.ts';
import { isDelivered } from '../core/run-line.ts';
import { formatCount } from './format.ts';

const LEVELS = '▁▂▃▄▅▆▇█';

/** The runs of a stream with the one that is reported last. */
export function runsOf(stream: StreamReport, { run }: Report): StreamHistoryEntry[] {
  const { records, rows, status, pages_failed, retries, changes, checks, duration_ms } = stream;
  return [
    ...stream.history.filter((entry) => entry.run !== run.id),
    {
      run: run.id,
      at: run.started_at,
      records,
      rows,
      status,
      pages_failed,
      retries,
      added: changes?.added ?? 0,
      updated: changes?.updated ?? 0,
      removed: changes?.removed ?? 0,
      checks_failed: checks.filter(({ outcome }) => outcome === 'failed').length,
      ...(isDelivered(stream) && !hasBrought(stream) ? { kept: true as const } : {}),
      duration_ms,
    },
  ];
}

/** Whether this run delivered a stream; of trials and of data that stay as they were it did not. */
export const hasBrought = (stream: StreamReport): boolean => isDelivered(stream) && stream.changes !== undefined;

/** What was usual before: the median of a figure over the delivered runs; undefined where fewer than two tell it. */
export function usual(
  history: readonly StreamHistoryEntry[],
  pick: (entry: StreamHistoryEntry) => number | undefined,
): number | undefined {
  const values = history
    .filter(isDelivered)
    .flatMap((entry) => pick(entry) ?? [])
    .sort((a, b) => a - b);
  if (values.length < 2) return undefined;
  const middle = values.length >> 1;
  return values.length % 2 === 1 ? values[middle]! : (values[middle - 1]! + values[middle]!) / 2;
}

/** How far a figure is from what was usual: `+3.2 %`, `as usual`; empty where nothing is known. */
export function deviation(value: number, from: number | undefined): string {
  if (from === undefined) return '';
  if (value === from) return 'as usual';
  if (from === 0) return `+${formatCount(value)}`;
  const percent = ((value - from) / from) * 100;
  const size = Math.abs(percent);
  const text = size < 0.1 ? '< 0.1' : size < 10 ? size.toFixed(1) : formatCount(size);
  return `${percent > 0 ? '+' : '−'}${text} %`;
}

/** Figures as one line of blocks, the lowest to the highest; a dot where a run has none. */
export function sparkline(values: readonly (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  return values
    .map((value) => {
      if (value === undefined) return '·';
      return LEVELS[span === 0 ? 3 : Math.round(((value - low) / span) * (LEVELS.length - 1))];
    })
    .join('');
}

/** How long ago, as a person says it: `12 min`, `5 h`, `3 d 4 h`, `41 d`. */
export function formatAge(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h`;
  const days = Math.floor(hours / 24);
  return days < 7 && hours % 24 > 0 ? `${days} d ${hours % 24} h` : `${formatCount(days)} d`;
}

/** The age of a time at the end of the run; undefined where there is none. */
export function ageAt(iso: string | undefined, { run }: Report): number | undefined {
  const age = iso === undefined ? Number.NaN : Date.parse(run.finished_at) - Date.parse(iso);
  return Number.isNaN(age) ? undefined : Math.max(0, age);
}
