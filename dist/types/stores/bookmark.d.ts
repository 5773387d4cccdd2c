import type { Cursor } from '../core/paginator.ts';
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
/** What one stream remembers between runs; committed with its data, and only together with a change that matters. */
export interface Bookmark {
    readonly stream: string;
    /** Fingerprint of the extraction; dead letters of another one mean nothing. */
    readonly fingerprint: string;
    readonly columns: readonly string[];
    readonly dead_letters: readonly DeadLetter[];
    /** The last delivered runs, oldest first, 30 at most. */
    readonly history: readonly HistoryEntry[];
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
export declare function withHistory(history: readonly HistoryEntry[], entry: HistoryEntry): HistoryEntry[];
/** Of two bookmarks that grew from one: this run's, with the runs that only the other one knows. */
export declare function mergeBookmarks(ours: Bookmark, theirs: Bookmark): Bookmark;
