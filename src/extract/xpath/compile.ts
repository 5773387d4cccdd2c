import type { Element } from 'domhandler';
import { isElement, type Scope } from '../dom.ts';
import { evaluate } from './evaluate.ts';
import { type AttributeNode, isAttribute, isRowRoot, type Node } from './nodes.ts';
import { parseXPath } from './parse.ts';

export type { AttributeNode } from './nodes.ts';

/** What an XPath finds: elements, attributes, or the texts of what is neither. */
export type XPathSearch = (scope: Scope) => readonly (Element | AttributeNode | string)[];

/**
 * Compiles an XPath 1.0 expression; names are compared as HTML does, without regard to case and prefix. In a row `/` and `//` mean the
 * row and what is in it, never the whole page; what is around it is reached by the axes that say so (`..`, `following-sibling::`).
 * @throws SelectorSyntaxError
 */
export function compileXPath(source: string): XPathSearch {
  const expression = parseXPath(source);
  return (scope) => {
    const root: Node = isElement(scope) ? { row: scope } : scope;
    const found = evaluate(expression, { node: scope, position: 1, size: 1, root });
    if (typeof found !== 'object') return [String(found)];
    return found.flatMap((node) => resultOf(node) ?? []);
  };
}

function resultOf(node: Node): Element | AttributeNode | string | undefined {
  if (isAttribute(node)) return node;
  if (isRowRoot(node)) return node.row;
  if ('data' in node) return node.data;
  return 'attribs' in node && isElement(node) ? node : undefined;
}
