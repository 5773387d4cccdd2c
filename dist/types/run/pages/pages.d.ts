import type { Cursor } from '../../core/paginator.ts';
import type { PageSource } from '../../core/source.ts';
import { type PageOutcome } from './ask.ts';
export interface PagesOptions {
    /** Pages that may be fetched ahead of the one that is being written. @default 64 */
    readonly window?: number;
    /** Bytes of pages fetched ahead that are held at most (one page always may); one that is under way counts as the largest so far. @default 32 MiB */
    readonly windowBytes?: number;
    readonly maxPages: number;
    readonly signal: AbortSignal;
    /** Pages that a run before this one has brought already: the count goes on from there. */
    readonly done: number;
    /** Pages in all, where the interrupted run knew. */
    readonly total: number | undefined;
    onWarning(code: string, message: string, page: string): void;
}
/**
 * The pages from `start` on, in order. Where the total is known and pages are numbered they are fetched ahead in
 * parallel; else one after the other, as each names the next.
 * @throws StreamError where a lost page takes the way to the pages behind it away.
 */
export declare function readPages(source: PageSource, start: Cursor, options: PagesOptions): AsyncGenerator<PageOutcome>;
