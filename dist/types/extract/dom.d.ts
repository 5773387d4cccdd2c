import type { ChildNode, Document, Element, ParentNode } from 'domhandler';
/** Where selectors begin: a row, or the whole page. */
export type Scope = Element | Document;
export declare function isElement(node: ChildNode | ParentNode | null | undefined): node is Element;
/** The element around a node; what a `template` holds counts as its child. */
export declare function parentElement(node: ChildNode | Document): Element | undefined;
/**
 * Whether something stands in a `template` within the scope: what scripts make elements of, and no reader sees. The root of a shadow tree is
 * seen.
 */
export declare function isUnmade(node: ChildNode, scope: ParentNode): boolean;
/** An attribute that the page wrote; nothing is found on a prototype. */
export declare function attributeOf(element: Element, name: string): string | undefined;
/**
 * The name under which an element has what a selector calls `written`: HTML writes the names of attributes small, SVG and MathML some of
 * theirs with capitals (`viewBox`), and the tree knows `xlink:href` as `href`.
 */
export declare function attributeName({ attribs }: Element, written: string): string;
export declare function previousElement(element: Element): Element | undefined;
export declare function nextElement(element: Element): Element | undefined;
/**
 * The node behind another one in document order, inside of `scope`; undefined behind the last.
 * @param enters whether its children come next
 */
export declare function nextInside(scope: ParentNode, node: ChildNode, enters?: boolean): ChildNode | undefined;
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
