import type { Threads } from './csv-threads.ts';

const LF = 10;

/** What went over to the target at once: records in the order of their numbers. */
export interface Passed {
  readonly records: number;
  readonly first: number;
  readonly last: number;
  /** False where a number was not larger than the one before it. */
  readonly isSorted: boolean;
}

/**
 * Takes records of the target over that come before the next record of this run, without a look at anything but their
 * keys; what lies side by side is written at once. Undefined where they would have to be put under another header.
 */
export function openPassage({ old, fresh, writer }: Threads) {
  const [source] = old;
  if (!source || old.length > 1 || !source.projection.isSame) return undefined;
  const { reader, projection } = source;
  const width = projection.fields.length;
  let from = 0;
  let to = 0;
  const flush = (): void => {
    if (to > from) writer.write(reader.bytes, from, to);
    from = to = 0;
  };
  reader.onMove = flush;

  /** The smallest number that this run brings next; NaN where it is none. */
  const limit = (): number => {
    let smallest = Number.POSITIVE_INFINITY;
    for (const one of fresh) {
      if (one.key === undefined) continue;
      if (Number.isNaN(one.number)) return Number.NaN;
      if (one.number < smallest) smallest = one.number;
    }
    return smallest;
  };
  const take = (): void => {
    const { start, end } = reader;
    const isLine = reader.bytes[end] === LF && reader.width === width;
    if (!isLine) {
      flush();
      projection.write(reader, writer);
    } else if (start === to) to = end + 1;
    else {
      flush();
      from = start;
      to = end + 1;
    }
  };
  return {
    /** @param most records at once */
    pass(most: number): Passed | undefined {
      const end = limit();
      const first = source.number;
      if (!(first < end)) return undefined;
      let records = 0;
      let last = -1;
      let isSorted = true;
      while (records < most && source.number < end) {
        if (source.number <= last) isSorted = false;
        last = source.number;
        take();
        records += 1;
        source.advance();
      }
      flush();
      return { records, first, last, isSorted };
    },
  };
}
