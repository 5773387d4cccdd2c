import type { Artifact } from '../../core/artifact.ts';
import type { Problem } from '../../core/report.ts';
import { type Entry } from './objects.ts';
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
export declare function storeArtifacts(shop: Workshop, artifacts: readonly Artifact[]): Promise<Ours[]>;
/**
 * Builds the commit that stands on `tip`: of each file ours, theirs, or both merged by the artifact's own `rebase`.
 * @param base the commit that this run started from, undefined where it has no part in the branch's history
 */
export declare function buildCandidate(shop: Workshop, ours: readonly Ours[], tip: string | undefined, base: string | undefined): Promise<Candidate>;
