import type { ChildNode, Document, Element, ParentNode } from 'domhandler';
/** Where selectors begin: a row, or the whole page. */
export type Scope = Element | Document;
export declare function isElement(node: ChildNode | ParentNode | null | undefined): node is Element;
/** The element around a node; what a `template` holds counts as its child. */
export declare function parentElement(node: ChildNode | Document): Element | undefined;
/** An attribute that the page wrote; nothing is found on a prototype. */
export declare function attributeOf(element: Element, name: string): string | undefined;
export declare function previousElement(element: Element): Element | undefined;
export declare function nextElement(element: Element): Element | undefined;
/**
 * Walks what stands inside `scope` in document order, without recursion.
 * @param enter called for each node; `stop` ends the walk, `over` leaves a node's children out
 * @param leave called behind an element's children
 */
export declare function walk(scope: ParentNode, enter: (node: ChildNode) => 'stop' | 'over' | undefined, leave?: (node: ParentNode) => void): boolean;
/** The text of an element and of all inside it, white space as it stands; lines and blocks are kept apart. */
export declare function textOf(scope: Scope): string;
/** The HTML inside an element. */
export declare const innerHtml: (scope: Scope) => string;
/** The HTML of an element with its own tag. */
export declare const outerHtml: (element: Element) => string;
