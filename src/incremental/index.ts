import { Kind } from '../core/batch.ts';
import { cellText, kindAt, positionOf } from '../core/batch-read.ts';
import type { CursorNotes, Incremental, Mark, Span } from './contract.ts';
import type { IncrementalOptions } from './options.ts';
import { createReckoning, type Reckoning } from './reckon.ts';
import { createSpans } from './spans.ts';
import type { Comparable } from './value.ts';

export { backfillProblem } from './backfill.ts';
export type { CursorNotes, Incremental, Mark, Span } from './contract.ts';
export { newCursorNotes } from './contract.ts';
export { type IncrementalOptions, incrementalOptionsSchema } from './options.ts';

export interface IncrementalContext {
  readonly stream: string;
  /** ms since the epoch. */
  readonly now: number;
  /** Start and end of this run alone, where it is a backfill. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

export function createIncremental(options: IncrementalOptions, context: IncrementalContext): Incremental {
  const reckoning = createReckoning(options, context.stream);
  const spans = createSpans(options, context, reckoning);
  return {
    field: options.cursor_field,
    newestFirst: options.newest_first,
    // an end that the source cannot be told of holds all the same
    filters: options.filter || options.end !== undefined || context.to !== undefined,
    ranges: spans.of,
    isContiguous: spans.isContiguous,
    later: (a, b) => (reckoning.order(a, b) < 0 ? b : a),
    see: (batch, mark, notes) => see(batch, mark, notes, options.cursor_field, reckoning, context.now),
    place: (text, span) => placeOf(text, span, reckoning),
  };
}

function see(
  batch: Parameters<Incremental['see']>[0],
  mark: Mark | undefined,
  notes: CursorNotes,
  field: string,
  reckoning: Reckoning,
  now: number,
): Mark | undefined {
  const position = positionOf(batch, field);
  let largest = mark;
  let read: Comparable | undefined = mark === undefined ? undefined : reckoning.read(mark);
  let before: string | undefined;
  for (let row = 0; row < batch.rows; row++) {
    if (kindAt(batch, row, position) !== Kind.missing) notes.present += 1;
    const text = cellText(batch, row, position);
    if (text === undefined || text === '') {
      notes.empty += 1;
      continue;
    }
    if (text === before) continue;
    before = text;
    const value = reckoning.read(text);
    const isFuture = value.kind === 'time' && value.ms > now;
    if (isFuture) notes.future += 1;
    const written = isFuture ? value.write(now, 0) : text;
    const counted = isFuture ? reckoning.read(written) : value;
    const order = largest !== undefined && read ? reckoning.orderRead(read, counted, [largest, written]) : -1;
    if (order > 0) notes.descents += 1;
    if (order >= 0) continue;
    largest = written;
    read = counted;
  }
  return largest;
}

function placeOf(
  text: string | undefined,
  { start, end }: Span,
  reckoning: Reckoning,
): ReturnType<Incremental['place']> {
  if (text === undefined || text === '') return undefined;
  if (start !== undefined && reckoning.order(text, start) < 0) return 'before';
  return end !== undefined && reckoning.order(text, end) > 0 ? 'behind' : 'within';
}
