import type { Batch } from '../../core/batch.ts';
import type { Emit } from '../../core/events.ts';
import type { Cursor } from '../../core/paginator.ts';
import type { Mark } from '../../incremental/contract.ts';
import type { StageOptions, StagePosition } from '../../sinks/csv-stage.ts';
import type { DeadLetter } from '../../stores/bookmark.ts';
import type { Tally } from '../tally.ts';
import type { TurnStart } from './turn-start.ts';
/** How far a stream's extraction is: plain JSON. */
export interface Progress {
    /** The page that comes next; null when all have been read. */
    readonly cursor: Cursor;
    /** Its name, for messages. */
    readonly label: string;
    /** Pages behind us, lost ones included. */
    readonly done: number;
    readonly total: number | undefined;
    readonly position: StagePosition;
    readonly lost: readonly DeadLetter[];
    /** Pages that an earlier run had lost and this one brought. */
    readonly recovered: readonly string[];
    readonly tally: Tally;
    /** Of an incremental stream: the largest cursor of each turn that came whole, and of the one under way. */
    readonly cursors?: Readonly<Record<string, Mark>>;
    readonly mark?: Mark;
    /** Of a stream with turns: where the one under way began. */
    readonly start?: TurnStart;
    /** Keys of the turns that `max_pages` ended. */
    readonly cut?: readonly string[];
}
export interface ExtractOptions {
    readonly stream: string;
    readonly stage: Omit<StageOptions, 'from'>;
    readonly from: Progress | undefined;
    /** Pages that the run before lost. */
    readonly deadLetters: readonly DeadLetter[];
    /** Whether pages that came back but are no longer in the list are worth keeping (not for `replace`). */
    readonly keepsUnclaimed: boolean;
    /** Of each turn, where there are several. */
    readonly maxPages: number;
    /** Pages of all turns. */
    readonly limit?: number | undefined;
    /** Requests that were made for a page so far. */
    attemptsOf(page: string): number;
    readonly tally: Tally;
    /** Of an incremental stream: the larger of what was seen before and what a page brings. */
    watch?(batch: Batch, mark: Mark | undefined): Mark | undefined;
    readonly signal: AbortSignal;
    readonly emit: Emit;
    now(): number;
    /** Where it is given, checkpoints are also written while a page is waited for. */
    sleep?(ms: number, signal: AbortSignal): Promise<void>;
    /** Makes a progress durable; the stage is synced already. */
    save(progress: Progress): void;
}
