import type { Document, Element } from 'domhandler';
import type { HtmlPage } from './contract.ts';
/** What is taken where the selector does not say: the text, or the address that an element leads to. */
export type DefaultTake = 'text' | 'link';
export interface Found {
    readonly element: Element | undefined;
    readonly text: string;
    /** `text`, `html` or an attribute's name; undefined for what is no element. */
    readonly take: string | undefined;
}
/** One selector, compiled. */
export interface Selector {
    /** Calls `see` with what is found, in document order, until it returns true. */
    search(page: HtmlPage, scope: Element | Document, see: (found: Found) => boolean): void;
    /** Elements alone, whatever is taken of them. */
    elements(page: HtmlPage, scope: Element | Document): Element[];
}
/** @throws SelectorSyntaxError */
export declare function compileSelector(selector: string, byDefault: DefaultTake): Selector;
