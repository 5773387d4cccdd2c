import type { Cursor } from '../../core/paginator.ts';
import { type Partition } from '../../core/partition.ts';
import type { Page, PageSource } from '../../core/source.ts';
import type { PageOutcome } from '../pages/ask.ts';
import { type PagesOptions } from '../pages/pages.ts';
/** Where a stream with partitions stands: plain JSON. */
export interface TurnCursor {
    readonly turn: number;
    /** Within the turn; absent at its beginning. */
    readonly at?: Cursor;
}
/** What comes of the turns, in their order. */
export type TurnOutcome = 
/** @property next where a run goes on that was interrupted behind it; absent where only the end of the turn tells */
{
    readonly kind: 'page';
    readonly page: Page;
    readonly source: PageSource;
    readonly key: string;
    readonly next?: TurnCursor;
} | (Extract<PageOutcome, {
    kind: 'lost';
}> & {
    readonly key: string;
    readonly next?: TurnCursor;
})
/** What the turn brought so far counts no longer: it begins anew. */
 | {
    readonly kind: 'again';
    readonly why: string;
    readonly next: TurnCursor;
} | {
    readonly kind: 'end';
    readonly key: string;
    readonly next: TurnCursor | null;
};
export interface TurnsOptions extends PagesOptions {
    readonly turns: readonly Partition[];
    readonly from: TurnCursor;
    open(turn: Partition): PageSource;
    /** Pages of all turns, at most; `maxPages` is for each turn. */
    readonly limit?: number | undefined;
    /** Turns that are under way at once, at most. @default 64 */
    readonly turnWindow?: number | undefined;
}
/**
 * The pages of all turns, turn after turn, while those behind are fetched already. A turn that fails does not end the
 * others: it is told as a lost page. @throws StreamError for what concerns the source as a whole
 */
export declare function readTurns(options: TurnsOptions): AsyncGenerator<TurnOutcome>;
