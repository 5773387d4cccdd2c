import type { PageAction } from '../../../browser/contract.ts';
import { type Cursor, type Step } from '../../../core/paginator.ts';
import type { HtmlPage } from '../../../extract/contract.ts';
/** What a page of a site answered, as far as paging may look. */
export interface SiteAnswer {
    readonly rows: number;
    /** What `find` found on the page. */
    readonly links: readonly string[];
    /** Fingerprint of the page's records. */
    readonly fingerprint: string;
}
export interface SiteStep extends Step {
    /** The page's records are those of the page before: it lies behind the end. */
    readonly discard?: boolean;
    /** Its warning tells of records that may be missing. */
    readonly short?: true;
}
/** Of a page that did not come. */
export declare const NOTHING: SiteAnswer;
/** Code of the warning of a step. */
export declare function warningCode({ stop, short }: SiteStep): string;
/** How a site is paged. Pure but for `targets` of a sitemap, which reads it. */
export interface SitePaging {
    first(): Cursor;
    label(cursor: Cursor): string;
    /** Addresses whose records make up the page, in this order. */
    targets(cursor: Cursor, signal: AbortSignal): Promise<readonly URL[]> | readonly URL[];
    /** Links on a page that paging needs. */
    find?(page: HtmlPage): string[];
    /** What the browser does on the page before it is read. */
    readonly action?: PageAction | undefined;
    /** Whether the way leads on although the page is lost, since others have named what follows: it is a part of its own then. */
    mayMiss?(cursor: Cursor): boolean;
    /** A file of a sitemap that does not come, once `targets` has asked for it. */
    lost?(cursor: Cursor): {
        readonly address: URL;
        readonly error: unknown;
    } | undefined;
    /** Reads such a file again. @throws what is wrong with it */
    probe?(address: URL, signal: AbortSignal): Promise<void>;
    after(cursor: Cursor, answer: SiteAnswer): SiteStep;
    /** Whether the page is asked for only to see that nothing lies behind one without rows: it need not be there. */
    isBehindEnd?(cursor: Cursor): boolean;
    /** Where all pages are known beforehand: of which start a page is, and its number there. */
    place?(cursor: Cursor): {
        readonly start: number;
        readonly page: number;
    };
    /** Where pages are numbered: the next cursor without the answer to this one. */
    skip?(cursor: Cursor): Cursor | null;
}
/** The first pages: paths with templates rendered, in order. */
export interface Starts {
    readonly count: number;
    /** @param scope names for run-time templates beside the stream's own (`page`) */
    url(index: number, scope?: Readonly<Record<string, number>>): URL;
}
/**
 * How messages and dead letters name an address: path and query. Of a long one the beginning, the end and a sum of the whole, since
 * two addresses must never have one name: the list pages of a long search differ in their last characters.
 */
export declare function nameOf(url: URL): string;
