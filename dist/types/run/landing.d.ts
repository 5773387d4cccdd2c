import type { Artifact } from '../core/artifact.ts';
import type { Changes } from '../core/report.ts';
import { type RebasePlan } from '../sinks/rebase.ts';
import { type Bookmark } from '../stores/bookmark.ts';
/** Everything that a stream is about to put into the workspace: plain JSON, kept in the checkpoint, so that a killed landing is finished by the next run. */
export interface Landing {
    readonly stream: string;
    /** The data file, relative to the workspace. */
    readonly path: string;
    /** Finished file in the work folder; undefined where the target stays as it is. */
    readonly from: string | undefined;
    readonly sha256: string;
    /** SHA-256 of the target on which it was made; undefined where there was none. */
    readonly base: string | undefined;
    readonly bytes: number;
    readonly rows: number;
    readonly contentEncoding: string | undefined;
    readonly changes: Changes;
    readonly rebase: RebasePlan;
    /** The bookmark's path relative to the workspace, and what to write; undefined where it stays as it is. */
    readonly bookmarkPath: string;
    readonly bookmark: Bookmark | undefined;
}
/**
 * Whether a landing that was interrupted can be finished: the target is as it was made for, with the staged file still
 * there, or it has landed already. On another checkout, which others have pushed to meanwhile, it is made anew.
 */
export declare function canLand(landing: Landing, workspace: string): Promise<boolean>;
export declare function hashIfThere(file: string): Promise<string | undefined>;
/** Moves the data, then the bookmark, into place. Doing it again changes nothing. */
export declare function land(landing: Landing, workspace: string, scratch: string): Artifact[];
