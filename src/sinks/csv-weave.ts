import { collect } from '../core/collect.ts';
import { openPassage } from './csv-passage.ts';
import { breathe } from './csv-scan.ts';
import { numberKey } from './csv-sort-key.ts';
import type { Source } from './csv-sources.ts';
import { openStep } from './csv-step.ts';
import type { MergeOptions, Threads, Woven } from './csv-threads.ts';

const BREATH = 20_000;

/** Goes through the keys in their order, each with the target's record, this run's, or both: merge and insert_only. */
export async function weave(threads: Threads, options: MergeOptions): Promise<Woven | 'unsorted'> {
  const { old, fresh } = threads;
  const { signal, rules } = options;
  const step = openStep(threads, options);
  // marks and deletions look at every record of the target
  const passage = rules?.gone ? undefined : openPassage(threads);
  let steps = 0;
  let duplicates = 0;
  let rowsBefore = 0;
  let last: string | undefined;
  for (;;) {
    const passed = passage?.pass(BREATH);
    if (passed) {
      if (!passed.isSorted || (last !== undefined && numberKey(passed.first) <= last)) return 'unsorted';
      last = numberKey(passed.last);
      step.pass(passed.records);
      rowsBefore += passed.records;
      if (passed.records === BREATH) await breathe(signal);
    }
    const key = smallestKey(old, fresh);
    if (key === undefined) break;
    if (last !== undefined && key <= last) return 'unsorted';
    last = key;
    let before: Source | undefined;
    let now: Source | undefined;
    for (const source of old) if (source.key === key) before = source;
    for (const source of fresh) {
      if (source.key !== key) continue;
      if (now) duplicates += 1;
      if (!now || rules?.newest === undefined || source.rank() >= now.rank()) now = source;
    }
    if (before) rowsBefore += 1;
    step.take(key, before, now);
    for (const source of old) if (source.key === key) source.advance();
    for (const source of fresh) if (source.key === key) source.advance();
    if (++steps % BREATH !== 0) continue;
    collect('minor'); // the texts of keys die at once: the young space need not grow for them
    await breathe(signal);
  }
  return { ...step.counts(), rowsBefore, duplicates };
}

export function smallestKey(old: readonly Source[], fresh: readonly Source[]): string | undefined {
  let smallest: string | undefined;
  for (const source of old)
    if (source.key !== undefined && (smallest === undefined || source.key < smallest)) smallest = source.key;
  for (const source of fresh)
    if (source.key !== undefined && (smallest === undefined || source.key < smallest)) smallest = source.key;
  return smallest;
}
