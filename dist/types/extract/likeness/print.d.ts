import { type Document, type Element, type ParentNode } from 'domhandler';
import type { ElementPrint } from '../../core/site.ts';
/** What `element` looks like inside of its row. `take` is what is taken of it: `text`, `html` or an attribute's name. */
export declare const printOf: (element: Element, row: Element | Document, take: string) => ElementPrint;
/** Prints of many elements of one row, in a time that is linear in their number: what neighbours share is read once. */
export declare function createPrinter(row: Element | Document): (element: Element, take: string) => ElementPrint;
/** The text of an element, as far as it is needed. */
export declare function textOf(node: ParentNode, longest?: number): string;
export declare const classesOf: (element: Element) => string[];
/** The text of a label (`Price:`), which is the same in every row; undefined for what is none. */
export declare function labelOf(text: string, inLabel: boolean): string | undefined;
