import type { HtmlPage } from '../extract/contract.ts';
export interface SuggestedConfig {
    /** A whole config with comments. */
    readonly text: string;
    /** What kept a list from being found: a login, scripts that fill the page, or nothing that is known. */
    readonly lacks: 'nothing' | 'login' | 'scripts' | 'list';
}
/**
 * A config to start from about a list page.
 * @param url as it was given: where the stream begins
 * @param options.csv target; by default named after the page
 * @param options.rendered the page came through the browser, as it has no list without
 */
export declare function suggestedConfig(page: HtmlPage, url: string, options?: {
    readonly csv?: string | undefined;
    readonly rendered?: boolean;
}): Promise<SuggestedConfig>;
