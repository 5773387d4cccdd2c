import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Artifact } from '../../core/artifact.ts';
import type { Problem } from '../../core/report.ts';
import { combine, IMPOSSIBLE, toldOnly } from './combine.ts';
import { commitMessage } from './message.ts';
import { type Entry, GONE, REGULAR, storeBlobs, writeCommit } from './objects.ts';
import { stateProblem } from './size.ts';
import type { Entries } from './trees.ts';
import type { Ours, Workshop } from './workshop.ts';

/** A commit that is ready to be pushed, or the finding that `tip` has everything already. */
export interface Candidate {
  readonly tip: string | undefined;
  readonly commit: string | undefined;
  readonly message: string;
  /** What it changes, by path of the repository. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Files that were merged with somebody else's: where the merged bytes lie. */
  readonly merged: ReadonlyMap<string, string>;
  /** Streams of which something is held back although the branch has moved on: what stands here did not land. */
  readonly held: ReadonlySet<string>;
  /** What our paths are on the branch once it is there. */
  readonly stands: Entries;
  readonly leftOut: readonly Problem[];
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
  const { head } = shop.repository;
  const apart = head === base ? undefined : await shop.trees.entries(head);
  const combined = await combineAll(shop, ours, theirs, before, apart);
  const stands = new Map([...theirs, ...combined.entries]);
  for (const [path, { blob }] of stands) if (blob === GONE) stands.delete(path);
  const candidate = { tip, stands, ...combined };
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
  head: Entries | undefined,
): Promise<Pick<Candidate, 'entries' | 'merged' | 'leftOut' | 'held'>> {
  const entries = new Map<string, Entry>();
  const merged = new Map<string, string>();
  const leftOut: Problem[] = [];
  const refused = new Set<string>();
  const withheld = new Set<string>();
  for (const own of ours) {
    if (withheld.has(own.artifact.stream)) continue;
    const result = await combine(shop, own, {
      before: before?.get(own.path)?.blob,
      head: head?.get(own.path)?.blob,
      theirs: theirs.get(own.path)?.blob,
      baseKnown: before !== undefined,
    });
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
  const held = new Set([...withheld, ...refused]);
  for (const own of ours) {
    const blob = held.has(own.artifact.stream) ? await toldOnly(shop, own, theirs.get(own.path)?.blob) : undefined;
    if (blob !== undefined) entries.set(own.path, { mode: REGULAR, blob });
  }
  // reports tell of a change: where a run that was killed has pushed it, its next attempt has none to tell of
  if (ours.every(({ artifact, path }) => artifact.kind === 'report' || !entries.has(path))) entries.clear();
  return { entries, merged, leftOut, held };
}

/** A cursor ahead of its data would skip what never landed. */
function holdState(ours: readonly Ours[], entries: Map<string, Entry>, leftOut: Problem[], refused: Set<string>): void {
  for (const { artifact, path } of ours) {
    if (artifact.kind !== 'state' || !refused.has(artifact.stream)) continue;
    if (entries.delete(path)) leftOut.push(stateProblem(artifact));
  }
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
