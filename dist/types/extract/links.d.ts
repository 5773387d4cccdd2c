import type { Document, Element } from 'domhandler';
import type { HtmlPage } from './contract.ts';
/**
 * Finds the link that a chain of selectors leads to: absolute, http or https, without its fragment. What leads nowhere
 * (`#`, `javascript:`, `mailto:`) is passed over, so that the next match or selector counts.
 * @throws ConfigError for a selector that does not parse
 */
export declare function createLinkFinder(selectors: readonly string[]): (page: HtmlPage) => URL | undefined;
/** All links of the first selector that finds one, each address once, in the order of the page. */
export declare function createLinksFinder(selectors: readonly string[]): (page: HtmlPage, scope?: Element | Document) => URL[];
/** The address of a match that is neither http nor a button switched off, such as `javascript:go(2)`: nothing follows it. */
export declare function createStrayFinder(selectors: readonly string[]): (page: HtmlPage) => string | undefined;
