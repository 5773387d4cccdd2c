import { type Entry } from './objects.ts';
import type { Git } from './run-git.ts';
export type Entries = ReadonlyMap<string, Entry>;
/** What commits have at our paths, each read once, and as early as somebody asks. `undefined` is the empty tree. */
export interface Trees {
    entries(commit: string | undefined): Promise<Entries>;
    /** A private index with the commit's whole tree; the first builder on that commit uses it up. */
    index(commit: string | undefined): Promise<string>;
}
export declare function readTrees(git: Git, folder: string, paths: readonly string[]): Trees;
