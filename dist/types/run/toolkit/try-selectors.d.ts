import type { HtmlPage } from '../../extract/contract.ts';
/** What one selector of a chain finds on a page, whether or not an earlier one fires. */
export interface TriedSelector {
    readonly select: string;
    /** Matches on the page, or rows in which there is one where `items` is given. */
    readonly matches: number;
    /** Whether the chain takes this one's value; in how many rows. */
    readonly fires: number;
    /** The first values, as they stand. */
    readonly examples: readonly string[];
}
export interface TriedChain {
    readonly url: string;
    readonly rows: number | undefined;
    readonly items: string | undefined;
    readonly selectors: readonly TriedSelector[];
}
/**
 * Tries each selector of a chain on a page by itself.
 * @param items selectors of the rows; without them the whole page is searched
 * @throws ConfigError for a selector that does not parse
 */
export declare function trySelectors(page: HtmlPage, selectors: readonly string[], items: readonly string[]): Promise<TriedChain>;
