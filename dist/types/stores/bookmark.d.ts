import { type ColumnTypes } from '../core/column-type.ts';
import type { Cursor } from '../core/paginator.ts';
import { type Partition } from '../core/partition.ts';
import type { DriftMemory } from '../core/site.ts';
export declare const BOOKMARK_VERSION = 1;
/** A page that was lost for good: asked for again first thing in the next run. */
export interface DeadLetter {
    /** As messages name it, e.g. `page 17`. */
    readonly page: string;
    readonly cursor: Cursor;
    readonly code: string;
    readonly reason: string;
    readonly attempts: number;
    /** ISO 8601, UTC. */
    readonly first_failed_at: string;
    /** Of a page that came otherwise: the detail page of one record. */
    readonly part?: true;
}
export interface HistoryEntry {
    readonly run: string;
    readonly at: string;
    readonly records: number;
    readonly rows: number;
    readonly status: 'succeeded' | 'partial' | 'failed' | 'blocked' | 'skipped';
}
/** A data file as a landing left it. */
export interface KeptFile {
    readonly sha256: string;
    readonly bytes: number;
    readonly rows: number;
    /** What its path is filled with, where the rows are spread over files. */
    readonly part?: string;
}
/** What one stream remembers between runs; committed with its data, and only together with a change that matters. */
export interface Bookmark {
    readonly stream: string;
    /** Fingerprint of the extraction; dead letters of another one mean nothing. */
    readonly fingerprint: string;
    readonly columns: readonly string[];
    /** What the columns hold, over the target's life. */
    readonly types?: ColumnTypes;
    /** Of a stream with several data files: all of them, by path relative to the workspace. */
    readonly files?: Readonly<Record<string, KeptFile>>;
    /** Of an incremental stream: the largest cursor that was delivered, by partition (`''` where there are none). */
    readonly cursors?: Readonly<Record<string, string | number>>;
    /** Of a stream that runs for each changed record of an incremental one: turns that are due, as their templates' values. */
    readonly pending?: readonly Partition['values'][];
    /** Of such a stream: by parent, the landing that last told it what is due. */
    readonly told?: Readonly<Record<string, string>>;
    /** Of an incremental stream: those that run for its records and were told of all its changes up to here. */
    readonly tells?: readonly string[];
    readonly dead_letters: readonly DeadLetter[];
    /** Delivered runs, as versions before `.adip/runs.ndjson` kept them here; taken over from there, not written any more. */
    readonly history?: readonly HistoryEntry[];
    /** Of a site: what its fields looked like. */
    readonly site?: DriftMemory;
}
export declare function bookmarkPath(stateFolder: string, stream: string): string;
/** @throws StreamError `state_newer` */
export declare function loadBookmark(file: string): {
    bookmark: Bookmark | undefined;
    warning: string | undefined;
};
/** Readable in a diff: one line per entry that changes. */
export declare function formatBookmark(bookmark: Bookmark): string;
/** Each once; more than is due costs a request, less would lose rows. */
export declare function joinValues(a: readonly Partition['values'][], b: readonly Partition['values'][]): Partition['values'][];
/**
 * Of two bookmarks that grew from one: this run's, with what the other one alone moved. What is due in either stays due,
 * and partitions that the other run alone lost are asked for again.
 * @param base what both grew from; where it is not known all that is due counts
 */
export declare function mergeBookmarks(ours: Bookmark, theirs: Bookmark, base?: Bookmark): Bookmark;
