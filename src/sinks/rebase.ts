import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ColumnTypes } from '../core/column-type.ts';
import { type Coding, decode, encode } from './codec.ts';
import { appendCsv } from './csv-append.ts';
import { copyWithout } from './csv-copy.ts';
import { mergeCsv, sortCsv } from './csv-merge.ts';
import { csvField } from './csv-quote.ts';
import { readHeader } from './csv-reader.ts';
import { countRecords } from './csv-scan.ts';
import { columnsOfRules, type MergeRules } from './merge-rules.ts';
import type { WriteOptions } from './options.ts';

/** How this run's file goes on top of one that another run pushed in the meantime: plain JSON. */
export interface RebasePlan {
  readonly mode: WriteOptions['mode'];
  readonly key: readonly string[];
  readonly sortBy: readonly string[];
  readonly fill: string;
  readonly coding: Coding;
  readonly types: ColumnTypes;
  /** This run's own records, a CSV file in the work folder; where they are not told from the others, all of ours count. */
  readonly news: string | undefined;
  /** How they meet records with their key, where keys are looked for. */
  readonly rules?: MergeRules | undefined;
  /** CSV of the keys of rows that this run found to be gone. */
  readonly went?: string | undefined;
}

/**
 * Writes to `out` what should stand: this run's file for `replace`; for `append` theirs with our records behind it
 * (with a key: those whose key they do not have); otherwise theirs with our records put in by key as the mode does, and
 * without the rows that our run found to be gone.
 */
export async function rebaseCsv(
  files: {
    readonly base?: string | undefined;
    readonly ours: string;
    readonly theirs: string;
    readonly out: string;
  },
  plan: RebasePlan,
  scratch: string,
): Promise<void> {
  if (plan.mode === 'replace' || (plan.news !== undefined && !existsSync(plan.news))) {
    copyFileSync(files.ours, files.out);
    return;
  }
  mkdirSync(scratch, { recursive: true });
  const { coding, types, fill } = plan;
  const theirs = await decode(files.theirs, coding, join(scratch, 'theirs'), { fill });
  const news = plan.news ?? (await ownRows(files, plan, scratch));
  const plain = join(scratch, 'rebase-out.csv');
  const theirHeader = (theirs && readHeader(theirs)) ?? [];
  const added = [...(readHeader(news) ?? []), ...(plan.rules ? columnsOfRules(plan.rules) : [])];
  const header = [...new Set([...theirHeader, ...added])];
  const options = { key: plan.key, fill: csvField(fill), scratch: join(scratch, 'rebase'), header };
  if (plan.mode === 'append') await appendCsv(theirs, news, plain, options);
  else {
    // what they added meanwhile is not gone because we did not see it: only what we found to be gone in our base goes
    const absent = plan.went !== undefined && existsSync(plan.went) ? { keys: plan.went } : undefined;
    const rules = { rules: plan.rules, absent };
    const merged = plan.sortBy.length === 0 ? plain : join(scratch, 'rebase-merged.csv');
    await mergeCsv(theirs, news, merged, { ...options, ...rules });
    if (merged !== plain) await sortCsv(merged, plain, plan.sortBy, options);
  }
  const made = await encode(plain, coding, join(scratch, 'landing'), { types, fill });
  copyFileSync(made, files.out);
}

/** All our rows, which tell by key which of theirs they are; without a key those behind the rows that we started from. */
async function ownRows(
  files: { readonly base?: string | undefined; readonly ours: string },
  { coding, fill, mode, key }: RebasePlan,
  scratch: string,
): Promise<string> {
  const ours = (await decode(files.ours, coding, join(scratch, 'ours'), { fill }))!;
  if (mode !== 'append' || key.length > 0 || files.base === undefined) return ours;
  const base = await decode(files.base, coding, join(scratch, 'base'), { fill });
  const old = base === undefined ? 0 : await countRecords(base);
  const tail = join(scratch, 'tail.csv');
  let seen = 0;
  await copyWithout(ours, tail, () => seen++ < old);
  return tail;
}
