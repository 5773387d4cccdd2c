import type { Artifact } from '../../core/artifact.ts';
import type { GitOutcome } from '../../core/report.ts';
import type { GitContext } from './context.ts';
import type { GitOptions } from './options.ts';
export type { GitContext } from './context.ts';
export { branchProblem, type GitOptions, gitOptionsSchema } from './options.ts';
/**
 * Commits exactly these files in one commit and pushes it, never by force; nothing is committed where the branch has
 * them already. The user's index and work tree have no part in it: a dirty index, a shallow or sparse clone and a
 * detached HEAD are all the same. Where another push came first, each file that it touched is merged by its `rebase`.
 * @throws {PublishError} with the remedy, where the remote refuses or cannot be reached
 * @throws {CancelledError} when the signal aborts; a push under way may have landed, the next run finds out
 */
export declare function publishGit(artifacts: readonly Artifact[], options: GitOptions, context: GitContext): Promise<GitOutcome>;
