import type { Decoded } from './batch.ts';
import type { Cursor, Step } from './paginator.ts';
/** One page that arrived whole and was read. */
export interface Page {
    readonly cursor: Cursor;
    readonly label: string;
    readonly decoded: Decoded;
    readonly step: Step;
    /** Bytes of the response after decompression. */
    readonly bytes: number;
}
/** Where a stream's pages come from. Every kind of source gives this, so that checkpoints, dead letters and delivery exist once. */
export interface PageSource {
    first(): Cursor;
    /** Where pages are numbered: the next cursor without the answer to this one. */
    skip?(cursor: Cursor): Cursor;
    label(cursor: Cursor): string;
    /** @throws PageError where this page is lost, StreamError where the stream cannot go on. */
    fetch(cursor: Cursor, signal: AbortSignal): Promise<Page>;
    /** Hands a page's memory back; the page must not be used any more. */
    release?(page: Page): void;
}
