import { StreamError } from '../../core/errors.ts';
import { partitionKey, textKey } from '../../core/partition.ts';
import type { DeadLetter } from '../../stores/bookmark.ts';
import { listPartitions, type RowsOf, singlesOf, type TurnsPlan, type Values, valuesOf } from '../turns/turns.ts';

/** Partitions of which an earlier run lost pages. */
export const lostTurns = (letters: readonly DeadLetter[]): Values[] =>
  letters.map(valuesOf).filter((values) => values !== undefined);

/** Those that are among these: the others would fail for ever. */
export function stillListed(lost: readonly Values[], listed: readonly Values[]): Values[] {
  const known = new Set(listed.map((values) => partitionKey({ values })));
  return lost.filter((values) => known.has(partitionKey({ values })));
}

/**
 * The same where only those that changed were listed: a record of an incremental parent that is gone, or does not count
 * any more, is not asked for.
 * @param rowsOf all records of a parent as they stand
 */
export async function stillStanding(plan: TurnsPlan, lost: readonly Values[], rowsOf: RowsOf): Promise<Values[]> {
  if (lost.length === 0) return [];
  try {
    const all = singlesOf(plan, await listPartitions(plan, rowsOf, [], () => {}));
    const known = new Set(all.map((values) => textKey({ values })));
    return lost.filter((one) => singlesOf(plan, [one]).some((values) => known.has(textKey({ values }))));
  } catch (thrown) {
    // a parent whose records are not here tells nothing of them
    if (thrown instanceof StreamError && thrown.code === 'parent_missing') return [...lost];
    throw thrown;
  }
}
