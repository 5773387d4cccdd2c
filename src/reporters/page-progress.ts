import type { RunEvent } from '../core/events.ts';
import { formatDuration } from '../core/units.ts';
import type { Description } from './describe-event.ts';
import { countOf, formatCount, formatRate } from './format.ts';

interface Counted {
  readonly startedAt: number;
  lastToldAt: number;
  records: number;
  firstDone: number | undefined;
}

/**
 * Sums a stream's pages up: most pages give nothing, one every `everyMs` gives a line at level info with pages,
 * records, rate and time left. Other events give nothing.
 */
export function createPageProgress(everyMs: number): (event: RunEvent, now: number) => Description | undefined {
  const streams = new Map<string, Counted>();
  return (event, now) => {
    if (event.type === 'stream_finished') streams.delete(event.stream);
    if (event.type === 'stream_started') streams.set(event.stream, counted(now));
    if (event.type !== 'page') return undefined;
    const seen = streams.get(event.stream) ?? counted(now);
    streams.set(event.stream, seen);
    seen.records += event.records;
    seen.firstDone ??= event.done - 1;
    if (now - seen.lastToldAt < everyMs) return undefined;
    seen.lastToldAt = now;
    return { level: 'info', module: 'run', stream: event.stream, message: progressText(event, seen, now) };
  };
}

const counted = (now: number): Counted => ({ startedAt: now, lastToldAt: now, records: 0, firstDone: undefined });

function progressText(event: Extract<RunEvent, { type: 'page' }>, seen: Counted, now: number): string {
  const { done, pages } = event;
  const elapsed = now - seen.startedAt;
  const left = timeLeft(done - (seen.firstDone ?? 0), pages === undefined ? undefined : pages - done, elapsed);
  return [
    pages === undefined ? `${countOf(done, 'page')}` : `${formatCount(done)} of ${countOf(pages, 'page')}`,
    countOf(seen.records, 'record'),
    formatRate(seen.records, elapsed),
    left === undefined ? undefined : `about ${formatLeft(left)} left`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
}

/** ms that the remaining pages will take at the speed of those that came; undefined where none came or the total is unknown. */
export function timeLeft(came: number, remaining: number | undefined, elapsed: number): number | undefined {
  if (remaining === undefined || remaining <= 0 || came <= 0) return undefined;
  return (elapsed / came) * remaining;
}

/** Below a second the figure only flickers. */
export const formatLeft = (ms: number): string => (ms < 1_000 ? '< 1 s' : formatDuration(ms));
