/** A flat hash table from 64-bit hashes to a 64-bit hash, an offset and a count: about 28 bytes a slot, no objects. */
export interface HashIndex {
  /** The slot of this hash, or -1. */
  find(low: number, high: number): number;
  /** The slot of this hash, made where it is not there yet. */
  claim(low: number, high: number): number;
  readonly slots: number;
  /** 0 where a slot is free; what else it means is the user's. */
  readonly count: Int32Array;
  readonly valueLow: Int32Array;
  readonly valueHigh: Int32Array;
  readonly offset: Float64Array;
}

/** @param capacity entries at most; the table takes 1.4 times as many slots, rounded up to a power of two. */
export function createHashIndex(capacity: number): HashIndex {
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 1.4)));
  const mask = slots - 1;
  const keyLow = new Int32Array(slots);
  const keyHigh = new Int32Array(slots);
  const count = new Int32Array(slots);
  const probe = (low: number, high: number): number => {
    let slot = (low ^ (high >>> 7)) & mask;
    while (count[slot] !== 0 && (keyLow[slot] !== low || keyHigh[slot] !== high)) slot = (slot + 1) & mask;
    return slot;
  };
  return {
    slots,
    count,
    valueLow: new Int32Array(slots),
    valueHigh: new Int32Array(slots),
    offset: new Float64Array(slots),
    find(low, high) {
      const slot = probe(low, high);
      return count[slot] === 0 ? -1 : slot;
    },
    claim(low, high) {
      const slot = probe(low, high);
      keyLow[slot] = low;
      keyHigh[slot] = high;
      return slot;
    },
  };
}

/** Records that one table takes; longer files are worked through in several passes, so that memory stays flat. */
export const RECORDS_PER_PASS = 1_000_000;

/** How a file is worked through. */
export interface Passes {
  readonly signal?: AbortSignal | undefined;
  /** @default RECORDS_PER_PASS */
  readonly recordsPerPass?: number | undefined;
}

/** Which of `passes` a hash belongs to. */
export function passOf(high: number, passes: number): number {
  return (high >>> 8) % passes;
}
