import { type PageError } from '../../core/errors.ts';
import { type Cursor } from '../../core/paginator.ts';
import type { LostPart, Page, PageSource } from '../../core/source.ts';
import type { CsvStage } from '../../sinks/csv-stage.ts';
import type { DeadLetter } from '../../stores/bookmark.ts';
import type { ExtractOptions, Progress } from './progress.ts';
export type Book = ReturnType<typeof keepBook>;
/** Writes pages into the stage, counts them, and saves how far that is. @param hasTurns pages are bounded in each turn, not in the stream */
export declare function keepBook(stage: CsvStage, options: ExtractOptions, recovered: string[], hasTurns?: boolean): {
    save: (cursor: Cursor, label: string) => Progress;
    done: () => number;
    add(page: Page, newTotal: number | undefined): void;
    lose(cursor: Cursor, label: string, error: PageError): void;
    losePart({ cursor, label, error }: LostPart): void;
    keepLetter(letter: DeadLetter): void;
    passTo(cursor: Cursor, source: PageSource): void;
    /** A turn is over: its cursor moves on, unless a page of it is lost. */
    endTurn(key: string, isWhole: boolean): void;
    /** What the turn under way brought is taken back: it is read again from its first page. */
    restartTurn(cursor: Cursor, label: string): void;
    lostOf: (isIts: (letter: DeadLetter) => boolean) => boolean;
    passOn(cursor: Cursor, label: string): void;
    /** No page follows: what stands is saved by the end alone, and until then the checkpoint before holds. */
    passEnd(): void;
    /** While a page is waited for that takes its time, what came before it is saved. Ends with the signal. */
    saveMeanwhile(signal: AbortSignal): Promise<void>;
    saveWhereItStands(): void;
};
