import type { GitContext } from './context.ts';
import type { Repository } from './repository.ts';
import { type Git } from './run-git.ts';
/** A push that the remote did not take, with git's own words (redacted). */
export type PushAnswer = {
    readonly landed: true;
} | {
    readonly landed: false;
    readonly output: string;
};
/** The remote branch. */
export interface Remote {
    /**
     * The commit that the branch points to now, with its objects here; undefined where there is no such branch.
     * @param known commits that the fetch may build on
     * @throws {GitFailure} where the remote cannot be asked
     */
    tip(known: readonly string[]): Promise<string | undefined>;
    /** Asks the branch to move to `commit`, never by force. */
    push(commit: string): Promise<PushAnswer>;
}
export declare function openRemote(git: Git, repository: Repository, context: GitContext): Promise<Remote>;
/** Whether `ancestor` is `commit` or lies below it, as far as the clone knows. */
export declare function isAncestor(git: Git, ancestor: string, commit: string): Promise<boolean>;
/** Where both come from: `head` itself, or an older commit where the branch's history was written anew. */
export declare function commonBase(git: Git, head: string, tip: string): Promise<string | undefined>;
/** Runs a question to the remote; its failure comes back as output. */
export declare function ask<T>(question: () => Promise<T>): Promise<{
    value: T;
} | {
    output: string;
}>;
