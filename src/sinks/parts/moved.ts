import { copyWithout } from '../csv-copy.ts';
import { createHashIndex, type HashIndex } from '../csv-index.ts';
import { hash, hashKey, isEmptyField, planKey } from '../csv-key.ts';
import { type CsvReader, readHeader } from '../csv-reader.ts';
import { eachKey, type KeyIndex } from './key-index.ts';
import type { PartNews } from './split-csv.ts';

/** A file that stands, of another part than some rows of this run that it may hold. */
export interface Standing {
  readonly id: string;
  readonly path: string;
  /** The file as plain CSV. */
  read(): Promise<string>;
}

/** Where the keys of this run belong: a table as large as the run, not as the target. */
export interface Homes {
  /** Files in which a key of this run stands that belongs into another file now. */
  strays(standing: readonly Standing[], index: KeyIndex): Promise<Standing[]>;
  /** Writes a file without the rows whose key belongs elsewhere now; how many these are. */
  leave(csv: string, id: string, out: string): Promise<number>;
  /** Writes news without the rows whose key stands in another file already; how many these are. */
  keepNew(news: PartNews, out: string): Promise<number>;
}

/** @param news this run's rows; a key that stands in several of them belongs where it came last */
export async function openHomes(
  news: readonly PartNews[],
  key: readonly string[],
  fill: Uint8Array,
  signal?: AbortSignal,
): Promise<Homes> {
  const rows = news.reduce((sum, one) => sum + one.rows, 0);
  const table: HashIndex = createHashIndex(Math.max(1000, rows * 1.1));
  const numbers = new Map(news.map(({ part }, i) => [part.id, i + 1]));
  const planOf = (file: string) => {
    const header = readHeader(file) ?? [];
    return planKey(key, header, header, fill);
  };
  for (const { part, file } of news) {
    await eachKey(file, planOf(file), signal, () => {
      table.count[table.claim(hash.low, hash.high)] = numbers.get(part.id)!;
    });
  }
  /** Keys of this run that were found in another file. */
  const isFound = new Uint8Array(table.slots);

  const filter = async (file: string, out: string, drops: (slot: number) => boolean): Promise<number> => {
    const plan = planOf(file);
    const isMoved = (reader: CsvReader): boolean => {
      if (plan.key.every((field) => isEmptyField(reader, field, fill))) return false;
      hashKey(reader, plan);
      const slot = table.find(hash.low, hash.high);
      return slot >= 0 && drops(slot);
    };
    return copyWithout(file, out, isMoved, signal);
  };
  return {
    async strays(standing, index) {
      const found: Standing[] = [];
      for (const one of standing) {
        const own = numbers.get(one.id);
        let holds = false;
        await index.each(one.path, one.read, (low, high) => {
          const slot = table.find(low, high);
          if (slot < 0 || table.count[slot] === own) return;
          holds = true;
          isFound[slot] = 1;
        });
        if (holds) found.push(one);
      }
      return found;
    },
    leave: (csv, id, out) => filter(csv, out, (slot) => table.count[slot] !== numbers.get(id)),
    keepNew: ({ file }, out) => filter(file, out, (slot) => isFound[slot] === 1),
  };
}
