import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnTypes } from '../core/column-type.ts';
import { type Coding, decode, encode } from './codec.ts';
import { appendCsv } from './csv-append.ts';
import { mergeCsv, sortCsv } from './csv-merge.ts';
import { csvField } from './csv-quote.ts';
import { readHeader } from './csv-reader.ts';

/** How this run's file goes on top of one that another run pushed in the meantime: plain JSON. */
export interface RebasePlan {
  readonly mode: 'replace' | 'append' | 'merge';
  readonly key: readonly string[];
  readonly sortBy: readonly string[];
  readonly fill: string;
  readonly coding: Coding;
  readonly types: ColumnTypes;
  /** This run's own records, a CSV file in the work folder. */
  readonly news: string;
}

/**
 * Writes to `out` what should stand: this run's file for `replace`; for `merge` theirs with our records upserted by
 * key; for `append` theirs with our records behind it (with a key: those whose key they do not have).
 */
export async function rebaseCsv(
  files: { readonly ours: string; readonly theirs: string; readonly out: string },
  plan: RebasePlan,
  scratch: string,
): Promise<void> {
  if (plan.mode === 'replace' || !existsSync(plan.news)) {
    copyFileSync(files.ours, files.out);
    return;
  }
  mkdirSync(scratch, { recursive: true });
  const { coding, types, fill } = plan;
  const theirs = await decode(files.theirs, coding, join(scratch, 'theirs'), { fill });
  const plain = join(scratch, 'rebase-out.csv');
  const theirHeader = (theirs && readHeader(theirs)) ?? [];
  const header = [...theirHeader, ...(readHeader(plan.news) ?? []).filter((name) => !theirHeader.includes(name))];
  const options = { key: plan.key, fill: csvField(fill), scratch: join(scratch, 'rebase'), header };
  if (plan.mode === 'append') await appendCsv(theirs, plan.news, plain, options);
  else if (plan.sortBy.length === 0) await mergeCsv(theirs, plan.news, plain, options);
  else {
    const merged = join(scratch, 'rebase-merged.csv');
    await mergeCsv(theirs, plan.news, merged, options);
    await sortCsv(merged, plain, plan.sortBy, options);
  }
  const made = await encode(plain, coding, join(scratch, 'landing'), { types, fill });
  copyFileSync(made, files.out);
}
