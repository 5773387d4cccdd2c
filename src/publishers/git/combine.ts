import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Version } from '../../core/artifact.ts';
import { PublishError, toIngestError } from '../../core/errors.ts';
import type { Problem } from '../../core/report.ts';
import type { DeliveredFile } from './delivered.ts';
import { extractBlob, GONE, storeBlobs } from './objects.ts';
import { sizeProblem } from './size.ts';
import type { Ours, Workshop } from './workshop.ts';

const nameFor =
  (shop: Workshop, own: Ours) =>
  (part: string, blob: string): string =>
    join(shop.folder, `${part}-${own.blob.slice(0, 12)}-${blob}`);

type Combined = { blob: string; file?: string } | { problem: Problem } | undefined;

/** Blobs of one file. */
interface Versions {
  /** Of the commit that the branch and HEAD grew from. */
  readonly before: string | undefined;
  /** Of HEAD, where that is another one. */
  readonly head: string | undefined;
  readonly theirs: string | undefined;
  readonly baseKnown: boolean;
}

/** The three-way rule for one file; undefined where the branch keeps what it has. */
export async function combine(shop: Workshop, own: Ours, versions: Versions): Promise<Combined> {
  const { before, head, theirs, baseKnown } = versions;
  // what somebody else has put into a file that we found empty is not ours to take away
  if (own.blob === GONE) return theirs === undefined || (baseKnown && theirs !== before) ? undefined : { blob: GONE };
  if (own.blob === theirs) return undefined;
  const delivered = shop.delivered.of(own.path);
  // the branch had it, and what it has now was made on top of it
  if (delivered?.isAhead && own.blob === delivered.blob && theirs !== undefined) return undefined;
  if (baseKnown && own.blob === before) return undefined;
  const isOnOurs = theirs === head || (baseKnown && theirs === before);
  const untouched = theirs === undefined || (isOnOurs && !delivered?.apart);
  if (untouched || own.artifact.rebase === undefined) return { blob: own.blob };
  const file = await mergeFile(shop, own, versions, theirs);
  if (typeof file !== 'string') return file;
  const problem = sizeProblem(own.artifact.path, (await stat(file)).size, shop.options);
  if (problem) return { problem };
  const [blob] = await storeBlobs(shop.git, [file]);
  return blob === theirs ? undefined : { blob: blob!, file };
}

const versionOf = (found: DeliveredFile | undefined): Version | undefined =>
  found?.version && { ...found.version, ...(found.apart ? { apart: true } : {}) };

/** What cannot be put together keeps all files of its stream back, and no other stream's. */
export const IMPOSSIBLE = 'rebase_impossible';

async function mergeFile(shop: Workshop, own: Ours, { before, head }: Versions, theirs: string) {
  const name = nameFor(shop, own);
  const files = {
    base: before === undefined ? undefined : name('base', before),
    head: head === undefined ? undefined : name('head', head),
    theirs: name('theirs', theirs),
    out: name('out', theirs),
    delivered: versionOf(shop.delivered.of(own.path)),
  };
  if (before && files.base) await extractBlob(shop.git, shop.repository, before, files.base, shop.folder);
  if (head && files.head) await extractBlob(shop.git, shop.repository, head, files.head, shop.folder);
  await extractBlob(shop.git, shop.repository, theirs, files.theirs, shop.folder);
  try {
    await own.artifact.rebase?.(files);
  } catch (thrown) {
    const { code, message, remedy = '' } = toIngestError(thrown);
    if (code === IMPOSSIBLE) return { problem: { code, message, remedy } };
    throw new PublishError(
      'git_merge_failed',
      `${own.artifact.path} could not be merged with what another push brought: ${message}`,
      {
        stream: own.artifact.stream,
        remedy: 'Run again: the next run starts from what that push brought',
        cause: thrown,
      },
    );
  }
  return files.out;
}

/** Of a file that is held back, what others than its stream put into it: on top of the branch's; undefined where that is nothing. */
export async function toldOnly(shop: Workshop, own: Ours, theirs: string | undefined): Promise<string | undefined> {
  const { rebaseTold } = own.artifact;
  if (rebaseTold === undefined || theirs === undefined) return undefined;
  const name = nameFor(shop, own);
  const files = { theirs: name('told-on', theirs), out: name('told', theirs) };
  await extractBlob(shop.git, shop.repository, theirs, files.theirs, shop.folder);
  await rebaseTold(files);
  const [blob] = await storeBlobs(shop.git, [files.out]);
  return blob === theirs ? undefined : blob;
}
