import type { Version } from '../../core/artifact.ts';
import type { Repository } from './repository.ts';
/** A file of this clone as it went out, before it was merged with others'. */
export interface DeliveredFile {
    readonly blob: string;
    /** Of data. */
    readonly version?: Version;
    /** The branch has it merged with others' rows, and the workspace does not yet. */
    readonly apart?: true;
}
export interface Found extends DeliveredFile {
    /** HEAD does not have it, or the workspace does not have what HEAD has: this is what the file here stood at. */
    readonly isAhead: boolean;
}
export type Files = Readonly<Record<string, DeliveredFile>>;
/**
 * What this clone's files held when they were last pushed. Where HEAD stays behind (more than ours moved, another branch
 * is checked out, the run was killed) nothing else tells what of a file is on the branch already.
 */
export interface Delivered {
    of(path: string): Found | undefined;
    /** Before a push, that these are going to be in `commit`. */
    announce(commit: string, files: Files): void;
    /** That they are there. */
    keep(commit: string, files: Files): void;
    /** That the workspace has what the branch has of these. */
    settle(paths: readonly string[]): void;
    /**
     * Holds what is known against the branch: what was announced and landed counts, and nothing does that was taken
     * off the branch again.
     */
    hold(tip: string | undefined, theirs: Blobs, has: (commit: string, older: string) => Promise<boolean>): Promise<void>;
}
type Blobs = ReadonlyMap<string, {
    readonly blob: string;
}>;
/** Kept in the clone's own git folder, by remote and branch: it goes where the clone goes. */
export declare function openDelivered({ gitDir, remote, branch, head }: Repository): Delivered;
export {};
