import { ConfigError, StreamError } from '../core/errors.ts';
import type { Mark } from './contract.ts';
import { cursorReader, type ReadCursor } from './formats.ts';
import type { Distance, IncrementalOptions } from './options.ts';
import { addTo, type Comparable, compare, nameOf, pluralOf } from './value.ts';

/** What can be said of a stream's cursors: their order, and what lies so far from one. */
export interface Reckoning {
  /** @throws StreamError `cursor_not_comparable` for what is not written in the stream's format */
  read(mark: Mark): Comparable;
  /** Undefined for what is not written in the stream's format. */
  tryRead: ReadCursor;
  /** @throws StreamError `cursor_not_comparable` */
  order(a: Mark, b: Mark): number;
  orderRead(a: Comparable, b: Comparable, texts: readonly [Mark, Mark]): number;
  /** A cursor so much earlier or later, written alike. @throws ConfigError `bad_distance` */
  move(mark: Mark, by: Distance, sign: 1 | -1): Mark;
}

export function createReckoning(options: IncrementalOptions, stream: string): Reckoning {
  const { cursor_field: field, format, zone } = options;
  const tryRead = cursorReader(format, zone);
  const place = { stream };
  const read = (mark: Mark): Comparable => {
    const value = tryRead(String(mark));
    if (value) return value;
    throw new StreamError(
      'cursor_not_comparable',
      `${stream}: ${field} holds ${JSON.stringify(mark)}, which is not written as ${format}`,
      { ...place, remedy: 'Correct incremental.format, or name a cursor_field whose values are all written alike.' },
    );
  };
  const orderRead: Reckoning['orderRead'] = (a, b, [first, second]) => {
    const order = compare(a, b);
    if (order !== undefined) return order;
    const what = `${JSON.stringify(first)} (${nameOf(a)}) and ${JSON.stringify(second)} (${nameOf(b)})`;
    throw new StreamError('cursor_not_comparable', `${stream}: ${field} holds ${what}, which have no order`, {
      ...place,
      remedy:
        'Name a cursor_field whose values are all dates, all numbers or all texts; ids that look like numbers now and then take incremental.format: text.',
    });
  };
  return {
    read,
    tryRead,
    orderRead,
    order: (a, b) => orderRead(read(a), read(b), [a, b]),
    move(mark, by, sign) {
      const value = read(mark);
      if (value.kind === 'time' && 'ms' in by) return value.write(value.ms + sign * Math.round(by.ms), value.ns);
      if (value.kind === 'number' && 'units' in by) return addTo(value, sign * by.units);
      throw new ConfigError('bad_distance', `${stream}: ${distanceProblem(value, by)}`, {
        ...place,
        remedy: distanceRemedy(value),
      });
    },
  };
}

/** Why a lookback or a window does not go with cursors of a kind. */
export const distanceProblem = (value: Comparable, by: Distance): string =>
  `lookback and window are ${'ms' in by ? 'a length of time' : 'a number'}, cursors are ${pluralOf(value)}`;

export function distanceRemedy({ kind }: Comparable): string {
  if (kind === 'time') return 'Write a length of time, such as 1d or 12h.';
  if (kind === 'text') return 'Leave lookback and window out: nothing can be reckoned from texts.';
  return 'Write a whole number; where the numbers are seconds or milliseconds since 1970, say so: format: unix or unix_ms.';
}
