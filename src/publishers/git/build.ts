import { stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Artifact } from '../../core/artifact.ts';
import { PublishError, toIngestError } from '../../core/errors.ts';
import type { Problem } from '../../core/report.ts';
import type { GitContext } from './context.ts';
import { commitMessage } from './message.ts';
import { type Entry, extractBlob, GONE, REGULAR, storeBlobs, writeCommit } from './objects.ts';
import type { GitOptions } from './options.ts';
import type { Repository } from './repository.ts';
import type { Git } from './run-git.ts';
import { sizeProblem, stateProblem } from './size.ts';
import type { Entries, Trees } from './trees.ts';

/** One artifact, stored as a blob. */
export interface Ours {
  readonly artifact: Artifact;
  /** Its path inside the repository. */
  readonly path: string;
  /** GONE where the file is no more. */
  readonly blob: string;
}

/** A commit that is ready to be pushed, or the finding that `tip` has everything already. */
export interface Candidate {
  readonly tip: string | undefined;
  readonly commit: string | undefined;
  readonly message: string;
  /** What it changes, by path of the repository. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Files that were merged with somebody else's: where the merged bytes lie. */
  readonly merged: ReadonlyMap<string, string>;
  readonly leftOut: readonly Problem[];
}

export interface Workshop {
  readonly git: Git;
  readonly repository: Repository;
  readonly options: GitOptions;
  readonly context: GitContext;
  /** A temporary folder of our own. */
  readonly folder: string;
  readonly trees: Trees;
}

export async function storeArtifacts(shop: Workshop, artifacts: readonly Artifact[]): Promise<Ours[]> {
  const files = artifacts.filter(({ gone }) => !gone).map(({ file }) => resolve(shop.context.workspace, file));
  const blobs = (await storeBlobs(shop.git, files)).values();
  return artifacts.map((artifact) => ({
    artifact,
    path: shop.repository.prefix + artifact.path,
    blob: artifact.gone ? GONE : blobs.next().value!,
  }));
}

/**
 * Builds the commit that stands on `tip`: of each file ours, theirs, or both merged by the artifact's own `rebase`.
 * @param base the commit that this run started from, undefined where it has no part in the branch's history
 */
export async function buildCandidate(
  shop: Workshop,
  ours: readonly Ours[],
  tip: string | undefined,
  base: string | undefined,
): Promise<Candidate> {
  const [theirs, before, indexFile] = await Promise.all([
    shop.trees.entries(tip),
    base === undefined ? undefined : shop.trees.entries(base),
    shop.trees.index(tip),
  ]);
  const combined = await combineAll(shop, ours, theirs, before);
  const candidate = { tip, ...combined };
  if (combined.entries.size === 0) return { ...candidate, commit: undefined, message: '' };
  const message = tellCommit(shop, ours, combined.entries, theirs);
  const messageFile = join(shop.folder, 'message');
  await writeFile(messageFile, message);
  const { author } = shop.options;
  const parts = {
    parent: tip,
    entries: combined.entries,
    messageFile,
    author,
    at: shop.context.clock.now(),
    indexFile,
  };
  return { ...candidate, message, commit: await writeCommit(shop.git, parts) };
}

async function combineAll(
  shop: Workshop,
  ours: readonly Ours[],
  theirs: Entries,
  before: Entries | undefined,
): Promise<Pick<Candidate, 'entries' | 'merged' | 'leftOut'>> {
  const entries = new Map<string, Entry>();
  const merged = new Map<string, string>();
  const leftOut: Problem[] = [];
  const refused = new Set<string>();
  const withheld = new Set<string>();
  for (const own of ours) {
    if (withheld.has(own.artifact.stream)) continue;
    const result = await combine(shop, own, before?.get(own.path)?.blob, theirs.get(own.path)?.blob, !!before);
    if (result === undefined) continue;
    if ('problem' in result) {
      leftOut.push(result.problem);
      (result.problem.code === IMPOSSIBLE ? withheld : refused).add(own.artifact.stream);
    } else {
      const mode = theirs.get(own.path)?.mode;
      entries.set(own.path, { mode: mode === '100755' ? mode : REGULAR, blob: result.blob });
      if (result.file) merged.set(own.path, result.file);
    }
  }
  for (const { artifact, path } of ours) if (withheld.has(artifact.stream)) entries.delete(path);
  holdState(ours, entries, leftOut, refused);
  // reports tell of a change: where a run that was killed has pushed it, its next attempt has none to tell of
  if (ours.every(({ artifact, path }) => artifact.kind === 'report' || !entries.has(path))) entries.clear();
  return { entries, merged, leftOut };
}

/** A cursor ahead of its data would skip what never landed. */
function holdState(ours: readonly Ours[], entries: Map<string, Entry>, leftOut: Problem[], refused: Set<string>): void {
  for (const { artifact, path } of ours) {
    if (artifact.kind !== 'state' || !refused.has(artifact.stream)) continue;
    if (entries.delete(path)) leftOut.push(stateProblem(artifact));
  }
}

type Combined = { blob: string; file?: string } | { problem: Problem } | undefined;

/** The three-way rule for one file; undefined where the branch keeps what it has. */
async function combine(
  shop: Workshop,
  own: Ours,
  before: string | undefined,
  theirs: string | undefined,
  baseKnown: boolean,
): Promise<Combined> {
  // what somebody else has put into a file that we found empty is not ours to take away
  if (own.blob === GONE) return theirs === undefined || (baseKnown && theirs !== before) ? undefined : { blob: GONE };
  if (own.blob === theirs) return undefined;
  if (baseKnown && own.blob === before) return undefined;
  const untouched = theirs === undefined || (baseKnown && theirs === before);
  if (untouched || own.artifact.rebase === undefined) return { blob: own.blob };
  const file = await mergeFile(shop, own, before, theirs);
  if (typeof file !== 'string') return file;
  const problem = sizeProblem(own.artifact.path, (await stat(file)).size, shop.options);
  if (problem) return { problem };
  const [blob] = await storeBlobs(shop.git, [file]);
  return blob === theirs ? undefined : { blob: blob!, file };
}

/** What cannot be put together keeps all files of its stream back, and no other stream's. */
const IMPOSSIBLE = 'rebase_impossible';

async function mergeFile(shop: Workshop, own: Ours, before: string | undefined, theirs: string) {
  const name = (part: string, blob: string) => join(shop.folder, `${part}-${own.blob.slice(0, 12)}-${blob}`);
  const files = {
    base: before === undefined ? undefined : name('base', before),
    theirs: name('theirs', theirs),
    out: name('out', theirs),
  };
  if (before && files.base) await extractBlob(shop.git, shop.repository, before, files.base, shop.folder);
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

function tellCommit(
  shop: Workshop,
  ours: readonly Ours[],
  entries: ReadonlyMap<string, Entry>,
  theirs: ReadonlyMap<string, Entry>,
): string {
  const files = ours
    .filter(({ path }) => entries.has(path))
    .map(({ artifact, path }) => ({ ...artifact, isNew: !theirs.has(path) }));
  const { message: template, trailers } = shop.options;
  return commitMessage({ template, trailers, files, runId: shop.context.runId, status: shop.context.status });
}
