import type { HtmlPage } from '../extract/contract.ts';
export interface SuggestedConfig {
    /** A whole config with comments. */
    readonly text: string;
    /** Whether a list was found on the page. */
    readonly hasRows: boolean;
}
/**
 * A config to start from about a list page.
 * @param url as it was given: where the stream begins
 * @param csv target; by default named after the page
 */
export declare function suggestedConfig(page: HtmlPage, url: string, csv?: string): Promise<SuggestedConfig>;
