import type { Page, PageSource } from '../../core/source.ts';
import type { DeadLetter } from '../../stores/bookmark.ts';
/** A source whose earlier lost pages were asked for first; what came of it is handed out when their turn comes. */
export interface Recovery {
    readonly source: PageSource;
    /** Pages that came back but never had a turn: the server pages differently by now. */
    unclaimed(): Page[];
    /** Letters that failed again and never had a turn, but for those whose page the server no longer has. */
    stillLost(): DeadLetter[];
}
/** Asks for the lost pages of earlier runs, first of all. */
export declare function recoverFirst(source: PageSource, letters: readonly DeadLetter[], signal: AbortSignal): Promise<Recovery>;
