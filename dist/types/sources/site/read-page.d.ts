import type { PageAction } from '../../browser/contract.ts';
import type { HtmlPage, RowReader } from '../../extract/contract.ts';
import { type Reading } from './memory.ts';
import type { SiteSourceOptions } from './options.ts';
import type { Rendering } from './rendering.ts';
/** One address to be read. */
export interface PageAsk {
    readonly url: URL;
    readonly kind: 'list' | 'detail';
    readonly reader: RowReader;
    readonly signal: AbortSignal;
    /** CSS selectors of what must be there in the browser. */
    readonly waitFor: readonly string[];
    readonly action?: PageAction | undefined;
    readonly find?: ((page: HtmlPage) => string[]) | undefined;
    /** Given where a page without a single field is no record but lost; told what was seen of it. */
    readonly refuseEmpty?: ((read: PageRead) => void) | undefined;
}
export interface PageRead extends Reading {
    readonly bytes: number;
    readonly replaced: number;
    readonly isIncomplete: boolean;
}
export type ReadPage = (ask: PageAsk) => Promise<PageRead>;
/** Reads an address: as it comes, through the browser, or from memory where the site says that nothing changed. */
export declare function createReadPage(options: SiteSourceOptions, rendering: Rendering): ReadPage;
