import type { Element } from 'domhandler';
import { type Scope } from '../dom.ts';
import { type AttributeNode } from './nodes.ts';
export type { AttributeNode } from './nodes.ts';
/** What an XPath finds: elements, attributes, or the texts of what is neither. */
export type XPathSearch = (scope: Scope) => readonly (Element | AttributeNode | string)[];
/**
 * Compiles an XPath 1.0 expression; names are compared as HTML does, without regard to case and prefix. In a row `/` and `//` mean the
 * row and what is in it, never the whole page; what is around it is reached by the axes that say so (`..`, `following-sibling::`).
 * @throws SelectorSyntaxError
 */
export declare function compileXPath(source: string): XPathSearch;
