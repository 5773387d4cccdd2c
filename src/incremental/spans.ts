import { ConfigError } from '../core/errors.ts';
import type { Mark, Span } from './contract.ts';
import { cursorWriter, isDateFormat } from './formats.ts';
import { isoTime } from './iso.ts';
import type { Distance, IncrementalOptions } from './options.ts';
import type { Reckoning } from './reckon.ts';
import type { Comparable } from './value.ts';

/** More windows than these are a mistake in `window`. */
const MOST_WINDOWS = 10_000;

interface SpansContext {
  readonly stream: string;
  readonly now: number;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What is asked for, from the last cursor on or of a backfill. */
export function createSpans(options: IncrementalOptions, context: SpansContext, reckoning: Reckoning) {
  const { order, read } = reckoning;
  const from = context.from === undefined ? undefined : ownMark(context.from, options, reckoning);
  const to = context.to === undefined ? undefined : ownMark(context.to, options, reckoning);
  const asked = askedAs(options, reckoning);
  const spanOf = (start: Mark | undefined, end: Mark | undefined): Span => ({
    start,
    end,
    asked: {
      ...(start === undefined ? {} : { start: asked(start) }),
      ...(end === undefined ? {} : { end: asked(end) }),
    },
  });
  const nowLike = (mark: Mark): Mark | undefined => {
    const value = read(mark);
    return value.kind === 'time' ? value.write(context.now, 0) : undefined;
  };
  const startOf = (last: Mark | undefined): Mark | undefined => {
    if (from !== undefined) return from;
    if (last === undefined) return options.start;
    const value = read(last);
    // of a future that an earlier run took for granted nothing is skipped, nor of an hour that the clocks show twice
    const known = value.kind === 'time' && value.ms > context.now ? value.write(context.now, 0) : last;
    const safe = value.kind === 'time' && value.repeated > 0 ? value.write(value.ms - value.repeated, value.ns) : known;
    return options.lookback === undefined ? safe : reckoning.move(safe, options.lookback, -1);
  };
  return {
    isContiguous(last: Mark | undefined, isFirst: boolean): boolean {
      if (from === undefined) return true;
      const known = last ?? options.start;
      return known === undefined ? isFirst : order(from, known) <= 0;
    },
    of(last: Mark | undefined): Span[] {
      const start = startOf(last);
      const end = to ?? options.end ?? (options.window && start !== undefined ? nowLike(start) : undefined);
      if (start !== undefined && end !== undefined && order(start, end) > 0) return [];
      if (!options.window || start === undefined || end === undefined) return [spanOf(start, end)];
      return windows(start, end, options.window, context.stream, reckoning).map(([a, b]) => spanOf(a, b));
    },
  };
}

/** A cursor of the command line: in the stream's format, or where cursors are dates, an ISO date. */
export function ownMark(text: string, options: IncrementalOptions, { tryRead }: Reckoning): Mark {
  const example = options.start === undefined ? undefined : tryRead(String(options.start));
  const iso = isoTime(text, options.zone);
  if (iso && example?.kind === 'time') return example.write(iso.ms, iso.ns);
  if (tryRead(text) || !iso || !options.format || !isDateFormat(options.format)) return text;
  return cursorWriter(options.format, options.zone)(iso.ms, iso.ns);
}

/** A cursor as the request says it: whole numbers as numbers. */
function askedAs(
  { format, param_format, zone }: IncrementalOptions,
  { read }: Reckoning,
): (mark: Mark) => string | number {
  const write = param_format === undefined ? undefined : cursorWriter(param_format, zone);
  return (mark) => {
    const value: Comparable = read(mark);
    const text = write && value.kind === 'time' ? write(value.ms, value.ns) : String(mark);
    const number = Number(text);
    return format !== 'text' && Number.isSafeInteger(number) && String(number) === text ? number : text;
  };
}

/** Windows share their edges: what lies on one is asked for twice and counts once, by its key. */
function windows(start: Mark, end: Mark, step: Distance, stream: string, { order, move }: Reckoning): [Mark, Mark][] {
  const all: [Mark, Mark][] = [];
  let at = start;
  while (order(at, end) < 0) {
    const next = move(at, step, 1);
    const last = order(next, end) >= 0 ? end : next;
    all.push([at, last]);
    at = last;
    if (all.length > MOST_WINDOWS || order(next, all.at(-1)![0]) <= 0)
      throw new ConfigError(
        'bad_window',
        `${stream}: from ${start} to ${end} there are more than ${MOST_WINDOWS} windows`,
        {
          stream,
          remedy: 'Make incremental.window larger.',
        },
      );
  }
  return all.length > 0 ? all : [[start, end]];
}
