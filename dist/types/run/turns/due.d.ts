import type { Cursor } from '../../core/paginator.ts';
import { type Bookmark } from '../../stores/bookmark.ts';
import type { Values } from './turns.ts';
/** What a child has to ask for because of a landing of its parent. */
export interface DueTurns {
    readonly stream: string;
    /** Its bookmark, relative to the workspace. */
    readonly path: string;
    readonly values: readonly Values[];
    /** Of the landing: a child that was told once is not told again. */
    readonly id: string;
}
/** Of a child: by parent, the landing that it was last told of. */
type Told = NonNullable<Bookmark['told']>;
/** What a child knows of its parents' changes in the run under way. */
export interface Heard {
    readonly told: Told;
    /** Turns that became due again when they had been asked for already: they stay due. */
    readonly again: readonly Values[];
}
/** What a parent's landing of this run tells a child. */
export interface News extends Pick<DueTurns, 'id' | 'values'> {
    readonly parent: string;
}
/** The turns of a run, as its work folder keeps them: what a checkpoint's cursor counts in. */
export interface Kept extends Heard {
    readonly turns: readonly Values[];
    /** Of a stream without a bookmark, which no parent tells anything: what each incremental parent stood at. */
    readonly seen?: Versions;
}
/** Equal for equal rows; absent where nothing stands. */
export type Versions = Readonly<Record<string, string | undefined>>;
/**
 * Adds what is due to the bookmarks of children, before the data move: a child that fails or is not run finds it later.
 * A child without a bookmark runs for all records anyway. @returns paths of the bookmarks
 */
export declare function tellChildren(parent: string, due: readonly DueTurns[], workspace: string): string[];
/** A child's bookmark with what a landing of its parent tells it; the same where it was told already. */
export declare function withTold(child: Bookmark, parent: string, { values, id }: Pick<DueTurns, 'values' | 'id'>): Bookmark;
/** The bookmark of a landing on top of the one that stands: what that was told since the landing was made stays due. */
export declare function withDue(planned: Bookmark, standing: Bookmark | undefined): Bookmark;
/**
 * What the parents told since an interrupted run listed its turns: those that it had asked for by then are due again.
 * @param news of the parents that landed in this run
 * @param isUntold a parent changed since, and nothing tells of what: all that was asked for by then is due again
 * @param split turns as they become due, those of a batch one by one
 * @param cursor where the interrupted run goes on; null where all turns were read
 */
export declare function hear(news: readonly News[], earlier: Bookmark | undefined, kept: Kept | undefined, turns: readonly Values[], cursor: Cursor, isUntold: boolean, split: (turns: readonly Values[]) => readonly Values[]): Heard;
export {};
