import type { Plan, StreamPlan } from '../../config/index.ts';
import type { Artifact } from '../../core/artifact.ts';
import type { GitOutcome, Problem, Report, S3Outcome } from '../../core/report.ts';
import { type GitOptions } from '../../publishers/git/index.ts';
import { type S3Context, type S3Options } from '../../publishers/s3/index.ts';
import type { Running } from '../context.ts';
/** Files that go out together: those of a stream, of a transform, or a database. */
export interface Delivery {
    readonly artifacts: readonly Artifact[];
    /** Whether there is anything in it that a commit is worth. */
    readonly isChanged: boolean;
    /** Whether it is committed. */
    readonly git: boolean;
    readonly s3: S3Options | undefined;
}
/** Where a stream goes: its own `publish` over the pipeline's. */
export declare function destinationsOf(plan: Plan, stream: StreamPlan): {
    git: GitOptions | undefined;
    s3: S3Options | undefined;
};
export declare function s3ContextOf(plan: Plan, running: Running): S3Context;
/**
 * Uploads all that was delivered, each to its own place in S3.
 * @param held takes the streams whose data did not get there whole
 */
export declare function uploadAll(plan: Plan, deliveries: readonly Delivery[], running: Running, held: Set<string>): Promise<S3Outcome | undefined>;
/** Several deliveries as one. */
export declare function joinOutcomes(outcomes: readonly S3Outcome[]): S3Outcome | undefined;
/**
 * Commits and pushes data, state and reports in one commit.
 * @param extras reports and vault; they go along with a change, they are none by themselves
 */
export declare function commitAll(plan: Plan, deliveries: readonly Delivery[], extras: readonly Artifact[], running: Running, status: Report['run']['status']): Promise<GitOutcome | undefined>;
export declare function problemOf(thrown: unknown): Problem;
