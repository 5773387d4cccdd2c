import type { RunEvent, Status } from '../core/events.ts';
import { formatDuration } from '../core/units.ts';
import { countOf, formatCount, formatRate } from './format.ts';
import { formatLeft, timeLeft } from './page-progress.ts';
import { textWidth, truncate, visible } from './visible.ts';

const BAR = 16;

/** What is known of a running stream; `take` learns from an event. */
export interface LiveStream {
  readonly state: Readonly<LiveState>;
  take(event: RunEvent, now: number): void;
}

interface LiveState {
  name: string;
  startedAt: number;
  done: number;
  /** Pages that an earlier attempt of the run had already; they say nothing of the speed. */
  before: number | undefined;
  pages: number | undefined;
  records: number;
  retries: number;
  failed: number;
  /** By page: when its wait ends, and why it waits. */
  waits: Map<string, { until: number; reason: string }>;
  status: Status | undefined;
  ms: number;
}

export function createLiveStream(name: string, now: number): LiveStream {
  const state: LiveState = {
    name,
    startedAt: now,
    done: 0,
    before: undefined,
    pages: undefined,
    records: 0,
    retries: 0,
    failed: 0,
    waits: new Map(),
    status: undefined,
    ms: 0,
  };
  return { state, take: (event, now) => learn(state, event, now) };
}

function learn(state: LiveState, event: RunEvent, now: number): void {
  if (event.type === 'page') {
    state.before ??= event.done - 1;
    state.done = event.done;
    state.pages = event.pages;
    state.records += event.records;
    state.waits.delete(event.page);
  } else if (event.type === 'retry' || event.type === 'wait') {
    if (event.type === 'retry') state.retries += 1;
    state.waits.set(event.page, { until: now + event.waitMs, reason: event.reason });
  } else if (event.type === 'page_failed') {
    state.failed += 1;
    state.waits.delete(event.page);
  } else if (event.type === 'stream_finished') {
    state.status = event.status;
    state.records = event.records;
    state.ms = event.ms;
  }
}

/** One line of at most `width` columns; what matters least gives way first on a narrow terminal. */
export function liveLine({ state }: LiveStream, now: number, width: number): string {
  const name = visible(state.name);
  const parts = state.status === undefined ? running(state, now) : finished(state, state.status);
  let left = parts;
  const join = () => [name, ...left.map((part) => part.text)].join('  ');
  while (left.length > 1 && textWidth(join()) > width) {
    const least = Math.max(...left.map((part) => part.rank));
    if (least === 0) break;
    left = left.filter((part) => part.rank !== least);
  }
  return truncate(join(), Math.max(1, width));
}

interface Part {
  readonly text: string;
  /** 0 stays; the highest goes first. */
  readonly rank: number;
}

function running(state: LiveState, now: number): Part[] {
  const { done, pages, records, retries, failed, before } = state;
  const elapsed = now - state.startedAt;
  const wait = longestWait(state, now);
  const left = timeLeft(done - (before ?? 0), pages === undefined ? undefined : pages - done, elapsed);
  const rate = formatRate(records, elapsed);
  return parts([
    pages !== undefined && pages > 0 && [bar(done / pages), 4],
    [pages === undefined ? countOf(done, 'page') : `${formatCount(done)}/${countOf(pages, 'page')}`, 0],
    [countOf(records, 'record'), 1],
    rate !== undefined && [rate, 3],
    retries > 0 && [countOf(retries, 'retry', 'retries'), 5],
    failed > 0 && [`${formatCount(failed)} lost`, 0],
    left !== undefined && [`${formatLeft(left)} left`, 2],
    wait !== undefined && [`waiting ${formatLeft(wait.until - now)}: ${visible(wait.reason)}`, 0],
  ]);
}

const MARKS: Record<Status, string> = { succeeded: '✔', partial: '▲', failed: '✖', blocked: '✖', skipped: '–' };

function finished(state: LiveState, status: Status): Part[] {
  const { done, records, retries, failed, ms } = state;
  const rate = formatRate(records, ms);
  return parts([
    [`${MARKS[status]} ${status}`, 0],
    [countOf(records, 'record'), 0],
    [countOf(done, 'page'), 1],
    failed > 0 && [`${formatCount(failed)} lost`, 0],
    retries > 0 && [countOf(retries, 'retry', 'retries'), 3],
    [formatDuration(ms), 2],
    rate !== undefined && [rate, 4],
  ]);
}

const parts = (list: readonly (readonly [string, number] | false)[]): Part[] =>
  list.filter((part) => part !== false).map(([text, rank]) => ({ text, rank }));

/** The stream is held up for as long as the wait that ends last, where any still runs. */
function longestWait({ waits }: LiveState, now: number): { until: number; reason: string } | undefined {
  let found: { until: number; reason: string } | undefined;
  for (const wait of waits.values()) if (wait.until > now && wait.until > (found?.until ?? 0)) found = wait;
  return found;
}

function bar(share: number): string {
  const size = BAR;
  const full = Math.round(Math.min(1, Math.max(0, share)) * size);
  return '█'.repeat(full) + '░'.repeat(size - full);
}
