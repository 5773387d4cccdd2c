import type { Plan, StreamPlan } from '../config/index.ts';
import type { Artifact } from '../core/artifact.ts';
import type { GitOutcome, Problem, Report, S3Outcome } from '../core/report.ts';
import { type GitOptions } from '../publishers/git/index.ts';
import { type S3Context, type S3Options } from '../publishers/s3/index.ts';
import type { Running } from './context.ts';
import type { StreamResult } from './stream-task.ts';
/** Where a stream goes: its own `publish` over the pipeline's. */
export declare function destinationsOf(plan: Plan, stream: StreamPlan): {
    git: GitOptions | undefined;
    s3: S3Options | undefined;
};
export declare function s3ContextOf(plan: Plan, running: Running): S3Context;
/** Uploads the data of all delivered streams, each to its own place in S3. */
export declare function uploadAll(plan: Plan, results: readonly StreamResult[], running: Running): Promise<S3Outcome | undefined>;
/**
 * Commits and pushes data, state and reports in one commit.
 * @param extras reports and vault; they go along with a change, they are none by themselves
 */
export declare function commitAll(plan: Plan, results: readonly StreamResult[], extras: readonly Artifact[], running: Running, status: Report['run']['status']): Promise<GitOutcome | undefined>;
export declare function problemOf(thrown: unknown): Problem;
