import type { Batch } from '../core/batch.ts';
import type { Range } from '../core/partition.ts';
/** A value of a cursor field, as the source sent it. */
export type Mark = string | number;
/** One stretch that is asked for. */
export interface Span {
    /** As the request says it. */
    readonly asked: Range;
    /** As cursors are written; open where absent. */
    readonly start: Mark | undefined;
    readonly end: Mark | undefined;
}
/** What was seen of the cursors of a stream: plain JSON. */
export interface CursorNotes {
    /** Records that have the field, be it null. */
    present: number;
    /** Records in which it is null or empty: delivered, yet no cursor moves by them. */
    empty: number;
    /** Cursors that lie in the future: they count as now. */
    future: number;
    /** Records outside of what was asked for that `filter` dropped. */
    filtered: number;
    /** Cursors that are smaller than one before them in the same turn. */
    descents: number;
}
export declare const newCursorNotes: () => CursorNotes;
/** How one stream asks only for what changed. A pure description but for the time that it was made with. */
export interface Incremental {
    readonly field: string;
    /** Pages come newest first: one that is older than the start as a whole is the last. */
    readonly newestFirst: boolean;
    /** Records outside of the span are dropped. */
    readonly filters: boolean;
    /** What a turn asks for, in this order: one span, or one per window; none where nothing is left. @param last the largest cursor that was delivered */
    ranges(last: Mark | undefined): readonly Span[];
    /**
     * The larger of what was seen before and what a page brings; a value in the future counts as now.
     * @param notes is counted into
     * @throws StreamError `cursor_not_comparable`
     */
    see(batch: Batch, mark: Mark | undefined, notes: CursorNotes): Mark | undefined;
    /** Whether a cursor lies before a span, in it, or behind it; undefined for none. @throws StreamError `cursor_not_comparable` */
    place(text: string | undefined, span: Span): 'before' | 'within' | 'behind' | undefined;
    /**
     * Whether what this run asks for begins at or before that cursor, or where there is none yet, the start: behind a gap no
     * cursor may move on.
     * @param isFirst the stream has no cursor at all: without a start, it begins where its first run is told to
     */
    isContiguous(last: Mark | undefined, isFirst: boolean): boolean;
    /** The larger of two cursors: a backfill moves none back. */
    later(a: Mark, b: Mark): Mark;
}
