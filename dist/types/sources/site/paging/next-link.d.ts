import type { HtmlPage } from '../../../extract/contract.ts';
import { type SitePaging, type Starts } from './contract.ts';
/** Each page links to the next one. */
export declare function nextLink(starts: Starts, find: (page: HtmlPage) => URL | undefined, findStray: (page: HtmlPage) => string | undefined): SitePaging;
