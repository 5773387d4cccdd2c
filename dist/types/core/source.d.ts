import type { Decoded } from './batch.ts';
import type { PageError } from './errors.ts';
import type { Cursor, Step } from './paginator.ts';
import type { SiteNotes } from './site.ts';
/** One page that arrived whole and was read. */
export interface Page {
    readonly cursor: Cursor;
    readonly label: string;
    readonly decoded: Decoded;
    readonly step: Step;
    /** Bytes of the response after decompression. */
    readonly bytes: number;
    /** Pages beside it that came with it (the detail pages of its records). */
    readonly parts?: number;
    /** Parts of the page that did not come (the detail page of a record): each is a dead letter with a cursor of its own. */
    readonly lost?: readonly LostPart[];
    /** What was seen of the fields of a site. */
    readonly notes?: SiteNotes;
}
export interface LostPart {
    readonly cursor: Cursor;
    readonly label: string;
    readonly error: PageError;
}
/** Where a stream's pages come from. Every kind of source gives this, so that checkpoints, dead letters and delivery exist once. */
export interface PageSource {
    first(): Cursor;
    /** Where pages are numbered: the next cursor without the answer to this one. */
    skip?(cursor: Cursor): Cursor;
    label(cursor: Cursor): string;
    /**
     * @param early told as soon as the page's step is known, which may be long before its rows are (detail pages): the next
     * page can be asked for meanwhile
     * @throws PageError where this page is lost, StreamError where the stream cannot go on.
     */
    fetch(cursor: Cursor, signal: AbortSignal, early?: (step: Step) => void): Promise<Page>;
    /** Its pages are named one by one (a sitemap, links that are followed): a hundred of them without rows are no list without end. */
    readonly namesItsPages?: boolean;
    /** Hands a page's memory back; the page must not be used any more. */
    release?(page: Page): void;
}
