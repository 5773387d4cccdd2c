import { statSync } from 'node:fs';
import { openCsv } from './csv-reader.ts';
import { breathe } from './csv-scan.ts';
import { createChunk, type SortOptions } from './sort-chunk.ts';

const BREATH = 20_000;
const SLACK = 1 << 16;
/** Bytes of records that are sorted at once; a longer file becomes several sorted runs on disk. */
const RUN_BYTES = 16 << 20;

export interface SortedRuns {
  /** Files without a header, each sorted by key without equal keys; a later file is the newer one. */
  readonly files: string[];
  /** Records dropped because a later one of the same run has their key. */
  readonly duplicates: number;
  /** Records of which no part of the key has a value. */
  readonly keyless: number;
}

/** Cuts a CSV file with a header into runs sorted by key; of records with equal keys the last one stays. */
export async function writeSortedRuns(file: string, prefix: string, options: SortOptions): Promise<SortedRuns> {
  const { runBytes = RUN_BYTES, signal } = options;
  const reader = openCsv(file);
  const files: string[] = [];
  let duplicates = 0;
  let keyless = 0;
  try {
    let more = reader.next() && reader.next();
    // the last record that fits may be larger than what is left
    const chunk = createChunk(options, Math.min(statSync(file).size, runBytes) + SLACK);
    while (more) {
      while (more && chunk.bytes() < runBytes) {
        chunk.add(reader);
        more = reader.next();
        if (chunk.count() % BREATH === 0) await breathe(signal);
      }
      const name = `${prefix}-${files.length}.run`;
      const taken = chunk.count();
      keyless += chunk.keyless();
      duplicates += taken - chunk.write(name);
      files.push(name);
      await breathe(signal);
    }
  } finally {
    reader.close();
  }
  return { files, duplicates, keyless };
}
