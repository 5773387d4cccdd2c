import type { Artifact } from '../../core/artifact.ts';
import type { Changes } from '../../core/report.ts';
import { type RebasePlan } from '../../sinks/rebase.ts';
import type { Format } from '../../sinks/targets.ts';
import { type Bookmark } from '../../stores/bookmark.ts';
import { type DueTurns } from '../turns/due.ts';
/** Everything that a stream is about to put into the workspace: plain JSON, kept in the checkpoint, so that a killed landing is finished by the next run. */
export interface Landing {
    readonly stream: string;
    /** Those of the first target come in their order. */
    readonly files: readonly LandingFile[];
    /** This run's own records, a CSV file in the work folder. */
    readonly news: string;
    readonly quarantine?: LandedQuarantine | undefined;
    readonly changes: Changes;
    /** Its rows may move from one file to another. */
    readonly moves?: true;
    /** The bookmark's path relative to the workspace, and what to write; undefined where it stays as it is. */
    readonly bookmarkPath: string;
    readonly bookmark: Bookmark | undefined;
    /** What the bookmarks of children have to ask for because of this landing. */
    readonly due: readonly DueTurns[];
}
/** One data file. */
export interface LandingFile {
    /** Relative to the workspace. */
    readonly path: string;
    readonly format: Format;
    /** Finished file in the work folder; undefined where the target stays as it is. */
    readonly from: string | undefined;
    readonly sha256: string;
    /** SHA-256 of the target on which it was made; undefined where there was none. */
    readonly base: string | undefined;
    readonly bytes: number;
    readonly rows: number;
    readonly contentType: string;
    readonly contentEncoding: string | undefined;
    readonly rebase: RebasePlan;
    /** None of its rows is left: it is taken away. */
    readonly gone?: true;
    /** The run had nothing to do with it: it is published as it stands. */
    readonly untouched?: true;
}
/** The file of rows that checks took out. */
export interface LandedQuarantine extends Pick<LandingFile, 'path' | 'from' | 'sha256' | 'base'> {
    /** Columns that tell its rows apart. */
    readonly key?: readonly string[];
}
/** Whether it moves data: a landing that does not may still move a bookmark. */
export declare const movesData: ({ files, quarantine }: Landing) => boolean;
/**
 * Whether a landing that was interrupted can be finished: each target is as it was made for, with the staged file still
 * there, or it has landed already. On another checkout, which others have pushed to meanwhile, it is made anew.
 */
export declare function canLand(landing: Landing, workspace: string): Promise<boolean>;
export declare function hashIfThere(file: string): Promise<string | undefined>;
/**
 * Moves the data, then the bookmark, into place. Doing it again changes nothing.
 * @param folder the work folder
 */
export declare function land(landing: Landing, workspace: string, folder: string): Artifact[];
/** What tells the content of files of one format from another: the hash of the one, or of all. */
export declare function versionOf(files: readonly {
    readonly path: string;
    readonly sha256: string;
}[]): string | undefined;
