import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Version } from '../core/artifact.ts';
import type { ColumnTypes } from '../core/column-type.ts';
import { StreamError } from '../core/errors.ts';
import { type ChangesSince, changesSince } from './changes-since.ts';
import { type Coding, decode, encode } from './codec.ts';
import { appendCsv } from './csv-append.ts';
import { copyWithout } from './csv-copy.ts';
import { mergeCsv, sortCsv } from './csv-merge.ts';
import { csvField } from './csv-quote.ts';
import { readHeader } from './csv-reader.ts';
import { countRecords } from './csv-scan.ts';
import { hashFile } from './finish-file.ts';
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
  /** This run's own records, a CSV file in the work folder; undefined where they are not told from the others. */
  readonly news: string | undefined;
  /** SHA-256 of the target that they were added to; undefined where there was none. */
  readonly base?: string | undefined;
  /** How they meet records with their key, where keys are looked for. */
  readonly rules?: MergeRules | undefined;
  /** CSV of the keys of rows that this run found to be gone. */
  readonly went?: string | undefined;
}

interface RebaseFiles {
  /** What the branch had when this run began. */
  readonly base?: string | undefined;
  /** What HEAD has, where the branch did not grow out of it as far as is known. */
  readonly head?: string | undefined;
  readonly ours: string;
  readonly theirs: string;
  readonly out: string;
  /** What our file held when it was last pushed. */
  readonly delivered?: Version | undefined;
}

/**
 * Writes to `out` what should stand: this run's file for `replace`; for `append` theirs with our records behind it
 * (with a key: those whose key they do not have); otherwise theirs with our records put in by key as the mode does, and
 * without the rows that our run found to be gone.
 * @throws StreamError `rebase_impossible` where what is ours cannot be told
 */
export async function rebaseCsv(given: RebaseFiles, plan: RebasePlan, scratch: string): Promise<void> {
  if (plan.mode === 'replace') {
    copyFileSync(given.ours, given.out);
    return;
  }
  mkdirSync(scratch, { recursive: true });
  const { coding, types, fill } = plan;
  const theirs = await decode(given.theirs, coding, join(scratch, 'theirs'), { fill });
  const files = await withOldest(given, theirs, plan, scratch);
  const { news, went } = (await ownOfRun(files, plan)) ?? (await ownOfFile(files, plan, scratch));
  const plain = join(scratch, 'rebase-out.csv');
  const theirHeader = (theirs && readHeader(theirs)) ?? [];
  const added = [...(readHeader(news) ?? []), ...(plan.rules ? columnsOfRules(plan.rules) : [])];
  const header = [...new Set([...theirHeader, ...added])];
  const options = { key: plan.key, fill: csvField(fill), scratch: join(scratch, 'rebase'), header };
  if (plan.mode === 'append') await appendCsv(theirs, news, plain, options);
  else {
    // what they added meanwhile is not gone because we did not see it: only what we found to be gone in our base goes
    const absent = went === undefined ? undefined : { keys: went };
    const rules = { rules: plan.rules, absent };
    const merged = plan.sortBy.length === 0 ? plain : join(scratch, 'rebase-merged.csv');
    await mergeCsv(theirs, news, merged, { ...options, ...rules });
    if (merged !== plain) await sortCsv(merged, plain, plan.sortBy, options);
  }
  const made = await encode(plain, coding, join(scratch, 'landing'), { types, fill });
  copyFileSync(made, files.out);
}

/** Where the branch did not grow out of HEAD by its history, its file may have done so by what stands in it. */
async function withOldest(files: RebaseFiles, theirs: string | undefined, plan: RebasePlan, scratch: string) {
  if (files.head === undefined || theirs === undefined || !isTailOf(plan)) return files;
  const head = (await decode(files.head, plan.coding, join(scratch, 'head'), plan))!;
  const isGrown = await beginsWith(theirs, { sha256: await hashFile(head), bytes: statSync(head).size });
  return isGrown ? { ...files, base: files.head } : files;
}

/** Records are added behind the others, and nothing tells them apart. */
const isTailOf = ({ mode, key }: RebasePlan): boolean => mode === 'append' && key.length === 0;

/**
 * What this run brought; undefined where that is not all that is ours: an earlier run's rows were landed and never pushed,
 * or what this run brought is not there any more.
 */
async function ownOfRun({ base, delivered }: RebaseFiles, plan: RebasePlan): Promise<ChangesSince | undefined> {
  const { news, went } = plan;
  if (news === undefined || !existsSync(news) || (went !== undefined && !existsSync(went))) return undefined;
  const isDelivered = plan.base === undefined || plan.base === delivered?.sha256;
  const isOnBase = isDelivered || (base !== undefined && (await hashFile(base)) === plan.base);
  return isOnBase ? { news, went } : undefined;
}

/** What our file has beside the one that the branch had. */
async function ownOfFile(files: RebaseFiles, plan: RebasePlan, scratch: string): Promise<ChangesSince> {
  const { coding, mode, key, rules } = plan;
  if (mode === 'scd2') throw impossible('the records of a history cannot be told from its versions');
  const fill = csvField(plan.fill);
  const ours = (await decode(files.ours, coding, join(scratch, 'ours'), plan))!;
  const base = files.base && (await decode(files.base, coding, join(scratch, 'base'), plan));
  const isTail = isTailOf(plan);
  const isGrown = isTail && files.delivered !== undefined && (await beginsWith(files.ours, files.delivered));
  if (base === undefined && !isGrown && isTail && files.head !== undefined)
    throw impossible(
      'this clone does not know what the branch grew from, and records without a key cannot be told apart',
    );
  if (base === undefined && !isGrown) return { news: ours, went: undefined };
  if (!isTail) return changesSince(base!, ours, { key, fill, rules }, join(scratch, 'own'));
  const { rows = 0, apart } = isGrown ? files.delivered! : {};
  const old = apart || base === undefined ? rows : Math.max(rows, await countRecords(base));
  const news = join(scratch, 'tail.csv');
  let seen = 0;
  await copyWithout(ours, news, () => seen++ < old);
  return { news, went: undefined };
}

/** Whether a file is that version with more behind it. */
const beginsWith = async (file: string, { sha256, bytes }: Pick<Version, 'sha256' | 'bytes'>): Promise<boolean> =>
  statSync(file).size >= bytes && (await hashFile(file, bytes)) === sha256;

const impossible = (reason: string): StreamError =>
  new StreamError('rebase_impossible', reason, {
    remedy:
      'Run again from a fresh clone, or in this one after `git stash -u && git pull`: nothing of the stream was pushed, cursors included.',
  });
