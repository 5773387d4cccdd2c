import { copyWithout } from './csv-copy.ts';
import { createHashIndex, type Passes, passOf, RECORDS_PER_PASS } from './csv-index.ts';
import { hash, hashKey, type KeyPlan } from './csv-key.ts';
import type { CsvReader } from './csv-reader.ts';
import { scan } from './csv-scan.ts';
import { isKeyless, sortKey } from './csv-sort-key.ts';

/**
 * Writes `from` to `to` without the records whose key stands again further down: the last one delivered stays.
 * @returns how many were dropped; 0 means that `to` was not written.
 */
export async function dropDuplicates(
  from: string,
  to: string,
  plan: KeyPlan,
  rows: number,
  options: Passes = {},
): Promise<number> {
  const { signal } = options;
  const suspects = await findSuspects(from, plan, rows, options);
  if (suspects.size === 0) return 0;
  const last = new Map<string, number>();
  await scan(from, signal, (reader) => {
    const text = sortKey(reader, plan.key, plan.fill);
    if (suspects.has(text)) last.set(text, reader.offset);
  });
  const isEarlier = (reader: CsvReader): boolean => {
    const keep = last.get(sortKey(reader, plan.key, plan.fill));
    return keep !== undefined && keep !== reader.offset;
  };
  return copyWithout(from, to, isEarlier, signal);
}

/** Keys whose hash was met before: all real duplicates, and with luck nothing else. */
async function findSuspects(
  from: string,
  plan: KeyPlan,
  rows: number,
  { signal, recordsPerPass = RECORDS_PER_PASS }: Passes,
): Promise<Set<string>> {
  const suspects = new Set<string>();
  const passes = Math.max(1, Math.ceil(rows / recordsPerPass));
  for (let pass = 0; pass < passes; pass++) {
    const index = createHashIndex(Math.max(1000, (rows / passes) * 1.2));
    await scan(from, signal, (reader) => {
      hashKey(reader, plan);
      if (passOf(hash.high, passes) !== pass) return;
      const slot = index.claim(hash.low, hash.high);
      if (index.count[slot] !== 0) addKeyed(suspects, sortKey(reader, plan.key, plan.fill), plan.key.length);
      index.count[slot] = 1;
    });
  }
  return suspects;
}

function addKeyed(suspects: Set<string>, text: string, parts: number): void {
  if (!isKeyless(text, parts)) suspects.add(text);
}
