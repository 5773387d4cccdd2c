import type { HtmlPage } from '../contract.ts';
import type { SuggestedPaging } from './contract.ts';
/** How the next page is found: a link that says so, else a number in the addresses of the links to other pages. */
export declare function pagingOf(page: HtmlPage): SuggestedPaging | undefined;
