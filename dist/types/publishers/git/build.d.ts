import type { Artifact } from '../../core/artifact.ts';
import type { Problem } from '../../core/report.ts';
import type { GitContext } from './context.ts';
import { type Entry } from './objects.ts';
import type { GitOptions } from './options.ts';
import type { Repository } from './repository.ts';
import type { Git } from './run-git.ts';
import type { Trees } from './trees.ts';
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
export declare function storeArtifacts(shop: Workshop, artifacts: readonly Artifact[]): Promise<Ours[]>;
/**
 * Builds the commit that stands on `tip`: of each file ours, theirs, or both merged by the artifact's own `rebase`.
 * @param base the commit that this run started from, undefined where it has no part in the branch's history
 */
export declare function buildCandidate(shop: Workshop, ours: readonly Ours[], tip: string | undefined, base: string | undefined): Promise<Candidate>;
