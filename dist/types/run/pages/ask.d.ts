import { PageError } from '../../core/errors.ts';
import type { Cursor, Step } from '../../core/paginator.ts';
import type { Page, PageSource } from '../../core/source.ts';
/** A page in its order: it arrived, or it is lost. */
export type PageOutcome = {
    readonly kind: 'page';
    readonly page: Page;
    readonly total: number | undefined;
} | {
    readonly kind: 'lost';
    readonly cursor: Cursor;
    readonly label: string;
    readonly error: PageError;
};
/** A page that was asked for and whose turn has not come. */
export interface Ahead {
    readonly cursor: Cursor;
    readonly result: Promise<PageOutcome>;
    /** Undefined while it is under way. */
    bytes: number | undefined;
    /** The page behind it was asked for before this one's rows were there. */
    followed: boolean;
}
/** @param onStep told as soon as the source knows what follows the page, where that is before its rows are there */
export declare function ask(source: PageSource, cursor: Cursor, signal: AbortSignal, onStep?: (one: Ahead, step: Step) => void): Ahead;
