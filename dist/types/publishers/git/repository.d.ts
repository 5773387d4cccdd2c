import type { GitContext } from './context.ts';
import { type GitOptions } from './options.ts';
import type { Git } from './run-git.ts';
/** The clone that we publish from, as it stood when publishing began. Nothing here changes. */
export interface Repository {
    /** The workspace inside the repository, with `/` at its end; empty where it is the whole. */
    readonly prefix: string;
    readonly gitDir: string;
    /** Where git locks the user's index. */
    readonly indexLock: string;
    /** Commit of HEAD; undefined where there is none yet. */
    readonly head: string | undefined;
    /** The branch that is checked out, undefined where HEAD is detached. */
    readonly checkedOut: string | undefined;
    /** The branch to publish to. */
    readonly branch: string;
    readonly remote: string;
}
/** @throws {PublishError} where there is no clone, no such remote, or no branch to publish to. */
export declare function openRepository(git: Git, options: GitOptions, context: GitContext): Promise<Repository>;
