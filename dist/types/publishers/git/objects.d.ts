import type { Repository } from './repository.ts';
import type { Git } from './run-git.ts';
/** An entry of a tree. */
export interface Entry {
    readonly mode: string;
    readonly blob: string;
}
export declare const REGULAR = "100644";
/** In the place of a blob: the path is taken out. */
export declare const GONE = "";
/** Stores files as blobs, byte for byte: no filter, no line ending is touched. */
export declare function storeBlobs(git: Git, files: readonly string[]): Promise<string[]>;
/** What a commit has at these paths of the repository; a path that it lacks is absent. */
export declare function readEntries(git: Git, commit: string, paths: readonly string[]): Promise<Map<string, Entry>>;
/** Writes a blob's bytes to `file`; git does it itself, so that a large blob never passes through this process. */
export declare function extractBlob(git: Git, repository: Repository, blob: string, file: string, folder: string): Promise<void>;
export interface Person {
    readonly name: string;
    readonly email: string;
}
export interface CommitParts {
    /** Where its tree starts from and its parent; undefined for the first commit. */
    readonly parent: string | undefined;
    readonly entries: ReadonlyMap<string, Entry>;
    readonly messageFile: string;
    readonly author: Person;
    /** ms since the epoch. */
    readonly at: number;
    /** An index of our own: the user's may be dirty, sparse or locked. */
    readonly indexFile: string;
}
/** A private index filled with a commit's tree. */
export declare function readIndex(git: Git, commit: string | undefined, indexFile: string): Promise<void>;
/** Puts the entries into an index. `env` names which; the user's own by default. */
export declare function updateIndex(git: Git, entries: ReadonlyMap<string, Entry>, env?: Readonly<Record<string, string>>): Promise<void>;
/** Commits the private index. Gives the commit's name; nothing refers to it yet. */
export declare function writeCommit(git: Git, parts: CommitParts): Promise<string>;
