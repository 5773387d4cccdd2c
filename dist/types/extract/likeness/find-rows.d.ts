import { type Element } from 'domhandler';
import type { ElementPrint, Proposal } from '../../core/site.ts';
import type { HtmlPage } from '../contract.ts';
/**
 * The repeated elements of a page that are most like the rows that `print` (of the name `@items`) was taken of. That
 * print is taken inside of the row's parent: where in the page the list stands says nothing.
 */
export declare function findRowsAlike(print: ElementPrint, page: HtmlPage): {
    proposal: Proposal;
    elements: Element[];
} | undefined;
