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
    readonly bytes: number;
    readonly rows: number;
    readonly contentEncoding: string | undefined;
    readonly changes: Changes;
    readonly rebase: RebasePlan;
    /** The bookmark's path relative to the workspace, and what to write; undefined where it stays as it is. */
    readonly bookmarkPath: string;
    readonly bookmark: Bookmark | undefined;
}
/** Whether a landing that was interrupted can be finished: its file is in the work folder, or at the target already. */
export declare function canLand(landing: Landing, workspace: string): Promise<boolean>;
/** Moves the data, then the bookmark, into place. Doing it again changes nothing. */
export declare function land(landing: Landing, workspace: string, scratch: string): Artifact[];
