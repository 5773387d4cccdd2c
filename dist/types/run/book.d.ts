import { type PageError } from '../core/errors.ts';
import type { Cursor } from '../core/paginator.ts';
import type { LostPart, Page, PageSource } from '../core/source.ts';
import type { CsvStage } from '../sinks/csv-stage.ts';
import type { DeadLetter } from '../stores/bookmark.ts';
import type { ExtractOptions, Progress } from './progress.ts';
export type Book = ReturnType<typeof keepBook>;
/** Writes pages into the stage, counts them, and saves how far that is. */
export declare function keepBook(stage: CsvStage, options: ExtractOptions, recovered: string[]): {
    save: (cursor: Cursor, label: string) => Progress;
    done: () => number;
    add(page: Page, newTotal: number | undefined): void;
    lose(cursor: Cursor, label: string, error: PageError): void;
    losePart({ cursor, label, error }: LostPart): void;
    keepLetter(letter: DeadLetter): void;
    passTo(cursor: Cursor, source: PageSource): void;
    /** No page follows: what stands is saved by the end alone, and until then the checkpoint before holds. */
    passEnd(): void;
    saveWhereItStands(): void;
};
