import { cellText, positionOf } from '../core/batch-read.ts';
import { ConfigError, StreamError } from '../core/errors.ts';
import type { Range } from '../core/partition.ts';
import type { Incremental, Mark } from './contract.ts';
import type { IncrementalOptions } from './options.ts';
import { type Comparable, comparable, compare, writeTime } from './value.ts';

export type { Incremental, Mark } from './contract.ts';
export { type IncrementalOptions, incrementalOptionsSchema } from './options.ts';

export interface IncrementalContext {
  readonly stream: string;
  /** ms since the epoch. */
  readonly now: number;
  /** Start and end of this run alone, where it is a backfill. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const NS_PER_MS = 1_000_000n;

/** More windows than these are a mistake in `window`. */
const MOST_WINDOWS = 10_000;

export function createIncremental(options: IncrementalOptions, context: IncrementalContext): Incremental {
  const { cursor_field: field } = options;
  const later = (a: Mark, b: Mark): Mark => (difference(a, b, field, context) < 0 ? b : a);
  const clamp = (mark: string): string => {
    const value = comparable(mark);
    const now = BigInt(context.now) * NS_PER_MS;
    return value.kind === 'time' && value.value > now ? writeTime(now, value.style) : mark;
  };
  return {
    later,
    see(batch, mark) {
      const position = positionOf(batch, field);
      let largest = mark;
      for (let row = 0; row < batch.rows; row++) {
        const text = cellText(batch, row, position);
        if (text === undefined || text === '' || text === largest) continue;
        if (largest === undefined || difference(largest, text, field, context) < 0) largest = clamp(text);
      }
      return largest;
    },
    isContiguous: (last) =>
      context.from === undefined || last === undefined || difference(context.from, last, field, context) <= 0,
    ranges(last) {
      const start = startOf(last, options, context);
      const needsEnd = context.to !== undefined || options.window !== undefined;
      const end = context.to ?? (needsEnd && start !== undefined ? nowLike(start, context) : undefined);
      const whole: Range = { ...(start === undefined ? {} : { start }), ...(end === undefined ? {} : { end }) };
      return options.window === undefined || start === undefined || end === undefined
        ? [whole]
        : windows(start, end, options.window, context);
    },
  };
}

function startOf(last: Mark | undefined, { lookback, start }: IncrementalOptions, context: IncrementalContext) {
  if (context.from !== undefined) return context.from;
  if (last === undefined) return start;
  return lookback === undefined ? last : move(last, -lookback, context);
}

/** The end of the last window: now, or for numbers nothing that is known. */
function nowLike(start: Mark, { now }: IncrementalContext): string | undefined {
  const value = comparable(String(start));
  return value.kind === 'time' ? writeTime(BigInt(now) * NS_PER_MS, value.style) : undefined;
}

/** A cursor so much earlier or later: ms for dates, units for numbers. */
function move(mark: Mark, by: number, context: IncrementalContext): Mark {
  const value = comparable(String(mark));
  if (value.kind === 'time') return writeTime(value.value + BigInt(Math.round(by)) * NS_PER_MS, value.style);
  if (value.kind === 'integer') return String(value.value + BigInt(Math.round(by)));
  if (value.kind === 'number') return String(value.value + by);
  throw new StreamError(
    'cursor_not_comparable',
    `${context.stream}: nothing can be reckoned from the cursor "${mark}"`,
    {
      stream: context.stream,
      remedy: 'lookback and window need cursors that are dates (ISO 8601) or numbers.',
    },
  );
}

function windows(start: Mark, end: Mark, step: number, context: IncrementalContext): Range[] {
  const all: Range[] = [];
  let at = start;
  while (difference(at, end, 'start', context) < 0) {
    const next = move(at, step, context);
    const last = difference(next, end, 'start', context) >= 0 ? end : next;
    all.push({ start: at, end: last });
    at = last;
    if (all.length > MOST_WINDOWS)
      throw new ConfigError(
        'bad_window',
        `${context.stream}: from ${start} to ${end} there are more than ${MOST_WINDOWS} windows`,
        {
          stream: context.stream,
          remedy: 'Make incremental.window larger.',
        },
      );
  }
  return all.length > 0 ? all : [{ start, end }];
}

function difference(a: Mark, b: Mark, field: string, { stream }: IncrementalContext): number {
  const order = compare(comparable(String(a)), comparable(String(b)));
  if (order !== undefined) return order;
  const what = (mark: Mark): string => `${JSON.stringify(mark)} (${nameOf(comparable(String(mark)))})`;
  throw new StreamError(
    'cursor_not_comparable',
    `${stream}: ${field} holds ${what(a)} and ${what(b)}, which have no order`,
    {
      stream,
      remedy: 'Name a cursor_field whose values are all dates, all numbers or all texts.',
    },
  );
}

const nameOf = ({ kind }: Comparable): string => (kind === 'time' ? 'a date' : kind === 'text' ? 'a text' : 'a number');
