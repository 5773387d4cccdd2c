import type { HtmlPage } from '../contract.ts';
import type { Suggestion } from './contract.ts';
/** Proposes where the rows of a list page stand and what they hold. Pure: a page without a list gives no rows. */
export declare function suggestStream(page: HtmlPage): Suggestion;
